"""What the customers of one book bought."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import bindparam, func, or_, select

from crmbot.domain.interaction import Purchase
from crmbot.store.pen import Pen
from crmbot.store.tables import follow_up, product, purchase

SAME_LOAD_DAYS = 5

_COLUMNS = (
    purchase.c.id, purchase.c.customer_id, purchase.c.product_id, func.coalesce(product.c.name, "").label("product"),
    purchase.c.quantity, purchase.c.unit, purchase.c.amount, purchase.c.unit_price, purchase.c.price_unit,
    purchase.c.bought_on,
    purchase.c.is_sample, purchase.c.order_id, purchase.c.interaction_id, purchase.c.left_on,
)  # fmt: skip
_IN_CALL = (
    select(*_COLUMNS)
    .outerjoin(product, product.c.id == purchase.c.product_id)
    .where(purchase.c.interaction_id == bindparam("its_call"), purchase.c.book_id == bindparam("its_book"))
    .order_by(purchase.c.bought_on.desc(), purchase.c.id.desc())
)


class Purchases:
    """Purchases, samples-by-size among them, latest first."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(self, customer_id: int, member_id: int, **fields: Any) -> int:
        """The new purchase's id; ``bought_on`` and ``at`` are needed."""
        return self._pen.insert(purchase, customer_id=customer_id, member_id=member_id, **fields)

    def get(self, purchase_id: int) -> Purchase | None:
        """The purchase; None for another book's id."""
        return self._first(purchase.c.id == purchase_id)

    def in_interaction(self, interaction_id: int) -> list[Purchase]:
        """What was bought in one contact."""
        its = {"its_call": interaction_id, "its_book": self._pen.book_id}
        return [Purchase(**row._mapping) for row in self._pen.connection.execute(_IN_CALL, its)]

    def of(self, customer_id: int, offset: int = 0, limit: int = 10) -> list[Purchase]:
        """A customer's purchases, latest first."""
        return self._some(purchase.c.customer_id == customer_id, offset=offset, limit=limit)

    def of_product(self, product_id: int) -> list[Purchase]:
        """Every purchase of one product."""
        return self._some(purchase.c.product_id == product_id, limit=None)

    def last_bulk(self, customer_id: int) -> Purchase | None:
        """The latest purchase that was no sample."""
        return self._first(purchase.c.customer_id == customer_id, ~purchase.c.is_sample)

    def last_priced(self, product_id: int, other_than: int) -> Purchase | None:
        """The latest other purchase of a product whose unit price is known."""
        its = (purchase.c.product_id == product_id, purchase.c.id != other_than)
        return self._first(*its, purchase.c.unit_price.is_not(None))

    def recent_alike(self, bought: Purchase) -> Purchase | None:
        """An earlier bulk purchase of the same product within five days: perhaps the same load."""
        return self._first(
            purchase.c.customer_id == bought.customer_id,
            purchase.c.product_id == bought.product_id,
            purchase.c.id != bought.id,
            purchase.c.id < bought.id,
            ~purchase.c.is_sample,
            purchase.c.bought_on >= bought.bought_on - timedelta(days=SAME_LOAD_DAYS),
            purchase.c.bought_on <= bought.bought_on + timedelta(days=SAME_LOAD_DAYS),
        )

    def order_days(self, customer_id: int) -> list[tuple[date, int | None]]:
        """(day, amount) of each bulk purchase, oldest first; loads that continue an order left out."""
        query = (
            select(purchase.c.bought_on, purchase.c.amount)
            .where(purchase.c.customer_id == customer_id, purchase.c.book_id == self._pen.book_id)
            .where(~purchase.c.is_sample, or_(purchase.c.order_id.is_(None), purchase.c.order_id == purchase.c.id))
            .order_by(purchase.c.bought_on)
        )
        return [(day, amount) for day, amount in self._pen.connection.execute(query)]

    def change(self, purchase_id: int, **fields: Any) -> bool:
        """Whether anything changed."""
        return self._pen.update(purchase, purchase_id, **fields)

    def remove(self, purchase_id: int) -> bool:
        """Takes a purchase out; loads that continued it become orders of their own, nobody asks how it arrived."""
        asked = select(follow_up.c.id).where(follow_up.c.purchase_id == purchase_id)
        for row_id in self._pen.connection.execute(asked).scalars().all():
            self._pen.delete(follow_up, row_id)
        continued = select(purchase.c.id).where(purchase.c.order_id == purchase_id)
        for row_id in self._pen.connection.execute(continued).scalars().all():
            self._pen.update(purchase, row_id, order_id=None)
        return self._pen.delete(purchase, purchase_id)

    def _first(self, *wanted: Any) -> Purchase | None:
        found = self._some(*wanted, limit=1)
        return found[0] if found else None

    def _some(self, *wanted: Any, offset: int = 0, limit: int | None = 20) -> list[Purchase]:
        query = (
            select(*_COLUMNS)
            .outerjoin(product, product.c.id == purchase.c.product_id)
            .where(purchase.c.book_id == self._pen.book_id, *wanted)
            .order_by(purchase.c.bought_on.desc(), purchase.c.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return [Purchase(**row._mapping) for row in self._pen.connection.execute(query)]
