"""The sentences one book would rather use than ours, by what they are for."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, select

from crmbot.store.pen import Pen
from crmbot.store.tables import own_text


class OwnSentence(NamedTuple):
    """What is said for a reason; of an occasion (its key), or of every one where that is empty."""

    reason: str
    occasion: str
    said: str


class OwnTexts:
    """The book's own sentences; undo turns their changes back."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[OwnSentence]:
        """Every one of them, in the order in which they were first written."""
        query = select(own_text.c.reason, own_text.c.occasion, own_text.c.said).order_by(own_text.c.id)
        return [OwnSentence(*row) for row in self._pen.connection.execute(query.where(self._mine()))]

    def of(self, reason: str, occasion: str = "") -> str:
        """The sentence for a reason: the occasion's own, else that for every one; empty: ours is used."""
        its = (own_text.c.reason == reason, own_text.c.occasion.in_(("", occasion)))
        query = select(own_text.c.said).where(self._mine(), *its).order_by(own_text.c.occasion.desc()).limit(1)
        return str(self._pen.connection.execute(query).scalar() or "")

    def put(self, member_id: int, reason: str, occasion: str, said: str, at: datetime) -> None:
        """Uses a sentence from now on; empty: ours again."""
        query = select(own_text.c.id).where(self._mine(), own_text.c.reason == reason, own_text.c.occasion == occasion)
        known = self._pen.connection.execute(query).scalar()
        if known and said:
            self._pen.update(own_text, known, said=said)
        elif known:
            self._pen.delete(own_text, known)
        elif said:
            self._pen.insert(
                own_text, member_id=member_id, reason=reason, occasion=occasion, said=said, at=at
            )  # fmt: skip

    def _mine(self) -> ColumnElement[bool]:
        return own_text.c.book_id == self._pen.book_id
