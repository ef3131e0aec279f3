"""Lines that wait: nobody could be found for them yet, so they are kept as they were typed."""

from dataclasses import dataclass, replace
from datetime import timedelta

from crmbot.actions.calls import Said, record, record_for
from crmbot.actions.cards import Card
from crmbot.actions.fitting import fitted
from crmbot.actions.knowing import known
from crmbot.domain.errors import CrmError
from crmbot.notes import Note, parse_note
from crmbot.store.book import Book

KIND = "line"
_LONGEST = 40


@dataclass(frozen=True)
class Kept:
    """A line that waits; ``id`` is that of its row among the attachments that belong to nobody yet."""

    id: int
    text: str
    message_id: int | None = None


def keep(book: Book, said: Said) -> Kept:
    """Stores the line as it was typed."""
    kept_id = book.attachments.add(book.member.id, KIND, str(said.message_id or ""), book.now, caption=said.text)
    book.journal.write("line-kept", name=fitted(said.text, _LONGEST)[0])
    return Kept(kept_id, said.text, said.message_id)


def waiting_for_number(book: Book, within: timedelta) -> Kept | None:
    """The member's last line that waits, if it came within the time."""
    for one in book.attachments.waiting(book.member.id):
        if one.kind == KIND and one.at >= book.now - within:
            return Kept(one.id, one.caption, _message_id(one.file_id))
    return None


def complete(book: Book, kept: Kept, phones: tuple[str, ...]) -> Card:
    """The number of a kept line came: the line is logged with it."""
    book.attachments.remove(kept.id)
    return record(book, _said(book, kept, phones))


def give(book: Book, kept_id: int, customer_id: int) -> Card:
    """Somebody said whose line it is: it is logged with him."""
    kept = _kept(book, kept_id)
    if book.customers.get(customer_id) is None:
        raise CrmError("stale-button")
    book.attachments.remove(kept_id)
    return record_for(book, customer_id, _said(book, kept, ()))


def forget(book: Book, message_id: int) -> None:
    """The message was edited into something that can be logged: it waits no more."""
    for one in book.attachments.waiting(book.member.id):
        if one.kind == KIND and _message_id(one.file_id) == message_id:
            book.attachments.remove(one.id)


def _kept(book: Book, kept_id: int) -> Kept:
    found = book.attachments.get(kept_id)
    if found is None or found.kind != KIND or found.customer_id is not None:
        raise CrmError("stale-button")
    return Kept(found.id, found.caption, _message_id(found.file_id))


def _said(book: Book, kept: Kept, phones: tuple[str, ...]) -> Said:
    note: Note = parse_note(kept.text, book.today, known(book))
    return Said(replace(note, phones=phones or note.phones), kept.text, kept.message_id)


def _message_id(file_id: str) -> int | None:
    return int(file_id) if file_id.isdigit() else None
