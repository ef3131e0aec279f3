"""Rows that share a number become one customer, whatever sheets they stand on and however many links lie between."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from crmbot.sheets.names import more_words
from crmbot.sheets.values import DuplicateRow, FoundCustomer, Place
from crmbot.text.normalise import search_key


class Collector:
    """The customers of a file in the order of their first rows. Each added row costs O(its numbers), near enough.

    Everything is added before anything is asked for.
    """

    def __init__(self) -> None:
        self._rows: list[FoundCustomer | list[FoundCustomer] | None] = []  # None: joined to an earlier one
        self._by_phone: dict[str, int] = {}
        self._joined_to: dict[int, int] = {}
        self._sheets: dict[str | None, int] = {}

    def add(self, row: FoundCustomer) -> None:
        """Take one more row; it joins every customer with whom it shares a number."""
        known, index = self._by_phone, len(self._rows)
        for phone in row.phones:
            if known.setdefault(phone, index) != index:
                self._join(row, index)
                return
        self._rows.append(row)

    def open_sheet(self, sheet: str | None) -> None:
        """Say that the rows to come stand on this sheet; rows of a customer are sorted by the order of sheets."""
        self._sheets.setdefault(sheet, len(self._sheets))

    def customers(self) -> tuple[FoundCustomer, ...]:
        """Everyone found so far."""
        return self._customers

    def duplicates(self) -> tuple[DuplicateRow, ...]:
        """Every later row of a customer, in the file's order."""
        found = [DuplicateRow(place, c.rows[0]) for c in self._customers if len(c.rows) > 1 for place in c.rows[1:]]
        return tuple(sorted(found, key=lambda duplicate: self._order(duplicate.place)))

    @cached_property
    def _customers(self) -> tuple[FoundCustomer, ...]:
        return tuple(
            joined_customers(sorted(rows, key=lambda row: self._order(row.rows[0]))) if isinstance(rows, list) else rows
            for rows in self._rows
            if rows is not None
        )

    def _first(self, index: int) -> int:
        while index in self._joined_to:
            index = self._joined_to[index]
        return index

    def _join(self, row: FoundCustomer, fresh: int) -> None:
        known = (self._by_phone.get(phone, fresh) for phone in row.phones)
        first, *others = sorted({self._first(index) for index in known if index != fresh})
        self._by_phone.update(dict.fromkeys(row.phones, first))
        rows = self._list(first)
        for other in others:
            rows += self._list(other)
            self._rows[other] = None
            self._joined_to[other] = first
        rows.append(row)

    def _list(self, index: int) -> list[FoundCustomer]:
        held = self._rows[index]
        if isinstance(held, list):
            return held
        rows = self._rows[index] = [held] if held is not None else []
        return rows

    def _order(self, place: Place) -> tuple[int, int]:
        return self._sheets.get(place.sheet, 0), place.row


def joined_customers(rows: Sequence[FoundCustomer]) -> FoundCustomer:
    """One customer of his rows, in their order: all numbers and products, the first city, the name with most words, the
    highest group, the latest day."""
    name = None
    for row in rows:
        name = more_words(name, row.name)
    titles = [row.honorific for row in rows if row.name == name] + [row.honorific for row in rows]
    return FoundCustomer(
        phones=tuple(dict.fromkeys(phone for row in rows for phone in row.phones)),
        name=name,
        honorific=next(filter(None, titles), None),
        city=next((row.city for row in rows if row.city), None),
        products=_all_products(product for row in rows for product in row.products),
        group=max((row.group or 0 for row in rows), default=0) or None,
        last_contact=max((row.last_contact for row in rows if row.last_contact), default=None),
        rows=tuple(place for row in rows for place in row.rows),
        note="\n".join(dict.fromkeys(row.note for row in rows if row.note)) or None,
        organization=next((row.organization for row in rows if row.organization), None),
        calls=tuple(call for row in rows for call in row.calls),
    )


def _all_products(products: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for product in products:
        kept.setdefault(search_key(product), product)
    return tuple(kept.values())
