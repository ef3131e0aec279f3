### Taking the book home.

export-ask = { $count ->
    [one] Your book has one person. Take it home as Excel, or a single list:
   *[other] Your book has { $count } people. Take it home as Excel, or a single list:
}
export-group = Group { $group } ({ $what }), { $count } people:
export-making = I am making the file and will send it here.
export-under-way = Your last file is on its way.
export-failed = Making the file went wrong. Tap once more.
export-done = { $count ->
    [one] One person, with all calls, purchases and promises. Send this file back at any time and your book is back.
   *[other] { $count } people, with all calls, purchases and promises. Send this file back at any time and your book is back.
}
export-list-done = { $count ->
    [one] One person. Send this file back at any time and it is read again.
   *[other] { $count } people. Send this file back at any time and it is read again.
}
export-parted = Some sheets had more than 200,000 rows; they go on in the next sheet of the same name.
export-one-way = This file is larger than 20 megabytes. Keep it, but Telegram will not carry one of that size back to me.
export-too-large = This file is larger than 50 megabytes and Telegram does not send it. Take the groups one by one.
export-vcf-done = { $count ->
    [one] One person. Open it on the phone to save him.
   *[other] { $count } people. Open it on the phone to save them; when they ring you see who it is.
}
export-not-yours = Taking the whole book home is the owner's.
export-name = book
export-name-group = group-{ $group }

key-export-menu = Take the book home
key-export-book = The whole book (Excel)
key-export-csv = List as csv
key-export-vcf = Phone contacts (vcf)

export-sheet-group = Group { $group } ({ $what })
export-sheet-calls = Calls
export-sheet-purchases = Purchases
export-sheet-promises = Promises
export-sheet-products = Products

## The headings and words of the sheets. Files of years ago are read back by them: where one is changed, keep a note.

export-column-name = Name
export-column-title = Title
export-column-phones = Phones
export-column-phone = Phone
export-column-city = City
export-column-products = Products
export-column-product = Product
export-column-group = Group
export-column-last-contact = Last contact
export-column-notes = Notes
export-column-firm = Company
export-column-address = Called
export-column-labels = Labels
export-column-keeper = Keeper
export-column-marks = Marks
export-column-bereaved = In mourning until
export-column-channel = Writes by
export-column-source = Source
export-column-rhythm = Habit
export-column-stated-last = Bought before
export-column-birthday = Birthday
export-column-taste = Taste
export-column-joke = Joke
export-column-complaint = Complaint
export-column-hour = When
export-column-contact = By way of
export-column-way = Who rang
export-column-outcome = Outcome
export-column-said = Said
export-column-by = Logged by
export-column-day = Date
export-column-quantity = Quantity
export-column-unit = Unit
export-column-amount = Amount (toman)
export-column-unit-price = Unit price (toman)
export-column-price-unit = Price unit
export-column-left = Load left on
export-column-estimate = Estimate (toman)
export-column-due = Due
export-column-promise = Promise
export-column-reminder = Reminder
export-column-state = Kept
export-column-price = Price
export-column-times = Count
export-column-sample = Sample below (kilos)
export-column-weights = Weight of units (kilos)
export-column-hidden = In lists
export-contact-call = phone
export-contact-sms = SMS
export-contact-visit = visit
export-way-in = they
export-way-out = we
export-promise-talk = call
export-promise-delivery = delivery
export-promise-money = money
export-state-open = open
export-state-done = done
export-state-dropped = dropped
export-hidden-yes = no
export-mark-price_only = only asks prices
export-mark-no_text = no SMS
export-mark-no_religious = no religious occasions
export-mark-no_call = do not ring
