"""Updates handed over by Telegram, kept until they are applied and answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from crmbot.store.tables import inbox, interaction

_ADD = insert(inbox).on_conflict_do_nothing()
_APPLY = (
    update(inbox)
    .where(inbox.c.bot_id == bindparam("its_bot"), inbox.c.update_id == bindparam("its_update"))
    .values({name: bindparam(name) for name in ("applied_at", "customer_id", "interaction_id")})
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as Telegram handed it over: its JSON, whose it is, and the aware instant at which it came."""

    update_id: int
    user_id: int
    payload: str
    received_at: datetime


class Inbox:
    """The rows of one bot's inbox. ``update_id`` is the key; order is that of arrival."""

    def __init__(self, connection: Connection, bot_id: int) -> None:
        self._connection = connection
        self._bot_id = bot_id

    def add(self, rows: Sequence[Arrival]) -> list[bool]:
        """Writes what is not yet there; False = it was already known."""
        return [self._add(row) for row in rows]

    def unapplied(self) -> list[Arrival]:
        """What was neither applied nor answered."""
        return self._some(inbox.c.applied_at.is_(None))

    def unanswered(self) -> list[Arrival]:
        """What was applied but not answered."""
        return self._some(inbox.c.applied_at.is_not(None))

    def apply(self, update_id: int, at: datetime, customer_id: int | None, interaction_id: int | None) -> None:
        """Marks an update as applied, with what it was about; run in the transaction of what it caused."""
        values = {
            "applied_at": at, "customer_id": customer_id, "interaction_id": interaction_id,
            "its_bot": self._bot_id, "its_update": update_id,
        }  # fmt: skip
        self._connection.execute(_APPLY, values)

    def answer(self, update_ids: Sequence[int], at: datetime) -> None:
        """Marks updates as answered; harmless if repeated."""
        its = (inbox.c.bot_id == self._bot_id) & inbox.c.update_id.in_(update_ids)
        self._connection.execute(update(inbox).where(its), {"answered_at": at})

    def about(self, update_id: int) -> tuple[int | None, int | None]:
        """(customer id, interaction id) an applied update was about."""
        query = select(inbox.c.customer_id, inbox.c.interaction_id).where(self._its(update_id))
        row = self._connection.execute(query).first()
        return (None, None) if row is None else (row.customer_id, row.interaction_id)

    def purge(self, before: datetime) -> None:
        """Forgets what was received before an instant and answered."""
        old = (inbox.c.received_at < before) & inbox.c.answered_at.is_not(None)
        self._connection.execute(delete(inbox).where(old))

    def note_cards(self, cards: Mapping[int, int]) -> None:
        """Keeps which message (value) shows a contact's card (key), so that an edit of the line can update it."""
        for interaction_id, message_id in cards.items():
            its = interaction.c.id == interaction_id
            self._connection.execute(update(interaction).where(its), {"card_message_id": message_id})

    def _add(self, row: Arrival) -> bool:
        values = {
            "bot_id": self._bot_id, "update_id": row.update_id, "user_id": row.user_id, "payload": row.payload,
            "received_at": row.received_at,
        }  # fmt: skip
        return self._connection.execute(_ADD, values).rowcount > 0

    def _some(self, wanted: Any) -> list[Arrival]:
        query = select(inbox.c.update_id, inbox.c.user_id, inbox.c.payload, inbox.c.received_at)
        query = query.where(inbox.c.answered_at.is_(None), inbox.c.bot_id == self._bot_id, wanted)
        return [Arrival(*row) for row in self._connection.execute(query.order_by(inbox.c.seq))]

    def _its(self, update_id: int) -> Any:
        return (inbox.c.bot_id == self._bot_id) & (inbox.c.update_id == update_id)
