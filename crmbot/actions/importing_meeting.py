"""Whom the people of a file are in the book: by their numbers, who has none by name, city and since when he is here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crmbot.actions.importing_known import Missing, missing
from crmbot.domain.imports import Known, KnownPerson
from crmbot.domain.own_book import Brought
from crmbot.store.book import Book
from crmbot.store.import_known import Had


@dataclass(frozen=True)
class Met:
    """The people of a file against the book: the customer of each (None: new), and what the book says of them."""

    ids: tuple[int | None, ...]
    holders: dict[str, int]
    known: dict[int, KnownPerson]
    had: dict[int, Had]
    members: dict[str, int]

    def missing(self, its: int, brought: Brought, choice: Known) -> Missing:
        """What the file adds to a known person by a choice."""
        unheld = [number for number in brought.listed.phones if number not in self.holders]
        keeper = self.members.get(brought.keeper)
        return missing(self.known[its], self.had[its], brought, choice, unheld, keeper)


def meet(book: Book, people: Sequence[Brought]) -> Met:
    """Finds the people of a file in the book; a dozen queries for any number of people."""
    holders = book.phones.holders([number for one in people for number in one.listed.phones])
    unnumbered = book.known_histories.without_number([one.listed.name for one in people if not one.listed.phones])
    ids = tuple(_whose(one, holders, unnumbered) for one in people)
    there = list(dict.fromkeys(its for its in ids if its))
    members = {name: its for its, name in sorted(book.history.members().items(), reverse=True)}
    return Met(ids, holders, book.comparing.known(there), book.known_histories.of(there), members)


def _whose(one: Brought, holders: dict[str, int], unnumbered: dict[tuple[str, str, datetime], int]) -> int | None:
    if one.listed.phones:
        return next((holders[number] for number in one.listed.phones if number in holders), None)
    return unnumbered.get((one.listed.name, one.listed.city, one.made)) if one.made else None
