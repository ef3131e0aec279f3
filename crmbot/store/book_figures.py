"""Figures of a whole book: its usual purchase, and how long its customers wait before they order again."""

from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, update

from crmbot.store.tables import book, customer, purchase

_LOOKED_AT = 101  # the latest known amounts: prices rise, so old ones say little
_LATEST = (
    select(purchase.c.amount)
    .where(purchase.c.book_id == bindparam("its_book"), purchase.c.amount > 0, ~purchase.c.is_sample)
    .order_by(purchase.c.bought_on.desc(), purchase.c.id.desc())
    .limit(_LOOKED_AT)
)
_WAITED = (customer.c.book_id == bindparam("its_book"), customer.c.first_gap.is_not(None))
_HOW_MANY = select(func.count()).select_from(customer).where(*_WAITED)
_MIDDLE: "Select[Any]" = (
    select(customer.c.first_gap).where(*_WAITED).order_by(customer.c.first_gap).offset(bindparam("skipped")).limit(1)
)
_UPDATE = (
    update(book)
    .where(book.c.id == bindparam("its_book"))
    .values(usual_purchase=bindparam("usual"), second_gap=bindparam("gap"))
)


def refresh_figures(connection: Connection, book_id: int) -> None:
    """Makes the book's figures true again: its median purchase, and the median wait from a first to a second order.

    Costs two short reads of an index; run when a customer's purchases changed.
    """
    its = {"its_book": book_id}
    amounts = sorted(connection.execute(_LATEST, its).scalars())
    count = connection.execute(_HOW_MANY, its).scalar_one()
    gap = connection.execute(_MIDDLE, {**its, "skipped": (count - 1) // 2}).scalar() if count else None
    connection.execute(_UPDATE, {**its, "usual": amounts[len(amounts) // 2] if amounts else None, "gap": gap})
