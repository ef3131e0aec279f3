"""Many new people at once, with all that a list says of them: one statement a table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import repeat
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select, text, update

from crmbot.domain.group import Outcome, group_of
from crmbot.domain.imports import Listed
from crmbot.domain.phone import is_mobile
from crmbot.store.bulk import insert_columns
from crmbot.store.pen import Image, Pen
from crmbot.store.tables import customer, interaction, interest, phone, product, remark
from crmbot.text.normalise import search_key

_LAST_IDS = text("SELECT name, seq FROM sqlite_sequence")
_NAMED = select(product.c.name_norm, product.c.id).where(
    product.c.book_id == bindparam("its_book"), product.c.name_norm.in_(bindparam("names", expanding=True))
)
USED = update(product).where(product.c.id == bindparam("its_id")).values(uses=product.c.uses + bindparam("more"))
_PHONE = ("customer_id", "number", "reversed", "mobile", "position")
_INTEREST = ("customer_id", "interaction_id", "product_id", "at")
_REMARK = ("customer_id", "interaction_id", "member_id", "kind", "said", "at")
_TALKED = Outcome.CALL_ONLY.value

Columns = Mapping[str, Iterable[Any]]


@dataclass(frozen=True)
class Newcomer:
    """A person from a list, the group he starts with (0: none said), and the instant his standing counts from."""

    listed: Listed
    standing: int
    at: datetime


class Newcomers:
    """Adds people whose numbers the book does not know. Each gets one opening standing, which his wishes hang on."""

    def __init__(self, pen: Pen, member_id: int) -> None:
        self._pen = pen
        self._member_id = member_id
        self._last: dict[str, int] = {}

    def add(self, made_at: datetime, people: Sequence[Newcomer]) -> tuple[range, list[Image]]:
        """Their ids in the order given, and the images that turn it back: of each table the ids, of the people what
        they were left saying. They came into the book at ``made_at``."""
        if not people:
            return range(0), []
        goods = self.products(name for one in people for name in one.listed.products)
        self._last = last_ids(self._pen.connection)
        ids, customers = self._write(customer, len(people), self._customers(made_at, people))
        events, standings = self._write(interaction, len(people), self._standings(ids, people))
        wishes = [
            (its, event, goods[search_key(name)], one.at)
            for its, event, one in zip(ids, events, people, strict=True)
            for name in one.listed.products
        ]
        images = [
            {**customers, "left": [left_saying(one.listed) for one in people]},
            standings,
            self._write_rows(phone, _PHONE, _phones(ids, people)),
            self._write_rows(interest, _INTEREST, wishes),
            self._write_rows(remark, _REMARK, self._notes(ids, events, people)),
        ]
        self.count_uses(Counter(product_id for _, _, product_id, _ in wishes))
        return ids, [image for image in images if image["made"]]

    def products(self, names: Iterable[str]) -> dict[str, int]:
        """Search key → id of products, made (by the pen) where they are new."""
        wanted: dict[str, str] = {}
        for name in names:
            wanted.setdefault(search_key(name), name)
        if not wanted:
            return {}
        asked = {"its_book": self._pen.book_id, "names": list(wanted)}
        known: dict[str, int] = dict(self._pen.connection.execute(_NAMED, asked).all())
        for key, name in wanted.items():
            if key not in known:
                known[key] = self._pen.insert(product, name=name, name_norm=key)
        return known

    def count_uses(self, uses: "Counter[int]") -> None:
        """So many more (or, negative, fewer) interests name these products."""
        if uses:
            self._pen.connection.execute(USED, [{"its_id": its, "more": more} for its, more in uses.items()])

    def _customers(self, made_at: datetime, people: Sequence[Newcomer]) -> Columns:
        listed = [one.listed for one in people]
        group = {standing: group_of((), 0, standing) for standing in {one.standing for one in people}}
        return {
            "keeper_id": repeat(self._member_id),
            "name": [one.name for one in listed],
            "honorific": [one.honorific for one in listed],
            "also_names": [one.also_name for one in listed],
            "city": [one.city for one in listed],
            "city_norm": [one.city_norm for one in listed],
            "search_norm": [one.search_norm for one in listed],
            "made_at": repeat(made_at),
            "grp": [group[one.standing] for one in people],
        }

    def _standings(self, ids: range, people: Sequence[Newcomer]) -> Columns:
        return {
            "customer_id": ids,
            "member_id": repeat(self._member_id),
            "kind": repeat("standing"),
            "outcome": repeat(_TALKED),
            "standing": [one.standing for one in people],
            "at": [one.at for one in people],
        }

    def _notes(self, ids: range, events: range, people: Sequence[Newcomer]) -> Iterator[tuple[Any, ...]]:
        for its, event, one in zip(ids, events, people, strict=True):
            for said in one.listed.notes:
                yield its, event, self._member_id, "remember", said, one.at

    def _write_rows(self, table: Table, names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> Image:
        made = list(rows)
        return self._write(table, len(made), dict(zip(names, zip(*made, strict=True), strict=False)))[1]

    def _write(self, table: Table, count: int, columns: Columns) -> tuple[range, Image]:
        first = self._last.get(table.name, 0) + 1
        ids = range(first, first + count)
        if count:
            insert_columns(self._pen.connection, table, {"id": ids, "book_id": repeat(self._pen.book_id), **columns})
        return ids, {"t": table.name, "made": [first, first + count - 1] if count else []}


def last_ids(connection: Connection) -> dict[str, int]:
    """The last id each table ever gave. Nobody else gives one while this transaction has the write lock."""
    return {name: last for name, last in connection.execute(_LAST_IDS)}


def left_saying(listed: Listed) -> list[str]:
    """What an import leaves a new person's row saying, to tell later whether it was changed."""
    return [listed.name, listed.honorific, listed.also_name, listed.city]


def _phones(ids: range, people: Sequence[Newcomer]) -> Iterator[tuple[Any, ...]]:
    for its, one in zip(ids, people, strict=True):
        for place, number in enumerate(one.listed.phones):
            yield its, number, number[::-1], is_mobile(number), place
