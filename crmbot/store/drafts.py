"""Unfinished forms: the row is the conversation."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from crmbot.domain.forms import Draft
from crmbot.domain.member import Member
from crmbot.store.tables import draft


class Drafts:
    """A member's one open form."""

    def __init__(self, connection: Connection, member: Member) -> None:
        self._connection = connection
        self._member = member

    def open(self) -> Draft | None:
        """The form the member is in; None: none."""
        query = select(draft.c.form, draft.c.step, draft.c.answers, draft.c.customer_id, draft.c.interaction_id).where(
            self._mine()
        )
        row = self._connection.execute(query).first()
        return None if row is None else Draft(*row)

    def save(self, value: Draft, at: datetime) -> None:
        """Keeps where the form stands; there is one form a member."""
        self.close()
        fields: dict[str, Any] = {
            "book_id": self._member.book_id, "member_id": self._member.id, "form": value.form, "step": value.step,
            "answers": value.answers, "customer_id": value.customer_id, "interaction_id": value.interaction_id,
            "at": at,
        }  # fmt: skip
        self._connection.execute(insert(draft), fields)

    def close(self) -> bool:
        """Whether a form was open."""
        return self._connection.execute(delete(draft).where(self._mine())).rowcount > 0

    def _mine(self) -> Any:
        return (draft.c.member_id == self._member.id) & (draft.c.book_id == self._member.book_id)
