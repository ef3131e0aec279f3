"""The contacts of one book."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from crmbot.domain.group import Outcome, strongest
from crmbot.domain.interaction import Interaction
from crmbot.store.pen import Pen
from crmbot.store.tables import LOGGED, interaction

_NAMES = (
    "id", "customer_id", "kind", "direction", "outcome", "outcomes", "at", "said", "given_name", "given_honorific",
    "card_message_id", "quantity", "unit", "amount", "unit_price", "price_unit", "price_other",
)  # fmt: skip
_COLUMNS = tuple(interaction.c[name] for name in _NAMES)
_BY_ID = select(*_COLUMNS).where(
    interaction.c.id == bindparam("its_id"), interaction.c.book_id == bindparam("its_book")
)
_OF = (
    select(*_COLUMNS)
    .where(interaction.c.customer_id == bindparam("its_customer"), interaction.c.book_id == bindparam("its_book"))
    .order_by(interaction.c.at.desc(), interaction.c.id.desc())
    .offset(bindparam("skipped"))
    .limit(bindparam("most"))
)


class Interactions:
    """Calls and other contacts."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(self, customer_id: int, member_id: int, at: datetime, **fields: Any) -> int:
        """A new contact's id. ``outcomes`` (of Outcome) may be empty: they only talked."""
        values = {"kind": "call", "direction": "in", **fields, **_outcome_columns(fields.pop("outcomes", ()))}
        return self._pen.insert(interaction, customer_id=customer_id, member_id=member_id, at=at, **values)

    def get(self, interaction_id: int) -> Interaction | None:
        """The contact; None for another book's id."""
        its = {"its_id": interaction_id, "its_book": self._pen.book_id}
        row = self._pen.connection.execute(_BY_ID, its).first()
        return None if row is None else _as_interaction(row)

    def said_in(self, message_id: int, member_id: int, customer_id: int | None = None) -> Interaction | None:
        """The contact a member's message was logged as (message ids are those of his private chat).

        Of several people in one message, that of the customer, where one is asked for.
        """
        its = (interaction.c.said_message_id == message_id, interaction.c.member_id == member_id)
        return self._first(*its, *([interaction.c.customer_id == customer_id] if customer_id else []))

    def said_after(self, message_id: int, member_id: int, since: datetime) -> Interaction | None:
        """The last contact that a later message of the member was logged as, since an instant."""
        its = (interaction.c.member_id == member_id, interaction.c.at >= since)
        return self._first(*its, interaction.c.said_message_id > message_id)

    def latest(self, member_id: int, since: datetime) -> Interaction | None:
        """The last contact the member logged since an instant."""
        mine = (interaction.c.member_id == member_id, interaction.c.at >= since)
        return self._first(*mine, interaction.c.kind == "call", LOGGED)

    def of(self, customer_id: int, offset: int = 0, limit: int = 10) -> list[Interaction]:
        """A customer's contacts, latest first."""
        its = {"its_customer": customer_id, "its_book": self._pen.book_id, "skipped": offset, "most": limit}
        return [_as_interaction(row) for row in self._pen.connection.execute(_OF, its)]

    def change(self, interaction_id: int, **fields: Any) -> bool:
        """Whether anything changed; ``outcomes`` sets the strongest too."""
        if "outcomes" in fields:
            fields |= _outcome_columns(fields.pop("outcomes"))
        return self._pen.update(interaction, interaction_id, **fields)

    def _first(self, *wanted: Any) -> Interaction | None:
        found = self._some(*wanted, offset=0, limit=1)
        return found[0] if found else None

    def _some(self, *wanted: Any, offset: int, limit: int) -> list[Interaction]:
        query = (
            select(*_COLUMNS)
            .where(interaction.c.book_id == self._pen.book_id, *wanted)
            .order_by(interaction.c.at.desc(), interaction.c.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return [_as_interaction(row) for row in self._pen.connection.execute(query)]


def _outcome_columns(outcomes: Iterable[Outcome]) -> dict[str, str]:
    outcomes = tuple(dict.fromkeys(outcomes))
    return {"outcome": strongest(outcomes).value, "outcomes": ",".join(outcomes)}


def _as_interaction(row: "Row[*tuple[Any, ...]]") -> Interaction:
    fields = dict(row._mapping)
    fields["outcome"] = Outcome(fields["outcome"])
    fields["outcomes"] = tuple(Outcome(name) for name in fields["outcomes"].split(",") if name)
    return Interaction(**fields)
