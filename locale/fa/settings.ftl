### Settings.

settings-name-is = دفتر: { $name }
settings-name-none = دفتر شما هنوز نام ندارد.
settings-goods-are = محصول‌ها: { $count }
settings-tidy-at = یادآوری شب: ساعت { $hour }
settings-tidy-off = یادآوری شب خاموش است.
settings-tidy-what = هر شب یک پیام، فقط اگر از تماس‌های همان روز چیزی ناقص مانده باشد.
settings-language-is = زبان: { $language }
settings-signature-is = امضای پیامک: { $signature }
settings-spoken = از این به بعد فارسی می‌نویسم.

settings-type-book-name = نام دفتر
settings-goods = محصول‌ها
settings-page-hour = یادآوری شب
settings-page-language = زبان
settings-type-signature = امضای پیامک
settings-type-tidy-hour = ساعت دیگر
settings-tidy-turn-off = خاموش شود
settings-tidy-turn-on = روشن شود
settings-none = خالی شود

settings-ask-book-name = نام دفتر را بنویسید، مثلاً: حبوبات رضایی.
settings-ask-signature = امضایی را بنویسید که آخر پیامک‌ها و لیست قیمت می‌آید، مثلاً: رضایی، حبوبات یزد.
settings-ask-hour = چه ساعتی؟ مثلاً: ۲۰:۳۰ یا ۸ شب.
settings-hour-unread = «{ $said }» ساعت نیست؛ همان { $stays } ماند. مثلاً بنویسید ۲۰:۳۰ یا ۸ شب.
settings-ask-language = با چه زبانی بنویسم؟
language-fa = فارسی
language-en = English

settings-zone-is = ساعت دفتر: { $zone }
settings-page-zone = ساعت دفتر
settings-ask-zone = روز و ساعت دفتر به وقت کجا باشد؟
zone-tehran = تهران
zone-kabul = کابل
zone-dubai = دبی
zone-baghdad = بغداد
zone-istanbul = استانبول
zone-shanghai = چین
