"""A file of customers on its way into a book."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

OLD_BUYER, ONLY_CALLED, MIXED = 4, 1, 0
MEANINGS = (
    "name", "first_name", "middle_name", "last_name", "contact", "phone", "area_code", "city", "province", "address",
    "product", "group", "last_contact", "note", "organization", "honorific", "ignored",
)  # fmt: skip
"""What a column of a list can mean."""
STANDINGS = (OLD_BUYER, ONLY_CALLED, MIXED)


class Known(StrEnum):
    """What an import does with people whom the book knows already."""

    SKIP = "skip"
    FILL = "fill"
    UPDATE = "update"


@dataclass(frozen=True)
class Listed:
    """A person as a file lists him: E.164 phones, never empty; ``honorific`` is a title's code.

    ``also_name`` is his firm; ``group`` 0 where the file says nothing, ``notes`` one line each. The keys are the
    search keys of ``name``, ``also_name`` and ``city`` (names and city, and city alone).
    """

    phones: tuple[str, ...]
    name: str = ""
    honorific: str = ""
    also_name: str = ""
    city: str = ""
    products: tuple[str, ...] = ()
    group: int = 0
    last_contact: date | None = None
    notes: tuple[str, ...] = ()
    search_norm: str = ""
    city_norm: str = ""


@dataclass(frozen=True)
class KnownPerson:
    """What a book already says of somebody, as far as a list could add to it; keys and lines for comparing."""

    id: int
    name: str
    honorific: str
    also_names: str
    city: str
    group: int
    deleted: bool
    product_keys: frozenset[str] = frozenset()
    remarks: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ColumnUnderstood:
    """One column of a file: ``key`` names it in a correction, ``meaning`` is one of the sheets' meanings."""

    key: str
    sheet: str
    heading: str
    position: int
    meaning: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Understood:
    """What a file was understood to hold, counted against the book as it stood when it was read.

    ``people`` = ``new`` + ``known``; ``fills`` and ``updates`` are how many known people either choice would change;
    ``ungrouped`` new people stand in no group; ``missed`` waits to be called back (call logs only). ``holds`` counts
    people, contacts, loads and promises of a file that has whole histories, ``goods`` the products it would change.
    """

    kind: str
    rows: int
    people: int
    new: int
    known: int
    fills: int
    updates: int
    duplicates: int
    ungrouped: int
    missed: int = 0
    rejected: dict[str, int] = field(default_factory=dict)
    columns: tuple[ColumnUnderstood, ...] = ()
    headings: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    examples: tuple[Listed, ...] = ()
    holds: dict[str, int] = field(default_factory=dict)
    goods: int = 0

    @property
    def refused(self) -> int:
        """How many rows gave nobody because of their number."""
        return sum(self.rejected.values()) - self.others

    @property
    def others(self) -> int:
        """How many rows were no person at all: a total, a heading again."""
        return self.rejected.get("not_a_record", 0)


@dataclass(frozen=True)
class Kept:
    """Who stayed when an import was undone, because he was touched since: how many, and the first names."""

    count: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportFile:
    """One file sent by a member, from its reading to its undo. ``state`` is as in the store's table."""

    id: int
    book_id: int
    member_id: int
    file_id: str
    filename: str
    state: str
    attempt: int
    at: datetime
    message_id: int | None
    columns: dict[str, str]
    understood: Understood | None
    fault: str
    standing: int | None
    known: Known
    entry_id: int | None
    position: int
    added: int
    changed: int
    callers: tuple[int, ...]
    kept: Kept

    @property
    def asks_standing(self) -> bool:
        """Whether it is still to be said who most of them are."""
        return self.standing is None and self.understood is not None and self.understood.ungrouped > 0

    @property
    def would_change(self) -> int:
        """How many people of the book the choice made would change."""
        if self.understood is None or self.known is Known.SKIP:
            return 0
        return self.understood.fills if self.known is Known.FILL else self.understood.updates

    @property
    def has_effect(self) -> bool:
        """Whether letting it in could change anything, by any choice."""
        read = self.understood
        return read is not None and bool(read.new or read.updates or read.goods)
