"""The weekly sessions of a member: which cards, and what was answered to each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select

from crmbot.store.pen import Pen
from crmbot.store.tables import customer, follow_up, member, purchase, week_card, week_session


@dataclass(frozen=True)
class Session:
    """One weekly session; ``closed_at`` None: it is still open."""

    id: int
    hours: int
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class WeekCard:
    """One card: who (``position`` from 0), why, his group then, and what was answered; empty: nothing yet.

    ``answer`` is planned, talked, bought, unanswered, later, never or gone; ``planned_on`` the day he is to be called.
    """

    id: int
    session_id: int
    customer_id: int
    position: int
    why: str
    group: int
    answer: str
    planned_on: date | None


_SESSION = (week_session.c.id, week_session.c.hours, week_session.c.opened_at, week_session.c.closed_at)
_CARD = (
    week_card.c.id, week_card.c.week_session_id, week_card.c.customer_id, week_card.c.position, week_card.c.why,
    week_card.c.grp, week_card.c.answer, week_card.c.planned_on,
)  # fmt: skip


class Weeks:
    """Sessions and their cards, written by the pen, so that an answer can be undone."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def open(self, member_id: int, hours: int, at: datetime, people: Sequence[tuple[int, str, int]]) -> int:
        """A new session's id, with a card for each of (customer, why, group) in this order."""
        session_id = self._pen.insert(week_session, member_id=member_id, hours=hours, opened_at=at)
        for position, (customer_id, why, group) in enumerate(people):
            self._pen.insert(
                week_card, week_session_id=session_id, customer_id=customer_id, position=position, why=why, grp=group
            )
        return session_id

    def latest(self, member_id: int, offset: int = 0) -> Session | None:
        """The member's last session, or an earlier one; None: there was none."""
        its = (week_session.c.member_id == member_id) & (week_session.c.book_id == self._pen.book_id)
        query = select(*_SESSION).where(its).order_by(week_session.c.id.desc()).offset(offset).limit(1)
        row = self._pen.connection.execute(query).first()
        return None if row is None else Session(*row)

    def close(self, session_id: int, at: datetime) -> bool:
        """Ends a session."""
        return self._pen.update(week_session, session_id, closed_at=at)

    def reopen(self, session_id: int) -> bool:
        """Lets an ended session go on."""
        return self._pen.update(week_session, session_id, closed_at=None)

    def cards(self, session_id: int) -> list[WeekCard]:
        """All cards of a session in order."""
        its = (week_card.c.week_session_id == session_id) & (week_card.c.book_id == self._pen.book_id)
        query = select(*_CARD).where(its).order_by(week_card.c.position)
        return [WeekCard(*row) for row in self._pen.connection.execute(query)]

    def answer(self, card_id: int, answer: str, at: datetime, planned_on: date | None = None) -> bool:
        """Keeps what was answered to a card."""
        return self._pen.update(week_card, card_id, answer=answer, answered_at=at, planned_on=planned_on)

    def load_of(self, member_id: int, days: Sequence[date]) -> dict[date, int]:
        """How many calls are promised for each of the days already, among the customers the member keeps."""
        query = (
            select(follow_up.c.due_on, func.count(follow_up.c.customer_id.distinct()))
            .join(customer, customer.c.id == follow_up.c.customer_id)
            .where(follow_up.c.book_id == self._pen.book_id, follow_up.c.state == "open", follow_up.c.kind != "money")
            .where(follow_up.c.due_on.in_(days), customer.c.keeper_id == member_id, customer.c.deleted_at.is_(None))
            .group_by(follow_up.c.due_on)
        )
        return {day: count for day, count in self._pen.connection.execute(query)}

    def bought_since(self, member_id: int, day: date) -> list[int]:
        """Live customers of the member who bought in bulk on ``day`` or later."""
        its = self._his(member_id)
        query = select(customer.c.id).where(*its, customer.c.last_purchase_on >= day, customer.c.purchase_count > 0)
        return list(self._pen.connection.execute(query.order_by(customer.c.id)).scalars())

    def slipped_since(self, member_id: int, day: date, today: date) -> list[int]:
        """Live customers of the member who, silent too long, left for the win-back list after ``day``."""
        span = (customer.c.win_back_at > day, customer.c.win_back_at <= today, customer.c.lapse_at.is_not(None))
        its = (*self._his(member_id), *span, ~customer.c.no_call, customer.c.season == "")
        query = select(customer.c.id).where(*its)
        return list(self._pen.connection.execute(query.order_by(customer.c.worth.desc())).scalars())

    def win_back(self, member_id: int, today: date, limit: int) -> list[int]:
        """Live customers of the member who stand on the win-back list, richest first; seasonal ones have their own."""
        long_gone = or_(customer.c.win_back_at <= today, (customer.c.calls_since >= 2) & (customer.c.lapse_at <= today))
        query = select(customer.c.id).where(*self._his(member_id), long_gone, customer.c.lapse_at.is_not(None))
        query = query.where(~customer.c.no_call, ~customer.c.price_only, customer.c.season == "")
        return list(self._pen.connection.execute(query.order_by(customer.c.worth.desc()).limit(limit)).scalars())

    def without_rhythm(self, member_id: int) -> int:
        """How many live customers of the member in groups 4-5 may be rung and have no rhythm, real or stated."""
        its = (*self._his(member_id), customer.c.grp >= 4, customer.c.lapse_at.is_(None), ~customer.c.no_call)
        query = select(func.count()).select_from(customer).where(*its)
        return int(self._pen.connection.execute(query).scalar_one())

    def calls_due(self, member_id: int, first: date, last: date) -> tuple[int, int]:
        """How many calls were promised for the days from ``first`` to ``last``, and how many of them were made."""
        made = func.sum(func.iif(follow_up.c.state == "done", 1, 0))
        query = (
            select(func.count(), func.coalesce(made, 0))
            .select_from(follow_up.join(customer, customer.c.id == follow_up.c.customer_id))
            .where(follow_up.c.book_id == self._pen.book_id, follow_up.c.kind != "money")
            .where(follow_up.c.state.in_(("open", "done")), follow_up.c.due_on.between(first, last))
            .where(customer.c.keeper_id == member_id)
        )
        count, done = self._pen.connection.execute(query).one()
        return int(count), int(done)

    def purchase_days(self, customer_id: int) -> list[date]:
        """The days on which a customer bought in bulk, oldest first."""
        its = (purchase.c.customer_id == customer_id) & (purchase.c.book_id == self._pen.book_id)
        query = select(purchase.c.bought_on).distinct().where(its, ~purchase.c.is_sample)
        return list(self._pen.connection.execute(query.order_by(purchase.c.bought_on)).scalars())

    def _his(self, member_id: int) -> list[Any]:
        gone = select(member.c.id).where(member.c.book_id == self._pen.book_id, member.c.gone_at.is_not(None))
        keeps = or_(customer.c.keeper_id == member_id, customer.c.keeper_id.in_(gone))
        return [customer.c.book_id == self._pen.book_id, customer.c.deleted_at.is_(None), keeps]
