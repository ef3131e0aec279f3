### The call card and its keys.

## People

phone-label = { $label }:
person-unnamed = unnamed
person-unnamed-city = unnamed, { $city }
called-aqa = Mr { $name }
called-khanom = Ms { $name }
called-mohandes = Eng. { $name }
called-doktor = Dr { $name }
called-ostad = Master { $name }
called-haj = Haj { $name }
called-haj_khanom = Hajieh { $name }
called-karbalaei = Karbalaei { $name }
called-mashhadi = Mashhadi { $name }

## Groups

group-1 = only called
group-2 = took a price list
group-3 = took a sample
group-4 = bought once
group-5 = buys repeatedly
group-name = group { $group } ({ $what })
group-short = group { $group } ({ $what })
group-moved-up = { $name } moved from group { $before } to group { $after } ({ $why }).
group-moved-down = { $name } moved from group { $before } back to group { $after }.
moved-why-2 = took a price list or pro-forma
moved-why-3 = took a sample
moved-why-4 = first bulk purchase
moved-why-5 = bought again

## The card

card-first = ✓ Stored. First call
card-again = ✓ Today's call is stored.
card-no-answer = No answer. Noted.
card-deleted = This card is in the trash.
card-bereaved = In mourning until { $until }.
card-price-only = price-only
card-wants = This time: { $products }
card-bought-now = Purchase: { $what }
card-on-day = { $day }
card-paid = Paid.
card-paid-sum = Paid: { $amount }
card-sample-now = Trial purchase (sample): { $what }
card-last-talk = Last talk: { $day }, { $outcome }
card-last-purchase = Last purchase: { $what }, { $day }
card-promise = Open promise: { $reason } ({ $day })
card-money-promise = Money promised: { $amount } ({ $day })
card-complaint = Complaint: { $said }
card-number-right = ✓ The number is put right.
card-number-more = ✓ This number is added.
card-slip = If this call should not be here, tap "Undo"; if something in it is wrong, write it right in reply to this card.
card-nothing-said = There was nothing in it to remember; the card is as it was.
card-told-bereaved = If he mourns, tap "In mourning"; no load is offered to him for forty days.
card-told-no_text = No SMS is made ready for him any more.
card-told-no_call = He is left out of the lists of calls from now on.
card-told-price_only = Marked as asking for prices only.
card-told-no_religious = He is left out of religious occasions.
card-ask-mobile = This is a landline; ask for the mobile next time.
promise-talk = call
promise-delivery = has the load arrived?
promise-money = money
list-comma = {", "}

load-unnamed = a load
load-priced = { $what }, { $price }
load-unit-price = { $price } per { $unit }
load-each = { $price } each

outcome-no_answer = no answer
outcome-call_only = talked
outcome-price_list = took the price list
outcome-proforma = took a pro-forma
outcome-sample = took a sample
outcome-purchase = bought

ask-other-name = You have this number as "{ $known }"; this time you wrote "{ $given }". Which is right?
ask-same_load = You noted the same goods a few days ago. Is this a new purchase or the same load going on?

## Keys

key-price_list = Price list
key-proforma = Pro-forma
key-sample = Sample
key-purchase = Purchase
key-no_answer = No answer
key-promise = Promise
key-more = More
key-undo = Undo
key-call-out = I called
key-history = History
key-contact = Contact
key-restore = Restore
key-same-person = Same person
key-rename = Rename
key-another-person = Also somebody else
key-new-load = New purchase
key-same-load = Same load

## What cannot be done

call-no-number = I saw no number in this line.
stale-button = This button was old.
day-is-past = That day is past. Name a day from today on.
