"""What is due for one member of a book on a day."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Date, Float, Integer, String, TextClause, column, func, null, select, update

from crmbot.domain.cadence import Cadence
from crmbot.domain.lapse_prior import Statement
from crmbot.store.cadences import KEPT, cadence_of, stated
from crmbot.store.lapses import SOURCES, on_day, prepared, source
from crmbot.store.pen import Pen
from crmbot.store.tables import LOGGED, customer, follow_up, interaction, member

_ALONE = "m.id = :member"
_COLUMNS = (
    column("customer", Integer), column("why", String), column("grp", Integer), column("promise", Integer),
    column("due_on", Date), column("stake", Float),
)  # fmt: skip
_MOST = 400
_HOW_MANY = {"day_minutes", "call_minutes"}  # what of a plan says how many a day's list names
_ORDER = {"promised": "due_on, promise", "lapsed": "stake DESC", "second": "due_on", "taken_over": "i.at"}


@dataclass(frozen=True)
class Due:
    """Somebody to be called and the reason: a promise's kind (talk, delivery), lapsed, late, third_purchase,
    second_call, birthday, sample or old_list. ``stake`` is toman a month, 0 where nothing is at stake."""

    customer_id: int
    why: str
    group: int
    promise_id: int | None
    due_on: date | None
    stake: float


@dataclass(frozen=True)
class Plan:
    """How a member plans his days: hours are minutes from local midnight."""

    digest_on: bool
    digest_minute: int
    day_minutes: int
    call_minutes: int
    evening_on: bool
    week_on: bool
    week_minute: int

    @property
    def places(self) -> int:
        """How many calls fit into a day."""
        return self.day_minutes // max(self.call_minutes, 1)


@dataclass(frozen=True)
class MoneyDue:
    """Money promised for a day that has come."""

    promise_id: int
    customer_id: int
    amount: int | None
    due_on: date


@dataclass(frozen=True)
class DayList:
    """Whom a member's list of a day has named so far, in order, and the last promise made before it was shown."""

    day: date
    last_promise: int
    customers: tuple[int, ...]


class Digests:
    """A member's days: whom he is to call and who promised him money, among those he keeps."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def plan(self, member_id: int) -> Plan:
        """How the member plans."""
        query = select(*(member.c[name] for name in Plan.__annotations__))
        its = (member.c.id == member_id) & (member.c.book_id == self._pen.book_id)
        return Plan(*self._pen.connection.execute(query.where(its)).one())

    def change_plan(self, member_id: int, **fields: Any) -> None:
        """Plans otherwise; all his next messages are planned anew."""
        its = (member.c.id == member_id) & (member.c.book_id == self._pen.book_id)
        anew: dict[str, Any] = {"digest_at": None, "evening_at": None, "week_at": None, "occasion_at": None}
        anew |= {"day_list": null()} if fields.keys() & _HOW_MANY else {}
        self._pen.connection.execute(update(member).where(its), {**fields, **anew})

    def day_list(self, member_id: int, day: date) -> DayList | None:
        """Whom the member's list of a day named so far; None: it was not shown yet."""
        its = (member.c.id == member_id) & (member.c.book_id == self._pen.book_id)
        kept = self._pen.connection.execute(select(member.c.day_list).where(its)).scalar()
        if not kept or kept["day"] != day.isoformat() or "last_promise" not in kept:
            return None  # the last: kept on the day of an upgrade, by the version before
        return DayList(day, kept["last_promise"], tuple(kept["customers"]))

    def keep_day_list(self, member_id: int, its_list: DayList) -> None:
        """Keeps whom a day's list names; only the latest day is kept. Never journalled: it was only shown."""
        kept = {**asdict(its_list), "day": its_list.day.isoformat()}
        its = (member.c.id == member_id) & (member.c.book_id == self._pen.book_id)
        self._pen.connection.execute(update(member).where(its), {"day_list": kept})

    def due(
        self, member_id: int, day: date, zone: str, *, free_days: int = 0, also_left_alone: bool = False
    ) -> list[Due]:
        """Everybody there is a reason to call, most at stake first within a reason; one may stand for several."""
        its = {**on_day(day, zone, free_days), "member": member_id}
        found: list[Due] = []
        for statement, names in _statements(also_left_alone=also_left_alone):
            known = {name: its[name] for name in names}
            found += (Due(*row) for row in self._pen.connection.execute(statement, known))
        return found

    def money(self, member_id: int, day: date) -> list[MoneyDue]:
        """Money promised for ``day`` or earlier, the oldest first."""
        query = (
            select(follow_up.c.id, follow_up.c.customer_id, follow_up.c.amount, follow_up.c.due_on)
            .join(customer, customer.c.id == follow_up.c.customer_id)
            .join(member, member.c.id == customer.c.keeper_id)
            .where(follow_up.c.book_id == self._pen.book_id, follow_up.c.state == "open", follow_up.c.due_on <= day)
            .where(follow_up.c.kind == "money", customer.c.deleted_at.is_(None))
            .where((customer.c.keeper_id == member_id) | member.c.gone_at.is_not(None))
            .order_by(follow_up.c.due_on, follow_up.c.id)
        )
        return [MoneyDue(*row) for row in self._pen.connection.execute(query)]

    def made(self, member_id: int, since: datetime) -> int:
        """How many different people the member rang since an instant."""
        query = select(func.count(interaction.c.customer_id.distinct())).where(
            interaction.c.book_id == self._pen.book_id, interaction.c.member_id == member_id, LOGGED,
            interaction.c.at >= since, interaction.c.direction == "out", interaction.c.kind == "call",
        )  # fmt: skip
        return int(self._pen.connection.execute(query).scalar_one())

    def cadence(self, customer_id: int) -> Cadence | None:
        """A customer's rhythm; None before his second order, real or stated."""
        query = select(*(customer.c[name] for name in KEPT))
        its = (customer.c.id == customer_id) & (customer.c.book_id == self._pen.book_id)
        row = self._pen.connection.execute(query.where(its)).first()
        return cadence_of(row) if row and row.rhythm_n else None

    def stated(self, customer_id: int) -> Statement | None:
        """What the trader said of a customer's rhythm; None: nothing."""
        query = select(customer.c.stated_rhythm, customer.c.stated_last, customer.c.stated_on)
        its = (customer.c.id == customer_id) & (customer.c.book_id == self._pen.book_id)
        row = self._pen.connection.execute(query.where(its)).first()
        return stated(*row) if row else None


@cache
def _statements(*, also_left_alone: bool) -> tuple[tuple[Any, tuple[str, ...]], ...]:
    return tuple(_statement(name, also_left_alone) for name in SOURCES)


def _statement(name: str, also_left_alone: bool) -> tuple[Any, tuple[str, ...]]:
    order = _ORDER.get(name, "customer")
    sql = source(name, _ALONE, also_left_alone=also_left_alone)
    wanted = "customer, why, grp, promise, due_on, stake"
    limited: TextClause = prepared(f"SELECT {wanted} FROM ({sql} ORDER BY {order} LIMIT {_MOST})")
    return limited.columns(*_COLUMNS), tuple(limited.compile().params)
