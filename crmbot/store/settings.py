"""What one book's owner has chosen."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from crmbot.store.pen import Pen
from crmbot.store.tables import book, member


@dataclass(frozen=True)
class Chosen:
    """A book's settings; ``tidy_minute`` counts from local midnight."""

    name: str
    zone: str
    signature: str
    tidy_minute: int
    tidy_on: bool


class BookSettings:
    """Settings of the book, which undo turns back, and of its members, which are changed back by changing them."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def read(self) -> Chosen:
        """The book's settings as they stand."""
        query = select(book.c.name, book.c.zone, book.c.signature, book.c.tidy_minute, book.c.tidy_on)
        return Chosen(*self._pen.connection.execute(query.where(book.c.id == self._pen.book_id)).one())

    def change(self, **fields: Any) -> bool:
        """Whether a setting of the book changed."""
        return self._pen.update(book, self._pen.book_id, **fields)

    def move(self, zone: str) -> None:
        """The book's days begin at another zone's midnight; what its members are sent by themselves is planned anew.

        Not journalled: like all that is planned, it is changed back by changing it.
        """
        anew = {"digest_at": None, "evening_at": None, "week_at": None, "occasion_at": None}
        self._pen.connection.execute(update(book).where(book.c.id == self._pen.book_id), {"zone": zone})
        self._pen.connection.execute(update(member).where(member.c.book_id == self._pen.book_id), anew)

    def change_member(self, member_id: int, **fields: Any) -> None:
        """Changes what belongs to one member, his language say."""
        its = (member.c.id == member_id) & (member.c.book_id == self._pen.book_id)
        self._pen.connection.execute(update(member).where(its), fields)
