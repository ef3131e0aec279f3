### Undo.

undo-done = Turned back: { $what }
undo-again = It stands again: { $what }
undo-group = The group is { $group } again.
undo-groups = The groups of { $count } people went back too.
undo-nothing = There is nothing to turn back.
undo-list = { $count ->
    [one] The last thing done; tap it to turn it back:
   *[other] The last { $count } things done; tap one to turn it back:
}
undo-done-already = This was turned back before.
undo-stands-already = This stands already.
undo-changed-since = { $count ->
    [one] One later entry stands on this. Turn it back first, in /undo.
   *[other] { $count } later entries stand on this. Turn them back first, in /undo.
}
key-redo = No, keep it
key-card = Card

did-something = Changed { $name }
did-call = Call: { $name }
did-purchase = Purchase: { $name }
did-purchase-back = Purchase removed: { $name }
did-product = Product: { $name }
did-correction = Corrected { $name }
did-city = City: { $name }
did-promise = Promise: { $name }
did-name = Name: { $name }
did-load = Load: { $name }
did-outcome-price_list = Price list: { $name }
did-outcome-proforma = Pro-forma: { $name }
did-outcome-sample = Sample: { $name }
did-outcome-no_answer = No answer: { $name }
did-promise-snoozed = Promise moved on: { $name }
did-promise-kept = Promise kept: { $name }
did-promise-dropped = Promise dropped: { $name }
did-title = Title: { $name }
did-address = How he is called: { $name }
did-source = Source: { $name }
did-price_only = Price-only mark: { $name }
did-no_text = No-SMS mark: { $name }
did-no_religious = Religious days: { $name }
did-bereaved = Mourning: { $name }
did-channel = Channel: { $name }
did-number = New number: { $name }
did-number-gone = Number removed: { $name }
did-label = Number label: { $name }
did-remark = Note: { $name }
did-remark-gone = Note removed: { $name }
did-deleted = Card deleted: { $name }
did-clear-contact = Contact deleted: { $name }
did-clear-purchase = Purchase deleted: { $name }
did-clear-promise = Promise deleted: { $name }
did-clear-remark = Note deleted: { $name }
did-clear-paper = Photo or file deleted: { $name }
did-remark-kind = Sort of note: { $name }
did-paper = Photo or file: { $name }
did-paper-given = Photo or file given to: { $name }
did-remember = Note: { $name }
did-restore = Card restored: { $name }
did-merge = Two cards merged: { $name }
did-tidy = Completed: { $name }
did-goods-new = New product: { $name }
did-goods-name = Product name: { $name }
did-goods-unit = Unit: { $name }
did-goods-weight = Unit weight: { $name }
did-goods-threshold = Sample threshold: { $name }
did-goods-hidden = Hidden: { $name }
did-goods-shown = Shown again: { $name }
did-price = Price: { $name }
did-prices-stand = Prices kept for today
did-book-name = Book name
did-signature = SMS signature
did-tidy-hour = Hour of the evening reminder
did-tidy-message = Evening reminder on or off
did-also_names = Other names: { $name }
did-all-tomorrow = leaving the day's calls for tomorrow
did-closing-day = a closing day
did-opening-day = taking back a closing day
did-load-left = the load of { $name } left
did-week = the week's card of { $name }
did-week-begun = beginning the week's planning
did-pack-sent = SMS to { $name } people
did-pack-text = text of an SMS to many
did-pack-away = putting an SMS to many away
did-pack-phone = how the phone takes numbers
did-pack-line = line of an SMS
did-pack-cap = daily limit of a line
did-offer = special load: { $name }
did-offer-plan = calls about { $name } in today's plan
did-personal-sent = SMS to { $name }
