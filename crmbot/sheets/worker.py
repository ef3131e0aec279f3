"""Reading and writing files in a process of their own, where they keep no one waiting.

What crosses between the processes is small: paths, a summary, and chunks of customers in a spool file. The process
ends after its task and gives its memory back.
"""

import pickle
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from crmbot.sheets import read_customers
from crmbot.sheets.outgoing import BookSheet
from crmbot.sheets.values import (
    Cell,
    Column,
    CustomerFile,
    DuplicateRow,
    FoundCustomer,
    Kind,
    Reason,
    RejectedRow,
    SkippedSheet,
)

CHUNK = 500  # customers
_EXAMPLES = 5
_ADDRESS_SPACE = 3 * 1024**3  # bytes; a file that outwits the limits ends the process, not the machine


class ReadSummary(NamedTuple):
    """What a file holds, without its customers: enough to show it before anything is imported."""

    filename: str
    kind: Kind
    customers: int
    duplicates: int
    rejected: Mapping[Reason, int]
    grouped: int
    columns: tuple[Column, ...]
    skipped: tuple[SkippedSheet, ...]
    headings: Mapping[str | None, tuple[Cell, ...]]
    examples: tuple[FoundCustomer, ...]


def new_pool() -> ProcessPoolExecutor:
    """A pool of one process, started anew for every task (spawned: it shares nothing with the bot).

    Should the process die (`BrokenProcessPool`), the file was too much for it: close the pool and take a new one.
    """
    return ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=limit_memory, max_tasks_per_child=1
    )


def read_to_spool(source: Path, filename: str, spool: Path, columns: Mapping[str, str] | None = None) -> ReadSummary:
    """Read the file at `source` and leave its customers in `spool`. Runs in the worker. Raises SheetError."""
    read = read_customers(source.read_bytes(), filename, columns)
    with spool.open("wb") as out:
        for rows in (read.customers, read.rejected, read.duplicates):
            for chunk in _chunks(rows):
                pickle.dump(chunk, out, pickle.HIGHEST_PROTOCOL)
    return _summary(read)


def spooled_customers(spool: Path, skip: int = 0) -> Iterator[list[FoundCustomer]]:
    """The customers of a spool in chunks of `CHUNK`, a chunk in memory at a time; the first `skip` chunks left out."""
    for at, chunk in enumerate(_spooled(spool)):
        customers = [row for row in chunk if isinstance(row, FoundCustomer)]
        if not customers:
            return
        if at >= skip:
            yield customers


def spooled_rejected(spool: Path) -> list[RejectedRow]:
    """The rejected rows of a spool, in the file's order."""
    return [row for chunk in _spooled(spool) for row in chunk if isinstance(row, RejectedRow)]


def spooled_duplicates(spool: Path) -> list[DuplicateRow]:
    """The later rows of customers already found, in the file's order."""
    return [row for chunk in _spooled(spool) for row in chunk if isinstance(row, DuplicateRow)]


def write_book_to(target: Path, sheets: Callable[[], Iterable[BookSheet]]) -> int:
    """Write a workbook to `target`; the bytes written. Runs in the worker.

    `sheets` is called there and has to be picklable: a module's function or a `functools.partial` of one that opens
    its own read-only connection.
    """
    from crmbot.sheets.write_book import write_book

    with target.open("wb") as out:
        write_book(sheets(), out)
    return target.stat().st_size


def _summary(read: CustomerFile) -> ReadSummary:
    return ReadSummary(
        filename=read.filename,
        kind=read.kind,
        customers=len(read.customers),
        duplicates=len(read.duplicates),
        rejected=dict(Counter(row.reason for row in read.rejected)),
        grouped=sum(customer.group is not None for customer in read.customers),
        columns=read.columns,
        skipped=read.skipped,
        headings=read.headings,
        examples=read.customers[:_EXAMPLES],
    )


def _chunks(rows: Sequence[object]) -> Iterator[list[object]]:
    for start in range(0, len(rows), CHUNK):
        yield list(rows[start : start + CHUNK])


def _spooled(spool: Path) -> Iterator[list[object]]:
    with spool.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


def limit_memory() -> None:
    """Keeps a process from taking the machine's memory; for a pool's ``initializer``."""
    try:
        import resource
    except ImportError:  # not on this system
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > _ADDRESS_SPACE:
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, hard))
