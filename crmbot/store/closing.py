"""The days on which one trader is closed, besides those of the whole country."""

from datetime import date

from sqlalchemy import Connection, bindparam, select

from crmbot.store.pen import Pen
from crmbot.store.tables import closing_day

_DAYS = select(closing_day.c.day).where(closing_day.c.book_id == bindparam("its_book"))


def own_closing_days(connection: Connection, book_id: int) -> frozenset[date]:
    """All closing days a book has ever named."""
    return frozenset(connection.execute(_DAYS, {"its_book": book_id}).scalars())


class ClosingDays:
    """A book's own closing days."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> frozenset[date]:
        """Past and coming ones."""
        return own_closing_days(self._pen.connection, self._pen.book_id)

    def add(self, day: date) -> bool:
        """Whether the day is newly closed."""
        if day in self.all():
            return False
        self._pen.insert(closing_day, day=day)
        return True

    def remove(self, day: date) -> bool:
        """Whether the day was closed."""
        its = (closing_day.c.book_id == self._pen.book_id) & (closing_day.c.day == day)
        row_id = self._pen.connection.execute(select(closing_day.c.id).where(its)).scalar()
        return row_id is not None and self._pen.delete(closing_day, row_id)
