### Settings.

settings-name-is = Book: { $name }
settings-name-none = Your book has no name yet.
settings-goods-are = Products: { $count }
settings-tidy-at = Evening reminder: at { $hour }
settings-tidy-off = The evening reminder is off.
settings-tidy-what = One message each evening, only if something of that day's calls is incomplete.
settings-language-is = Language: { $language }
settings-signature-is = SMS signature: { $signature }
settings-spoken = From now on I write English.

settings-type-book-name = Book name
settings-goods = Products
settings-page-hour = Evening reminder
settings-page-language = Language
settings-type-signature = SMS signature
settings-type-tidy-hour = Another hour
settings-tidy-turn-off = Turn off
settings-tidy-turn-on = Turn on
settings-none = Clear

settings-ask-book-name = Write the book's name, for example: Rezaei Beans.
settings-ask-signature = Write the signature that ends each SMS and price list, for example: Rezaei, Yazd beans.
settings-ask-hour = At what hour? For example: 20:30 or 8 pm.
settings-hour-unread = "{ $said }" is no hour; { $stays } stays. For example write 20:30 or 8 pm.
settings-ask-language = Which language shall I write?
language-fa = فارسی
language-en = English

settings-zone-is = Clock: { $zone }
settings-page-zone = Clock
settings-ask-zone = By which place's clock shall the book run?
zone-tehran = Tehran
zone-kabul = Kabul
zone-dubai = Dubai
zone-baghdad = Baghdad
zone-istanbul = Istanbul
zone-shanghai = China
