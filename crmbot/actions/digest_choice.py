"""Whom of all who are due a day has room for, and in which order."""

from dataclasses import dataclass
from datetime import date

from crmbot.domain.lapse import Candidate, Standing, weekly_list
from crmbot.store.digests import Due

CALLED_FROM = 4  # groups from here on are called, never only written to
_PROMISES = ("talk", "delivery")
_STANDING = {"lapsed": Standing.LAPSED, "third_purchase": Standing.THIRD_PURCHASE}
TAKEN_OVER = "old_list"
_OLD_LEAVE = 3  # promises left undone leave one place in three to those at stake


@dataclass(frozen=True)
class Chosen:
    """Who of the due is called, in order, how many more of groups 4-5 wait, and who gets an SMS instead."""

    calls: tuple[Due, ...]
    waiting: int
    by_sms: tuple[Due, ...]


def choose(due: list[Due], places: int, since: date = date.min, *, taken_over: int = 0) -> Chosen:
    """Groups 4-5 first: promises, then by what is at stake; groups 1-3 only where places are left.

    Everybody stands once. What the trader promised stands before what is only to be asked (whether a load arrived).
    Promises from before ``since`` were named on earlier days: the newer ones stand before them, and a backlog leaves a
    third of the places to others. Late ones only fill up: they neither wait nor get an SMS. So do, before them, at
    most ``taken_over`` old buyers of a list.
    """
    everybody = one_each(due)
    certain = _certain(everybody, places, since)
    others = [one for one in everybody if one.group < CALLED_FROM and one.why in _PROMISES]
    others += [one for one in everybody if one.group < CALLED_FROM and one.why == "sample"]
    filling = [one for one in everybody if one.why == TAKEN_OVER][:taken_over]
    filling += [one for one in everybody if one.why == "late"]
    calls = [*certain[:places], *others[: max(places - len(certain), 0)]]
    calls += filling[: max(places - len(calls), 0)]
    taken = {one.customer_id for one in calls}
    waiting = [one for one in everybody if one.group >= CALLED_FROM and one.why not in ("late", TAKEN_OVER)]
    birthdays = [one for one in everybody if one.group < CALLED_FROM and one.why == "birthday"]
    return Chosen(
        tuple(calls),
        sum(one.customer_id not in taken for one in waiting),
        tuple(one for one in (*others, *birthdays) if one.customer_id not in taken),
    )


def one_each(due: list[Due]) -> list[Due]:
    """Everybody once, for the reason that binds most, what binds most first."""
    return list({one.customer_id: one for one in reversed(_by_weight(due))}.values())[::-1]


def _certain(everybody: list[Due], places: int, since: date) -> list[Due]:
    """Groups 4-5 in the order in which they are called."""
    new, old = _bound(everybody, ("talk", "birthday"), since)
    new_checks, old_checks = _bound(everybody, ("delivery",), since)
    room = max(places - len(new), 0)
    left = min(places // _OLD_LEAVE, sum(one.why in _STANDING for one in everybody))
    missed = old[: min(max(room - left - len(new_checks), places // _OLD_LEAVE), room)]
    first = [*new, *missed, *new_checks]
    first += old_checks[: max(places - len(first) - left, 0)]
    at_stake = _at_stake(everybody, max(places - len(first), 0))
    second = [one for one in everybody if one.group >= CALLED_FROM and one.why == "second_call"]
    behind = [one for one in (*old, *old_checks) if one not in first]
    return [*first, *at_stake, *second, *behind]


def _bound(everybody: list[Due], kinds: tuple[str, ...], since: date) -> tuple[list[Due], list[Due]]:
    """What was promised for these days and what was left undone before them, each the oldest first."""
    bound = [one for one in everybody if one.group >= CALLED_FROM and one.why in kinds]
    bound.sort(key=lambda one: one.due_on or date.max)
    new = [one for one in bound if one.due_on is None or one.due_on >= since]
    return new, [one for one in bound if one not in new]


def _at_stake(due: list[Due], places: int) -> list[Due]:
    """The lapsed, and before their third purchase at most a fifth of the places."""
    candidates = [Candidate(one, _STANDING[one.why], one.stake) for one in due if one.why in _STANDING]
    return [one.who for one in weekly_list(candidates, places)]


def _by_weight(due: list[Due]) -> list[Due]:
    """What binds most comes first: of several reasons to call somebody the first one is told."""
    order = ("talk", "delivery", "birthday", "lapsed", "third_purchase", "second_call", "sample", TAKEN_OVER, "late")
    return sorted(due, key=lambda one: order.index(one.why))
