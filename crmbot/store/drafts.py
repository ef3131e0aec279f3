"""Unfinished forms: the row is the conversation."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from crmbot.domain.forms import Draft
from crmbot.domain.member import Member
from crmbot.store.tables import draft, member

_MINE = (draft.c.member_id == bindparam("its_member")) & (draft.c.book_id == bindparam("its_book"))
_OPEN = select(
    draft.c.form, draft.c.step, draft.c.answers, draft.c.customer_id, draft.c.interaction_id, draft.c.id
).where(_MINE)
_CLOSE = delete(draft).where(_MINE)
_SAVE = insert(draft).prefix_with("OR REPLACE", dialect="sqlite")  # one row a member, each time with a new id


class Drafts:
    """A member's one open form."""

    def __init__(self, connection: Connection, of: Member) -> None:
        self._connection = connection
        self._mine = {"its_member": of.id, "its_book": of.book_id}

    def open(self) -> Draft | None:
        """The form the member is in; None: none."""
        row = self._connection.execute(_OPEN, self._mine).first()
        return None if row is None else Draft(*row)

    def save(self, value: Draft, at: datetime) -> Draft:
        """Keeps where the form stands, in place of any other open form; returns it with its new id."""
        fields: dict[str, Any] = {
            "book_id": self._mine["its_book"], "member_id": self._mine["its_member"], "form": value.form,
            "step": value.step, "answers": value.answers, "customer_id": value.customer_id,
            "interaction_id": value.interaction_id, "at": at,
        }  # fmt: skip
        return replace(value, id=int(self._connection.execute(_SAVE, fields).lastrowid))

    def close(self) -> bool:
        """Whether a form was open."""
        return self._connection.execute(_CLOSE, self._mine).rowcount > 0


def who_has_one(connection: Connection) -> list[int]:
    """The ids at Telegram of all who have a form open in their current book."""
    query = select(member.c.user_id).join(draft, draft.c.member_id == member.c.id).where(member.c.current)
    return list(connection.execute(query).scalars())
