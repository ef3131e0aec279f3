"""A whole book, read row by row through a connection that cannot write: its people."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, Integer, bindparam, event, func, literal, select, type_coerce

from crmbot.clock import local_day
from crmbot.domain.exports import Leaving
from crmbot.domain.member import Member
from crmbot.store.engine import open_engine, reading
from crmbot.store.tables import customer, interaction, interest, member, phone, product, purchase, remark
from crmbot.store.types import RepeatedInstant, UtcDateTime

_AT_ONCE = 2000
_NO_PHONES: tuple[tuple[str, ...], ...] = ((), (), ())
_MARKS = ("price_only", "no_text", "no_religious", "no_call")
_MARKED = [tuple(name for at, name in enumerate(_MARKS) if bits >> at & 1) for bits in range(1 << len(_MARKS))]
_MARK_BITS = sum((customer.c[name].cast(Integer) * (1 << at) for at, name in enumerate(_MARKS)), start=literal(0))
_CARD = (
    "id", "name", "honorific", "also_names", "city", "address", "channel", "source", "bereaved_until",
    "stated_rhythm", "stated_last", "stated_on",
)  # fmt: skip
_FOLLOWS = ("made_at", "grp", "last_talk_at", "keeper_id", "last_purchase_on")
_IDS = select(func.json_each(bindparam("ids")).table_valued("value").c.value)  # hundreds of parameters cost more


def _quickly(column: Column[Any]) -> Any:
    return type_coerce(column, RepeatedInstant) if isinstance(column.type, UtcDateTime) else column


_PEOPLE = (
    select(
        *(_quickly(customer.c[name]) for name in _CARD), _MARK_BITS, *(_quickly(customer.c[name]) for name in _FOLLOWS)
    )
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
        everybody = [row[0] for row in rows]
        phones, remarks = self._of_each(_PHONES, everybody), self._of_each(_REMARKS, everybody)
        wanted, standings = self._of_each(_WANTED, everybody), self._of_each(_STANDINGS, everybody)
        bought = self._of_each(_BOUGHT, everybody)  # samples too, of which no last purchase tells
        for row in rows:
            *card, marks, made_at, group, talk, keeper, bought_on = row
            its = card[0]
            standing, opened, apart = _opening(standings.get(its))
            days = [bought_on, talk and local_day(talk, self._zone), self._listed_day(opened, made_at)]
            _, numbers, labels = zip(*phones[its], strict=True) if its in phones else _NO_PHONES
            wants = wanted.get(its, ())
            asked = {want[1] for want in wants}
            if its in bought:
                asked.update([one for _, one in bought[its]])
            yield Leaving._make([
                *card, group, made_at, keepers.get(keeper, ""), _MARKED[marks], numbers, labels,
                tuple([goods[one] for one in sorted(asked)]), max(filter(None, days), default=None),
                tuple([tuple(said[1:]) for said in remarks.get(its, ())]), standing, opened,
                tuple([(goods[one], at) for _, one, at, event in wants if event is None or event in apart]),
            ])  # fmt: skip

    def _of_each(self, query: Any, ids: Sequence[int]) -> dict[int, list[Any]]:
        """Rows by the customer each begins with."""
        found: dict[int, list[Any]] = defaultdict(list)
        for row in self._connection.execute(query, {"ids": json.dumps(ids)}).all():
            found[row[0]].append(row)
        return found

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


def _opening(standings: list[Any] | None) -> tuple[int | None, datetime | None, tuple[int, ...]]:
    """The highest group a list gave him, the last day it did, and the events of it: what hangs on them was noted in
    no contact."""
    if not standings:
        return None, None, ()
    if len(standings) == 1:
        _, event, standing, opened = standings[0]
        return standing, opened, (event,)
    _, events, groups, instants = zip(*standings, strict=True)
    return max(groups), max(instants), events
