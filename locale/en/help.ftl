### The method in short pages, and the commands.

help-line =
    <b>One line for each call</b>
    After a call just send: <code>0912… Rezaian Yazd chickpeas 7 asked the price</code>
    I take apart number, name, city, product, quantity, price and promise.
    A bare number or a contact card is enough.
    A number you know opens that person's card with its history.
    One question at a time works too: /call for a call, /buy for a purchase; /cancel leaves the questions.
help-groups =
    <b>Why five groups?</b>
    With everybody in one list, an old customer gets lost behind new calls.
    1 only called · 2 took a price list or pro-forma · 3 took a sample · 4 bought in bulk once · 5 bought again
    Nobody stands in two groups.
    You file nobody by hand: what you write moves people. Undo it, and the group goes back.
    See them all with /groups.
help-contact =
    <b>What does each group get?</b>
    1 and 2: SMS.
    3: a call if time is left, else SMS.
    4 and 5: a call, never only SMS.
    A call needs a reason: an occasion, a special load, or a customer who is late. The week after a bulk purchase, ask whether the load arrived and how it was.
    Mark who only asks prices (the method says "fake") as price-only under "More": he is kept, and left out of lists.
help-rush =
    <b>No time to write?</b>
    While driving just send the number or the contact card.
    Voice notes and photos of cheques and waybills too: they stay with the card you reply to, else with the call of the last ten minutes.
    In the evening one message offers to complete what lacks a name or product. Nothing lacks, no message.
    Its hour is in /settings.
help-card =
    <b>Somebody's card</b>
    Write part of the name, the last four digits, a city or a product; or use /find.
    Under the card: price list, pro-forma, sample, purchase. Each tap is stored at once.
    "Promise" asks for which day.
    Something is wrong? Write what is right in reply to the card.
    "More" changes name, how he is called, city, numbers, notes, no SMS and mourning.
help-day =
    <b>Whom do I call today?</b>
    Each morning one message: whom and why, as many as fit your minutes. At any time: /today.
    "Tomorrow" moves a promise; a call you write closes it by itself.
    On Friday afternoon go through groups 5 and 4 with /week; their calls are spread over the next week.
    Occasions are in /occasions: how many days are left, and which to be reminded of.
    Change hour and minutes under /today, by "Hours and time".
help-text =
    <b>A text for one person</b>
    "Text" under a card writes one for that person, with one thing out of his own history.
    "Another one" words it otherwise; "I write it" keeps yours for him.
    Write your usual text in /settings under "My texts", with {"{"}name{"}"} for the name.
    "Sent ✓" notes it in his history.
    A load has come? /offer parts whom to write to and whom to call.
help-goods =
    <b>Prices and products</b>
    Write each product's price in /prices. The key "Price list" on a card also gives the text ready to send.
    In /settings say how many kilos a bag is, and below how much a purchase is a sample.
    Change the threshold, and past purchases are counted by it too.
help-undo =
    <b>Everything can be undone</b>
    "Undo" stands under each reply.
    /undo shows the last twenty things done; tap one to turn it back.
    A deleted card stays in the trash and comes back with all its history.
help-phone =
    <b>SMS from your own line</b>
    SMS goes from your phone, not from a gateway.
    1. Copy the numbers here.
    2. On the phone open a new message and paste them as recipients, parted by commas.
    3. Paste the text and send.
    The first time send to two lines of your own, and see that they arrive one by one and that nobody sees the others.
    To call, tap a number that stands alone on a line.
help-commands = <b>All commands</b>
help-command = { $command } { $what }

command-call = Log a call, one question at a time
command-buy = Log a purchase
command-find = Find a customer
command-groups = The five groups
command-prices = Today's prices
command-import = Take over an old list from Excel or contacts
command-export = the whole book as Excel, csv or contacts
command-undo = The last twenty things, to be undone
command-settings = Settings
command-help = Help
command-cancel = Leave the questions
command-start = Open the book

bot-description =
    Your customers' notebook in Telegram.
    Write one line after each call; I remember it.
bot-description-short = A customers' notebook: one line for each call.
