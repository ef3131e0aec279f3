"""When each member's own messages come next, and who has something to be told."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, TextClause, bindparam, select, update

from crmbot.domain.member import Member, Role
from crmbot.store.digests import Plan
from crmbot.store.lapses import anybody, on_day, prepared
from crmbot.store.tables import book, member

_MEMBER = (
    member.c.id, member.c.book_id, member.c.user_id, member.c.role, member.c.name, member.c.language, book.c.zone,
)  # fmt: skip
_PLAN = tuple(member.c[name] for name in Plan.__annotations__)
_THESE = "m.id IN (SELECT value FROM json_each(:these))"
_OWED = f"""SELECT DISTINCT m.id FROM member m
JOIN follow_up f ON f.book_id = m.book_id AND f.state = 'open' AND f.due_on <= :today AND f.kind = 'money'
JOIN customer c ON c.id = f.customer_id AND c.deleted_at IS NULL
WHERE {_THESE} AND (c.keeper_id = m.id
    OR EXISTS (SELECT 1 FROM member k WHERE k.id = c.keeper_id AND k.gone_at IS NOT NULL))"""


@dataclass(frozen=True)
class Planned:
    """A member whose hour has come: ``at`` is when it was planned for (None: it never was)."""

    member: Member
    plan: Plan
    at: datetime | None
    joined_at: datetime


class Plans:
    """The next instants of all members, kept in ``digest_at``, ``evening_at`` and ``week_at``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, kind: str, now: datetime, limit: int) -> list[Planned]:
        """Members in their current books whose next instant has come or was never planned, those gone left out."""
        at = member.c[f"{kind}_at"]
        query = (
            select(*_MEMBER, *_PLAN, at.label("planned_at"), member.c.joined_at)
            .join(book, book.c.id == member.c.book_id)
            .where(member.c.current, member.c.gone_at.is_(None))
            .limit(limit)
        )
        found: list[Planned] = []
        for some in (query.where(at <= now).order_by(at, member.c.id), query.where(at.is_(None))):  # an index each
            found += (_planned(row) for row in self._connection.execute(some))
        return found[:limit]

    def plan(self, kind: str, following: Iterable[tuple[int, datetime]]) -> None:
        """Says when each member (id, instant) is next to be considered."""
        rows = [{"its_id": member_id, "at": at} for member_id, at in following]
        if rows:
            its = update(member).where(member.c.id == bindparam("its_id"))
            self._connection.execute(its.values({f"{kind}_at": bindparam("at")}), rows)

    def with_something(self, members: Iterable[int], day: date, zone: str, free_days: int = 0) -> set[int]:
        """Those who have somebody to call or money to ask for; merely late customers do not count.

        Two statements, the second for whom nobody owes: 100,000 members cost about a second of CPU.
        """
        its = on_day(day, zone, free_days)
        found: set[int] = set()
        left = set(members)
        for statement, names in _asked():
            known = {**{name: its[name] for name in names}, "these": json.dumps(list(left))}
            found.update(self._connection.execute(statement, known).scalars())
            left -= found
        return found


@cache
def _asked() -> tuple[tuple[TextClause, tuple[str, ...]], ...]:
    statements = []
    for sql in (_OWED, anybody("these")):
        statement = prepared(sql)
        statements.append((statement, tuple(set(statement.compile().params) - {"these"})))
    return tuple(statements)


def _planned(row: Any) -> Planned:
    fields = {column.name: row._mapping[column] for column in _MEMBER}
    plan = Plan(*(row._mapping[column] for column in _PLAN))
    who = Member(**{**fields, "role": Role(fields["role"])})
    return Planned(who, plan, row.planned_at, row.joined_at)
