"""Reading a file of customers and staging what it holds: the part that runs in the worker process."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep
from typing import TypeVar

from crmbot.actions.importing_order import Reading
from crmbot.actions.importing_people import additions, listed_person
from crmbot.domain.errors import CrmError
from crmbot.domain.imports import ColumnUnderstood, Known, Listed, Understood
from crmbot.sheets import CustomerFile, read_customers
from crmbot.sheets.profile import shown
from crmbot.sheets.values import Cell
from crmbot.store.book import Book
from crmbot.store.store import Store

T = TypeVar("T")

STAGED_AT_ONCE = 200
_BREATH_S = 0.002  # between two transactions, so that the bot's own come in between
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
    read = read_customers(source.read_bytes(), filename, columns)
    store = Store(reading.url)
    try:
        _stage_all(store, reading, read)
    finally:
        store.close()


def _stage_all(store: Store, reading: Reading, read: CustomerFile) -> None:
    while store.act(reading.member, reading.now, None, _clear, reading):
        sleep(_BREATH_S)
    counts = _Counts()
    for first, chunk in _chunks(read.customers):
        people = [listed_person(one, reading.now.date()) for one in chunk]
        store.look(reading.member, reading.now, _compare, people, counts)
        store.act(reading.member, reading.now, None, _stage, reading, first, people)
        sleep(_BREATH_S)
    for first, rows in _chunks(read.rejected):
        staged = [(row.place.sheet or "", row.place.row, row.reason, _cells(row.cells)) for row in rows]
        store.act(reading.member, reading.now, None, _stage_rejected, reading, first, staged)
        sleep(_BREATH_S)
    store.act(reading.member, reading.now, None, _understood, reading, _summary(read, counts))


def _clear(book: Book, reading: Reading) -> bool:
    _still_wanted(book, reading)
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
    _still_wanted(book, reading)
    book.imports.stage(reading.import_id, first, people)


def _stage_rejected(book: Book, reading: Reading, first: int, rows: Sequence[tuple[object, ...]]) -> None:
    _still_wanted(book, reading)
    book.imports.stage_rejected(reading.import_id, first, rows)


def _understood(book: Book, reading: Reading, summary: Understood) -> None:
    _still_wanted(book, reading)
    book.imports.change(reading.import_id, state="read", summary=summary, told=False)


def _still_wanted(book: Book, reading: Reading) -> None:
    """Stops a reader that was overtaken: another file came, a column was corrected, or the bot began anew."""
    file = book.imports.get(reading.import_id)
    if file is None or file.state != "reading" or file.attempt != reading.attempt:
        raise CrmError("import-old")


def _summary(read: CustomerFile, counts: _Counts) -> Understood:
    rejected: dict[str, int] = {}
    for row in read.rejected:
        rejected[row.reason] = rejected.get(row.reason, 0) + 1
    return Understood(
        kind=read.kind,
        rows=len(read.customers) + len(read.duplicates) + len(read.rejected),
        people=len(read.customers),
        new=counts.new,
        known=counts.known,
        fills=counts.fills,
        updates=counts.updates,
        duplicates=len(read.duplicates),
        ungrouped=counts.ungrouped,
        missed=sum(one.missed for one in read.customers),
        rejected=rejected,
        columns=tuple(
            ColumnUnderstood(one.key, one.sheet or "", one.heading or "", one.position, one.meaning, one.samples)
            for one in read.columns
        ),
        headings=tuple((sheet or "", _cells(cells)) for sheet, cells in read.headings.items()),
        examples=tuple(counts.examples),
    )


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
