"""The phones and lines that packs are sent from, as their members set them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from crmbot.store.pen import Pen
from crmbot.store.tables import pack_line, pack_phone


@dataclass(frozen=True)
class PackPhone:
    """How a member's phone wants its numbers: separator (comma, semicolon, newline), form (national,
    international), and how many in a block."""

    separator: str = "comma"
    form: str = "national"
    size: int = 20


@dataclass(frozen=True)
class Line:
    """A SIM that texts go out from; ``cap`` is how many a day the trader allows it, None: he set no limit."""

    id: int
    name: str
    cap: int | None


class PackPhones:
    """Each member's phone, and the book's lines in the order they were named."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def of(self, member_id: int) -> PackPhone | None:
        """How this member's phone wants numbers; None: he was not asked yet."""
        row = self._row(member_id)
        return None if row is None else PackPhone(*row[1:])

    def put(self, member_id: int, phone: PackPhone) -> None:
        """Remembers it."""
        row = self._row(member_id)
        if row:
            self._pen.update(pack_phone, row[0], **vars(phone))
        else:
            self._pen.insert(pack_phone, member_id=member_id, **vars(phone))

    def lines(self) -> list[Line]:
        """The book's lines."""
        query = select(pack_line.c.id, pack_line.c.name, pack_line.c.cap).order_by(pack_line.c.id)
        return [Line(*row) for row in self._pen.connection.execute(query.where(self._mine))]

    def line(self, line_id: int | None) -> Line | None:
        """One of them; None for another book's id."""
        return next((one for one in self.lines() if one.id == line_id), None)

    def name_line(self, member_id: int, name: str) -> int:
        """The id of the line of this name, made where it is new."""
        known = next((one.id for one in self.lines() if one.name == name), None)
        return known or self._pen.insert(pack_line, member_id=member_id, name=name)

    def cap(self, line_id: int, cap: int | None) -> bool:
        """Whether the line's daily limit changed."""
        return self._pen.update(pack_line, line_id, cap=cap)

    @property
    def _mine(self) -> Any:
        return pack_line.c.book_id == self._pen.book_id

    def _row(self, member_id: int) -> Any:
        query = select(pack_phone.c.id, pack_phone.c.separator, pack_phone.c.form, pack_phone.c.size)
        its = (pack_phone.c.member_id == member_id) & (pack_phone.c.book_id == self._pen.book_id)
        return self._pen.connection.execute(query.where(its)).first()
