"""A whole book, read row by row through a connection that cannot write: its people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, event, func, select, union

from crmbot.clock import local_day
from crmbot.domain.exports import Leaving
from crmbot.domain.member import Member
from crmbot.store.engine import open_engine, reading
from crmbot.store.tables import customer, interaction, interest, member, phone, product, purchase, remark

_AT_ONCE = 500
_MARKS = ("price_only", "no_text", "no_religious", "no_call")
_CARD = (
    "id", "name", "honorific", "also_names", "city", "made_at", "address", "channel", "source", "bereaved_until",
    "stated_rhythm", "stated_last", "stated_on",
)  # fmt: skip
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_PEOPLE = (
    select(
        *(customer.c[name] for name in (*_CARD, *_MARKS)), customer.c.grp, customer.c.last_talk_at,
        customer.c.last_purchase_on, customer.c.keeper_id,
    )
    .where(customer.c.book_id == bindparam("its_book"), customer.c.deleted_at.is_(None))
    .order_by(customer.c.id)
)  # fmt: skip
_PHONES = (
    select(phone.c.customer_id, phone.c.number, phone.c.label)
    .where(phone.c.customer_id.in_(_IDS))
    .order_by(phone.c.position, phone.c.id)
)
_GOODS = union(
    *(
        select(of.c.customer_id, product.c.id, product.c.name)
        .join(product, product.c.id == of.c.product_id)
        .where(of.c.customer_id.in_(_IDS))
        for of in (interest, purchase)
    )
)
_WISHES = (
    select(interest.c.customer_id, product.c.name, interest.c.at)
    .join(product, product.c.id == interest.c.product_id)
    .outerjoin(interaction, interaction.c.id == interest.c.interaction_id)
    .where(interest.c.customer_id.in_(_IDS), func.coalesce(interaction.c.kind, "standing") == "standing")
    .order_by(interest.c.at, interest.c.id)
)
_REMARKS = (
    select(remark.c.customer_id, remark.c.kind, remark.c.said, remark.c.at)
    .where(remark.c.customer_id.in_(_IDS))
    .order_by(remark.c.at, remark.c.id)
)
_STANDINGS = (
    select(interaction.c.customer_id, func.max(interaction.c.standing), func.max(interaction.c.at))
    .where(interaction.c.customer_id.in_(_IDS), interaction.c.kind == "standing")
    .group_by(interaction.c.customer_id)
)
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
        keepers = {its: name for its, name in self._connection.execute(_KEEPERS, {"its_book": self._book_id})}
        named = keepers if len(keepers) > 1 else {}
        for rows in self._connection.execute(query, {"its_book": self._book_id}).partitions(_AT_ONCE):
            yield from self._whole(rows, named)

    def _whole(self, rows: Sequence[Any], keepers: dict[int, str]) -> Iterator[Leaving]:
        ids = {"ids": [row.id for row in rows]}
        phones, goods = self._of_each(_PHONES, ids), self._of_each(_GOODS, ids)
        remarks, wishes = self._of_each(_REMARKS, ids), self._of_each(_WISHES, ids)
        standings = {its: (group, at) for its, group, at in self._connection.execute(_STANDINGS, ids)}
        for row in rows:
            its, (opening, opened) = row.id, standings.get(row.id, (None, None))
            yield Leaving(
                **{name: getattr(row, name) for name in _CARD},
                group=row.grp,
                keeper=keepers.get(row.keeper_id, ""),
                marks=tuple(name for name in _MARKS if getattr(row, name)),
                phones=tuple(number for number, _ in phones[its]),
                labels=tuple(label for _, label in phones[its]),
                products=tuple(name for _, name in goods[its]),
                last_contact=self._last_contact(row, opened),
                remarks=tuple(remarks[its]),
                opening=opening,
                opened=opened,
                wishes=tuple(wishes[its]),
            )  # fmt: skip

    def _of_each(self, query: Any, ids: dict[str, list[int]]) -> dict[int, list[Any]]:
        return _by_customer(self._connection.execute(query, ids))

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


def _by_customer(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """What stands behind each row's first value, by it."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(tuple(row[1:]))
    return found
