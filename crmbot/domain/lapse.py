"""Where a repeat customer stands on a day, and whom a list of few places should hold."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from crmbot.domain.cadence import Cadence
from crmbot.domain.lapse_clock import ALWAYS_OPEN, ClosedDays

WIN_BACK_GAPS = 4
WIN_BACK_CALLS = 2
THIRD_PURCHASE_SHARE = 5  # at most one place in five

_Who = TypeVar("_Who")


class Standing(StrEnum):
    """What a customer's silence means; each value is also a text id's end."""

    IN_RHYTHM = "in_rhythm"  # not expected yet
    LATE = "late"  # expected, not lapsed: a softer mark that fills a short list
    LAPSED = "lapsed"  # due for a call
    CALLED = "called"  # lapsed and called once since; left to his own decision
    THIRD_PURCHASE = "third_purchase"  # bought exactly twice and is late: a list of its own
    WIN_BACK = "win_back"  # silent for four gaps, or two calls without a purchase: not for the weekly list


def standing(cadence: Cadence, today: date, *, calls: int = 0, closed: ClosedDays = ALWAYS_OPEN) -> Standing:
    """Where a customer stands on `today`, called `calls` times since his last purchase or promise.

    A promise to order (`Cadence.promised`) holds back everything until its day. Nobody is won back before he
    was due for one usual gap.
    """
    if today < cadence.lapse_at:
        if today <= cadence.next_expected_at:
            return Standing.IN_RHYTHM
        return Standing.THIRD_PURCHASE if cadence.rhythm.n == 2 else Standing.LATE
    gap = max(cadence.usual_gap, cadence.rhythm.expected_gap)
    silence, overdue = closed.open_days(cadence.last, today), closed.open_days(cadence.lapse_at, today)
    if calls >= WIN_BACK_CALLS or (silence > WIN_BACK_GAPS * gap and overdue > gap):
        return Standing.WIN_BACK
    if calls:
        return Standing.CALLED
    return Standing.THIRD_PURCHASE if cadence.rhythm.n == 2 else Standing.LAPSED


class Candidate(NamedTuple, Generic[_Who]):
    """Somebody who might be called: where he stands and what is at stake (`Cadence.at_stake`)."""

    who: _Who
    standing: Standing
    at_stake: float


def weekly_list(candidates: Iterable[Candidate[_Who]], places: int) -> list[Candidate[_Who]]:
    """Whom to call, at most `places` of them, most at stake first.

    Lapsed customers and, in at most a fifth of the places, those before their third purchase; merely late
    ones come last and only where room is left. Everybody else is left out. Empty for no places.
    """
    ranked = sorted(candidates, key=lambda one: -one.at_stake)
    third = [one for one in ranked if one.standing is Standing.THIRD_PURCHASE][: max(places, 0) // THIRD_PURCHASE_SHARE]
    lapsed = [one for one in ranked if one.standing is Standing.LAPSED][: max(places - len(third), 0)]
    due = sorted([*lapsed, *third], key=lambda one: -one.at_stake)
    late = [one for one in ranked if one.standing is Standing.LATE]
    return [*due, *late[: max(places - len(due), 0)]]


def second_call_day(first_purchase: date, book_gap: float | None) -> date | None:
    """When one who bought once is called for the second time, after the delivery call; later only SMS.

    `book_gap` is the book's own median from first to second purchase in days; None where it has none.
    """
    return None if book_gap is None else date.fromordinal(first_purchase.toordinal() + max(round(book_gap), 1))
