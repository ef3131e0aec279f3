"""Names: when a known number comes with another name, and whether a load goes on or is new."""

from crmbot.actions.calls import customer_of, finish
from crmbot.actions.cards import Card
from crmbot.actions.taps import contact_of
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book


def same_person(book: Book, interaction_id: int) -> Card:
    """The known name is right; the other one is forgotten."""
    call = contact_of(book, interaction_id)
    book.interactions.change(call.id, given_name="")
    return finish(book, call.customer_id, call.id, "name")


def rename(book: Book, interaction_id: int) -> Card:
    """The name given this time is the right one."""
    call = contact_of(book, interaction_id)
    fields = {"name": call.given_name}
    if call.given_honorific:
        fields["honorific"] = call.given_honorific
    book.customers.change(call.customer_id, **fields)
    return finish(book, call.customer_id, call.id, "name")


def another_person(book: Book, interaction_id: int) -> Card:
    """Somebody else answers this number too: both names lead to the card."""
    call = contact_of(book, interaction_id)
    customer = customer_of(book, call.customer_id)
    names = [name for name in (customer.also_names, call.given_name) if name]
    book.customers.change(customer.id, also_names=", ".join(names))
    return finish(book, customer.id, call.id, "name")


def load_is_new(book: Book, interaction_id: int) -> Card:
    """The purchase is an order of its own, however soon it came."""
    call = contact_of(book, interaction_id)
    for bought in book.purchases.in_interaction(call.id):
        book.purchases.change(bought.id, order_id=bought.id)
    return finish(book, call.customer_id, call.id, "load")


def load_goes_on(book: Book, interaction_id: int) -> Card:
    """The purchase continues the order before it: one order, several trucks."""
    call = contact_of(book, interaction_id)
    for bought in book.purchases.in_interaction(call.id):
        earlier = book.purchases.recent_alike(bought)
        if earlier is None:
            raise CrmError("stale-button")
        book.purchases.change(bought.id, order_id=earlier.order_id or earlier.id)
    return finish(book, call.customer_id, call.id, "load")
