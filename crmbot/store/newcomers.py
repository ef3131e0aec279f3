"""Many new people at once, with all that a list says of them: one statement a table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, text, update

from crmbot.domain.group import Outcome, group_of
from crmbot.domain.imports import Listed
from crmbot.domain.phone import is_mobile
from crmbot.store.pen import Image, Pen
from crmbot.store.tables import customer, interaction, interest, phone, product, remark
from crmbot.text.normalise import search_key

_LAST_ID = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
_NAMED = select(product.c.name_norm, product.c.id).where(
    product.c.book_id == bindparam("its_book"), product.c.name_norm.in_(bindparam("names", expanding=True))
)
USED = update(product).where(product.c.id == bindparam("its_id")).values(uses=product.c.uses + bindparam("more"))
_INSERTS = {table.name: insert(table) for table in (customer, phone, interaction, interest, remark)}
_TALKED = Outcome.CALL_ONLY.value
Rows = list[dict[str, Any]]


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

    def add(self, made_at: datetime, people: Sequence[Newcomer]) -> tuple[range, list[Image]]:
        """Their ids in the order given, and the images that turn it back: of each table the ids, of the people what
        they were left saying. They came into the book at ``made_at``."""
        if not people:
            return range(0), []
        ids = self._ids(customer, len(people))
        events = self._ids(interaction, len(people))
        goods = self.products(name for one in people for name in one.listed.products)
        wishes: Rows = [
            {"customer_id": its, "interaction_id": event, "product_id": goods[search_key(name)], "at": one.at}
            for its, event, one in zip(ids, events, people, strict=True)
            for name in one.listed.products
        ]
        notes = [
            row for its, event, one in zip(ids, events, people, strict=True) for row in self._notes(its, event, one)
        ]
        numbers = [row for its, one in zip(ids, people, strict=True) for row in _phones(its, one)]
        images = [
            self._write(customer, ids, [self._customer(made_at, one) for one in people]),
            self._write(interaction, events, [self._event(its, one) for its, one in zip(ids, people, strict=True)]),
            self._write_new(phone, numbers),
            self._write_new(interest, wishes),
            self._write_new(remark, notes),
        ]
        images[0]["left"] = [left_saying(one.listed) for one in people]
        self.count_uses(Counter(wish["product_id"] for wish in wishes))
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

    def _customer(self, made_at: datetime, one: Newcomer) -> dict[str, Any]:
        listed = one.listed
        return {
            "keeper_id": self._member_id, "name": listed.name, "honorific": listed.honorific,
            "also_names": listed.also_name, "city": listed.city, "city_norm": listed.city_norm,
            "search_norm": listed.search_norm, "made_at": made_at, "grp": group_of((), 0, one.standing),
        }  # fmt: skip

    def _event(self, customer_id: int, one: Newcomer) -> dict[str, Any]:
        return {
            "customer_id": customer_id, "member_id": self._member_id, "kind": "standing", "outcome": _TALKED,
            "standing": one.standing, "at": one.at,
        }  # fmt: skip

    def _notes(self, customer_id: int, event_id: int, one: Newcomer) -> Rows:
        fixed = {"customer_id": customer_id, "member_id": self._member_id, "interaction_id": event_id, "at": one.at}
        return [{**fixed, "kind": "remember", "said": said} for said in one.listed.notes]

    def _write_new(self, table: Table, rows: Rows) -> Image:
        return self._write(table, self._ids(table, len(rows)), rows)

    def _write(self, table: Table, ids: range, rows: Rows) -> Image:
        if not rows:
            return {"t": table.name, "made": []}
        book = self._pen.book_id
        for its, row in zip(ids, rows, strict=True):
            row["id"], row["book_id"] = its, book
        self._pen.connection.execute(_INSERTS[table.name], rows)
        return {"t": table.name, "made": [ids[0], ids[-1]]}

    def _ids(self, table: Table, count: int) -> range:
        first = last_id(self._pen.connection, table) + 1
        return range(first, first + count)


def last_id(connection: Connection, table: Table) -> int:
    """The last id a table ever gave (0: none). Nobody else gives one while this transaction has the write lock."""
    return int(connection.execute(_LAST_ID, {"name": table.name}).scalar() or 0)


def left_saying(listed: Listed) -> list[str]:
    """What an import leaves a new person's row saying, to tell later whether it was changed."""
    return [listed.name, listed.honorific, listed.also_name, listed.city]


def _phones(customer_id: int, one: Newcomer) -> Rows:
    return [
        {
            "customer_id": customer_id, "number": number, "reversed": number[::-1], "mobile": is_mobile(number),
            "position": place,
        }
        for place, number in enumerate(one.listed.phones)
    ]  # fmt: skip
