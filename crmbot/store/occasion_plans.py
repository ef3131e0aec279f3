"""Whose reminders of occasions are next to be looked at, and what of them was put already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, exists, or_, select, union_all, update

from crmbot.domain.member import Member
from crmbot.store.people import MEMBER_COLUMNS, as_member
from crmbot.store.tables import book, lunar_shift, member, occasion_choice, outbox, own_occasion, season_later

KINDS = ("occasion", "moon", "season")
_FARTHEST = timedelta(hours=25)  # nobody is planned for later: the clock was set back since

_at = member.c.occasion_at
_HERE = (member.c.current, member.c.gone_at.is_(None))
_WAITING = union_all(  # each walks the index from its place, however many members there are
    *(
        select(select(member.c.id).where(which, *_HERE).order_by(_at).limit(bindparam("most")).subquery().c.id)
        for which in (_at.is_(None), _at <= bindparam("now"), _at > bindparam("farthest"))
    )
)
_CHOSEN = or_(*(exists().where(one.c.book_id == book.c.id) for one in (occasion_choice, own_occasion, lunar_shift)))
_PUT_OFF = exists().where(season_later.c.member_id == member.c.id)
_DUE = (
    select(
        *MEMBER_COLUMNS, member.c.joined_at, member.c.digest_minute, _CHOSEN.label("chosen"), _PUT_OFF.label("put_off")
    )
    .join(book, book.c.id == member.c.book_id)
    .where(member.c.id.in_(_WAITING))
    .order_by(_at, member.c.id)
    .limit(bindparam("most"))
)
_PLAN = update(member).where(member.c.id == bindparam("its_id")).values(occasion_at=bindparam("at"))
_PUT = select(
    outbox.c.id, outbox.c.member_id, outbox.c.kind, outbox.c.occurrence, outbox.c.sent_at.is_(None) & ~outbox.c.dropped
).where(outbox.c.member_id.in_(bindparam("these", expanding=True)), outbox.c.kind.in_(KINDS))
_WITHDRAW = delete(outbox).where(outbox.c.id == bindparam("its_id"))


@dataclass(frozen=True)
class Looked:
    """A member whose reminders are looked at. ``plain``: neither his book nor he has chosen anything about them."""

    member: Member
    joined_at: datetime
    digest_minute: int
    plain: bool


class OccasionPlans:
    """The next instants of all members, kept in ``occasion_at``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, now: datetime, limit: int) -> list[Looked]:
        """Members in their current books who were never planned or whose instant has come; those gone are left out."""
        rows = self._connection.execute(_DUE, {"now": now, "farthest": now + _FARTHEST, "most": limit})
        return [
            Looked(as_member(row), row.joined_at, row.digest_minute, not row.chosen and not row.put_off) for row in rows
        ]

    def plan(self, following: Iterable[tuple[int, datetime]]) -> None:
        """Says when each member (id, instant) is next to be looked at."""
        rows = [{"its_id": member_id, "at": at} for member_id, at in following]
        if rows:
            self._connection.execute(_PLAN, rows)

    def told(self, members: Sequence[int]) -> dict[int, set[tuple[str, str]]]:
        """The (kind, occurrence) of each member's reminders that were sent or settled.

        Those put and not sent are withdrawn: they are put anew where they are still due.
        """
        told: dict[int, set[tuple[str, str]]] = {member_id: set() for member_id in members}
        unsent = []
        for row_id, member_id, kind, occurrence, waits in self._connection.execute(_PUT, {"these": members}):
            if waits:
                unsent.append({"its_id": row_id})
            else:
                told[member_id].add((kind, occurrence))
        if unsent:
            self._connection.execute(_WITHDRAW, unsent)
        return told
