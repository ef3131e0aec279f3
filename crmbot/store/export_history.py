"""A whole book, read row by row: what happened with its people, and its goods.

Rows of one moment stand in the order in which the sheets show their people, so that a book brought back is taken
home again in the same order.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, select

from crmbot.domain.member import Member
from crmbot.store.tables import (
    customer,
    follow_up,
    interaction,
    interest,
    member,
    phone,
    product,
    product_unit,
    purchase,
)

_AT_ONCE = 500
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_NUMBER = (
    select(phone.c.number)
    .where(phone.c.customer_id == customer.c.id)
    .order_by(phone.c.position, phone.c.id)
    .limit(1)
    .scalar_subquery()
    .label("number")
)
_SAID = (
    "id", "at", "kind", "direction", "outcome", "outcomes", "said", "given_name", "given_honorific", "quantity",
    "unit", "amount", "unit_price", "price_unit", "price_other",
)  # fmt: skip
_BOUGHT = (
    "id", "bought_on", "at", "quantity", "unit", "amount", "unit_price", "price_unit", "is_sample", "left_on",
    "estimate", "order_id",
)  # fmt: skip
_PROMISED = ("due_on", "kind", "reason", "amount", "state", "made_at", "closed_at", "tries", "purchase_id")
_ABOUT = (
    select(interest.c.interaction_id, product.c.name)
    .join(product, product.c.id == interest.c.product_id)
    .where(interest.c.interaction_id.in_(_IDS))
    .order_by(interest.c.id)
)


class ExportHistory:
    """One book's history as it stood at one moment. Everything is iterated once."""

    def __init__(self, connection: Connection, of: Member) -> None:
        self._connection = connection
        self._book_id = of.book_id

    def contacts(self) -> Iterator[tuple[Any, tuple[str, ...]]]:
        """Each contact, latest first, with the products it was about: its columns, ``customer_id``, ``name``,
        ``number``, ``by``."""
        query = self._about(interaction, *(interaction.c[name] for name in _SAID))
        query = query.where(interaction.c.kind != "standing")
        query = query.order_by(interaction.c.at.desc(), customer.c.grp, customer.c.id, interaction.c.id.desc())
        for rows in self._parts(query):
            goods = self._goods_of([row.id for row in rows])
            for row in rows:
                yield row, tuple(goods[row.id])

    def purchases(self) -> Iterator[tuple[Any, int, int]]:
        """Each load, latest first: its columns and the above, ``product``, ``said_at`` (of its contact); then its place
        among his loads, from 1, and that of the load it continues, 0: none."""
        goods = func.coalesce(product.c.name, "").label("product")
        query = self._about(purchase, *(purchase.c[name] for name in _BOUGHT), goods)
        query = (
            query.add_columns(interaction.c.at.label("said_at"))
            .outerjoin(product, product.c.id == purchase.c.product_id)
            .outerjoin(interaction, interaction.c.id == purchase.c.interaction_id)
            .order_by(purchase.c.bought_on.desc(), customer.c.grp, customer.c.id, purchase.c.id.desc())
        )
        for row in self._rows(query):
            yield row, self._places[row.id], self._places.get(row.order_id, 0)

    def promises(self) -> Iterator[tuple[Any, int]]:
        """Each promise, open ones and the next day first: its columns and the above; then the place of its load."""
        query = self._about(follow_up, *(follow_up.c[name] for name in _PROMISED))
        query = (
            query.add_columns(interaction.c.at.label("said_at"))
            .outerjoin(interaction, interaction.c.id == follow_up.c.interaction_id)
            .order_by(follow_up.c.state != "open", follow_up.c.due_on, customer.c.grp, customer.c.id, follow_up.c.id)
        )
        for row in self._rows(query):
            yield row, self._places.get(row.purchase_id, 0)

    def products(self) -> Iterator[tuple[Any, int, list[tuple[str, Any]]]]:
        """Each product, the most asked for first, with how often it was asked for and what a unit weighs in kilos."""
        asked = (
            select(interest.c.product_id, func.count().label("times"))
            .join(customer, customer.c.id == interest.c.customer_id)
            .where(interest.c.book_id == self._book_id, customer.c.deleted_at.is_(None))
            .group_by(interest.c.product_id)
            .subquery()
        )
        times = func.coalesce(asked.c.times, 0)
        query = select(product, times.label("times")).outerjoin(asked, asked.c.product_id == product.c.id)
        query = query.where(product.c.book_id == self._book_id).order_by(times.desc(), product.c.id)
        weights = self._weights()
        for row in self._rows(query):
            yield row, row.times, weights[row.id]

    def _weights(self) -> dict[int, list[tuple[str, Any]]]:
        query = select(product_unit.c.product_id, product_unit.c.unit, product_unit.c.kilos)
        query = query.where(product_unit.c.book_id == self._book_id).order_by(product_unit.c.unit)
        found: dict[int, list[tuple[str, Any]]] = defaultdict(list)
        for its, unit, kilos in self._connection.execute(query):
            found[its].append((unit, kilos))
        return found

    @cached_property
    def _places(self) -> dict[int, int]:
        """The place of each load among those of its customer, by its id."""
        query = select(purchase.c.id, purchase.c.customer_id).where(purchase.c.book_id == self._book_id)
        counts: Counter[int] = Counter()
        places = {}
        for its, customer_id in self._connection.execute(query.order_by(purchase.c.bought_on, purchase.c.id)):
            counts[customer_id] += 1
            places[its] = counts[customer_id]
        return places

    def _about(self, table: Any, *columns: Any) -> "Select[Any]":
        query: Select[Any] = select(table.c.customer_id, customer.c.name, _NUMBER, member.c.name.label("by"), *columns)
        query = query.select_from(table).join(customer, customer.c.id == table.c.customer_id)
        query = query.join(member, member.c.id == table.c.member_id)
        return query.where(table.c.book_id == self._book_id, customer.c.deleted_at.is_(None))

    def _goods_of(self, ids: list[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for its, name in self._connection.execute(_ABOUT, {"ids": ids}):
            found[its].append(name)
        return found

    def _rows(self, query: "Select[Any]") -> Iterator[Any]:
        for rows in self._parts(query):
            yield from rows

    def _parts(self, query: "Select[Any]") -> Iterator[Sequence[Any]]:
        yield from self._connection.execute(query).partitions(_AT_ONCE)
