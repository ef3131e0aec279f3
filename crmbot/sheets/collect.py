"""Rows that share a number become one customer, whatever sheets they stand on and however many links lie between."""

from crmbot.sheets.names import more_words
from crmbot.sheets.values import DuplicateRow, FoundCustomer, Place
from crmbot.text.normalise import search_key


class Collector:
    """The customers of a file in the order of their first rows. Each added row costs O(its numbers)."""

    def __init__(self) -> None:
        self._found: list[FoundCustomer | None] = []
        self._by_phone: dict[str, int] = {}
        self._sheets: dict[str | None, int] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, customer: FoundCustomer) -> None:
        """Take one more row; it joins every customer with whom it shares a number."""
        known, phones = self._by_phone, customer.phones
        shared = {known[phone] for phone in phones if phone in known}
        if shared:
            self._join(customer, sorted(shared))
            return
        index = len(self._found)
        for phone in phones:
            known[phone] = index
        self._found.append(customer)

    def open_sheet(self, sheet: str | None) -> None:
        """Say that the rows to come stand on this sheet; rows of a customer are sorted by the order of sheets."""
        self._sheets.setdefault(sheet, len(self._sheets))

    def customers(self) -> tuple[FoundCustomer, ...]:
        """Everyone found so far."""
        return tuple(customer for customer in self._found if customer is not None)

    def duplicates(self) -> tuple[DuplicateRow, ...]:
        """Every later row of a customer, in the file's order."""
        found = [DuplicateRow(place, c.rows[0]) for c in self.customers() for place in c.rows[1:]]
        return tuple(sorted(found, key=lambda duplicate: self._order(duplicate.place)))

    def _join(self, customer: FoundCustomer, indexes: list[int]) -> None:
        first = indexes[0]
        for index in [*indexes[1:], None]:
            held, more = self._found[first], customer if index is None else self._found[index]
            if held is None or more is None:  # never: indexes of merged customers leave by_phone
                continue
            joined = joined_customers(held, more)
            rows = tuple(sorted(joined.rows, key=self._order))
            self._found[first] = joined._replace(rows=rows)
            self._by_phone.update(dict.fromkeys(joined.phones, first))
            if index is not None:
                self._found[index] = None

    def _order(self, place: Place) -> tuple[int, int]:
        return self._sheets.get(place.sheet, 0), place.row


def joined_customers(first: FoundCustomer, second: FoundCustomer) -> FoundCustomer:
    """One customer of two: numbers and products of both, the first city, the longer name, the higher group, the later
    day."""
    name = more_words(first.name, second.name)
    named = first if name == first.name else second
    days = [day for day in (first.last_contact, second.last_contact) if day]
    notes = dict.fromkeys(note for note in (first.note, second.note) if note)
    return FoundCustomer(
        phones=tuple(dict.fromkeys(first.phones + second.phones)),
        name=name,
        honorific=named.honorific or first.honorific or second.honorific,
        city=first.city or second.city,
        products=_all_products(first.products, second.products),
        group=max(first.group or 0, second.group or 0) or None,
        last_contact=max(days, default=None),
        rows=tuple(dict.fromkeys(first.rows + second.rows)),
        note="\n".join(notes) or None,
        organization=first.organization or second.organization,
        calls=first.calls + second.calls,
    )


def _all_products(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for product in first + second:
        kept.setdefault(search_key(product), product)
    return tuple(kept.values())
