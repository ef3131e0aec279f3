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
    [one] One person. Send this file back at any time and it is read again.
   *[other] { $count } people. Send this file back at any time and it is read again.
}
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
export-column-hour = Call duration
export-column-outcome = Account
export-column-way = Operator
export-column-said = Subject
export-column-by = User
export-column-day = Date
export-column-quantity = Quantity
export-column-unit = Unit
export-column-amount = Amount (toman)
export-column-unit-price = Unit price (toman)
export-column-price-unit = Price unit
export-column-due = Due
export-column-reminder = Reminder
export-column-price = Price
export-column-times = Count
export-way-in = they
export-way-out = we
export-promise-open = open
export-promise-done = done
export-promise-dropped = dropped
