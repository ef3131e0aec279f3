"""The five groups of one book: how many stand in each, who, and what they have in common."""

from typing import Any

from sqlalchemy import ColumnElement, Subquery, func, literal, select, union, union_all

from crmbot.domain.customer import Customer
from crmbot.domain.interaction import Product
from crmbot.store.customers import CUSTOMER_COLUMNS, as_customer
from crmbot.store.pen import Pen
from crmbot.store.products import PRODUCT_COLUMNS
from crmbot.store.tables import customer, interest, product, purchase
from crmbot.text.normalise import search_key

GROUPS = range(1, 6)
LOOKED_AT = 500


class Groups:
    """Live customers by group; price-only callers are left out and counted apart.

    ``city`` (any spelling) and ``product_id`` narrow a group to who is there, and asked for or bought that; "" and 0
    leave it whole.
    """

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def counts(self) -> dict[int, int]:
        """How many stand in each group, all five present. 100,000 people cost some 5 ms, all of it in one index."""
        parts = [select(literal(group), self._how_many(customer.c.grp == group)) for group in GROUPS]
        return {group: count for group, count in self._pen.connection.execute(union_all(*parts))}

    def price_only(self) -> int:
        """How many price-only callers the groups leave out."""
        groups = customer.c.grp.in_(list(GROUPS))
        left_out = self._how_many(groups, price_only=True)
        return int(self._pen.connection.execute(select(left_out)).scalar_one())

    def page(self, group: int, offset: int, limit: int, *, city: str = "", product_id: int = 0) -> list[Customer]:
        """A group's customers, latest talk first; who was never talked to last, the newest of them first."""
        query = (
            select(*CUSTOMER_COLUMNS)
            .where(*self._in_group(group, city, product_id))
            .order_by(customer.c.last_talk_at.desc(), customer.c.id.desc())
        )
        return [as_customer(row) for row in self._pen.connection.execute(query.offset(offset).limit(limit))]

    def count(self, group: int, *, city: str = "", product_id: int = 0) -> int:
        """How many ``page`` could give."""
        query = select(func.count()).select_from(customer).where(*self._in_group(group, city, product_id))
        return int(self._pen.connection.execute(query).scalar_one())

    def cities(self, group: int, limit: int, *, product_id: int = 0) -> list[str]:
        """Where most of a group are, among the 500 last talked to, most first."""
        latest = self._latest(group, "", product_id)
        query = (
            select(func.max(latest.c.city))
            .where(latest.c.city_norm != "")
            .group_by(latest.c.city_norm)
            .order_by(func.count().desc(), latest.c.city_norm)
            .limit(limit)
        )
        return list(self._pen.connection.execute(query).scalars())

    def products(self, group: int, limit: int, *, city: str = "") -> list[Product]:
        """What most of a group ask for, among the 500 last talked to, most first."""
        latest = self._latest(group, city, 0)
        query = (
            select(*PRODUCT_COLUMNS)
            .select_from(latest)
            .join(interest, interest.c.customer_id == latest.c.id)
            .join(product, product.c.id == interest.c.product_id)
            .where(product.c.hidden_at.is_(None))
            .group_by(product.c.id)
            .order_by(func.count(interest.c.customer_id.distinct()).desc(), product.c.id)
            .limit(limit)
        )
        return [Product(*row) for row in self._pen.connection.execute(query)]

    def _how_many(self, wanted: ColumnElement[bool], *, price_only: bool = False) -> Any:
        mine = (customer.c.book_id == self._pen.book_id, customer.c.deleted_at.is_(None))
        marked = customer.c.price_only if price_only else ~customer.c.price_only
        return select(func.count()).select_from(customer).where(*mine, marked, wanted).scalar_subquery()

    def _latest(self, group: int, city: str, product_id: int) -> Subquery:
        return (
            select(customer.c.id, customer.c.city, customer.c.city_norm)
            .where(*self._in_group(group, city, product_id))
            .order_by(customer.c.last_talk_at.desc())
            .limit(LOOKED_AT)
            .subquery()
        )

    def _in_group(self, group: int, city: str, product_id: int) -> list[ColumnElement[bool]]:
        wanted = [
            customer.c.book_id == self._pen.book_id,
            customer.c.deleted_at.is_(None),
            customer.c.grp == group,
            ~customer.c.price_only,
        ]
        if city:
            wanted.append(customer.c.city_norm == search_key(city))
        if product_id:
            asked = [select(of.c.customer_id).where(of.c.product_id == product_id) for of in (interest, purchase)]
            wanted.append(customer.c.id.in_(union(*asked)))
        return wanted
