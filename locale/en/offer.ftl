### Special loads.

command-offer = a special load: who wanted it
key-offer = Special load

offer-ask = Which load came in? Tap the product, or write it in one line: /offer عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-ask-line = Write the load in one line, for example: عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-key-line = Write it
offer-key-before = Result: { $product }, { $day }
offer-no-product = I found no product in it. Write for example: عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-nobody = So far nobody asked you for { $product } or bought it.
offer-price-of-what = For which unit is this price? Write for example: عدس ۲۰ تن کیلویی ۸۵ تا پنجشنبه
offer-past = That time is over; until which day does the price hold?

offer-load = Load of { $product }
offer-until = until { $day }, { $hour }
offer-until-hour = { $day }, { $hour }
offer-no-end = You did not say how long this price holds; the SMS names no price.
offer-split-sms = { $sms } people of groups 1 to 3 get an SMS.
offer-split-calls = { $calls } people of groups 4 and 5 get a call.
offer-split = { $sms } people of groups 1 to 3 get an SMS, { $calls } of groups 4 and 5 a call.
offer-planned = { $count } calls went into today's plan.
offer-result = So far: { $texted } SMS, { $talked } talked to, { $unanswered } not reached, { $bought } bought.
offer-bought = Last time: { $what }, { $day }
offer-owes = Money he promised is overdue; offer nothing now.
offer-reason = a load of { $product } came in

offer-key-pack = SMS to { $count }
offer-key-pack-all = With the { $count } who got an SMS lately
offer-key-packs = Packs left half sent
offer-key-resume = Go on with the SMS: { $count } left
offer-key-plan = Into today's plan
offer-key-again = Result so far
