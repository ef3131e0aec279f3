### The five groups, and turning pages.

groups-head = { $total ->
    [one] One person in the five groups:
   *[other] { $total } people in the five groups:
}
groups-empty = Nobody is in the book yet. After your first call send a line, a number or a contact card.
groups-line = Group { $group } ({ $what }): { $count }; { $gets }
groups-gets-1 = SMS
groups-gets-2 = SMS
groups-gets-3 = a call if time is left, else SMS
groups-gets-4 = calls, never only SMS
groups-gets-5 = calls, never only SMS
groups-price-only = { $count ->
    [one] One price-only caller is kept apart and not counted here.
   *[other] { $count } price-only callers are kept apart and not counted here.
}
groups-key = Group { $group }
groups-key-all = All groups

groups-page-head = { $total ->
    [one] Group { $group } ({ $what }): one person
   *[other] Group { $group } ({ $what }): { $total } people
}
groups-page-only = Only { $filter }
groups-page-nobody = Nobody in group { $group } fits this.
groups-why-bought = Last purchase: { $what }, { $day }
groups-why-tried = Trial purchase: { $what }, { $day }
groups-why-sample = Took a sample, { $day }
groups-why-price_list = Took the price list, { $day }
groups-why-proforma = Took a pro-forma, { $day }
groups-why-talk = Last talk: { $day }
groups-why-never = Not spoken to yet
groups-why-standing = From your earlier list
groups-key-clear = ✕ { $filter }

page-previous = Back
page-next = Next
page-of = Page { $number } of { $last }
