"""Special loads: what came in, who wanted it before, what became of it."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Date, TextClause, bindparam, select, text

from crmbot.store.pen import Pen
from crmbot.store.tables import offer, product
from crmbot.store.types import UtcDateTime
from crmbot.store.wanting import HIS, WANTING
from crmbot.text.normalise import search_key

_LAST_LETTER = chr(0x10FFFF)
_COLUMNS = (
    offer.c.id, offer.c.product_id, product.c.name.label("product"), offer.c.quantity, offer.c.unit,
    offer.c.unit_price, offer.c.price_unit, offer.c.made_at, offer.c.until,
)  # fmt: skip
_GOODS = "(SELECT value FROM json_each(:goods))"
_CALLED = f"""{WANTING} AND {HIS} AND c.grp IN (4, 5)
    AND NOT c.price_only AND NOT c.no_call AND (c.bereaved_until IS NULL OR c.bereaved_until < :today)
    AND EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id)"""
_OWES = """EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = o.id AND f.state = 'open' AND f.kind = 'money'
    AND f.due_on < :today)"""
_WORTH = """coalesce(c.worth, 0) * CASE WHEN c.priced THEN 1
    ELSE coalesce((SELECT b.usual_purchase FROM book b WHERE b.id = :book), 1) END"""


def _prepared(sql: str) -> TextClause:
    typed: dict[str, Any] = {"today": Date(), "since_day": Date(), "since": UtcDateTime()}
    used = (bindparam(name, type_=kind) for name, kind in typed.items() if re.search(rf":{name}\b", sql))
    return text(sql).bindparams(*used)


_CALLS = _prepared(f"""SELECT o.id, {_OWES}, o.people FROM (
    SELECT c.id, count(*) OVER () AS people FROM customer c NOT INDEXED WHERE {_CALLED}
    ORDER BY {_WORTH} DESC, c.grp DESC, c.last_purchase_on DESC, c.id LIMIT :most OFFSET :skipped) o""")
_RUNG = _prepared(f"""SELECT count(*), coalesce(sum(answered), 0) FROM (
    SELECT i.customer_id, max(i.outcome <> 'no_answer') AS answered FROM interaction i CROSS JOIN customer c
    WHERE i.book_id = :book AND i.member_id = :member AND i.kind = 'call' AND i.at >= :since
    AND c.id = i.customer_id AND c.grp IN (4, 5) AND (
        EXISTS (SELECT 1 FROM interest w WHERE w.customer_id = c.id AND w.product_id IN {_GOODS})
        OR EXISTS (SELECT 1 FROM purchase b WHERE b.customer_id = c.id AND b.product_id IN {_GOODS}))
    GROUP BY i.customer_id)""")
_BOUGHT = _prepared(f"""SELECT count(DISTINCT u.customer_id) FROM purchase u
WHERE u.book_id = :book AND u.bought_on >= :since_day AND u.at >= :since AND NOT u.is_sample
    AND +u.product_id IN {_GOODS}""")


@dataclass(frozen=True)
class Offer:
    """A special load: so much of a product, perhaps at a price (whole toman for one ``price_unit``), ``until`` an
    instant; None where nobody said."""

    id: int
    product_id: int
    product: str
    quantity: Decimal | None
    unit: str
    unit_price: int | None
    price_unit: str
    made_at: datetime
    until: datetime | None


@dataclass(frozen=True)
class Callee:
    """Somebody of groups 4-5 to be rung about a load; ``owes``: money he promised is overdue, so nothing is offered."""

    customer_id: int
    owes: bool


@dataclass(frozen=True)
class Result:
    """What became of an offer: SMS sent, people of its call list talked to and not reached, people who bought."""

    texted: int
    talked: int
    unanswered: int
    bought: int


class Offers:
    """The loads of one book."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(self, member_id: int, at: datetime, **fields: Any) -> int:
        """The new load's id; ``product_id`` is needed."""
        return self._pen.insert(offer, member_id=member_id, made_at=at, **fields)

    def get(self, offer_id: int) -> Offer | None:
        """The load; None for another book's id."""
        return next(iter(self._some(offer.c.id == offer_id)), None)

    def kind(self, product_id: int) -> tuple[int, ...]:
        """The product and the others of its kind, ascending: those whose name begins with the same word."""
        name = self._pen.row(product, product_id, "name")
        return tuple(sorted({product_id, *(self.named_alike(name["name"]) if name else ())}))

    def named_alike(self, name: str) -> tuple[int, ...]:
        """The products whose name begins with the same word as ``name``."""
        first = _first_word(name)
        query = select(product.c.id, product.c.name).where(product.c.book_id == self._pen.book_id)
        query = query.where(product.c.name_norm >= first, product.c.name_norm < first + _LAST_LETTER)
        found = self._pen.connection.execute(query)
        return tuple(one.id for one in found if first and _first_word(one.name) == first)

    def latest(self, member_id: int, limit: int = 5) -> list[Offer]:
        """The member's loads, the latest first."""
        return self._some(offer.c.member_id == member_id)[:limit]

    def calls(self, member_id: int, goods: Collection[int], today: date) -> list[Callee]:
        """Groups 4-5 who asked for or bought one of the products, who is worth most first; who may not be rung, has
        no number or mourns is left out."""
        return self.some_calls(member_id, goods, today, 0, -1)[1]

    def some_calls(
        self, member_id: int, goods: Collection[int], today: date, skipped: int, most: int
    ) -> tuple[int, list[Callee]]:
        """How many ``calls`` gives, and so many of them (-1: all); (0, []) behind the last."""
        its = {**self._its(goods), "member": member_id, "today": today, "skipped": skipped, "most": most}
        found = self._pen.connection.execute(_CALLS, its).all()
        return (found[0].people if found else 0), [Callee(row[0], bool(row[1])) for row in found]

    def result(self, of: Offer, on: date, member_id: int, goods: Collection[int], texted: int) -> Result:
        """What became of a load since it was offered, ``on`` a day of the book; what was bought before that day and
        noted later is none of it."""
        its = {**self._its(goods), "since": of.made_at}
        rung, answered = self._pen.connection.execute(_RUNG, {**its, "member": member_id}).one()
        bought = self._pen.connection.execute(_BOUGHT, {**its, "since_day": on}).scalar_one()
        return Result(texted, int(answered), int(rung) - int(answered), int(bought))

    def _its(self, goods: Collection[int]) -> dict[str, Any]:
        return {"book": self._pen.book_id, "goods": json.dumps(sorted(goods))}

    def _some(self, wanted: Any) -> list[Offer]:
        query = select(*_COLUMNS).join(product, product.c.id == offer.c.product_id)
        query = query.where(offer.c.book_id == self._pen.book_id, wanted).order_by(offer.c.id.desc()).limit(20)
        return [Offer(**row._mapping) for row in self._pen.connection.execute(query)]


def _first_word(name: str) -> str:
    return search_key(name.split()[0]) if name.split() else ""
