### Texts for one person each, and the trader's own sentences.

text-key = Text
text-left = { $left } of { $count } people are left.
text-noted = ✓ The text to { $name } stands in the history; { $left } are left.
text-done-sent = ✓ It stands in the history.
text-done-typed = ✓ Your own text is kept.
text-done-titled = ✓ The title is noted.
text-done-all = ✓ The text stands in each history.
text-sent-on = You sent this text { $day }.
text-for-day = This text is for { $day }.
text-aloud = To say: “{ $said }”
text-nothing = There is nothing to prepare for this person now. Write it yourself, the signature is added.
text-no_text = Wants no texts; call instead.
text-no_mobile = You have no mobile number; call instead.
text-held-late = It is late. This text stays ready for after 9 in the morning.
text-held-mourning = Today is a day of mourning. This text stays ready for the day after.
text-held-expired = The time of this text has passed; do not send it any more.
text-check-alike =
    { $count ->
        [one] { $count } text like another one
       *[other] { $count } texts alike
    }
text-check-blank =
    { $count ->
        [one] { $count } empty text
       *[other] { $count } empty texts
    }
text-check-untitled =
    { $count ->
        [one] { $count } person without a title
       *[other] { $count } people without a title
    }
text-check-mourning =
    { $count ->
        [one] { $count } text does not suit mourning
       *[other] { $count } texts do not suit mourning
    }

text-unsigned = It is not signed; the customer may not know your number.
text-key-sign = Write my signature
text-flaw-alike = It is like somebody else's text; tap “Another one”.
text-flaw-blank = Nothing is left in this text; write it again.
text-flaw-untitled = There is no title, so the name is left out.
text-flaw-mourning = A word in this text does not suit mourning.

text-why-greeting = Greetings
text-why-condolence = Condolences
text-why-bereaved = Own loss
text-why-load = Load: { $product }
text-why-load-any = Special load
text-why-lapse = How are you
text-why-delivery = Did it arrive?
text-why-birthday = Birthday
text-why-third_purchase = Next order
text-why-win_back = After a long time
text-why-thanks = Thanks
text-why-money = About the account
text-why-own = Your own text

text-key-other = Another one
text-key-type = I write it
text-key-ours = Original
text-key-all = My own text for all
text-key-all-sent = I sent all of them ✓ ({ $count })
text-key-texts = Texts
text-key-titles = Titles of { $count }
text-key-flaws = See these texts
text-key-no-title = No title
text-titled = ✓ The title is noted: { $name }
text-titles-done = Nobody else is without a title.

text-ask = Write the text. The signature is added.
text-ask-all =
    Write a text that does for all. In place of the name write {"{"}name{"}"}, of the product {"{"}product{"}"}.
    For example: Hello {"{"}name{"}"}, how are you?
text-typed-blank = Nothing of this text is left for this person. Write it without braces.
text-sent-already = This text was sent; it does not change any more.
text-not-true = This text is no longer true of this person. Tap “Text” on the card again.

text-own-ask = For which shall I write your own text? Those with ✓ are yours.
text-own-is = Your text for “{ $what }”:
text-own-none = For “{ $what }” the original is written.
text-own-written = ✓ From now on your text is written.
text-own-back = ✓ The original is written again.
text-own-reads = For these people it reads like this:
text-own-nobody = There is nobody now whom this text fits; when there is, this is what is written.
text-own-fields = These may stand in the text: { $fields }
text-key-write = I write it
text-key-rewrite = Write it again
text-key-original = Back to the original
text-key-mine = My texts

did-own-text = your own text for all
