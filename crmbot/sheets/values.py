"""What a customer file said, row by row: the values an import hands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import Any, Literal, NamedTuple

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""A cell as the file holds it; nothing is ``""`` or None."""

Row = list[Cell]
Reason = Literal["no_phone", "invalid_phone", "not_a_record"]
Kind = Literal["book", "csv", "vcf", "calls"]
CallKind = Literal["incoming", "outgoing", "missed", "voicemail", "rejected", "other"]


class Place(NamedTuple):
    """Where a row stands: its sheet (None in csv, vcf and call logs) and its number there, the first being 1.

    In a csv the number of the record (a line break inside quotes does not count), in a vcf that of the card.
    """

    sheet: str | None
    row: int

    def as_dict(self) -> dict[str, Any]:
        """As in the gold files: without ``sheet`` where there is none."""
        return {"row": self.row} if self.sheet is None else {"sheet": self.sheet, "row": self.row}


class LoggedCall(NamedTuple):
    """One call of a phone's call log: when (aware UTC), which way, how many seconds."""

    at: datetime
    kind: CallKind
    seconds: int


class FoundCustomer(NamedTuple):
    """A person read from a file, all rows that share a number joined.

    `phones` are E.164, mobile columns first, never empty. `name` is without honorific, None where the file has none.
    `group` is 1-5 or None; `last_contact` the latest day named. `rows` begins with the row that came first. `calls`
    come from call logs only, in the file's order.
    """

    phones: tuple[str, ...]
    name: str | None = None
    honorific: str | None = None
    city: str | None = None
    products: tuple[str, ...] = ()
    group: int | None = None
    last_contact: date | None = None
    rows: tuple[Place, ...] = ()
    note: str | None = None
    organization: str | None = None
    calls: tuple[LoggedCall, ...] = ()

    @property
    def missed(self) -> bool:
        """Whether the newest call of a call log was missed or turned away: someone waits to be called back."""
        newest = max(self.calls, default=None)
        return newest is not None and newest.kind in ("missed", "rejected", "voicemail")

    def as_dict(self) -> dict[str, Any]:
        """The keys of a gold customer."""
        return {
            "phones": list(self.phones),
            "name": self.name,
            "honorific": self.honorific,
            "city": self.city,
            "products": list(self.products),
            "group": self.group,
            "last_contact": self.last_contact and self.last_contact.isoformat(),
            "rows": [place.as_dict() for place in self.rows],
        }


class RejectedRow(NamedTuple):
    """A row that gives no customer, why, and its cells as they stood."""

    place: Place
    reason: Reason
    cells: tuple[Cell, ...]


class DuplicateRow(NamedTuple):
    """A later row of a customer already found, and the row that came first."""

    place: Place
    same_as: Place


class Column(NamedTuple):
    """How one column was understood; `key` (short, stable for the same file) names it in a correction.

    `position` counts from 0 in the sheet. `meaning` is one of `crmbot.sheets.headings.MEANINGS`, 'ignored' included.
    `samples` are up to three different values as shown in the sheet.
    """

    key: str
    sheet: str | None
    position: int
    heading: str | None
    meaning: str
    samples: tuple[str, ...]


class SkippedSheet(NamedTuple):
    """A sheet that was not imported: hidden, empty, or without a table of customers."""

    sheet: str
    why: Literal["hidden", "empty", "no_table"]


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """Everything a file of customers holds. Every row with something in it stands in exactly one place.

    Namely in the rows of a customer (the later ones also in `duplicates`), in `rejected`, in `structure` (titles and
    headings) or on a sheet of `skipped`. All in the file's order. `headings` has the first heading row per sheet.
    """

    filename: str
    kind: Kind
    customers: tuple[FoundCustomer, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    duplicates: tuple[DuplicateRow, ...] = ()
    columns: tuple[Column, ...] = ()
    structure: tuple[Place, ...] = ()
    skipped: tuple[SkippedSheet, ...] = ()
    headings: Mapping[str | None, tuple[Cell, ...]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The shape of the gold files."""
        return {
            "file": PurePath(self.filename).stem,
            "about": self.kind,
            "customers": [found.as_dict() for found in self.customers],
            "rejected_rows": [{**row.place.as_dict(), "reason": row.reason} for row in self.rejected],
            "duplicate_rows": [{**row.place.as_dict(), "same_as": row.same_as.as_dict()} for row in self.duplicates],
        }


@dataclass(slots=True)
class Grid:
    """One sheet as a reader delivers it, before anything is understood.

    `rows` are all rows from the sheet's first one, empty ones included, so that a row's number is its position + 1;
    iterated once. `merges` are (first row, first column, last row, last column) from 0.
    `group` is what the names of all sheets together say of this one.
    """

    sheet: str | None
    rows: Iterator[Row]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    group: int | None = None
