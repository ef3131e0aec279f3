### Finding people.

find-nobody = Nobody found for "{ $asked }". Write part of the name, the last four digits, a city or a product.
find-trashed = { $count } fit in the trash.
find-key-trashed = Restore: { $name }
find-some = { $count ->
    [one] One person for "{ $asked }":
   *[other] { $count } people for "{ $asked }":
}
find-many = The first { $count } people for "{ $asked }"; add another word to narrow it down:
find-last-purchase = last purchase { $day }
find-ask = Whom? Write part of the name, the last four digits, a city or a product.
