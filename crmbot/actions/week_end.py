"""How a weekly session ends: what it planned, and what changed since the last one."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from crmbot.clock import local_day
from crmbot.domain.cadence import cadence
from crmbot.domain.customer import Customer
from crmbot.store.book import Book
from crmbot.store.cadences import closures
from crmbot.store.weeks import Session

_A_WEEK = timedelta(7)


@dataclass(frozen=True)
class Ending:
    """What was seen and planned (``planned``: calls a day, in order of the days), and what changed since ``since``.

    ``risen``: (customer, his group now); ``back``: (customer, days he had been silent); ``slipped``: who now stands on
    the win-back list. Of ``due`` promised calls ``made`` were made.
    """

    seen: int
    answers: dict[str, int]
    planned: tuple[tuple[date, int], ...]
    since: date
    risen: tuple[tuple[Customer, int], ...]
    back: tuple[tuple[Customer, int], ...]
    slipped: tuple[Customer, ...]
    due: int
    made: int


def ending(book: Book, session: Session) -> Ending:
    """What the session's end says; changes count from the session before, at least a week back."""
    cards = book.weeks.cards(session.id)
    answers = Counter(one.answer for one in cards if one.answer)
    days = Counter(one.planned_on for one in cards if one.answer == "planned" and one.planned_on)
    since = _since(book)
    bought = [one for its in book.weeks.bought_since(book.member.id, since) if (one := book.customers.get(its))]
    slipped = (book.customers.get(one) for one in book.weeks.slipped_since(book.member.id, since, book.today))
    due, made = book.weeks.calls_due(book.member.id, since, book.today)
    return Ending(
        seen=sum(answers.values()),
        answers=dict(answers),
        planned=tuple(sorted(days.items())),
        since=since,
        risen=tuple((one, one.group) for one in bought if _rose(book, one, since)),
        back=tuple((one, gap) for one in bought if (gap := _came_back(book, one, since))),
        slipped=tuple(one for one in slipped if one),
        due=due,
        made=made,
    )


def _since(book: Book) -> date:
    """The day of the session before, or a week ago."""
    before = book.weeks.latest(book.member.id, offset=1)
    week_ago = book.today - _A_WEEK
    return min(local_day(before.opened_at, book.member.zone), week_ago) if before else week_ago


def _rose(book: Book, customer: Customer, since: date) -> bool:
    """Whether his first or his second order fell into these days."""
    days = book.weeks.purchase_days(customer.id)
    return any(day >= since for day in days[:2])


def _came_back(book: Book, customer: Customer, since: date) -> int:
    """The days he had been silent when he bought again after he counted as lapsed; 0: he was not."""
    days = book.weeks.purchase_days(customer.id)
    before, after = [day for day in days if day < since], [day for day in days if day >= since]
    if not before or not after:
        return 0
    rhythm = cadence(((day, None) for day in before), closed=closures(book.closing_days.all()))
    return (after[0] - before[-1]).days if rhythm and after[0] >= rhythm.lapse_at else 0
