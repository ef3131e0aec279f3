"""Entries of the journal that are written and turned back in many chunks, each a transaction of its own."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, func, insert, select, update

from crmbot.domain.member import Member
from crmbot.store.pen import Image, Pen
from crmbot.store.tables import journal, journal_image


class Part(NamedTuple):
    """What one chunk did."""

    id: int
    images: list[Image]


class JournalParts:
    """Long entries of one book. Their images stand in rows of their own, in the order of the chunks."""

    def __init__(self, pen: Pen, member: Member, now: datetime) -> None:
        self._pen = pen
        self._member = member
        self._now = now

    def open(self, action: str, **words: Any) -> int:
        """A new entry without any part yet; its id."""
        values = self._entry(action, words)
        return int(self._pen.connection.execute(insert(journal), values).lastrowid)

    def add(self, entry_id: int, images: list[Image]) -> None:
        """One more chunk: these images, and before them what the pen wrote."""
        written, self._pen.images = [*self._pen.images, *images], []
        if written:
            values = {"book_id": self._member.book_id, "journal_id": entry_id, "images": written}
            self._pen.connection.execute(insert(journal_image), values)

    def last(self, entry_id: int) -> Part | None:
        """The last chunk that stands; None: all are turned back."""
        query = select(journal_image.c.id, journal_image.c.images).where(*self._of(entry_id))
        row = self._pen.connection.execute(query.order_by(journal_image.c.id.desc()).limit(1)).first()
        return None if row is None else Part(row.id, row.images)

    def count(self, entry_id: int) -> int:
        """How many chunks stand."""
        query = select(func.count(journal_image.c.id)).where(journal_image.c.journal_id == entry_id)
        return int(self._pen.connection.execute(query).scalar_one())

    def shorten(self, part: Part, images: list[Image]) -> None:
        """Some of the chunk is turned back; this is left."""
        its = journal_image.c.id == part.id
        self._pen.connection.execute(update(journal_image).where(its), {"images": images})

    def forget(self, part: Part) -> None:
        """The chunk is turned back."""
        self._pen.connection.execute(delete(journal_image).where(journal_image.c.id == part.id))

    def reword(self, entry_id: int, **words: Any) -> None:
        """What its sentence says, once the last chunk is in."""
        self._pen.connection.execute(update(journal).where(journal.c.id == entry_id), {"words": words})

    def mark_undone(self, entry_id: int) -> None:
        """The entry is turned back and leaves the list of what can be undone."""
        by = self.open("undo", of=entry_id)
        self._pen.connection.execute(update(journal).where(journal.c.id == entry_id), {"undone_by_id": by})

    def _entry(self, action: str, words: dict[str, Any]) -> dict[str, Any]:
        return {
            "book_id": self._member.book_id, "member_id": self._member.id, "action": action, "words": words,
            "images": [], "at": self._now,
        }  # fmt: skip

    def _of(self, entry_id: int) -> tuple[Any, ...]:
        return journal_image.c.journal_id == entry_id, journal_image.c.book_id == self._member.book_id
