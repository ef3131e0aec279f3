"""Taking the book home: as a workbook, or any list of people as csv or contacts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from crmbot.clock import local_day
from crmbot.domain.errors import CrmError
from crmbot.domain.exports import Leaving
from crmbot.domain.member import Member, Role
from crmbot.store.book import Book
from crmbot.store.export_history import ExportHistory
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


class Taken(NamedTuple):
    """A file that was written: how many people stand in it, its bytes, and whether a sheet had to go on in another."""

    people: int
    size: int
    parted: bool = False


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


def write_export(order: Order, target: Path) -> Taken:
    """Writes the file to ``target``, streaming; runs in the worker process."""
    may_export(order.member)
    with reading_only(order.url) as connection:
        write = {"book": _book, "csv": _csv, "vcf": _vcf}[order.form]
        return write(order, connection, target)


def _book(order: Order, connection: Any, target: Path) -> Taken:
    from crmbot.actions.exporting_sheets import BookSheets
    from crmbot.sheets.uncollected import uncollected
    from crmbot.sheets.write_book import write_book

    people, exports = _Counted(), Exports(connection, order.member)
    history = ExportHistory(connection, order.member)
    sheets = BookSheets(texts_in(order.member.language), order.member.zone, exports, history)
    with target.open("wb") as out, uncollected():
        write_book(sheets.all(people.counted), out)
    return Taken(people.count, target.stat().st_size, sheets.parted)


def _csv(order: Order, connection: Any, target: Path) -> Taken:
    from crmbot.actions.exporting_sheets import list_fields, list_row
    from crmbot.sheets.write_csv import write_csv

    texts, people = texts_in(order.member.language), _Counted()
    everybody = people.counted(Exports(connection, order.member).people(order.group))
    with target.open("wb") as out:
        write_csv(list_fields(texts), (list_row(texts.language, one) for one in everybody), out)
    return Taken(people.count, target.stat().st_size)


def _vcf(order: Order, connection: Any, target: Path) -> Taken:
    from crmbot.sheets.write_vcf import Contact, write_vcf

    people = _Counted()
    contacts = (
        Contact(one.name or None, one.phones, one.city or None, next(iter(one.products), None), one.group)
        for one in people.counted(Exports(connection, order.member).people(order.group))
        if one.phones
    )
    with target.open("wb") as out:
        write_vcf(contacts, out)
    return Taken(people.count, target.stat().st_size)


class _Counted:
    count = 0

    def counted(self, people: Iterator[Leaving]) -> Iterator[Any]:
        for one in people:
            self.count += 1
            yield one
