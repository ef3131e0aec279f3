### The full history of a customer.

history-total = { $total ->
    [one] History: one entry
   *[other] History: { $total } entries
}
history-nothing = There is nothing in the history yet.
history-line = { $day }: { $what }
history-line-by = { $day }, { $by }: { $what }

history-called-in = called you; { $outcome }
history-called-out = you called; { $outcome }
history-other-in = wrote to you; { $outcome }
history-other-out = you wrote; { $outcome }
history-about = { $what } ({ $products })
history-standing = came from your earlier list
history-bought = Purchase: { $what }
history-tried = Trial purchase: { $what }
history-promise-open = Open promise for { $due }: { $reason }
history-promise-done = Promise for { $due }, done: { $reason }
history-promise-dropped = Promise for { $due }, dropped: { $reason }
history-paid-sum = Paid: { $amount }
history-paid = Paid
history-money = money, { $amount }
history-remark-remember = Remember: { $said }
history-remark-birthday = Birthday: { $said }
history-remark-taste = Taste: { $said }
history-remark-joke = Joke: { $said }
history-remark-complaint = Complaint: { $said }
history-paper-photo = Photo
history-paper-voice = Voice note
history-paper-document = File
history-paper-location = Place
history-paper-said = { $what }: { $said }

history-time = at { $time }
history-goes-along = Deleting it also deletes its purchases ({ $loads }) and promises ({ $promises }).
history-cleared = Deleted. { $what }

history-key-open = History
history-key-card = Card
history-key-merge = Merge
history-key-clear = Delete
history-key-send = Show it
history-key-remember = Note
history-key-birthday = Birthday
history-key-taste = Taste
history-key-joke = Joke
history-key-complaint = Complaint
history-sent = { $name }, { $day }
history-sent-said = { $name }, { $day }: { $said }
history-no-number = You have no number of theirs.
