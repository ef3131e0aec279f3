"""An edited line: the contact it was logged as is read again."""

from dataclasses import dataclass, replace

from crmbot.actions.calls import Said, record, record_for
from crmbot.actions.cards import Card
from crmbot.actions.correcting import correct
from crmbot.actions.forms.turning import turn_back
from crmbot.actions.kept_lines import forget
from crmbot.actions.lines import Several, log_several
from crmbot.domain.interaction import Interaction
from crmbot.notes import Note, parse_note
from crmbot.store.book import Book


@dataclass(frozen=True)
class Reread:
    """The card of an edited line, and the message that showed the card before (None: not known any more)."""

    card: Card
    card_message_id: int | None = None


def reread(book: Book, said: Said) -> Reread:
    """Reads an edited line again, in one transaction.

    The same person: what the line now says wins. Another number: the contact moves to whom it belongs, unless later
    taps stand on it; then the new number is a contact of its own. A line that was never logged is logged now.

    Raises:
        CrmError: the line was never logged and has no telephone number.
    """
    assert said.message_id is not None
    before = _logged_as(book, said)
    if before is None:
        forget(book, said.message_id)
        return Reread(record(book, said))
    if _is_same_person(book, said, before):
        old = parse_note(before.said, book.today)
        if (old.paid or said.note.paid) and (again := _paid_anew(book, said, before, old)):
            return Reread(again, before.card_message_id)
        return Reread(correct(book, before, said.note, old, said.text), before.card_message_id)
    _turn_back(book, before)
    return Reread(record(book, said), before.card_message_id)


def reread_several(book: Book, said: Said) -> Several:
    """The same for a line that now tells of several people: who was logged by it is corrected, the others are new."""
    assert said.message_id is not None
    forget(book, said.message_id)
    told = [replace(said, note=one, text=one.text) for one in said.note.people]
    logged = {one.text: before for one in told if (before := _logged_as(book, one, his_own=True))}
    result = log_several(book, [one for one in told if one.text not in logged])
    again = [
        correct(book, logged[one.text], one.note, parse_note(logged[one.text].said, book.today), one.text)
        for one in told
        if one.text in logged
    ]
    return replace(result, cards=(*again, *result.cards))


def _logged_as(book: Book, said: Said, *, his_own: bool = False) -> Interaction | None:
    """The contact a message was logged as: that of whoever has the line's number, else its first (not ``his_own``)."""
    holders = book.phones.holders(list(said.note.phones)).values()
    own = [book.interactions.said_in(said.message_id or 0, book.member.id, holder) for holder in holders]
    first = None if his_own else book.interactions.said_in(said.message_id or 0, book.member.id)
    return next(filter(None, own), first)


def _paid_anew(book: Book, said: Said, before: Interaction, old: Note) -> Card | None:
    """The contact logged anew, because money that came has kept promises; None where that cannot be turned back."""
    if (old.phones and not said.note.phones) or not _turn_back(book, before):
        return None
    return record(book, said) if said.note.phones else record_for(book, before.customer_id, said)


def _is_same_person(book: Book, said: Said, before: Interaction) -> bool:
    if not said.note.phones:
        return True
    holders = book.phones.holders(list(said.note.phones))
    return before.customer_id in holders.values()


def _turn_back(book: Book, before: Interaction) -> bool:
    """Whether the contact could be turned back."""
    entry = book.journal.logged(before.customer_id, before.id)
    return entry is not None and turn_back(book, entry)
