"""Where a book's owner saw the moon otherwise than the calendar prints it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from crmbot.domain.lunar import Shifts
from crmbot.store.pen import Pen
from crmbot.store.tables import lunar_shift, member


@dataclass(frozen=True)
class MoonSaid:
    """When a lunar month began, by what a member said: ``days`` (-1, 0, 1) from the printed start."""

    days: int
    by: str
    at: datetime


class Moons:
    """The beginnings of lunar months in one book, by (lunar year, month)."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def shifts(self) -> Shifts:
        """The months that began otherwise than printed, as the domain's calendar takes them."""
        return {month: said.days for month, said in self.said().items() if said.days}

    def said(self) -> dict[tuple[int, int], MoonSaid]:
        """All that was said, also of months that began as printed."""
        its = lunar_shift.c
        query = (
            select(its.year, its.month, its.days, member.c.name, its.at)
            .join(member, member.c.id == its.member_id)
            .where(its.book_id == self._pen.book_id)
        )
        rows = self._pen.connection.execute(query)
        return {(year, month): MoonSaid(days, by, at) for year, month, days, by, at in rows}

    def say(self, year: int, month: int, **fields: Any) -> None:
        """Says when a month begins: ``days``, ``member_id`` and ``at``; what was said of it before is replaced."""
        its = lunar_shift.c
        query = select(its.id).where(its.book_id == self._pen.book_id, its.year == year, its.month == month)
        row_id = self._pen.connection.execute(query).scalar()
        if row_id is None:
            self._pen.insert(lunar_shift, year=year, month=month, **fields)
        else:
            self._pen.update(lunar_shift, row_id, **fields)
