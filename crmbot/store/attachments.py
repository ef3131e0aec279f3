"""Photos, voice notes and papers kept on the histories of one book."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from crmbot.domain.interaction import Attachment
from crmbot.store.pen import Pen
from crmbot.store.tables import attachment

_COLUMNS = (
    attachment.c.id, attachment.c.kind, attachment.c.file_id, attachment.c.caption, attachment.c.at,
    attachment.c.customer_id, attachment.c.album,
)  # fmt: skip


class Attachments:
    """Attachments; those without a customer wait for the evening."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(self, member_id: int, kind: str, file_id: str, at: datetime, **fields: Any) -> int:
        """The new attachment's id; ``customer_id``, ``interaction_id``, ``caption`` and ``album`` may be left out."""
        return self._pen.insert(attachment, member_id=member_id, kind=kind, file_id=file_id, at=at, **fields)

    def get(self, attachment_id: int) -> Attachment | None:
        """The attachment; None for another book's id."""
        found = self._some(attachment.c.id == attachment_id)
        return found[0] if found else None

    def of(self, customer_id: int) -> list[Attachment]:
        """A customer's papers, latest first."""
        return self._some(attachment.c.customer_id == customer_id)

    def waiting(self, member_id: int) -> list[Attachment]:
        """A member's attachments that belong to nobody yet, latest first."""
        return self._some(attachment.c.member_id == member_id, attachment.c.customer_id.is_(None))

    def in_album(self, member_id: int, album: str) -> list[Attachment]:
        """What a member sent as one, latest first; an empty ``album`` is none."""
        if not album:
            return []
        return self._some(attachment.c.member_id == member_id, attachment.c.album == album)

    def give(self, attachment_id: int, customer_id: int, interaction_id: int | None = None) -> bool:
        """Puts an attachment on a customer's history."""
        return self._pen.update(attachment, attachment_id, customer_id=customer_id, interaction_id=interaction_id)

    def put_in_album(self, attachment_id: int, album: str) -> bool:
        """Marks what it was sent, or is kept, along with."""
        return self._pen.update(attachment, attachment_id, album=album)

    def remove(self, attachment_id: int) -> bool:
        """Takes it off the history."""
        return self._pen.delete(attachment, attachment_id)

    def _some(self, *wanted: Any) -> list[Attachment]:
        query = select(*_COLUMNS).where(attachment.c.book_id == self._pen.book_id, *wanted)
        return [Attachment(*row) for row in self._pen.connection.execute(query.order_by(attachment.c.at.desc()))]
