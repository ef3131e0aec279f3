"""Next week's calls: spread over Saturday to Thursday noon by how many fit into each day."""

from collections.abc import Sequence
from datetime import date, timedelta

from crmbot.actions.due_days import moons, works_on
from crmbot.domain.calendar import next_weekday, saturday_index
from crmbot.store.book import Book

SATURDAY, THURSDAY = 0, 5
_WEEK = 7


def next_week(book: Book) -> list[date]:
    """The working days of the week that begins next Saturday, Thursday among them; of the one after, if it has none."""
    closed, shifts = book.closing_days.all(), moons(book)
    saturday = next_weekday(book.today, SATURDAY)
    for week in range(_WEEK):
        days = [saturday + timedelta(_WEEK * week + n) for n in range(_WEEK)]
        working = [day for day in days if works_on(day, closed, shifts)]
        if working:
            return working
    return [saturday]


def spread(book: Book, days: Sequence[date], count: int) -> list[date]:
    """A day for each of so many calls: always the one that is least full, the earlier of two."""
    plan = book.digests.plan(book.member.id)
    load = book.weeks.load_of(book.member.id, days)
    room = {day: max(plan.places // (2 if saturday_index(day) == THURSDAY else 1), 1) for day in days}
    chosen: list[date] = []
    for _ in range(count):
        day = min(days, key=lambda one: ((load.get(one, 0) + 1) / room[one], one))
        load[day] = load.get(day, 0) + 1
        chosen.append(day)
    return chosen
