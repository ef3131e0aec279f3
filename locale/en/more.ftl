### "More": a customer's details.

key-back = Back

more-saved = ✓ Stored.
more-cut = ✓ The text was long; I kept its first { $limit } characters.
more-ask = Which one shall we change?
more-address = Called: { $address }
more-source = Came from: { $source }

more-page-name = Name
more-page-city = City
more-page-goods = Products
more-page-numbers = Numbers
more-page-words = Notes
more-page-source = Came from
more-page-channel = Channel
more-price_only = Price-only
more-no_text = No SMS
more-no_religious = No religious days
more-bereaved = In mourning
more-delete = Delete the card

## Name

more-name-is = Name: { $name }
more-name-none = You have not written a name.
more-name-empty = The name is empty. Write the name.
more-also-names = Also: { $names }
more-address-none = Called: by title and name
more-clear-address = Clear what he is called
more-clear-also_names = Clear the other names
more-type-also_names = Other names
more-ask-also_names = Write the other names that answer this number.
more-title-ask = Which title?
more-type-name = Type the name
more-type-address = Type what he is called
more-ask-name = Write the name, with or without a title.
more-ask-address = What do you call him? For example: Haji, Ali Agha.
title-aqa = Mr
title-khanom = Ms
title-mohandes = Engineer
title-doktor = Dr
title-ostad = Master
title-haj = Haj
title-haj_khanom = Hajieh
title-karbalaei = Karbalaei
title-mashhadi = Mashhadi

## City and source

more-clear = Clear
more-city-is = City: { $value }
more-city-none = You have not written a city. Which one is it?
more-type-city = Another city
more-ask-city = Write the city.
more-source-is = Came from: { $value }
more-source-none = Where did he find you?
more-type-source = Elsewhere
more-ask-source = Where did he find you? Write it.

## Products

more-goods-are = Wants: { $names }
more-goods-none = Which product does he want?
more-type-goods = Another product
more-ask-goods = Write the product.

## Channel

more-channel-ask = How does he like to be written to?
more-channel-is = Channel: { $channel }
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-bale = Bale
channel-eitaa = Eitaa
channel-rubika = Rubika

## Numbers

more-numbers-ask = Tap a number to label or remove it:
more-type-number = New number
more-ask-number = Write the number or send a contact card.
more-label-ask = Where is this number?
more-type-label = Another label
more-ask-label = Write a label for this number, say: Tehran office, Mr Hosseini.
more-number-remove = Remove this number
more-last-number = This is his only number. Write the new one first, then remove this.
more-number-his = This number is on this very card.
more-number-taken = You have this number as "{ $name }"; I did not write it here.
more-number-taken-unnamed = This number is on another card that has no name; I did not write it here.
more-number-taken-deleted = This number is on the card "{ $name }" in the trash; I did not write it here.
more-number-taken-unnamed-deleted = This number is on an unnamed card in the trash; I did not write it here.
label-mobile = Mobile
label-office = Office
label-store = Store
label-accountant = Accountant
label-shop = Shop
label-home = Home

## Remembered words

remark-remember = Remember: { $said }
remark-birthday = Birthday: { $said }
remark-taste = Taste: { $said }
remark-joke = Shared joke: { $said }
remark-complaint = Complaint: { $said }
more-words-none = You have written nothing about him yet.
more-type-remember = Remember…
more-type-birthday = Birthday
more-type-taste = Taste
more-type-joke = Joke
more-ask-remember = What shall we remember? Write it.
more-ask-birthday = When is the birthday? For example: 15 Dey.
more-ask-taste = Write the taste, say: large, even chickpeas.
more-ask-joke = Write your shared joke.
more-ask-remark = Write the new text.
more-words-empty = You wrote nothing. Write the text.
more-words-reword = Write again
more-words-forget = Remove
more-complaint-settled = Settled
