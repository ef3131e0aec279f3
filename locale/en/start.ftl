### Coming in, the keys, the menu.

start-greeting =
    Hello and welcome.
    This is your customers' notebook. You write one line, I remember it and tell you in time whom to ring.
    After a call just send: <code>0912… Rezaian Yazd chickpeas 7 asked the price</code>
    No time to write? A bare number or a contact card is enough; we complete it together in the evening.
    This book is yours; take all of it home as Excel whenever you like.
start-more-help = The method and the five groups are in /help.
key-show-me = Show me
key-have-list = I have an Excel list
start-again =
    Your book is open.
    After a call send one line, a number or a contact card.
start-code-needed = Hello. This book has no owner yet. Send the one-time code that was shown when the bot was started.
start-code-wrong = That was not the code. Send it exactly as it was shown.
start-private = This book is private. If you are a colleague, ask its owner for an invitation link.
start-group = I only work in a private chat.

key-call = Log a call
key-buy = Log a purchase
key-find = Find
key-groups = Groups
key-prices = Prices
key-menu = More…
key-undo-list = Last things done
key-trash = Trash
key-settings = Settings
key-help = Help
menu = What shall we do?

error-ours-stored = Something went wrong, but your line is written and will not be lost.
error-ours-not-stored = This message was not written. Please send it once more.

standing-kept = I was away for a moment; what you sent is stored.
standing-card = I was away for a moment; this is stored:
