"""The day's list: whom to call today and why, best first, as many as fit; then money promised for by now."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crmbot.actions.due_days import free_days_after, moons, works_on
from crmbot.actions.due_reasons import Call, call_of
from crmbot.actions.occasions import Coming, coming
from crmbot.clock import instant_at
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.lapse import Candidate, Standing, weekly_list
from crmbot.store.book import Book
from crmbot.store.digests import Due, Plan

CALLED_FROM = 4  # groups from here on are called, never only written to
_PROMISES = ("talk", "delivery")
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
    ``by_sms`` those of groups 1-3 for whom no time is left. ``made``: how many he has rung today. ``soft`` where
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
    """The member's list as it stands now; calls he made today have used up their places.

    ``day``: a later day's list, as far as it is known. ``all_of_them``: without regard to his minutes.
    """
    day = day or book.today
    plan = book.digests.plan(book.member.id)
    made = book.digests.made(book.member.id, _midnight(book)) if day == book.today else 0
    places = _ALL if all_of_them else max(plan.places - made, 0)
    free_days, closed = free_days_after(book, day), book.closing_days.all()
    chosen = choose(book.digests.due(book.member.id, day, book.member.zone, free_days=free_days), places)
    return Today(
        day=day,
        today=book.today,
        plan=plan,
        calls=tuple(call_of(book, due, day) for due in chosen.calls),
        waiting=chosen.waiting,
        by_sms=tuple(customer for one in chosen.by_sms if (customer := book.customers.get(one.customer_id))),
        money=tuple(_money(book, day)),
        coming=tuple(coming(book)) if day == book.today else (),
        made=made,
        soft=bool(chosen.calls) and all(due.why == "late" for due in chosen.calls),
        works=works_on(day, closed, moons(book)),
        closed=day in closed,
        following=day + timedelta(free_days + 1),
    )


def money(book: Book, promise_id: int) -> Money:
    """One promise of money that is still open. Raises CrmError where there is none."""
    promise = book.follow_ups.get(promise_id)
    customer = book.customers.get(promise.customer_id) if promise else None
    if promise is None or customer is None or (promise.kind, promise.state) != ("money", "open"):
        raise CrmError("stale-button")
    phones = book.phones.of(customer.id)
    return Money(promise.id, customer, phones, promise.amount, promise.due_on, book.today)


@dataclass(frozen=True)
class Chosen:
    """Who of the due is called, in order, how many more of groups 4-5 wait, and who gets an SMS instead."""

    calls: tuple[Due, ...]
    waiting: int
    by_sms: tuple[Due, ...]


def choose(due: list[Due], places: int) -> Chosen:
    """Groups 4-5 first: promises, then by what is at stake; groups 1-3 only where places are left.

    Everybody stands once. Late ones only fill up: they neither wait nor get an SMS.
    """
    one_each = list({one.customer_id: one for one in reversed(_by_weight(due))}.values())[::-1]
    first = [one for one in one_each if one.group >= CALLED_FROM and one.why in (*_PROMISES, "birthday")]
    first.sort(key=lambda one: one.due_on or date.max)
    at_stake = _at_stake(one_each, max(places - len(first), 0))
    second = [one for one in one_each if one.group >= CALLED_FROM and one.why == "second_call"]
    certain = [*first, *at_stake, *second]
    others = [one for one in one_each if one.group < CALLED_FROM and one.why in _PROMISES]
    others += [one for one in one_each if one.group < CALLED_FROM and one.why == "sample"]
    late = [one for one in one_each if one.why == "late"]
    calls = [*certain[:places], *others[: max(places - len(certain), 0)]]
    calls += late[: max(places - len(calls), 0)]
    taken = {one.customer_id for one in calls}
    waiting = [one for one in one_each if one.group >= CALLED_FROM and one.why != "late"]
    birthdays = [one for one in one_each if one.group < CALLED_FROM and one.why == "birthday"]
    return Chosen(
        tuple(calls),
        sum(one.customer_id not in taken for one in waiting),
        tuple(one for one in (*others, *birthdays) if one.customer_id not in taken),
    )


def _at_stake(due: list[Due], places: int) -> list[Due]:
    """The lapsed, and before their third purchase at most a fifth of the places."""
    standing = {"lapsed": Standing.LAPSED, "third_purchase": Standing.THIRD_PURCHASE}
    candidates = [Candidate(one, standing[one.why], one.stake) for one in due if one.why in standing]
    return [one.who for one in weekly_list(candidates, places)]


def _by_weight(due: list[Due]) -> list[Due]:
    """What binds most comes first: of several reasons to call somebody the first one is told."""
    order = ("delivery", "talk", "birthday", "lapsed", "third_purchase", "second_call", "sample", "late")
    return sorted(due, key=lambda one: order.index(one.why))


def _money(book: Book, day: date) -> list[Money]:
    owed = ((one, book.customers.get(one.customer_id)) for one in book.digests.money(book.member.id, day))
    return [
        Money(one.promise_id, customer, book.phones.of(customer.id), one.amount, one.due_on, book.today)
        for one, customer in owed
        if customer
    ]


def _midnight(book: Book) -> datetime:
    return instant_at(book.today, 0, book.member.zone)
