"""One step of a file on its way in: how far it came, and whom it met."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from crmbot.clock import instant_at
from crmbot.domain.imports import ImportFile, Listed
from crmbot.store.book import Book

CALLERS = 8
_NOON = 12 * 60
_A_SECOND = timedelta(seconds=1)  # a day that was named lies before the import, one that was not is its instant


@dataclass(frozen=True)
class Progress:
    """How far a file has come: ``done`` people in, or ``done`` of ``total`` chunks back; ``over``: nothing is left."""

    done: int
    total: int
    over: bool


@dataclass(frozen=True)
class Step:
    """What one transaction did: the last row it let in, how many people were new and how many changed, the old buyers
    among the new, and whether it was the last one."""

    position: int
    added: int
    changed: int
    old_buyers: tuple[int, ...]
    over: bool


def advanced(book: Book, file: ImportFile, step: Step) -> Progress:
    """Keeps how far the file is, in the transaction of the step."""
    added = file.added + step.added
    values = {
        "position": step.position, "added": added, "changed": file.changed + step.changed,
        "callers": [*file.callers, *step.old_buyers][:CALLERS],
    }  # fmt: skip
    if step.over:
        values |= {"state": "done", "told": False}
        assert file.entry_id is not None
        book.journal_parts.reword(file.entry_id, name=file.filename, count=added)
    book.imports.change(file.id, **values)
    return Progress(step.position, 0, step.over)


def standing_of(file: ImportFile, one: Listed) -> int:
    """The group a new person starts with: the list's, else what was said of most of them."""
    return one.group or file.standing or 0


def since(book: Book, file: ImportFile, one: Listed) -> datetime:
    """The instant his standing counts from."""
    day = one.last_contact
    return min(instant_at(day, _NOON, book.member.zone), file.at - _A_SECOND) if day else file.at
