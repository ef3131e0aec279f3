"""What a day of calls left incomplete: people without a name or a product, papers of nobody."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, func, or_, select

from crmbot.domain.member import Member
from crmbot.store.people import MEMBER_COLUMNS, as_member
from crmbot.store.tables import LOGGED, attachment, book, customer, interaction, interest, member, outbox, purchase

_HAS_PRODUCT = or_(
    exists().where(interest.c.customer_id == customer.c.id),
    exists().where(purchase.c.customer_id == customer.c.id, purchase.c.product_id.is_not(None)),
)
_BARE = and_(customer.c.deleted_at.is_(None), ~customer.c.price_only, or_(customer.c.name == "", ~_HAS_PRODUCT))
_HIS_CALLS = and_(
    interaction.c.book_id == member.c.book_id,
    interaction.c.member_id == member.c.id,
    interaction.c.kind == "call",
    LOGGED,
)
_HIS_PAPERS = and_(
    attachment.c.book_id == member.c.book_id,
    attachment.c.member_id == member.c.id,
    attachment.c.customer_id.is_(None),
)


@dataclass(frozen=True)
class Evening:
    """A member's day: the calls he logged and the instant of the first (None: none), how many people of it are
    incomplete, and his papers of nobody."""

    member: Member
    calls: int
    first_at: datetime | None
    bare: int
    papers: int


@dataclass(frozen=True)
class Incomplete:
    """A customer who lacks a name or a product, with his first contact of the day."""

    customer_id: int
    interaction_id: int
    lacks_name: bool
    lacks_product: bool


class Tidying:
    """Questions over all books, each answered by one statement. Instants are aware UTC; a span includes its start."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hours(self) -> list[tuple[str, int]]:
        """The (zone, minute after midnight) pairs at which books tidy up."""
        query = select(book.c.zone, book.c.tidy_minute).where(book.c.tidy_on).distinct()
        return [(zone, minute) for zone, minute in self._connection.execute(query)]

    def evenings(
        self, zone: str, minute: int, occurrence: str, start: datetime, hour: datetime, now: datetime, limit: int
    ) -> list[Evening]:
        """Members whose books tidy up at this hour and who sent something between ``start`` and ``hour``.

        Who was told or looked at already (``occurrence``) is left out, and who blocked the bot. Counts go up to
        ``now``. A member costs a few index look-ups.
        """
        early = or_(
            exists().where(_HIS_CALLS, interaction.c.at >= start, interaction.c.at < hour),
            exists().where(_HIS_PAPERS, attachment.c.at >= start, attachment.c.at < hour),
        )
        known = exists().where(
            outbox.c.member_id == member.c.id, outbox.c.kind == "tidy", outbox.c.occurrence == occurrence
        )
        query = (
            select(*MEMBER_COLUMNS, *_counts(start, now))
            .join(book, book.c.id == member.c.book_id)
            .where(book.c.zone == zone, book.c.tidy_minute == minute, book.c.tidy_on)
            .where(member.c.current, member.c.gone_at.is_(None), early, ~known)
            .limit(limit)
        )
        return [_evening(row) for row in self._connection.execute(query)]

    def postponed(self, now: datetime) -> list[tuple[int, Member, str]]:
        """(id of the message, member, day) of the reminders put off until now and not yet sent."""
        query = (
            select(outbox.c.id.label("outgoing_id"), outbox.c.occurrence, *MEMBER_COLUMNS)
            .join(member, member.c.id == outbox.c.member_id)
            .join(book, book.c.id == member.c.book_id)
            .where(outbox.c.sent_at.is_(None), ~outbox.c.dropped, outbox.c.due_at <= now)
            .where(outbox.c.kind == "tidy-later")
        )
        return [(row.outgoing_id, as_member(row), row.occurrence) for row in self._connection.execute(query)]

    def incomplete(self, of: Member, start: datetime, end: datetime) -> list[Incomplete]:
        """Whom a member logged in a span (its end excluded) and who lacks a name or a product, in that order."""
        first = func.min(interaction.c.id).label("first")
        query = (
            select(customer.c.id, first, customer.c.name == "", ~_HAS_PRODUCT)
            .join(customer, customer.c.id == interaction.c.customer_id)
            .where(interaction.c.book_id == of.book_id, interaction.c.member_id == of.id)
            .where(interaction.c.kind == "call", LOGGED, interaction.c.at >= start, interaction.c.at < end, _BARE)
            .group_by(customer.c.id)
            .order_by(first)
        )
        found = self._connection.execute(query)
        return [Incomplete(its, call, bool(name), bool(goods)) for its, call, name, goods in found]


def _counts(start: datetime, now: datetime) -> list[Any]:
    span = (interaction.c.at >= start, interaction.c.at <= now)
    people = func.count(interaction.c.customer_id.distinct())
    calls = select(func.count()).select_from(interaction).where(_HIS_CALLS, *span)
    bare = select(people).join(customer, customer.c.id == interaction.c.customer_id).where(_HIS_CALLS, *span, _BARE)
    papers = select(func.count()).select_from(attachment).where(_HIS_PAPERS, attachment.c.at >= start)
    first = select(func.min(interaction.c.at)).where(_HIS_CALLS, *span)
    named = {"calls": calls, "first_at": first, "bare": bare, "papers": papers}
    return [query.correlate(member).scalar_subquery().label(name) for name, query in named.items()]


def _evening(row: "Row[Any]") -> Evening:
    return Evening(as_member(row), row.calls, row.first_at, row.bare, row.papers)
