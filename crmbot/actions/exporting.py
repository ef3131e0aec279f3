"""Taking the book home: as a workbook, or any list of people as csv or contacts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crmbot.clock import local_day
from crmbot.domain.errors import CrmError
from crmbot.domain.exports import Leaving
from crmbot.domain.member import Member, Role
from crmbot.store.book import Book
from crmbot.store.exports import Exports, reading_only
from crmbot.text.texts import texts_in

FORMS = ("book", "csv", "vcf")


@dataclass(frozen=True)
class Offer:
    """What can be taken home: how many people there are in each group."""

    counts: dict[int, int]


@dataclass(frozen=True)
class Order:
    """One file to be written: its form, and of which group (0: everybody)."""

    url: str
    member: Member
    now: datetime
    form: str
    group: int = 0

    @property
    def today(self) -> date:
        """The day in the book's zone."""
        return local_day(self.now, self.member.zone)


def offer(book: Book) -> Offer:
    """What there is to take home.

    Raises:
        CrmError: the member is a seller.
    """
    may_export(book.member)
    return Offer(book.groups.counts())


def may_export(member: Member) -> None:
    """Owners and managers take the book home; CrmError for a seller."""
    if member.role is Role.SELLER:
        raise CrmError("export-not-yours")


def write_export(order: Order, target: Path) -> int:
    """Writes the file to ``target``, streaming; runs in the worker process. How many people stand in it."""
    may_export(order.member)
    with reading_only(order.url) as connection:
        exports = Exports(connection, order.member)
        return {"book": _book, "csv": _csv, "vcf": _vcf}[order.form](order, exports, target)


def _book(order: Order, exports: Exports, target: Path) -> int:
    from crmbot.actions.exporting_sheets import sheets_of
    from crmbot.sheets.write_book import write_book

    people = _Counted()
    with target.open("wb") as out:
        write_book(sheets_of(texts_in(order.member.language), exports, order.member.zone, people.counted), out)
    return people.count


def _csv(order: Order, exports: Exports, target: Path) -> int:
    from crmbot.actions.exporting_sheets import people_fields, person_row
    from crmbot.sheets.write_csv import write_csv

    texts, people = texts_in(order.member.language), _Counted()
    rows = (person_row(texts, one) for one in people.counted(exports.people(order.group)))
    with target.open("wb") as out:
        write_csv(people_fields(texts), rows, out)
    return people.count


def _vcf(order: Order, exports: Exports, target: Path) -> int:
    from crmbot.sheets.write_vcf import Contact, write_vcf

    people = _Counted()
    contacts = (
        Contact(one.name or None, one.phones, one.city or None, next(iter(one.products), None), one.group)
        for one in people.counted(exports.people(order.group))
        if one.phones
    )
    with target.open("wb") as out:
        write_vcf(contacts, out)
    return people.count


class _Counted:
    count = 0

    def counted(self, people: Iterator[Leaving]) -> Iterator[Any]:
        for one in people:
            self.count += 1
            yield one
