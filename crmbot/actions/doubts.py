"""A price with two readings: stored in the likelier one, and put right by one tap."""

from typing import Any

from crmbot.actions.calls import finish
from crmbot.actions.cards import Card, card
from crmbot.actions.forms.asking import Answer, Read, Unclear
from crmbot.actions.forms.edit_form import Field, editable
from crmbot.actions.forms.labels import UnitPrice
from crmbot.actions.loads import settle
from crmbot.actions.taps import contact_of
from crmbot.domain.errors import CrmError
from crmbot.notes import Amount, parse_amount
from crmbot.store.book import Book
from crmbot.text.values import Toman


def as_read(book: Book, interaction_id: int) -> Card:
    """The reading that was stored is right."""
    call = contact_of(book, interaction_id)
    book.interactions.change(call.id, price_other=None)
    return finish(book, call.customer_id, call.id, "load-price")


def other_reading(book: Book, interaction_id: int) -> Card:
    """The other reading is right: an amount for the whole load."""
    call = contact_of(book, interaction_id)
    if call.price_other is None:
        raise CrmError("stale-button")
    return priced(book, interaction_id, Amount(call.price_other))


def priced(book: Book, interaction_id: int, amount: Amount) -> Card:
    """States the price of a contact's load, or of what was offered in it."""
    call = contact_of(book, interaction_id)
    if amount.per_unit:
        fields: dict[str, Any] = {"unit_price": amount.toman, "price_unit": amount.per_unit, "amount": None}
    else:
        fields = {"unit_price": None, "price_unit": "", "amount": amount.toman}
    bought = book.purchases.in_interaction(call.id)
    for load in bought:
        book.purchases.change(load.id, **fields)
        settle(book, load.id)
    book.interactions.change(call.id, price_other=None, **({} if bought else fields))
    return finish(book, call.customer_id, call.id, "load-price")


def _price(_book: Book, _interaction_id: int, answer: Answer) -> Read[Amount]:
    amount = parse_amount(answer.text)
    if amount is None or amount.toman <= 0:
        raise Unclear("lines-price-unclear")
    return Read(amount, UnitPrice(amount.toman, amount.per_unit) if amount.per_unit else Toman(amount.toman))


def _card(book: Book, interaction_id: int, _interaction_id: int | None) -> Card | None:
    return card(book, contact_of(book, interaction_id).customer_id, interaction_id)


editable(
    Field(
        name="load_price",
        ask="lines-ask-price",
        read=_price,
        apply=lambda book, interaction_id, _same, amount: priced(book, interaction_id, amount),
        shown=_card,
        of_customer=False,
    )
)
