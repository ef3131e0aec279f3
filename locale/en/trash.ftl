### The trash, and two cards made one.

trash-head = { $total ->
    [one] Trash: one person. Tap the number to bring them back.
   *[other] Trash: { $total } people. Tap a number to bring one back.
}
trash-empty = The trash is empty.
trash-day = deleted { $day }
trash-restored = Back from the trash.

merge-choose = Which other card belongs to { $name }? Tap one, or write the name or number as a reply to this message.
merge-nobody = Nobody found for "{ $asked }". Write another name or number as a reply to this message.
merge-found = { $count ->
    [one] One person for "{ $asked }". Is it { $name } too?
   *[other] { $count } people for "{ $asked }". Which one is { $name } too?
}
merge-preview = Make these two cards one?
merge-kept = This one stays:
merge-goes = This one is added to it:
merge-has = contacts: { $contacts }, purchases: { $loads }, other entries: { $others }
merge-filled = Taken over from it: { $fields }
merge-done = They are one now.
merge-same = These two are one card.
merge-deleted = This card is in the trash. Bring it back first.
merge-is-merged = This card became one with { $name }. /undo can part them again.
merge-field-name = name
merge-field-honorific = title
merge-field-address = form of address
merge-field-city = city
merge-field-source = source
merge-field-channel = channel
merge-key-do = Merge
merge-key-turn = The other way round
merge-key-back = No, keep both
