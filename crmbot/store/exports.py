"""A whole book, read row by row through a connection that cannot write."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, event, func, select, union

from crmbot.clock import local_day
from crmbot.domain.exports import Leaving
from crmbot.domain.member import Member
from crmbot.store.engine import open_engine, reading
from crmbot.store.tables import customer, follow_up, interaction, interest, member, phone, product, purchase, remark

_AT_ONCE = 500
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_PEOPLE = (
    select(
        customer.c.id, customer.c.name, customer.c.honorific, customer.c.also_names, customer.c.city, customer.c.grp,
        customer.c.last_talk_at, customer.c.last_purchase_on, customer.c.made_at,
    )
    .where(customer.c.book_id == bindparam("its_book"), customer.c.deleted_at.is_(None))
    .order_by(customer.c.id)
)  # fmt: skip
_PHONES = select(phone.c.customer_id, phone.c.number).where(phone.c.customer_id.in_(_IDS)).order_by(phone.c.position)
_GOODS = union(
    *(
        select(of.c.customer_id, product.c.id, product.c.name)
        .join(product, product.c.id == of.c.product_id)
        .where(of.c.customer_id.in_(_IDS))
        for of in (interest, purchase)
    )
)
_REMARKS = (
    select(remark.c.customer_id, remark.c.said).where(remark.c.customer_id.in_(_IDS)).order_by(remark.c.at, remark.c.id)
)
_STANDINGS = (
    select(interaction.c.customer_id, func.max(interaction.c.at))
    .where(interaction.c.customer_id.in_(_IDS), interaction.c.kind == "standing")
    .group_by(interaction.c.customer_id)
)
_NUMBER = (
    select(phone.c.number)
    .where(phone.c.customer_id == customer.c.id)
    .order_by(phone.c.position)
    .limit(1)
    .scalar_subquery()
)


class Exports:
    """One book as it stood at one moment. Everything is iterated once; memory does not grow with the book."""

    def __init__(self, connection: Connection, of: Member) -> None:
        self._connection = connection
        self._book_id = of.book_id
        self._zone = of.zone

    def people(self, group: int = 0) -> Iterator[Leaving]:
        """Live customers in the order in which they came; of one group, or (0) all."""
        query = _PEOPLE.where(customer.c.grp == group) if group else _PEOPLE
        for rows in self._connection.execute(query, {"its_book": self._book_id}).partitions(_AT_ONCE):
            yield from self._whole(rows)

    def calls(self) -> Iterator[Any]:
        """(at, name, number, outcome, direction, said, who logged it) of each contact, latest first."""
        columns = (interaction.c.outcome, interaction.c.direction, interaction.c.said, member.c.name)
        query = self._about(interaction, interaction.c.at, *columns).join(
            member, member.c.id == interaction.c.member_id
        )
        yield from self._rows(query.where(interaction.c.kind != "standing").order_by(interaction.c.at.desc()))

    def purchases(self) -> Iterator[Any]:
        """(day, name, number, product, quantity, unit, amount, unit price, its unit, whether a sample)."""
        columns = (
            product.c.name, purchase.c.quantity, purchase.c.unit, purchase.c.amount, purchase.c.unit_price,
            purchase.c.price_unit, purchase.c.is_sample,
        )  # fmt: skip
        query = self._about(purchase, purchase.c.bought_on, *columns)
        query = query.outerjoin(product, product.c.id == purchase.c.product_id)
        yield from self._rows(query.order_by(purchase.c.bought_on.desc(), purchase.c.id.desc()))

    def promises(self) -> Iterator[Any]:
        """(day, name, number, kind, reason, amount, state), the next ones first."""
        columns = (follow_up.c.kind, follow_up.c.reason, follow_up.c.amount, follow_up.c.state)
        query = self._about(follow_up, follow_up.c.due_on, *columns)
        yield from self._rows(query.order_by(follow_up.c.state != "open", follow_up.c.due_on))

    def products(self) -> Iterator[Any]:
        """(name, unit, price text, uses), most used first."""
        columns = (product.c.name, product.c.unit, product.c.price_text, product.c.uses)
        query = select(*columns).where(product.c.book_id == self._book_id)
        yield from self._rows(query.order_by(product.c.uses.desc(), product.c.id))

    def _about(self, table: Any, day: Any, *columns: Any) -> "Select[Any]":
        query: Select[Any] = select(day, customer.c.name, _NUMBER, *columns)
        query = query.select_from(table).join(customer, customer.c.id == table.c.customer_id)
        return query.where(table.c.book_id == self._book_id, customer.c.deleted_at.is_(None))

    def _rows(self, query: "Select[Any]") -> Iterator[Any]:
        for rows in self._connection.execute(query).partitions(_AT_ONCE):
            yield from rows

    def _whole(self, rows: Sequence[Any]) -> Iterator[Leaving]:
        ids = {"ids": [row.id for row in rows]}
        phones = _by_customer(self._connection.execute(_PHONES, ids))
        goods = _by_customer((its, name) for its, _, name in self._connection.execute(_GOODS, ids))
        remarks = _by_customer(self._connection.execute(_REMARKS, ids))
        standings: dict[int, datetime] = {its: at for its, at in self._connection.execute(_STANDINGS, ids)}
        for row in rows:
            yield Leaving(
                id=row.id,
                name=row.name,
                honorific=row.honorific,
                also_names=row.also_names,
                city=row.city,
                group=row.grp,
                phones=tuple(phones[row.id]),
                products=tuple(goods[row.id]),
                last_contact=self._last_contact(row, standings.get(row.id)),
                notes=tuple(remarks[row.id]),
            )

    def _last_contact(self, row: Any, standing: datetime | None) -> date | None:
        """A standing counts where an old list named its day: that lies before the day he came into the book."""
        days = [row.last_purchase_on, row.last_talk_at and local_day(row.last_talk_at, self._zone)]
        if standing and standing < row.made_at:
            days.append(local_day(standing, self._zone))
        return max((day for day in days if day), default=None)


@contextmanager
def reading_only(url: str) -> Iterator[Connection]:
    """A connection of its own that sees one state of the database and cannot write."""
    engine = open_engine(url)
    event.listen(engine, "connect", lambda raw, _record: raw.execute("PRAGMA query_only=ON"))
    try:
        with reading(engine) as connection:
            yield connection
    finally:
        engine.dispose()


def _by_customer(rows: Iterable[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for customer_id, value in rows:
        found[customer_id].append(value)
    return found
