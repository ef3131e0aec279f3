"""The day's list: whom to call today and why, best first, as many as fit; then money promised for by now."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from crmbot.actions.digest_kept import choose_kept, keep
from crmbot.actions.due_days import last_working_day, moons, works_on
from crmbot.actions.due_reasons import Call, call_of
from crmbot.actions.occasions import Coming, coming
from crmbot.clock import instant_at
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.workdays import next_working_day
from crmbot.store.book import Book
from crmbot.store.digests import Plan

_ALL = 400


@dataclass(frozen=True)
class Money:
    """Money that somebody promised for a day that has come, seen on ``today``."""

    promise_id: int
    customer: Customer
    phones: tuple[Phone, ...]
    amount: int | None
    due_on: date
    today: date


@dataclass(frozen=True)
class Today:
    """A member's list for ``day``, seen on ``today`` (the same day, unless it is tomorrow's list).

    ``calls`` fit into his minutes, best first; ``waiting`` are further people of groups 4-5, left for another day;
    ``by_sms`` those of groups 1-3 for whom no time is left. ``made``: how many he has rung today; ``passed`` how many
    its list named who are done or no longer due. ``soft`` where
    nobody on it is due, only late. ``works``: whether he works on that day (``closed``: he closed it himself);
    ``following`` is the next one on which he works.
    """

    day: date
    today: date
    plan: Plan
    calls: tuple[Call, ...] = ()
    waiting: int = 0
    by_sms: tuple[Customer, ...] = ()
    money: tuple[Money, ...] = ()
    coming: tuple[Coming, ...] = ()
    made: int = 0
    passed: int = 0
    soft: bool = False
    works: bool = True
    closed: bool = False
    following: date = date.max

    @property
    def is_empty(self) -> bool:
        """Whether there is nobody to call, to write to or to ask for money; an occasion alone has its own reminder."""
        return not (self.calls or self.waiting or self.by_sms or self.money)

    @property
    def minutes(self) -> int:
        """How long the calls take."""
        return len(self.calls) * self.plan.call_minutes


def today(book: Book, day: date | None = None, *, all_of_them: bool = False) -> Today:
    """The member's list as it stands now; calls he made today have used up their places, and whom it named today stays.

    ``day``: a later day's list, as far as it is known. ``all_of_them``: without regard to his minutes.
    """
    day = day or book.today
    is_today = day == book.today
    plan = book.digests.plan(book.member.id)
    made = book.digests.made(book.member.id, _midnight(book)) if is_today else 0
    kept = book.digests.day_list(book.member.id, day) if is_today else None
    its = _working(book, day)
    due = book.digests.due(book.member.id, day, book.member.zone, free_days=(its.following - day).days - 1)
    places, old_buyers = _ALL if all_of_them else plan.places, max(plan.places // 2, 1)
    chosen = choose_kept(kept, due, places, its.since, taken_over=old_buyers, made=made)
    named = {one.customer_id for one in chosen.calls}
    return Today(
        day=day, today=book.today, plan=plan,
        calls=tuple(call_of(book, one, day) for one in chosen.calls),
        waiting=chosen.waiting,
        by_sms=tuple(customer for one in chosen.by_sms if (customer := book.customers.get(one.customer_id))),
        money=tuple(_money(book, day)), coming=tuple(coming(book)) if is_today else (),
        made=made, passed=len(set(kept.customers) - named) if kept else 0,
        soft=bool(chosen.calls) and all(one.why == "late" for one in chosen.calls),
        works=its.works, closed=its.closed, following=its.following,
    )  # fmt: skip


class _Working(NamedTuple):
    """Whether one works on a day, whether the trader closed it himself, the next day on which he works, and the first
    of the days since he last worked."""

    works: bool
    closed: bool
    following: date
    since: date


def _working(book: Book, day: date) -> _Working:
    closed, shifts = book.closing_days.all(), moons(book)
    following = next_working_day(day + timedelta(1), closed, shifts)
    since = last_working_day(day, closed, shifts) + timedelta(1)
    return _Working(works_on(day, closed, shifts), day in closed, following, since)


def shown(book: Book) -> Today:
    """Today's list as it is put before him: from now on it keeps its names."""
    listed = today(book)
    keep(book, (call.customer.id for call in listed.calls))
    return listed


def answered(book: Book, customer_id: int) -> None:
    """Somebody was answered for, on today's list or beyond it: the list he stood on keeps its names."""
    named = () if book.digests.day_list(book.member.id, book.today) else today(book).calls
    keep(book, (*(call.customer.id for call in named), customer_id))


def _money(book: Book, day: date) -> list[Money]:
    owed = ((one, book.customers.get(one.customer_id)) for one in book.digests.money(book.member.id, day))
    return [
        Money(one.promise_id, customer, book.phones.of(customer.id), one.amount, one.due_on, book.today)
        for one, customer in owed
        if customer
    ]


def _midnight(book: Book) -> datetime:
    return instant_at(book.today, 0, book.member.zone)
