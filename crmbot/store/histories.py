"""What happened with some customers, read for all of them at once: what drafts are made of."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Date, Integer, String, TextualSelect, bindparam, column, func, select, text

from crmbot.domain.customer import Customer
from crmbot.store.customers import CUSTOMER_COLUMNS
from crmbot.store.pen import Pen
from crmbot.store.tables import customer
from crmbot.store.types import DecimalText

_LOADS, _SENT, _REMEMBERED = 50, 10, 20
_FIELDS = tuple("group" if one.name == "grp" else one.name for one in CUSTOMER_COLUMNS)
_THESE = "(SELECT value FROM json_each(:ids))"
_EXPECTED = (customer.c.next_expected_at, customer.c.lapse_at, customer.c.win_back_at, customer.c.rhythm_n)
_IDS = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
_PEOPLE = select(*CUSTOMER_COLUMNS, *_EXPECTED).where(
    customer.c.book_id + 0 == bindparam("book"), customer.c.id.in_(_IDS), customer.c.deleted_at.is_(None)
)


# «+ book_id» leaves the book's own indexes alone: these people's rows are found by who they are, not among all


def _prepared(sql: str, **types: Any) -> TextualSelect:
    return text(sql).columns(*(column(name, kind) for name, kind in types.items()))


_BOUGHT = _prepared(
    f"""SELECT u.customer_id AS whose, u.id, u.product_id, coalesce(p.name, '') AS product, u.quantity, u.unit,
    u.bought_on, u.left_on, u.order_id
FROM purchase u LEFT JOIN product p ON p.id = u.product_id
WHERE +u.book_id = :book AND u.customer_id IN {_THESE} AND NOT u.is_sample
ORDER BY u.bought_on DESC, u.id DESC""",
    whose=Integer, id=Integer, product_id=Integer, product=String, quantity=DecimalText, unit=String, bought_on=Date,
    left_on=Date, order_id=Integer,
)  # fmt: skip
_OPEN = _prepared(
    f"""SELECT customer_id AS whose, kind, due_on FROM follow_up
WHERE book_id = :book AND customer_id IN {_THESE} AND state = 'open' ORDER BY due_on, id""",
    whose=Integer, kind=String, due_on=Date,
)  # fmt: skip
_WANTED = _prepared(
    f"""SELECT w.customer_id AS whose, p.name FROM interest w JOIN product p ON p.id = w.product_id
WHERE w.book_id = :book AND w.customer_id IN {_THESE}
GROUP BY w.customer_id, w.product_id ORDER BY max(w.at) DESC, max(w.id) DESC""",
    whose=Integer, name=String,
)  # fmt: skip
_NOTED = _prepared(
    f"""SELECT customer_id AS whose, kind, said, yearly FROM remark
WHERE book_id = :book AND customer_id IN {_THESE} ORDER BY at DESC, id DESC""",
    whose=Integer, kind=String, said=String, yearly=Integer,
)  # fmt: skip
_TEXTED = _prepared(
    f"""SELECT customer_id AS whose, said FROM interaction
WHERE +book_id = :book AND customer_id IN {_THESE} AND kind = 'sms' AND said <> '' ORDER BY at DESC, id DESC""",
    whose=Integer, said=String,
)  # fmt: skip


class Load(NamedTuple):
    """A purchase that was no sample, as ``domain.interaction.Purchase`` has it."""

    id: int
    product_id: int | None
    product: str
    quantity: Decimal | None
    unit: str
    bought_on: date
    left_on: date | None
    order_id: int | None


class Promised(NamedTuple):
    """An open promise: its kind (talk, delivery, money) and its day."""

    kind: str
    due_on: date


class Noted(NamedTuple):
    """Words about him; ``yearly``: of a birthday the Jalali month * 100 + day."""

    kind: str
    said: str
    yearly: int | None


@dataclass
class History:
    """One customer's history, each part the latest first (promises: the next first).

    ``expected``, ``lapsed`` and ``gone`` are the days from which he is expected, has lapsed, has stayed away for long
    (None: none of it can be told); ``orders`` is how many orders his rhythm stands on. ``sent`` are texts he got.
    """

    customer: Customer
    expected: date | None = None
    lapsed: date | None = None
    gone: date | None = None
    orders: int = 0
    loads: list[Load] = field(default_factory=list)
    promises: list[Promised] = field(default_factory=list)
    wants: list[str] = field(default_factory=list)
    remarks: list[Noted] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)


class Histories:
    """Histories of one book's customers."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def of(self, ids: Sequence[int]) -> dict[int, History]:
        """Customer id → his history; deleted ones and those of other books are left out. Six statements however many
        are asked for; some 0.1 ms a person."""
        its = {"book": self._pen.book_id, "ids": json.dumps(list(ids))}
        found = {one.customer.id: one for one in self._people(its)}
        loads, promises = self._by_person(_BOUGHT, its), self._by_person(_OPEN, its)
        wants, noted, sent = (self._by_person(one, its) for one in (_WANTED, _NOTED, _TEXTED))
        for whose, one in found.items():
            one.loads = [Load(*row) for row in loads[whose][:_LOADS]]
            one.promises = [Promised(*row) for row in promises[whose]]
            one.wants = [row[0] for row in wants[whose]]
            one.remarks = [Noted(*row) for row in noted[whose][:_REMEMBERED]]
            one.sent = [row[0] for row in sent[whose][:_SENT]]
        return found

    def people(self, ids: Sequence[int]) -> dict[int, Customer]:
        """The customers alone, in one statement."""
        its = {"book": self._pen.book_id, "ids": json.dumps(list(ids))}
        return {one.customer.id: one.customer for one in self._people(its)}

    def _people(self, its: dict[str, Any]) -> list[History]:
        rows = self._pen.connection.execute(_PEOPLE, its)
        return [History(Customer(**dict(zip(_FIELDS, row, strict=False))), *row[len(_FIELDS) :]) for row in rows]

    def _by_person(self, statement: TextualSelect, its: dict[str, Any]) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        for row in self._pen.connection.execute(statement, its):
            found[row[0]].append(row[1:])
        return found
