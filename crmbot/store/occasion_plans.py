"""Whose reminders of occasions are next to be looked at, and what of them waits unsent."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, or_, select, update

from crmbot.domain.member import Member
from crmbot.store.people import MEMBER_COLUMNS, as_member
from crmbot.store.tables import book, member, outbox

KINDS = ("occasion", "moon", "season")
_FARTHEST = timedelta(hours=25)  # nobody is planned for later: the clock was set back since


class OccasionPlans:
    """The next instants of all members, kept in ``occasion_at``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, now: datetime, limit: int) -> list[tuple[Member, datetime]]:
        """Members in their current books, each with when he joined, who were never planned or whose instant has come;
        those gone are left out."""
        at = member.c.occasion_at
        query = (
            select(*MEMBER_COLUMNS, member.c.joined_at)
            .join(book, book.c.id == member.c.book_id)
            .where(or_(at.is_(None), at <= now, at > now + _FARTHEST), member.c.current, member.c.gone_at.is_(None))
            .order_by(at, member.c.id)
            .limit(limit)
        )
        return [(as_member(row), row.joined_at) for row in self._connection.execute(query)]

    def plan(self, member_id: int, at: datetime) -> None:
        """Says when a member is next to be looked at."""
        self._connection.execute(update(member).where(member.c.id == member_id).values(occasion_at=at))

    def withdraw(self, member_id: int) -> None:
        """Forgets what of a member's reminders was put and not sent: it is put anew where it is still due."""
        its = (outbox.c.member_id == member_id) & outbox.c.sent_at.is_(None) & ~outbox.c.dropped
        self._connection.execute(delete(outbox).where(its, outbox.c.kind.in_(KINDS)))
