"""Special loads: what came in, who wanted it before, what became of it."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Date, TextClause, bindparam, select, text

from crmbot.store.pen import Pen
from crmbot.store.tables import offer, product
from crmbot.store.types import UtcDateTime

_COLUMNS = (
    offer.c.id, offer.c.product_id, product.c.name.label("product"), offer.c.quantity, offer.c.unit,
    offer.c.unit_price, offer.c.price_unit, offer.c.made_at, offer.c.until,
)  # fmt: skip
_GOODS = "(SELECT value FROM json_each(:goods))"
_CALLED = f"""c.book_id = :book AND c.deleted_at IS NULL AND c.grp IN (4, 5)
    AND (c.keeper_id = :member OR EXISTS (SELECT 1 FROM member k WHERE k.id = c.keeper_id AND k.gone_at IS NOT NULL))
    AND NOT c.price_only AND NOT c.no_call AND (c.bereaved_until IS NULL OR c.bereaved_until < :today)
    AND EXISTS (SELECT 1 FROM phone p WHERE p.customer_id = c.id)
    AND (c.id IN (SELECT w.customer_id FROM interest w WHERE w.product_id IN {_GOODS})
        OR c.id IN (SELECT b.customer_id FROM purchase b WHERE b.product_id IN {_GOODS}))"""
_OWES = """EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'open' AND f.kind = 'money'
    AND f.due_on < :today)"""
_WORTH = """coalesce(c.worth, 0) * CASE WHEN c.priced THEN 1
    ELSE coalesce((SELECT b.usual_purchase FROM book b WHERE b.id = :book), 1) END"""


def _prepared(sql: str) -> TextClause:
    statement = text(sql)
    if ":today" in sql:
        statement = statement.bindparams(bindparam("today", type_=Date))
    return statement.bindparams(bindparam("since", type_=UtcDateTime())) if ":since" in sql else statement


_CALLS = _prepared(f"""SELECT c.id, {_OWES} FROM customer c WHERE {_CALLED}
ORDER BY {_WORTH} DESC, c.grp DESC, c.last_purchase_on DESC, c.id""")
_RUNG = _prepared(f"""SELECT count(*), coalesce(sum(answered), 0) FROM (
    SELECT i.customer_id, max(i.outcome <> 'no_answer') AS answered FROM interaction i CROSS JOIN customer c
    WHERE i.book_id = :book AND i.member_id = :member AND i.kind = 'call' AND i.at >= :since
    AND c.id = i.customer_id AND c.grp IN (4, 5) AND (
        EXISTS (SELECT 1 FROM interest w WHERE w.customer_id = c.id AND w.product_id IN {_GOODS})
        OR EXISTS (SELECT 1 FROM purchase b WHERE b.customer_id = c.id AND b.product_id IN {_GOODS}))
    GROUP BY i.customer_id)""")
_BOUGHT = _prepared(f"""SELECT count(DISTINCT u.customer_id) FROM purchase u
WHERE u.book_id = :book AND NOT u.is_sample AND u.at >= :since AND u.product_id IN {_GOODS}""")


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

    def latest(self, member_id: int, limit: int = 5) -> list[Offer]:
        """The member's loads, the latest first."""
        return self._some(offer.c.member_id == member_id)[:limit]

    def calls(self, member_id: int, goods: Collection[int], today: date) -> list[Callee]:
        """Groups 4-5 who asked for or bought one of the products, who is worth most first; who may not be rung, has
        no number or mourns is left out."""
        its = {**self._its(goods), "member": member_id, "today": today}
        return [Callee(row[0], bool(row[1])) for row in self._pen.connection.execute(_CALLS, its)]

    def result(self, of: Offer, member_id: int, goods: Collection[int], texted: int) -> Result:
        """What became of a load since it was offered."""
        its = {**self._its(goods), "since": of.made_at}
        rung, answered = self._pen.connection.execute(_RUNG, {**its, "member": member_id}).one()
        bought = self._pen.connection.execute(_BOUGHT, its).scalar_one()
        return Result(texted, int(answered), int(rung) - int(answered), int(bought))

    def _its(self, goods: Collection[int]) -> dict[str, Any]:
        return {"book": self._pen.book_id, "goods": json.dumps(sorted(goods))}

    def _some(self, wanted: Any) -> list[Offer]:
        query = select(*_COLUMNS).join(product, product.c.id == offer.c.product_id)
        query = query.where(offer.c.book_id == self._pen.book_id, wanted).order_by(offer.c.id.desc()).limit(20)
        return [Offer(**row._mapping) for row in self._pen.connection.execute(query)]
