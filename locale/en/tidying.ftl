### The evening tidy-up.

tidy-offer = { $calls ->
    [one] You noted one call today.
   *[other] You noted { $calls } calls today.
} { $bare ->
    [one] One lacks a name or a product; it takes two minutes.
   *[other] { $bare } lack a name or a product; it takes two minutes.
}
tidy-offer-night = { $calls ->
    [one] You noted one call since last night.
   *[other] You noted { $calls } calls since last night.
} { $bare ->
    [one] One lacks a name or a product; it takes two minutes.
   *[other] { $bare } lack a name or a product; it takes two minutes.
}
tidy-offer-papers = { $papers ->
    [one] One photo, voice note or line of today belongs to nobody yet; it takes two minutes.
   *[other] { $papers } photos, voice notes or lines of today belong to nobody yet; it takes two minutes.
}
tidy-offer-papers-too = { $papers ->
    [one] One photo, voice note or line belongs to nobody yet either.
   *[other] { $papers } photos, voice notes or lines belong to nobody yet either.
}
tidy-later = The calls you left for the morning are not complete yet; it takes two minutes.
tidy-put-off = Fine, tomorrow morning then.
tidy-left-alone = Fine, it stays as it is.
tidy-ask-both = Write the name and the product, such as: Rezaei peas
tidy-ask-name = Write the name.
tidy-ask-product = Which product was it about?
tidy-no-letters = I saw no name in this. Write a name or a product.
tidy-done = { $done ->
    [one] One is complete now.
   *[other] { $done } are complete now.
}
tidy-still = { $left ->
    [one] One stays as it is.
   *[other] { $left } stay as they are.
}
tidy-all-done = Everything is complete.
tidy-papers = These belong to nobody yet:
tidy-key-now = Now
tidy-key-later = Tomorrow morning
tidy-key-leave = Leave it so
tidy-key-skip = Leave it so
