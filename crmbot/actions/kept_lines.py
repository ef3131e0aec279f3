"""Lines that wait: nobody could be found for them yet, so they are kept as they were typed."""

from dataclasses import dataclass, replace
from datetime import timedelta

from crmbot.actions.calls import Said, record, record_for
from crmbot.actions.cards import Card
from crmbot.actions.correcting import correct
from crmbot.actions.fitting import fitted
from crmbot.actions.knowing import known
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Attachment
from crmbot.notes import Note, parse_note
from crmbot.store.book import Book

KIND = "line"
_ITS_NUMBER = "number"  # stands in the album of a line whose number was asked for
_LONGEST = 40


@dataclass(frozen=True)
class Kept:
    """A line that waits; ``id`` is that of its row among the attachments that belong to nobody yet."""

    id: int
    text: str
    message_id: int | None = None


def put(book: Book, said: Said, *, number_asked: bool = True) -> Kept:
    """Stores the line as it was typed; what it waits for is its number, or that somebody says whose it is."""
    album = _ITS_NUMBER if number_asked else ""
    kept_id = book.attachments.add(
        book.member.id, KIND, str(said.message_id or ""), book.now, caption=said.text, album=album
    )
    return Kept(kept_id, said.text, said.message_id)


def keep(book: Book, said: Said, *, number_asked: bool = True) -> Kept:
    """The same as an entry of its own."""
    kept = put(book, said, number_asked=number_asked)
    journalled(book, kept)
    return kept


def journalled(book: Book, kept: Kept) -> int | None:
    """Ends a use case that kept lines, under the words of one of them. The entry's id."""
    return book.journal.write("line-kept", name=fitted(kept.text, _LONGEST)[0])


def ask_number(book: Book, kept_id: int) -> Kept:
    """Whose line it is was asked, and it is somebody else: now it waits for his number."""
    kept = _kept(book, kept_id)
    book.attachments.put_in_album(kept.id, _ITS_NUMBER)
    journalled(book, kept)
    return kept


def waiting_for_number(book: Book, within: timedelta) -> Kept | None:
    """The line whose number was asked for last, if it came within the time and nothing else did after it."""
    lines = _waiting(book, within)
    asked = [one for one in lines if one.at == lines[0].at]
    if len(asked) != 1 or asked[0].album != _ITS_NUMBER:
        return None
    kept = _as_kept(asked[0])
    return None if book.interactions.said_after(kept.message_id or 0, book.member.id, asked[0].at) else kept


def waiting(book: Book, within: timedelta) -> Kept | None:
    """The member's last line that waits, whatever for, if it came within the time."""
    lines = _waiting(book, within)
    return _as_kept(lines[0]) if lines else None


def join(book: Book, kept_id: int, interaction_id: int) -> Card:
    """Somebody said that a line tells of this contact, which was logged by its number alone."""
    kept, call = _kept(book, kept_id), book.interactions.get(interaction_id)
    if call is None:
        raise CrmError("stale-button")
    book.attachments.remove(kept.id)
    return correct(book, call, _said(book, kept, ()).note, said=f"{call.said} {kept.text}".strip())


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
    return _as_kept(found)


def _waiting(book: Book, within: timedelta) -> list[Attachment]:
    lines = [one for one in book.attachments.waiting(book.member.id) if one.kind == KIND]
    return [one for one in lines if one.at >= book.now - within]


def _as_kept(line: Attachment) -> Kept:
    return Kept(line.id, line.caption, _message_id(line.file_id))


def _said(book: Book, kept: Kept, phones: tuple[str, ...]) -> Said:
    note: Note = parse_note(kept.text, book.today, known(book))
    return Said(replace(note, phones=phones or note.phones), kept.text, kept.message_id)


def _message_id(file_id: str) -> int | None:
    return int(file_id) if file_id.isdigit() else None
