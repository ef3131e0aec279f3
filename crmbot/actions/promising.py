"""Promises (قرار): for which day, and what becomes of the open ones."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from crmbot.actions.calls import customer_of, finish
from crmbot.actions.cards import Card
from crmbot.actions.taps import contact_of
from crmbot.domain.calendar import add_months, jalali, month_grid, next_weekday
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import FollowUp
from crmbot.store.book import Book

SATURDAY = 0
FARTHEST_MONTHS = 24


@dataclass(frozen=True)
class AskedDay:
    """The question for which day: about whom, in which contact (None: his card was looked up), what is open already.

    ``days`` are the usual answers by name; each day stands once, none is today or earlier.
    """

    customer: Customer
    today: date
    interaction_id: int | None = None
    days: tuple[tuple[str, date], ...] = ()
    open: tuple[FollowUp, ...] = ()


@dataclass(frozen=True)
class AskedMonth:
    """One Jalali month to pick a day from: weeks of seven, Saturday first; None is outside the month or past.

    ``before`` and ``after`` are the neighbouring months (year, month) that can be turned to.
    """

    asked: AskedDay
    year: int
    month: int
    weeks: tuple[tuple[date | None, ...], ...]
    before: tuple[int, int] | None
    after: tuple[int, int] | None


def usual_days(today: date) -> tuple[tuple[str, date], ...]:
    """Tomorrow, Saturday, in a week, in a Jalali month; of two names for one day the first stands."""
    days = {
        "tomorrow": today + timedelta(1),
        "saturday": next_weekday(today, SATURDAY),
        "next-week": today + timedelta(7),
        "next-month": add_months(today, 1),
    }
    once = {day: name for name, day in reversed(days.items())}
    return tuple((name, day) for name, day in days.items() if once[day] == name)


def ask_day(book: Book, customer_id: int, interaction_id: int | None = None) -> AskedDay:
    """What to ask when a promise to a customer is made or moved."""
    customer = customer_of(book, customer_id)
    promises = tuple(book.follow_ups.open_of(customer_id))
    return AskedDay(customer, book.today, interaction_id, usual_days(book.today), promises)


def ask_day_in_call(book: Book, interaction_id: int) -> AskedDay:
    """The same, for the customer of a contact."""
    call = contact_of(book, interaction_id)
    return ask_day(book, call.customer_id, call.id)


def ask_month(book: Book, customer_id: int, interaction_id: int | None, year: int, month: int) -> AskedMonth:
    """A month of the calendar; one that is past or too far away shows the nearest that can be picked from."""
    asked = ask_day(book, customer_id, interaction_id)
    first, last = _month_of(book.today), _month_of(add_months(book.today, FARTHEST_MONTHS))
    shown = min(max((year, month), first), last)
    weeks = (tuple(day if day and day >= book.today else None for day in week) for week in month_grid(*shown))
    return AskedMonth(
        asked,
        *shown,
        weeks=tuple(week for week in weeks if any(week)),
        before=_turned(shown, -1) if shown > first else None,
        after=_turned(shown, 1) if shown < last else None,
    )


def put_off(promise: FollowUp, today: date, days: int) -> date:
    """So many days on: from the promise's day, or from today where that is past."""
    return max(promise.due_on, today) + timedelta(days)


def snooze(book: Book, promise_id: int, interaction_id: int | None, due_on: date) -> Card:
    """Moves an open promise to another day. Raises CrmError where that is past."""
    if due_on < book.today:
        raise CrmError("day-is-past")
    return _settle(
        book, promise_id, interaction_id, "promise-snoozed",
        lambda promise: book.follow_ups.change(promise.id, due_on=due_on),
    )  # fmt: skip


def keep(book: Book, promise_id: int, interaction_id: int | None = None) -> Card:
    """A promise was kept: the money came, the load arrived, the talk took place."""
    return _settle(
        book, promise_id, interaction_id, "promise-kept", lambda one: book.follow_ups.close(one.id, book.now)
    )


def drop(book: Book, promise_id: int, interaction_id: int | None = None) -> Card:
    """A promise holds no more."""
    return _settle(
        book, promise_id, interaction_id, "promise-dropped",
        lambda one: book.follow_ups.close(one.id, book.now, "dropped"),
    )  # fmt: skip


def _settle(
    book: Book, promise_id: int, interaction_id: int | None, action: str, change: Callable[[FollowUp], object]
) -> Card:
    promise = book.follow_ups.get(promise_id)
    if promise is None or promise.state != "open":
        raise CrmError("stale-button")
    change(promise)
    call = book.interactions.get(interaction_id) if interaction_id else None
    its_call = call.id if call and call.customer_id == promise.customer_id else None
    return finish(book, promise.customer_id, its_call, action)


def _month_of(day: date) -> tuple[int, int]:
    return jalali(day)[:2]


def _turned(month: tuple[int, int], by: int) -> tuple[int, int]:
    years, index = divmod(month[1] - 1 + by, 12)
    return month[0] + years, index + 1
