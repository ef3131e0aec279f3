### Packs: one SMS for many, from the trader's own phone.

key-packs = SMS to many
pack-history = you sent an SMS

pack-audience = { $count } people of group { $groups } get the SMS.
pack-left-out = Left out: { $whom }.
pack-out-no_text = { $count } want no SMS
pack-out-landline = { $count } landlines
pack-out-unnumbered = { $count } without a number
pack-out-price_only = { $count } price-only callers
pack-out-bereaved = { $count } in mourning
pack-out-texted = { $count } got an SMS lately
pack-out-in_pack = { $count } are in a pack left half sent
pack-call-them = Groups 4 and 5 should not get an SMS only; call them too.
pack-any = all
pack-talk-any = Last talk: any time
pack-quiet = no talk for { $days } days
pack-talked = a talk in the last { $days } days
pack-texted-any = Last SMS: any time
pack-texted = no SMS for { $days } days
pack-pick-goods = Which product should they have asked for or bought?
pack-pick-city = Which city should they be from?
pack-pick-talk = When should the last talk with them have been?
pack-pick-texted = For how many days should they have got no SMS?
pack-key-group = Group { $group }
pack-key-goods = Product: { $goods }
pack-key-city = City: { $city }
pack-key-make = Make it
pack-key-numbers = Numbers as a file
pack-key-resume = Go on, { $title }: { $count } left
pack-title-groups = Group { $groups }
pack-nobody = With this choice nobody is left to write to.

pack-head = { $title } · { $count } people
pack-untitled = SMS
pack-noted = ✓ The SMS to { $count } people stands in their histories.
pack-gone = { $count } people of this pack get no SMS any more.
pack-block = Block { $place } of { $blocks }, { $count } numbers. Tap the text and the numbers to copy them:
pack-length = { $length } characters, { $parts } SMS
pack-no-text = No text yet; write it once, the signature is added by itself.
pack-no-text-unsigned = It has no text yet; write it once.
pack-try-first = The first time send it to two lines of your own, and see that it arrives singly and receivers do not see each other.
pack-holds-until = This text is true until { $day }, { $hour }.
pack-day-of-mourning = Today is a day of mourning; a text that sells can wait for the next day.
pack-all-sent = All sent.
pack-held-late = It is late. This pack stays ready for after 9 in the morning.
pack-held-mourning = Today is a day of mourning. This pack stays ready for the next day.
pack-held-expired = The time of this text is over; do not send the rest.
pack-held-capped = This line has sent its share today. The rest stays for tomorrow or another line.
pack-put-away = The pack is put away; its rest is not sent.

pack-key-sent = Sent ✓
pack-key-next = Next block
pack-key-file = All in a file
pack-key-all-sent = Sent to all ✓
pack-key-blocks = Block by block
pack-key-vcf = Contacts (vcf)
pack-key-write = Write the text
pack-key-edit = Another text
pack-key-more = More
pack-key-new = New SMS
pack-copy-text = Copy the text
pack-copy-numbers = Copy the numbers
pack-file = numbers
pack-file-done = { $count } numbers, block by block. Tap when they are sent, and it stands in their histories.

pack-more = From which line does this pack go out?
pack-line-is = Line { $line }: { $count } SMS today
pack-line-capped = Line { $line }: { $count } of { $cap } SMS today
pack-key-line = New line
pack-key-cap = Daily limit
pack-key-phone = Numbers in my phone
pack-key-iphone = Help for iPhone
pack-key-android = Help for Android
pack-key-away = I do not send the rest

pack-ask-text = Write the text. Your signature, if you have set one, is added to it; up to 70 characters with it are one SMS.
pack-text-empty = The text is empty; write one sentence.
pack-text-long = With the signature this text has { $length } characters, that is { $parts } SMS a person. Write a shorter one.
pack-ask-line = Write the name of the line, for example: office SIM.
pack-line-empty = The name is empty; write one word.
pack-ask-cap = How many SMS a day from this line? Write a number.
pack-cap-unclear = Write a number, for example 100.
pack-no-cap = No limit

pack-ask-phone =
    How does your phone take numbers? Say it once, I remember.
    What stands between the numbers, how a number is written, how many in a block.
pack-separator-comma = comma ,
pack-separator-semicolon = semicolon ;
pack-separator-newline = one a line
pack-form-national = 0912…
pack-form-international = +98912…
pack-size = { $count } at once
pack-key-settled = Good as it is

pack-help-iphone =
    <b>SMS with an iPhone</b>
    1. Tap the numbers here to copy them.
    2. Open a new message in Messages, hold your finger in the To field and tap Paste.
    3. Copy the text in the same way and paste it as the message.
    4. First send it to two lines of your own. If receivers see each other, turn off Group Messaging in Settings, Messages. Blue messages are iMessage; for a plain SMS turn on Send as SMS.
pack-help-android =
    <b>SMS with an Android phone</b>
    1. Tap the numbers here to copy them.
    2. Open a new message in the SMS app and paste them as receivers. If it refuses, choose another separator in «Numbers in my phone».
    3. Copy the text in the same way and paste it.
    4. First send it to two lines of your own. If receivers see each other, set group messages to «SMS to all singly» in the app's settings, not MMS.
pack-help-nuisance = Many SMS from a personal line may count as a nuisance and the operator can cut it; a few blocks a day are enough.

personal-key = Personal texts
personal-nobody = There is nobody to write a personal text for.
personal-done = { $count } texts are done.
personal-fine = ✓ { $count } texts checked; no two are the same.
personal-not-fine = See before you send: { $what }.
personal-key-whatsapp = WhatsApp
personal-key-file = Numbers and texts as Excel
personal-column-number = Mobile
personal-column-text = Text
personal-file = personal-texts
personal-file-done = { $count } numbers, each with its text.
pack-key-occasion = SMS to groups 1-3
