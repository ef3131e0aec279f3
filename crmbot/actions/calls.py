"""Recording a call: one message becomes a customer, a contact and all that the line said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from crmbot.actions.callers import caller, fill_gaps
from crmbot.actions.cards import Card, card
from crmbot.actions.due_trying import ask_again
from crmbot.actions.loads import offer_fields, record_load
from crmbot.actions.marking import asks_mourning, mark_as_told
from crmbot.actions.outcomes import outcomes_of, went_unanswered
from crmbot.actions.paying import receive
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.domain.phone import dialled
from crmbot.notes import Note
from crmbot.notes.title_codes import title_code
from crmbot.store.book import Book
from crmbot.store.consequences import Moved


@dataclass(frozen=True)
class Said:
    """What a member sent about one contact: the note read from it, the words themselves, and their message.

    ``label`` says what its number is (office, store ...), empty: nothing special.
    """

    note: Note
    text: str = ""
    message_id: int | None = None
    direction: str = "in"
    label: str = ""


@dataclass(frozen=True)
class Logged:
    """A contact just stored: whose it is (``is_new``: not known before), its journal entry, and what moved by it."""

    customer_id: int
    interaction_id: int
    entry_id: int | None
    moved: Moved | None = None
    is_new: bool = False


def record(book: Book, said: Said) -> Card:
    """Stores a contact with whoever has the first number of the note; a new number is a new customer.

    A known number, however written, finds its customer (a deleted one comes back); a gap in his card is filled,
    nothing is overwritten. The promises that were due are done by this talk.

    Raises:
        CrmError: the note has no telephone number.
    """
    customer_id, interaction_id, is_new = _stored(book, said)
    shown = _shown(book, customer_id, interaction_id, said.note)
    return replace(shown, moved=None) if is_new else shown


def log(book: Book, said: Said) -> Logged:
    """The same for who needs no card: a form goes on asking."""
    customer_id, interaction_id, is_new = _stored(book, said)
    moved = book.consequences.refresh(customer_id, book.pen.images)
    entry_id = _journalled(book, customer_id, interaction_id, "call", book.customers.get(customer_id))
    told = None if is_new or moved.before == moved.after else moved
    return Logged(customer_id, interaction_id, entry_id, told, is_new)


def _stored(book: Book, said: Said) -> tuple[int, int, bool]:
    """The customer's id, the contact's, and whether he is new."""
    if not said.note.phones:
        raise CrmError("call-no-number")
    customer_id, is_new = caller(book, said.note, said.label)
    return customer_id, _contact(book, customer_id, said, is_new=is_new), is_new


def record_for(book: Book, customer_id: int, said: Said) -> Card:
    """Stores a contact with a customer who is known by more than a number."""
    fill_gaps(book, customer_id, said.note)
    return _shown(book, customer_id, _contact(book, customer_id, said), said.note)


def record_many(book: Book, several: Sequence[Said]) -> tuple[list[Card], int | None]:
    """Stores contacts with several people as one entry of the journal. Their cards, and its id where there are any."""
    logged = []
    for said in several:
        customer_id, _ = caller(book, said.note, said.label)
        logged.append((customer_id, _contact(book, customer_id, said)))
        book.consequences.refresh(customer_id)
    entry_id = book.journal.write("calls", count=len(logged)) if logged else None
    cards = [card(book, customer_id, interaction_id, entry_id) for customer_id, interaction_id in logged]
    return [one for one in cards if one], entry_id


def _shown(book: Book, customer_id: int, interaction_id: int, note: Note) -> Card:
    return with_marks(finish(book, customer_id, interaction_id, "call"), note)


def with_marks(card: Card, note: Note) -> Card:
    """The card, which says what marks the note told of."""
    told = tuple(f"card-told-{name}" for name in note.marks if name != "bereaved")
    return replace(card, notices=(*card.notices, *told), mourning_asked=asks_mourning(note, card.customer))


def finish(book: Book, customer_id: int, interaction_id: int | None, action: str) -> Card:
    """Ends a use case about one customer: consequences, journal, and the card as it now stands."""
    moved = book.consequences.refresh(customer_id, book.pen.images)
    shown = card(book, customer_id, interaction_id, with_entry=False)
    assert shown is not None
    entry_id = _journalled(book, customer_id, interaction_id, action, shown.customer)
    if entry_id is None:
        latest = book.journal.latest_about(customer_id)
        entry_id = latest.id if latest else None
    return replace(shown, moved=None if moved.before == moved.after else moved, entry=entry_id)


def _journalled(
    book: Book, customer_id: int, interaction_id: int | None, action: str, customer: Customer | None
) -> int | None:
    words: dict[str, object] = {"call": interaction_id} if action == "call" and interaction_id else {}
    if customer and not customer.name:
        words["number"] = next((dialled(phone.number) for phone in book.phones.of(customer_id)), "")
    book.touch(customer_id, interaction_id)
    return book.journal.write(action, customer_id, name=customer.name if customer else "", **words)


def _contact(book: Book, customer_id: int, said: Said, *, is_new: bool = False) -> int:
    """The new contact's id, with all that the note says it was about."""
    interaction_id = book.interactions.add(
        customer_id,
        book.member.id,
        book.now,
        outcomes=outcomes_of(said.note),
        direction="out" if went_unanswered(said.note) else said.direction,
        said=said.text,
        said_message_id=said.message_id,
        given_name=said.note.name or "",
        given_honorific=title_code(said.note.honorific),
        **offer_fields(said.note),
    )
    if not is_new and not went_unanswered(said.note):
        keep_promises(book, customer_id, book.now)
    _what_it_was_about(book, customer_id, interaction_id, said.note)
    return interaction_id


def _what_it_was_about(book: Book, customer_id: int, interaction_id: int, note: Note) -> None:
    product_ids = [book.products.ensure(name) for name in note.products]
    for product_id in product_ids:
        book.products.note_interest(customer_id, product_id, interaction_id, book.now)
    if went_unanswered(note):
        ask_again(book, customer_id, interaction_id)
    if note.paid:
        receive(book, customer_id, interaction_id, note)
    elif note.bought:
        record_load(book, customer_id, interaction_id, product_ids[0] if product_ids else None, note)
    if note.follow_up:
        book.follow_ups.add(
            customer_id, book.member.id, note.follow_up, book.now, interaction_id=interaction_id, reason=""
        )
    for due in note.payment_due:
        book.follow_ups.add(
            customer_id,
            book.member.id,
            due.day,
            book.now,
            kind="money",
            amount=due.toman,
            interaction_id=interaction_id,
        )
    mark_as_told(book, customer_id, note, interaction_id)
    if note.complaint:
        book.remarks.add(customer_id, book.member.id, "complaint", note.text[:500], book.now, interaction_id)


def keep_promises(book: Book, customer_id: int, at: datetime) -> None:
    """A talk keeps the promises of a talk, and of asking how a load arrived, that were due by today."""
    for promise in book.follow_ups.open_of(customer_id):
        if promise.kind != "money" and promise.due_on <= book.today:
            book.follow_ups.close(promise.id, at)


def customer_of(book: Book, customer_id: int) -> Customer:
    """The customer; CrmError where this book has none of that id."""
    customer = book.customers.get(customer_id)
    if customer is None:
        raise CrmError("stale-button")
    return customer
