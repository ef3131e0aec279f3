"""The delivery call: a week after a load one asks whether it arrived and how it was."""

from datetime import date, timedelta

from crmbot.actions.due_days import working_day
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import FollowUp
from crmbot.store.book import Book

A_WEEK = timedelta(7)


def expect_delivery(book: Book, purchase_id: int) -> None:
    """Promises the delivery call for a bulk purchase, a week after it, on a working day.

    A customer is asked once: an open delivery call moves to the later load. None for a sample or a load long past.
    """
    bought = book.purchases.get(purchase_id)
    if bought is None or bought.is_sample or bought.bought_on + A_WEEK < book.today:
        return
    _promise(book, bought.customer_id, purchase_id, bought.bought_on, bought.interaction_id)


def adjust_delivery(book: Book, purchase_id: int) -> None:
    """The same once more is known of a load: another day moves the call, a mere sample needs none."""
    bought = book.purchases.get(purchase_id)
    promised = _open_delivery(book, bought.customer_id) if bought else None
    if bought is None or promised is None or promised.purchase_id != purchase_id:
        return
    if bought.is_sample or bought.bought_on + A_WEEK < book.today:
        book.follow_ups.close(promised.id, book.now, "dropped")
    else:
        expect_delivery(book, purchase_id)


def load_left(book: Book, purchase_id: int) -> int:
    """«بار رفت»: the load is on its way since today, the delivery call comes a week from now. Returns whose it is.

    Raises:
        CrmError: there is no such purchase (any more), or it was a sample.
    """
    bought = book.purchases.get(purchase_id)
    if bought is None or bought.is_sample:
        raise CrmError("stale-button")
    book.purchases.change(purchase_id, left_on=book.today)
    _promise(book, bought.customer_id, purchase_id, book.today, bought.interaction_id)
    return bought.customer_id


def _promise(book: Book, customer_id: int, purchase_id: int, since: date, interaction_id: int | None) -> None:
    due_on = working_day(book, since + A_WEEK)
    open_one = _open_delivery(book, customer_id)
    if open_one:
        book.follow_ups.change(open_one.id, due_on=due_on, purchase_id=purchase_id, tries=0)
    else:
        book.follow_ups.add(
            customer_id, book.member.id, due_on, book.now,
            kind="delivery", purchase_id=purchase_id, interaction_id=interaction_id,
        )  # fmt: skip


def _open_delivery(book: Book, customer_id: int) -> FollowUp | None:
    return next((one for one in book.follow_ups.open_of(customer_id) if one.kind == "delivery"), None)
