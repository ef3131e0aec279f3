"""Taking over a list: a file comes in, is looked at, let in, and may go back."""

from crmbot.domain.errors import CrmError
from crmbot.domain.imports import MEANINGS, STANDINGS, ImportFile, Known
from crmbot.store.book import Book

_WAITING = ("reading", "read")


def receive(book: Book, file_id: str, filename: str) -> ImportFile:
    """A file came in, to be read. An earlier one that nobody let in is forgotten; of one still being read that is told.

    Raises:
        CrmError: another file is on its way in or back.
    """
    for other in book.imports.open_ones():
        if other.state not in _WAITING:
            raise CrmError("import-busy")
        book.imports.change(other.id, state="dropped", told=other.state == "read")
    return book.imports.open(file_id, filename, book.now)


def the_file(book: Book, import_id: int) -> ImportFile:
    """One file of the member; CrmError for another's."""
    file = book.imports.get(import_id)
    if file is None:
        raise CrmError("import-old")
    return file


def waiting_file(book: Book) -> ImportFile | None:
    """The member's file that still waits for his answer or is on its way."""
    return next(iter(book.imports.open_ones()), None)


def note_message(book: Book, import_id: int, message_id: int) -> None:
    """Which message shows the file."""
    book.imports.change(import_id, message_id=message_id)


def mark_told(book: Book, import_id: int, state: str) -> None:
    """The member has seen that the file is in this state, unless it went on meanwhile."""
    file = book.imports.get(import_id)
    if file and file.state == state:
        book.imports.change(import_id, told=True)


def fail(book: Book, import_id: int, text_id: str) -> None:
    """The file cannot be read; ``text_id`` says why."""
    file = book.imports.get(import_id)
    if file and file.state == "reading":
        book.imports.change(import_id, state="failed", fault=text_id, told=False)


def answer(book: Book, import_id: int, standing: int) -> ImportFile:
    """Who most of those are whom the list puts in no group."""
    file = _read(book, import_id)
    if standing not in STANDINGS:
        raise CrmError("stale-button")
    book.imports.change(file.id, standing=standing)
    return the_file(book, import_id)


def choose(book: Book, import_id: int, known: str) -> ImportFile:
    """What is done with people whom the book knows."""
    file = _read(book, import_id)
    if known not in list(Known):
        raise CrmError("stale-button")
    book.imports.change(file.id, known=known)
    return the_file(book, import_id)


def correct(book: Book, import_id: int, column: str, meaning: str) -> ImportFile:
    """A column means something else: the file is read once more."""
    file = _read(book, import_id)
    assert file.understood is not None
    if column not in {one.key for one in file.understood.columns} or meaning not in MEANINGS:
        raise CrmError("stale-button")
    columns = {**file.columns, column: meaning}
    book.imports.change(file.id, columns=columns, state="reading", attempt=file.attempt + 1, told=False)
    return the_file(book, import_id)


def let_in(book: Book, import_id: int) -> ImportFile:
    """Begins to let a file in, under one entry of the journal.

    Raises:
        CrmError: it was let in or dropped, or it is still to be said who most of them are.
    """
    file = the_file(book, import_id)
    again = file.state == "undone" and book.imports.staged(import_id)
    if file.state != "read" and not again:
        raise CrmError("import-old")
    if file.asks_standing:
        raise CrmError("import-ask-standing")
    if any(other.id != import_id and other.state not in _WAITING for other in book.imports.open_ones()):
        raise CrmError("import-busy")
    entry = book.journal_parts.open("import", name=file.filename)
    book.imports.change(
        file.id, state="applying", entry_id=entry, at=book.now, told=False, kept={}, position=0, added=0, changed=0
    )
    return the_file(book, import_id)


def drop(book: Book, import_id: int) -> ImportFile:
    """The file is not let in after all."""
    file = the_file(book, import_id)
    if file.state not in _WAITING:
        raise CrmError("import-old")
    book.imports.change(file.id, state="dropped", told=True)
    return the_file(book, import_id)


def take_back(book: Book, import_id: int) -> ImportFile:
    """Begins to turn a whole import back, also one that is still on its way in."""
    file = the_file(book, import_id)
    if file.state not in ("applying", "done"):
        raise CrmError("import-old")
    book.imports.change(file.id, state="undoing", told=False)
    return the_file(book, import_id)


def take_entry_back(book: Book, entry_id: int) -> ImportFile:
    """The same, known by its entry in the journal."""
    file = book.imports.of_entry(entry_id)
    if file is None:
        raise CrmError("stale-button")
    return take_back(book, file.id)


def _read(book: Book, import_id: int) -> ImportFile:
    file = the_file(book, import_id)
    if file.state != "read":
        raise CrmError("import-old")
    return file


def unstage_some(book: Book, import_id: int) -> bool:
    """Forgets some rows of a file that came to rest long ago; whether there may be more."""
    return book.imports.unstage(import_id, 300)
