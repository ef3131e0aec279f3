"""The histories of one book: what happened with a customer, whatever its kind."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, null, select

from crmbot.domain.group import Outcome
from crmbot.domain.history import Event, Kind
from crmbot.store.pen import Pen
from crmbot.store.tables import attachment, follow_up, interaction, member, purchase, remark


def _events_in(table: Any, at: Any, day: Any, contact: Any) -> "Select[Any]":
    return select(table.c.id, at, table.c.member_id, day, contact).where(
        table.c.customer_id == bindparam("its_customer"), table.c.book_id == bindparam("its_book")
    )


_EVENTS = {
    Kind.CONTACT: _events_in(interaction, interaction.c.at, null(), interaction.c.id),
    Kind.PURCHASE: _events_in(purchase, purchase.c.at, purchase.c.bought_on, purchase.c.interaction_id),
    Kind.PROMISE: _events_in(follow_up, follow_up.c.made_at, null(), follow_up.c.interaction_id),
    Kind.REMARK: _events_in(remark, remark.c.at, null(), remark.c.interaction_id),
    Kind.PAPER: _events_in(attachment, attachment.c.at, null(), attachment.c.interaction_id),
}


class History:
    """What is kept about each customer."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def events(self, customer_id: int) -> list[Event]:
        """Everything kept about a customer, in no order; five index look-ups, then his own rows."""
        its = {"its_customer": customer_id, "its_book": self._pen.book_id}
        return [
            Event(kind, *row) for kind, query in _EVENTS.items() for row in self._pen.connection.execute(query, its)
        ]

    def latest(self, customer_id: int, outcomes: Collection[Outcome]) -> tuple[Outcome, datetime] | None:
        """The last contact with such an outcome; None: there was none."""
        query = (
            select(interaction.c.outcome, interaction.c.at)
            .where(interaction.c.customer_id == customer_id, interaction.c.book_id == self._pen.book_id)
            .where(interaction.c.outcome.in_(outcomes), interaction.c.kind != "standing")
            .order_by(interaction.c.at.desc())
            .limit(1)
        )
        row = self._pen.connection.execute(query).first()
        return None if row is None else (Outcome(row.outcome), row.at)

    def members(self) -> dict[int, str]:
        """Who keeps this book, by id: their names."""
        query = select(member.c.id, member.c.name).where(member.c.book_id == self._pen.book_id)
        return {member_id: name for member_id, name in self._pen.connection.execute(query)}
