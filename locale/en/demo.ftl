### The demo book and the playground's controls.

demo-key-book = Demo book
demo-key-tomorrow = Tomorrow
demo-key-evening = 8 p.m.
demo-code = Owner's code: { $code }. Send it, or press “Demo book”.
demo-filled = The demo book is filled: { $customers } customers, { $contacts } calls, { $purchases } purchases in fourteen months. All names and numbers are invented.
demo-there-already = The demo stands in this book already.
demo-no-owner = Somebody else has opened this book; the demo is for its owner.
demo-nobody-yet = Nobody has opened the book yet.
demo-now = Now it is { $day }, { $time }.
