### Questions asked one at a time: calls, purchases, single values.

## Every question

form-noted = Noted: { $what }
form-noted-plain = Noted.
form-about = { $who }:
form-now = Now: { $now }
key-form-skip = Skip
key-form-back = Back
key-form-stop = Cancel
form-left = All right, nothing was written.
form-left-kept = No more questions; what you said is kept.
form-turned-back = You have turned this back, so its questions are closed too.
form-none-open = No question is open.
form-standing = I was away for a moment; what you said is stored. Let us go on:
form-unit-price = { $price } per { $unit }
form-day-before-yesterday = two days ago
key-form-right = That is right

## A call

form-ask-number =
    Type the number or send the contact card.
    You may also write everything in one line; then I ask only for what you left out.
form-ask-mobile = This is a landline. Do you have the mobile number too?
form-ask-name = What is the name?
form-ask-city = From which city?
form-ask-product = Which product was it about?
form-ask-outcome = What came of it?
form-ask-next = When will you talk again?

## A purchase

form-ask-who =
    Who bought?
    If not shown here, type a part of the name or number. For a new customer send the number or contact card.
form-ask-bought = What was bought?
form-ask-quantity = How much? For example "۵ تن" (5 tonnes), "نیم تن" (half a tonne) or "۲۰ گونی" (20 sacks).
form-ask-quantity-of = How much { $what }? For example "۵ تن" (5 tonnes) or "۲۰ گونی" (20 sacks). If it was something else, type its name too.
form-ask-price = At which price, in all or per unit? For example "۴۲۵ میلیون" (425 million) or "کیلویی ۸۵" (85 a kilo).
form-ask-price-sure = Is that right? If not, type the amount in full.
form-ask-bought-day = On which day?
form-bought = ✓ The purchase is stored.

## Answers that are none

form-number-too_short = This number lacks one or more digits: { $written }. Send the right one.
form-number-too_long = This number has too many digits: { $written }. Send the right one.
form-number-no_area_code = This number has no area code: { $written }. Send it with the code, 021 say.
form-number-unknown_prefix = There is no such number in Iran: { $written }. Send the right one.
form-number-not_a_number = This is no telephone number: { $written }. Send the right one.
form-number-nobody = I saw no number in this, and nobody in the book has this name. Send the number.
form-number-none = I saw no number in this. Send the number.
form-number-taken = Somebody else in the book has this number. Send another one or tap "Skip".
form-who-nobody = Nobody in the book has this name or number. For a new customer send the number or contact card.
form-who-several = Several people fit. Which one?
form-name-unclear = I saw no name in this. Type it in letters, "آقای رضائیان" say.
form-city-unclear = I saw no city in this. Type its name, "یزد" say.
form-place-unclear = This place is near no city of Iran. Type the name of the city.
form-product-unclear = I saw no product in this. Type its name, "نخود سایز ۷" say.
form-one-product = One at a time: { $names }. Which first?
form-outcome-unclear = I could not read what came of it. Tap one of these.
form-quantity-unclear = Type the quantity with its unit, "۵ تن" (5 tonnes) or "۲۰ گونی" (20 sacks) say.
form-quantity-unit = In which unit?
form-price-unclear = I saw no amount in this. For example "۴۲۵ میلیون" (425 million) or "کیلویی ۸۵ هزار تومان" (85 thousand a kilo).
form-day-unclear = I could not read the day. For example "فردا" (tomorrow), "دوشنبه هفته بعد" (Monday next week) or "۵ آذر" (5 Azar).
form-bought-day-unclear = I could not read the day. For example "دیروز" (yesterday), "شنبه" (Saturday) or "۵ آبان" (5 Aban).
form-day-ahead = That day is still to come. Type the day of the purchase, today or earlier.
