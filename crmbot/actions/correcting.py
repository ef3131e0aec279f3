"""Correcting a contact: what a second look at it says wins over what the first one stored."""

from typing import Any

from crmbot.actions.calls import finish, with_marks
from crmbot.actions.cards import Card
from crmbot.actions.delivering import adjust_delivery
from crmbot.actions.loads import load_fields, offer_fields, record_load, settle
from crmbot.actions.marking import mark_as_told
from crmbot.actions.outcomes import outcomes_of
from crmbot.domain.group import Outcome
from crmbot.domain.interaction import FollowUp, Interaction
from crmbot.notes import Note
from crmbot.notes.title_codes import title_code
from crmbot.store.book import Book


def correct(book: Book, call: Interaction, note: Note, before: Note | None = None, said: str = "") -> Card:
    """Changes the fields that ``note`` speaks of; what it is silent about stays.

    ``before`` is the reading that was stored: what only it said (a purchase, an outcome, a day) is taken back.
    """
    _person(book, call, note)
    _goods(book, call, note)
    _outcomes(book, call, note, before)
    _load(book, call, note, before)
    _promise(book, call, note, before)
    if note.complaint and not (before and before.complaint):
        book.remarks.add(call.customer_id, book.member.id, "complaint", note.text[:500], book.now, call.id)
    if (note.marks, note.remember) != ((before.marks, before.remember) if before else ((), "")):
        mark_as_told(book, call.customer_id, note, call.id)
    if said:
        book.interactions.change(call.id, said=said)
    return with_marks(finish(book, call.customer_id, call.id, "correction"), note)


def _person(book: Book, call: Interaction, note: Note) -> None:
    told = {
        "name": note.name,
        "honorific": title_code(note.honorific),
        "city": note.city,
        "source": note.source,
    }
    fields: dict[str, Any] = {name: value for name, value in told.items() if value}
    if fields:
        book.customers.change(call.customer_id, **fields)
    if note.name:
        book.interactions.change(call.id, given_name=note.name, given_honorific=title_code(note.honorific))
    known = book.phones.holders(list(note.phones))
    for number in note.phones:
        if number not in known:
            book.phones.add(call.customer_id, number)


def _goods(book: Book, call: Interaction, note: Note) -> None:
    """The products of the contact become those of the note, where it names any."""
    if not note.products:
        return
    named = [book.products.ensure(name) for name in note.products]
    asked = [product.id for product in book.products.asked_in(call.id)]
    for product_id in asked:
        if product_id not in named:
            book.products.drop_interest(call.id, product_id)
    for product_id in named:
        if product_id not in asked:
            book.products.note_interest(call.customer_id, product_id, call.id, call.at)


def _outcomes(book: Book, call: Interaction, note: Note, before: Note | None) -> None:
    taken_back = set(outcomes_of(before)) if before else set()
    kept = [outcome for outcome in call.outcomes if outcome not in taken_back]
    now = [*kept, *outcomes_of(note)]
    if len(now) > 1:
        now = [outcome for outcome in now if outcome != Outcome.NO_ANSWER]
    book.interactions.change(call.id, outcomes=now)


def _load(book: Book, call: Interaction, note: Note, before: Note | None) -> None:
    bought = book.purchases.in_interaction(call.id)
    if before and before.bought and not note.bought:
        for load in bought:
            book.purchases.remove(load.id)
        return
    product_id = book.products.ensure(note.products[0]) if note.products else None
    if bought and not note.paid:
        fields = load_fields(note) | ({"product_id": product_id} if product_id else {})
        fields |= {"bought_on": note.past_day} if note.past_day else {}
        book.purchases.change(bought[0].id, **fields)
        settle(book, bought[0].id)
        adjust_delivery(book, bought[0].id)
    elif note.bought:
        record_load(book, call.customer_id, call.id, product_id, note)
    elif offered := offer_fields(note):
        book.interactions.change(call.id, **offered)


def _promise(book: Book, call: Interaction, note: Note, before: Note | None) -> None:
    its = [one for one in book.follow_ups.open_of(call.customer_id) if one.interaction_id == call.id]
    talk = next((one for one in its if one.kind == "talk"), None)
    if note.follow_up and talk:
        book.follow_ups.change(talk.id, due_on=note.follow_up)
    elif note.follow_up:
        book.follow_ups.add(call.customer_id, book.member.id, note.follow_up, book.now, interaction_id=call.id)
    elif talk and before and before.follow_up:
        book.follow_ups.close(talk.id, book.now, state="dropped")
    if note.payment_due:
        _money(book, call, note, [one for one in its if one.kind == "money"])


def _money(book: Book, call: Interaction, note: Note, open_ones: list[FollowUp]) -> None:
    """The money this contact promised becomes what is said now."""
    for promise in open_ones:
        book.follow_ups.close(promise.id, book.now, state="dropped")
    for due in note.payment_due:
        book.follow_ups.add(
            call.customer_id, book.member.id, due.day, book.now, kind="money", amount=due.toman, interaction_id=call.id
        )
