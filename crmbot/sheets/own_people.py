"""The people of a book being read back: each row finds whom it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from crmbot.domain.imports import Listed
from crmbot.domain.own_book import Brought, Contact, Load, Promise
from crmbot.sheets.own_cells import Cells
from crmbot.sheets.own_rows import with_wishes


@dataclass(slots=True)
class Person:
    """One person with what was found of his history so far, in the order of the rows."""

    card: Brought
    contacts: list[Contact] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)

    def whole(self) -> Brought:
        """The person with his history, oldest first; of one moment, the lower row is the older."""
        contacts, loads = list(reversed(self.contacts)), list(reversed(self.loads))
        brought = replace(
            self.card,
            contacts=tuple(sorted(contacts, key=lambda one: one.at)),
            loads=tuple(sorted(loads, key=lambda one: (one.day, one.number))),
            promises=tuple(self.promises),
        )
        return with_wishes(brought)


class People:
    """Everybody in the order of the rows, found by number or by his place in the file."""

    def __init__(self) -> None:
        self._all: list[Person] = []
        self._by_phone: dict[str, Person] = {}
        self._by_place: dict[int, Person] = {}

    def add(self, card: Brought, place: object) -> bool:
        """A row of a people's sheet; False: it is a further row of somebody."""
        known = next((self._by_phone[number] for number in card.listed.phones if number in self._by_phone), None)
        if known:
            known.card = _joined(known.card, card)
        else:
            known = Person(card)
            self._all.append(known)
            if isinstance(place, int):
                self._by_place.setdefault(place, known)
        for number in known.card.listed.phones:
            self._by_phone[number] = known
        return known.card is card

    def whose(self, cells: Cells) -> Person | None:
        """Whom a row of another sheet is about: who has its number, else who it was written for, else somebody new.

        None: it names nobody.
        """
        phones = cells.phones("phone")
        found = next((self._by_phone[number] for number in phones if number in self._by_phone), None)
        place = cells.mark.get("p")
        if found or (isinstance(place, int) and (found := self._by_place.get(place))):
            return found
        if not phones:
            return None
        self.add(Brought(Listed(phones, cells.text("name"))), None)
        return self._by_phone[phones[0]]

    def all(self) -> Iterator[Brought]:
        """Everybody with his history."""
        return (one.whole() for one in self._all)


def _joined(first: Brought, more: Brought) -> Brought:
    """Two rows of one person: what the second has beyond the first."""
    phones = _each_once((*first.listed.phones, *more.listed.phones))
    labels = dict(zip(more.listed.phones, more.labels, strict=False)) | dict(
        zip(first.listed.phones, first.labels, strict=False)
    )
    listed = replace(
        first.listed,
        phones=phones,
        name=first.listed.name or more.listed.name,
        city=first.listed.city or more.listed.city,
        products=_each_once((*first.listed.products, *more.listed.products)),
        group=max(first.listed.group, more.listed.group),
    )
    said = {one.said for one in first.words}
    words = first.words + tuple(one for one in more.words if one.said not in said)
    return replace(first, listed=listed, labels=tuple(labels.get(number, "") for number in phones), words=words)


def _each_once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
