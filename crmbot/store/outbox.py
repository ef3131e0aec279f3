"""Messages the bot sends on its own, each once per member, kind and occurrence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from crmbot.domain.member import Member
from crmbot.store.tables import book, outbox
from crmbot.store.tables import member as members


@dataclass(frozen=True)
class Outgoing:
    """A message that waits to be sent: ``screen`` is what the person will see, as JSON.

    ``due_at`` (aware UTC) is when, ``zone`` that of its book; ``gone``: the person has blocked the bot.
    """

    id: int
    user_id: int
    kind: str
    screen: dict[str, Any]
    due_at: datetime
    zone: str
    gone: bool


_COLUMNS = (
    outbox.c.id, outbox.c.user_id, outbox.c.kind, outbox.c.screen, outbox.c.due_at, book.c.zone,
    members.c.gone_at.is_not(None),
)  # fmt: skip


class Outbox:
    """Rows are written with their cause and marked when sent."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(
        self,
        member: Member,
        kind: str,
        occurrence: str,
        screen: dict[str, Any],
        due_at: datetime,
        *,
        dropped: bool = False,
    ) -> bool:
        """Whether this occurrence is new for the member; a known one is left as it is.

        ``dropped``: it was looked at and there is nothing to say; so it stays.
        """
        values = {**_row(member, kind, occurrence, screen, due_at), "dropped": dropped}
        return self._connection.execute(insert(outbox).on_conflict_do_nothing(), values).rowcount > 0

    def put_all(
        self, kind: str, occurrence: str, due_at: datetime, screens: Sequence[tuple[Member, dict[str, Any]]]
    ) -> None:
        """One occurrence for several members at once; known ones are left as they are.

        An empty screen says that the member was looked at and there is nothing to say: it is never sent.
        """
        rows = [{**_row(member, kind, occurrence, screen, due_at), "dropped": not screen} for member, screen in screens]
        if rows:
            self._connection.execute(insert(outbox).on_conflict_do_nothing(), rows)

    def due(self, now: datetime, limit: int = 100) -> list[Outgoing]:
        """What is due and not sent, oldest first."""
        query = (
            select(*_COLUMNS)
            .join(book, book.c.id == outbox.c.book_id)
            .join(members, members.c.id == outbox.c.member_id)
            .where(outbox.c.sent_at.is_(None), ~outbox.c.dropped, outbox.c.due_at <= now)
            .order_by(outbox.c.due_at, outbox.c.id)
            .limit(limit)
        )
        return [Outgoing(*row) for row in self._connection.execute(query)]

    def known(self, member_id: int, kind: str, occurrence: str) -> bool:
        """Whether the occurrence was already announced to the member."""
        its = (outbox.c.member_id == member_id) & (outbox.c.kind == kind) & (outbox.c.occurrence == occurrence)
        return self._connection.execute(select(outbox.c.id).where(its)).first() is not None

    def withdraw(self, kind: str, before: datetime) -> list[int]:
        """Takes back what of a kind was due before an instant and could not be sent; the members it was for."""
        its = (outbox.c.kind == kind) & outbox.c.sent_at.is_(None) & ~outbox.c.dropped & (outbox.c.due_at < before)
        return list(self._connection.execute(delete(outbox).where(its).returning(outbox.c.member_id)).scalars())

    def sent(self, ids: Sequence[int], at: datetime) -> None:
        """Marks messages as sent."""
        self._connection.execute(update(outbox).where(outbox.c.id.in_(ids)), {"sent_at": at})

    def put_off(self, outgoing_id: int, until: datetime) -> None:
        """Makes a message due later: nobody is disturbed at night."""
        self._connection.execute(update(outbox).where(outbox.c.id == outgoing_id), {"due_at": until})

    def drop(self, outgoing_id: int) -> None:
        """Gives a message up: the person blocked the bot, say."""
        self._connection.execute(update(outbox).where(outbox.c.id == outgoing_id), {"dropped": True})


def _row(member: Member, kind: str, occurrence: str, screen: dict[str, Any], due_at: datetime) -> dict[str, Any]:
    return {
        "book_id": member.book_id, "member_id": member.id, "user_id": member.user_id, "kind": kind,
        "occurrence": occurrence, "screen": screen, "due_at": due_at,
    }  # fmt: skip
