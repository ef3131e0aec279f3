"""What a tap on a card does: it enriches the contact just logged, and is saved at once."""

from datetime import date

from crmbot.actions.calls import customer_of, finish, keep_promises
from crmbot.actions.cards import Card
from crmbot.actions.due_trying import turn_answer
from crmbot.actions.loads import record_load
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.interaction import Interaction
from crmbot.notes import Note
from crmbot.store.book import Book

_ALONE = (Outcome.NO_ANSWER,)


def toggle_outcome(book: Book, interaction_id: int, outcome: Outcome) -> Card:
    """Adds an outcome to a contact, or takes it back where it stands already."""
    call = contact_of(book, interaction_id)
    if outcome in call.outcomes:
        outcomes = [one for one in call.outcomes if one != outcome]
    elif outcome in _ALONE:
        outcomes = [outcome]
    else:
        outcomes = [*(one for one in call.outcomes if one not in _ALONE), outcome]
    book.interactions.change(call.id, outcomes=outcomes)
    if (Outcome.NO_ANSWER in outcomes) != (Outcome.NO_ANSWER in call.outcomes):
        turn_answer(book, call, answered=Outcome.NO_ANSWER not in outcomes)
    return finish(book, call.customer_id, call.id, f"outcome-{outcome}")


def buy(book: Book, interaction_id: int) -> Card:
    """Notes that a contact ended in a purchase; product, quantity and money may follow, or never."""
    call = contact_of(book, interaction_id)
    if not book.purchases.in_interaction(call.id):
        record_load(book, call.customer_id, call.id, None, Note(text=""))
    book.interactions.change(call.id, outcomes=[*_talked(call), Outcome.PURCHASE])
    return finish(book, call.customer_id, call.id, "purchase")


def take_back_purchase(book: Book, interaction_id: int) -> Card:
    """Takes back that a contact ended in a purchase."""
    call = contact_of(book, interaction_id)
    for bought in book.purchases.in_interaction(call.id):
        book.purchases.remove(bought.id)
    book.interactions.change(call.id, outcomes=[one for one in call.outcomes if one != Outcome.PURCHASE])
    return finish(book, call.customer_id, call.id, "purchase-back")


def name_product(book: Book, interaction_id: int, product_id: int) -> Card:
    """Says what a contact was about; a purchase of it that names no product takes this one."""
    call = contact_of(book, interaction_id)
    if book.products.get(product_id) is None:
        raise CrmError("stale-button")
    if product_id not in {product.id for product in book.products.asked_in(call.id)}:
        book.products.note_interest(call.customer_id, product_id, call.id, book.now)
    for bought in book.purchases.in_interaction(call.id):
        if bought.product_id is None:
            book.purchases.change(bought.id, product_id=product_id)
    return finish(book, call.customer_id, call.id, "product")


def name_city(book: Book, customer_id: int, city: str, interaction_id: int | None = None) -> Card:
    """Says where a customer is."""
    customer_of(book, customer_id)
    book.customers.change(customer_id, city=city)
    return finish(book, customer_id, interaction_id, "city")


def name_city_of_call(book: Book, interaction_id: int, city: str) -> Card:
    """Says where the customer of a contact is."""
    call = contact_of(book, interaction_id)
    return name_city(book, call.customer_id, city, call.id)


def promise_in_call(book: Book, interaction_id: int, due_on: date) -> Card:
    """Promises a talk for a day, in the contact just logged."""
    call = contact_of(book, interaction_id)
    return promise(book, call.customer_id, due_on, call.id)


def promise(book: Book, customer_id: int, due_on: date, interaction_id: int | None = None, reason: str = "") -> Card:
    """Promises a talk for a day; an open promise of the same contact moves to it."""
    customer_of(book, customer_id)
    open_ones = [one for one in book.follow_ups.open_of(customer_id) if one.kind == "talk"]
    same = next((one for one in open_ones if interaction_id and one.interaction_id == interaction_id), None)
    if due_on < book.today:
        raise CrmError("day-is-past")
    if same:
        book.follow_ups.change(same.id, due_on=due_on)
    else:
        book.follow_ups.add(customer_id, book.member.id, due_on, book.now, interaction_id=interaction_id, reason=reason)
    return finish(book, customer_id, interaction_id, "promise")


def call_out(book: Book, customer_id: int) -> Card:
    """Logs an outgoing call to a known customer, from his card."""
    customer_of(book, customer_id)
    interaction_id = book.interactions.add(customer_id, book.member.id, book.now, direction="out")
    keep_promises(book, customer_id, book.now)
    return finish(book, customer_id, interaction_id, "call")


def contact_of(book: Book, interaction_id: int) -> Interaction:
    """The contact; CrmError where this book has none of that id (any more)."""
    call = book.interactions.get(interaction_id)
    if call is None:
        raise CrmError("stale-button")
    return call


def _talked(call: Interaction) -> list[Outcome]:
    return [one for one in call.outcomes if one not in (*_ALONE, Outcome.PURCHASE)]
