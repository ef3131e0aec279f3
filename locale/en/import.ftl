### Lists taken over: files of customers.

import-ask = Send the file here: Excel, csv, the phone's contacts (vcf) or its call log. First I show what I understood; nothing goes in until you say so.
import-reading = Reading { $file }
import-read = { $rows ->
    [one] I read one row:
   *[other] I read { $rows } rows:
}
import-read-end = .
import-read-nobody = { $rows ->
    [one] I read one row, and it has no proper number.
   *[other] I read { $rows } rows, and none has a proper number.
}
import-new = { $count } new
import-known = { $count } you had
import-duplicates = { $count ->
    [one] one duplicate
   *[other] { $count } duplicates
}
import-rejected = { $count ->
    [one] one row without a proper number
   *[other] { $count } rows without a proper number
}
import-others = { $count ->
    [one] one row that is no customer
   *[other] { $count } rows that are no customers
}
import-missed = { $count ->
    [one] One person's call was missed.
   *[other] The calls of { $count } people were missed.
}
import-own = This file is your own book: { $held }.
import-own-list = You took this list from your own book: { $held }.
import-own-empty = This file is your own book, but nobody is in it.
import-own-new = { $count ->
    [one] You do not have one of these people.
   *[other] You do not have { $count } of these people.
}
import-own-lost = { $count ->
    [one] Of one row I cannot tell whose it is.
   *[other] Of { $count } rows I cannot tell whose they are.
}
import-holds-people = { $count ->
    [one] one person
   *[other] { $count } people
}
import-holds-contacts = { $count ->
    [one] one call
   *[other] { $count } calls
}
import-holds-loads = { $count ->
    [one] one purchase
   *[other] { $count } purchases
}
import-holds-promises = { $count ->
    [one] one promise
   *[other] { $count } promises
}
import-goods = { $count ->
    [one] Details of one product come too.
   *[other] Details of { $count } products come too.
}
import-columns = Columns:
import-columns-ignored = Not read: { $names }
import-columns-ignored-more = Not read: { $names } and some more columns
import-column = { $heading } → { $meaning }
import-column-number = column { $number }
import-group = group { $group }
import-not-yet = Nothing has been imported yet.
import-ask-standing = Who are most of them?
import-known-skip = I leave those you have as they are.
import-known-fill = { $count ->
    [one] Of those you have, one card gets its gaps filled.
   *[other] Of those you have, { $count } cards get their gaps filled.
}
import-known-update = { $count ->
    [one] Of those you have, one card is brought up to date.
   *[other] Of those you have, { $count } cards are brought up to date.
}
import-nothing-new = Your book has all of them just so; nothing would change.
import-going-in = { $done } of { $total } are in. Go on with your work meanwhile.
import-going-back = Taking it back… { $percent } %
import-done = { $count ->
    [one] One person came in.
   *[other] { $count } people came in.
}
import-done-own = { $held } went in.
import-done-goods = { $count ->
    [one] Details of one product came too.
   *[other] Details of { $count } products came too.
}
import-done-changed = { $count ->
    [one] One card was completed.
   *[other] { $count } cards were completed.
}
import-done-nothing = Nothing changed.
import-done-rejected = { $count ->
    [one] One row stands in the file below, with its reason.
   *[other] { $count } rows stand in the file below, with their reasons.
}
import-start-with = { $count ->
    [one] Begin with this old buyer:
   *[other] Begin with these { $count } old buyers:
}
import-caller = { $number }.
import-said-rhythm = buys: { $rhythm }
import-said-last = last purchase: { $last }
import-ask-rhythm = { $name }: how often does he buy?
import-ask-last = { $name }: when did he buy last?
import-callers-told = Ring these first.
import-undone = Turned back: { $file } is out of the book.
import-kept = { $count ->
    [one] One person stayed, touched since: { $names }
   *[other] { $count } people stayed, touched since: { $names }
}
import-kept-many = { $count } people stayed, touched since: { $names } and others
import-kept-unnamed = { $count ->
    [one] One person stayed, touched since.
   *[other] { $count } people stayed, touched since.
}
import-dropped = I did not let it in. Send it again whenever you like.
import-superseded = I put this file aside, because another one came after it. Send it again once that one is done.
import-broken = Reading this file went wrong and nothing was imported. Send it once more.
import-stopped = The import stopped half-way. What came in stays; the rest is kept, and I go on with it at my next start.
import-ask-column = Which column shall we put right?
import-ask-meaning = What is the column “{ $heading }”?
import-samples = In it: { $samples }
import-rejected-file = { $count ->
    [one] One row with its reason. Put it right and send this same file.
   *[other] { $count } rows with their reasons. Put them right and send this same file.
}
import-rejected-heading = Reason
import-rejected-sheet = Rows
import-rejected-name = rejected-{ $file }
import-reason-no_phone = no number
import-reason-invalid_phone = not a proper number
import-reason-not_a_record = not a customer

import-busy = Your last file is still on its way. Send this one when it is done.
import-old = This button was for an earlier file.

key-import-menu = Take a list over
key-import-go = Let it in
key-import-columns = Columns
key-import-rejected = Faulty rows
key-import-drop = Do not let in
key-import-stop = Enough, take it back
key-import-undo = Take this whole file back
key-import-again = Let it in again
key-import-next = Next
key-import-from-first = From the first again
key-import-standing-4 = Old buyers
key-import-standing-1 = Only called
key-import-standing-0 = Mixed
key-import-known-skip = Leave alone
key-import-known-fill = Fill gaps
key-import-known-update = Update

rhythm-weekly = every week
rhythm-fortnightly = every two weeks
rhythm-monthly = once a month
rhythm-seasonal = by season
last-this_month = this month
last-two_three_months = 2-3 months ago
last-longer = longer

meaning-name = name
meaning-first_name = first name
meaning-middle_name = middle name
meaning-last_name = family name
meaning-honorific = title
meaning-organization = firm
meaning-contact = name and number
meaning-phone = number
meaning-area_code = area code
meaning-city = city
meaning-province = province
meaning-address = address
meaning-product = product
meaning-group = group
meaning-last_contact = last contact
meaning-note = note
meaning-ignored = do not read

sheet-error-empty = This file is empty.
sheet-error-too-big = This file is larger than 20 MB, and Telegram does not hand it to me. Split it and send the parts.
sheet-error-too-many-rows = This file has more than 200,000 rows. Send it in several files.
sheet-error-too-many-cells = This file has too many cells. Keep the columns that are needed and send it again.
sheet-error-too-big-unpacked = Unpacked, this file is far too large; I did not open it. Send only the sheet of customers.
sheet-error-password = This file has a password. Take it off and send the file again.
sheet-error-corrupt = This file is damaged and does not open. Save it anew and send it again.
sheet-error-wrong-type = I cannot read this kind of file. Send Excel, csv, the phone's contacts (vcf) or its call log (xml).
sheet-error-no-table = I found no table of customers with numbers in this file.

did-import = Import of { $name }
did-stated = Buying habit: { $name }
