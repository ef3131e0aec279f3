"""A whole book, read row by row through a connection that cannot write: its people."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, bindparam, event, func, select, type_coerce

from crmbot.clock import local_day
from crmbot.domain.exports import Leaving
from crmbot.domain.member import Member
from crmbot.store.engine import open_engine, reading
from crmbot.store.tables import customer, interaction, interest, member, phone, product, purchase, remark
from crmbot.store.types import RepeatedInstant, UtcDateTime

_AT_ONCE = 500
_MARKS = ("price_only", "no_text", "no_religious", "no_call")
_CARD = (
    "id", "name", "honorific", "also_names", "city", "address", "channel", "source", "bereaved_until",
    "stated_rhythm", "stated_last", "stated_on",
)  # fmt: skip
_MARKED = len(_CARD)
_FOLLOWS = ("grp", "last_talk_at", "last_purchase_on", "made_at", "keeper_id")
_IDS = select(func.json_each(bindparam("ids")).table_valued("value").c.value)  # hundreds of parameters cost more


def _quickly(column: Column[Any]) -> Any:
    return type_coerce(column, RepeatedInstant) if isinstance(column.type, UtcDateTime) else column


_PEOPLE = (
    select(*(_quickly(customer.c[name]) for name in (*_CARD, *_MARKS, *_FOLLOWS)))
    .where(customer.c.book_id == bindparam("its_book"), customer.c.deleted_at.is_(None))
    .order_by(customer.c.id)
)
_PHONES = (
    select(phone.c.customer_id, phone.c.number, phone.c.label)
    .where(phone.c.customer_id.in_(_IDS))
    .order_by(phone.c.position, phone.c.id)
)
_WANTED = (
    select(
        interest.c.customer_id,
        interest.c.product_id,
        _quickly(interest.c.at),
        interest.c.interaction_id,
    )
    .where(interest.c.customer_id.in_(_IDS))
    .order_by(interest.c.at, interest.c.id)
)
_BOUGHT = (
    select(purchase.c.customer_id, purchase.c.product_id)
    .where(purchase.c.customer_id.in_(_IDS), purchase.c.product_id.is_not(None))
    .distinct()
)
_GOODS = select(product.c.id, product.c.name).where(product.c.book_id == bindparam("its_book"))
_REMARKS = (
    select(remark.c.customer_id, remark.c.kind, remark.c.said, _quickly(remark.c.at))
    .where(remark.c.customer_id.in_(_IDS))
    .order_by(remark.c.at, remark.c.id)
)
_STANDINGS = select(
    interaction.c.customer_id, interaction.c.id, interaction.c.standing, _quickly(interaction.c.at)
).where(interaction.c.customer_id.in_(_IDS), interaction.c.kind == "standing")
_KEEPERS = select(member.c.id, member.c.name).where(member.c.book_id == bindparam("its_book"))


class Exports:
    """One book as it stood at one moment. Everything is iterated once; memory does not grow with the book."""

    def __init__(self, connection: Connection, of: Member) -> None:
        self._connection = connection
        self._book_id = of.book_id
        self._zone = of.zone

    def people(self, group: int = 0) -> Iterator[Leaving]:
        """Live customers in the order in which they came; of one group, or (0) all."""
        query = _PEOPLE.where(customer.c.grp == group) if group else _PEOPLE
        its = {"its_book": self._book_id}
        keepers: dict[int, str] = dict(self._connection.execute(_KEEPERS, its).all())
        goods: dict[int, str] = dict(self._connection.execute(_GOODS, its).all())
        for rows in self._connection.execute(query, its).partitions(_AT_ONCE):
            yield from self._whole(rows, keepers if len(keepers) > 1 else {}, goods)

    def _whole(self, rows: Sequence[Any], keepers: dict[int, str], goods: dict[int, str]) -> Iterator[Leaving]:
        ids = {"ids": json.dumps([row[0] for row in rows])}
        phones, remarks = self._of_each(_PHONES, ids), self._of_each(_REMARKS, ids)
        wanted, bought = self._of_each(_WANTED, ids), self._of_each(_BOUGHT, ids)
        standings = self._of_each(_STANDINGS, ids)
        for row in rows:
            its, said = row[0], standings.get(row[0], ())
            *marks, group, talk, bought_on, made_at, keeper = row[_MARKED:]
            opened = max([at for _, _, at in said], default=None)
            days = (bought_on, talk and local_day(talk, self._zone), self._listed_day(opened, made_at))
            wants, numbers = wanted.get(its, ()), phones.get(its, ())
            apart = {None, *(event for event, _, _ in said)}  # what his wishes hang on that were noted in no contact
            asked = {want[0] for want in wants}.union(one for (one,) in bought.get(its, ()))
            values: list[Any] = [
                *row[:_MARKED], group, made_at, keepers.get(keeper, ""),
                tuple(name for name, is_so in zip(_MARKS, marks, strict=True) if is_so) if any(marks) else (),
                tuple([number for number, _ in numbers]), tuple([label for _, label in numbers]),
                tuple([goods[one] for one in sorted(asked)]), max(filter(None, days), default=None),
                tuple(remarks.get(its, ())), max([standing for _, standing, _ in said], default=None), opened,
                tuple([(goods[one], at) for one, at, event in wants if event in apart]),
            ]  # fmt: skip
            yield Leaving(*values)

    def _of_each(self, query: Any, ids: dict[str, str]) -> dict[int, list[Any]]:
        return _by_customer(self._connection.execute(query, ids).all())

    def _listed_day(self, opened: datetime | None, made_at: datetime) -> date | None:
        """A standing counts where an old list named its day: that lies before the day he came into the book."""
        return local_day(opened, self._zone) if opened and opened < made_at else None


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


def _by_customer(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """What stands behind each row's first value, by it."""
    found: dict[int, list[Any]] = defaultdict(list)
    for its, *rest in rows:
        found[its].append(rest)
    return found
