"""What one book has chosen about occasions, and its own ones."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, select, update

from crmbot.store.pen import Pen
from crmbot.store.tables import member, occasion_choice, own_occasion, season_later


@dataclass(frozen=True)
class OccasionChoice:
    """What was chosen about one occasion; None: as it is by itself.

    ``leads`` are days before it, ``minute`` counts from local midnight. What was due on a day before ``since`` is not
    made up for.
    """

    on: bool | None
    leads: tuple[int, ...] | None
    minute: int | None
    since: datetime


@dataclass(frozen=True)
class OwnOccasion:
    """An occasion of the trader's own: calendar is solar or lunar, ``only`` the one year in which it falls."""

    id: int
    name: str
    calendar: str
    month: int
    day: int
    only: int | None
    made_at: datetime


class Occasions:
    """Occasions of one book; whatever changes lets all reminders be planned anew."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def choices(self) -> dict[str, OccasionChoice]:
        """What was chosen, by key."""
        its = occasion_choice
        query = select(its.c.key, its.c.on, its.c.leads, its.c.minute, its.c.since).where(*self._mine(its))
        return {key: OccasionChoice(on, _days(leads), at, since) for key, on, leads, at, since in self._rows(query)}

    def choose(self, key: str, at: datetime, **fields: Any) -> None:
        """Chooses ``on``, ``leads`` or ``minute`` of one occasion."""
        if "leads" in fields:
            fields["leads"] = ",".join(map(str, fields["leads"]))
        self._put(occasion_choice, {"key": key}, {**fields, "since": at})

    def own(self) -> list[OwnOccasion]:
        """The book's own occasions, the oldest first."""
        columns = [own_occasion.c[name] for name in OwnOccasion.__annotations__]
        query = select(*columns).where(*self._mine(own_occasion)).order_by(own_occasion.c.id)
        return [OwnOccasion(*row) for row in self._rows(query)]

    def add_own(self, at: datetime, **fields: Any) -> int:
        """The new occasion's id."""
        self.replan()
        return self._pen.insert(own_occasion, made_at=at, **fields)

    def change_own(self, own_id: int, **fields: Any) -> bool:
        """Whether anything changed."""
        self.replan()
        return self._pen.update(own_occasion, own_id, **fields)

    def remove_own(self, own_id: int) -> bool:
        """Whether there was such an occasion."""
        self.replan()
        return self._pen.delete(own_occasion, own_id)

    def later(self, member_id: int) -> dict[tuple[str, int], date]:
        """The seasons a member put off, by (key, year)."""
        its = season_later
        query = select(its.c.key, its.c.year, its.c.due_on).where(*self._mine(its), its.c.member_id == member_id)
        return {(key, year): due_on for key, year, due_on in self._rows(query)}

    def put_off(self, member_id: int, key: str, year: int, due_on: date) -> None:
        """Reminds a member of a season again on a day."""
        self._put(season_later, {"member_id": member_id, "key": key, "year": year}, {"due_on": due_on})

    def replan(self) -> None:
        """Lets the reminders of all members be planned anew."""
        its = update(member).where(member.c.book_id == self._pen.book_id)
        self._pen.connection.execute(its.values(occasion_at=None))

    def _put(self, table: Table, its: dict[str, Any], fields: dict[str, Any]) -> None:
        self.replan()
        same = [table.c[name] == value for name, value in its.items()]
        row_id = self._pen.connection.execute(select(table.c.id).where(*self._mine(table), *same)).scalar()
        if row_id is None:
            self._pen.insert(table, **its, **fields)
        else:
            self._pen.update(table, row_id, **fields)

    def _mine(self, table: Table) -> list[Any]:
        return [table.c.book_id == self._pen.book_id]

    def _rows(self, query: Any) -> Any:
        return self._pen.connection.execute(query)


def _days(leads: str | None) -> tuple[int, ...] | None:
    return None if leads is None else tuple(int(one) for one in leads.split(",") if one)
