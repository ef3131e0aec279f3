"""Reading a file of customers and staging what it holds: the part that runs in the worker process."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from crmbot.actions.importing_breath import breathe
from crmbot.actions.importing_order import Reading, still_wanted
from crmbot.actions.importing_own import stage_calls, stage_own
from crmbot.actions.importing_people import additions, listed_person
from crmbot.domain.imports import ColumnUnderstood, Known, Listed, Understood
from crmbot.domain.own_book import OwnBook
from crmbot.sheets import CustomerFile, read_customers
from crmbot.sheets.own_book import own_book
from crmbot.sheets.profile import shown
from crmbot.sheets.uncollected import uncollected
from crmbot.sheets.values import Cell
from crmbot.store.book import Book
from crmbot.store.store import Store

T = TypeVar("T")

STAGED_AT_ONCE = 400
_EXAMPLES = 5


@dataclass
class _Counts:
    new: int = 0
    known: int = 0
    fills: int = 0
    updates: int = 0
    ungrouped: int = 0
    examples: list[Listed] = field(default_factory=list)


def read_and_stage(reading: Reading, source: Path, filename: str, columns: dict[str, str]) -> None:
    """Reads the file at ``source`` and leaves its people in the import's rows, in transactions of a few ms each.

    Raises SheetError where it cannot be read.
    """
    with uncollected():  # among 100,000 people that would hold a transaction up for a tenth of a second
        _read_and_stage(reading, source, filename, columns)


def _read_and_stage(reading: Reading, source: Path, filename: str, columns: dict[str, str]) -> None:
    content = source.read_bytes()
    own = None if columns else own_book(content, filename, reading.member.zone)
    read = None if own else read_customers(content, filename, columns)
    store = Store(reading.url)
    try:
        while store.act(reading.member, reading.now, None, _clear, reading):
            breathe(store)
        if own:
            _stage_own(store, reading, own)
        elif read:
            (_stage_calls if read.kind == "calls" else _stage_list)(store, reading, read)
    finally:
        store.close()


def _stage_own(store: Store, reading: Reading, read: OwnBook) -> None:
    understood = stage_own(store, reading, read)
    _reject(store, reading, read.lost)
    store.act(reading.member, reading.now, None, _understood, reading, understood)


def _stage_calls(store: Store, reading: Reading, read: CustomerFile) -> None:
    understood = stage_calls(store, reading, read)
    _reject(store, reading, _rejected(read))
    said = _said_of(read)
    store.act(reading.member, reading.now, None, _understood, reading, replace(understood, **said))


def _stage_list(store: Store, reading: Reading, read: CustomerFile) -> None:
    counts = _Counts()
    for first, chunk in _chunks(read.customers):
        people = [listed_person(one, reading.now.date()) for one in chunk]
        store.look(reading.member, reading.now, _compare, people, counts)
        store.act(reading.member, reading.now, None, _stage, reading, first, people)
        breathe(store)
    _reject(store, reading, _rejected(read))
    store.act(reading.member, reading.now, None, _understood, reading, _summary(read, counts))


def _reject(store: Store, reading: Reading, lost: Sequence[tuple[str, int, str, Sequence[Any]]]) -> None:
    for first, rows in _chunks(lost):
        staged = [(sheet, row, reason, _cells(cells)) for sheet, row, reason, cells in rows]
        store.act(reading.member, reading.now, None, _stage_rejected, reading, first, staged)
        breathe(store)


def _rejected(read: CustomerFile) -> list[tuple[str, int, str, Sequence[Cell]]]:
    return [(row.place.sheet or "", row.place.row, row.reason, row.cells) for row in read.rejected]


def _clear(book: Book, reading: Reading) -> bool:
    still_wanted(book, reading)
    return book.imports.unstage(reading.import_id, STAGED_AT_ONCE)


def _compare(book: Book, people: Sequence[Listed], counts: _Counts) -> None:
    """Counts who is new and whom the list would change."""
    holders = book.phones.holders([number for one in people for number in one.phones])
    of_each = [next((holders[number] for number in one.phones if number in holders), None) for one in people]
    known = book.comparing.known([its for its in of_each if its])
    for listed, its in zip(people, of_each, strict=True):
        if len(counts.examples) < _EXAMPLES:
            counts.examples.append(listed)
        if its is None:
            counts.new += 1
            counts.ungrouped += not listed.group
            continue
        unheld = [number for number in listed.phones if number not in holders]
        counts.known += 1
        counts.fills += bool(additions(known[its], listed, Known.FILL, unheld))
        counts.updates += bool(additions(known[its], listed, Known.UPDATE, unheld))


def _stage(book: Book, reading: Reading, first: int, people: Sequence[Listed]) -> None:
    still_wanted(book, reading)
    book.imports.stage(reading.import_id, first, people)


def _stage_rejected(book: Book, reading: Reading, first: int, rows: Sequence[tuple[object, ...]]) -> None:
    still_wanted(book, reading)
    book.imports.stage_rejected(reading.import_id, first, rows)


def _understood(book: Book, reading: Reading, summary: Understood) -> None:
    still_wanted(book, reading)
    book.imports.change(reading.import_id, state="read", summary=summary, told=False)


def _summary(read: CustomerFile, counts: _Counts) -> Understood:
    return Understood(
        kind=read.kind,
        people=len(read.customers),
        new=counts.new,
        known=counts.known,
        fills=counts.fills,
        updates=counts.updates,
        ungrouped=counts.ungrouped,
        examples=tuple(counts.examples),
        **_said_of(read),
    )


def _said_of(read: CustomerFile) -> dict[str, Any]:
    """What the file says of itself, whoever its people are."""
    return {
        "rows": len(read.customers) + len(read.duplicates) + len(read.rejected),
        "duplicates": len(read.duplicates),
        "missed": sum(one.missed for one in read.customers),
        "rejected": dict(Counter(row.reason for row in read.rejected)),
        "columns": tuple(
            ColumnUnderstood(one.key, one.sheet or "", one.heading or "", one.position, one.meaning, one.samples)
            for one in read.columns
        ),
        "headings": tuple((sheet or "", _cells(cells)) for sheet, cells in read.headings.items()),
    }


def _cells(cells: Sequence[Cell]) -> tuple[str | int | float | None, ...]:
    """As a file of rejected rows will show them: figures stay figures."""
    return tuple(
        cell if cell is None or (isinstance(cell, (str, int, float)) and not isinstance(cell, bool)) else shown(cell)
        for cell in cells
    )


def _chunks(rows: Sequence[T]) -> Iterator[tuple[int, Sequence[T]]]:
    """Parts of the rows with the position of their first, from 1."""
    for start in range(0, len(rows), STAGED_AT_ONCE):
        yield start + 1, rows[start : start + STAGED_AT_ONCE]
