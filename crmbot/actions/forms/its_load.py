"""The purchase a form is about: it exists from the first thing that is said of it."""

from typing import Any

from crmbot.actions import calls
from crmbot.actions.delivering import adjust_delivery
from crmbot.actions.forms.asking import TurnedBack
from crmbot.actions.loads import record_load, settle
from crmbot.clock import local_day
from crmbot.domain.forms import Draft
from crmbot.domain.group import Outcome
from crmbot.domain.interaction import Interaction, Purchase
from crmbot.notes import Note
from crmbot.store.book import Book


def about_load(draft: Draft, load: Purchase, note: Note | None = None) -> Draft:
    """The draft of a form about a load just stored; what is known of it is not asked, a price in doubt is."""
    known = {"load-product": load.product_id, "quantity": load.quantity, "price": load.unit_price or load.amount}
    unsure = bool(note and note.amount and note.amount.doubt is not None)
    if unsure:
        known["price"] = None
    given = [*draft.answers.get("given", ()), *(name for name, value in known.items() if value)]
    return draft.knows(load=load.id, given=given, unsure=unsure)


def about_coming_load(book: Book, draft: Draft) -> Draft:
    """The draft of a form about a load of which nothing is said yet; what today's call asked for is not asked."""
    assert draft.customer_id is not None
    call_id = draft.interaction_id or _call_of_today(book, draft.customer_id)
    asked = book.products.asked_in(call_id) if call_id else []
    product_id = asked[0].id if len(asked) == 1 else None
    return draft.knows(coming=True, coming_product=product_id, given=["load-product"] if product_id else [])


def load_of(book: Book, draft: Draft) -> Purchase | None:
    """The purchase the form is about, its id 0 as long as nothing is said of it; None once it was taken back."""
    if draft.answers.get("load"):
        return book.purchases.get(int(draft.answers["load"]))
    if not draft.answers.get("coming") or draft.customer_id is None:
        return None
    product = book.products.get(draft.answers.get("coming_product") or 0)
    return Purchase(
        id=0, customer_id=draft.customer_id, product_id=product.id if product else None,
        product=product.name if product else "", quantity=None, unit="", amount=None, unit_price=None, price_unit="",
        bought_on=book.today,
    )  # fmt: skip


def say_of_load(book: Book, draft: Draft, **fields: Any) -> Draft:
    """Writes down what was said of the load; the first time, the purchase itself.

    Raises:
        TurnedBack: it was taken back meanwhile.
    """
    load = load_of(book, draft)
    if load is None:
        raise TurnedBack
    if not load.id:
        draft = _begin(book, draft, load)
    its = int(draft.answers["load"])
    book.purchases.change(its, **fields)
    settle(book, its)
    if "bought_on" in fields or "quantity" in fields:
        adjust_delivery(book, its)
    return draft


def begin_load(book: Book, draft: Draft, product_id: int | None, note: Note) -> tuple[Draft, Purchase]:
    """Stores the purchase as a note tells it, in the form's call, in today's, or in one of its own."""
    draft, call = _its_call(book, draft)
    load_id = record_load(book, call.customer_id, call.id, product_id, note)
    talked = [outcome for outcome in call.outcomes if outcome != Outcome.NO_ANSWER]
    book.interactions.change(call.id, outcomes=[*talked, Outcome.PURCHASE])
    load = book.purchases.get(load_id)
    assert load is not None
    return draft.knows(load=load_id), load


def _begin(book: Book, draft: Draft, load: Purchase) -> Draft:
    return begin_load(book, draft, load.product_id, Note(text=""))[0]


def _its_call(book: Book, draft: Draft) -> tuple[Draft, Interaction]:
    assert draft.customer_id is not None
    call_id = draft.interaction_id or _call_of_today(book, draft.customer_id)
    if call_id is None:
        call_id = book.interactions.add(draft.customer_id, book.member.id, book.now)
        calls.keep_promises(book, draft.customer_id, book.now)
        draft = draft.knows(own_call=True)
    call = book.interactions.get(call_id)
    if call is None:
        raise TurnedBack
    return draft.about(call.customer_id, call_id), call


def _call_of_today(book: Book, customer_id: int) -> int | None:
    """The last call with him, if it was today and ended in no purchase yet."""
    for call in book.interactions.of(customer_id, limit=1):
        is_today = call.kind == "call" and local_day(call.at, book.member.zone) == book.today
        if is_today and Outcome.PURCHASE not in call.outcomes:
            return call.id
    return None
