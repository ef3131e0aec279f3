"""Made-up shops against which the lapse score is held beside the plain rule "time since last / usual gap".

Each buyer has a gap of his own, spread log-normally, and after every purchase a chance of his own to be gone
for good. On three days of review everybody is ranked who bought three times or more and is not silent for
four gaps already (those are the win-back list's); lost is who buys nothing in the 60 days that follow.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from math import exp, isnan, log
from random import Random
from statistics import mean, median
from typing import NamedTuple

import pytest

from crmbot.domain.cadence import lapse_score

START = date(2024, 1, 1)
REVIEWS = (400, 550, 700)
IRREGULAR = ("wholesale", "grocery", "occasional")


class Shop(NamedTuple):
    """Median gap, its spread over buyers, spread of one buyer's gaps, who leaves (Beta's two numbers)."""

    gap: float
    gap_spread: float
    spread: tuple[float, float]
    leaving: tuple[float, float]


SHOPS = {
    "regular": Shop(10, 0.5, (0.1, 0.35), (0.7, 8)),
    "wholesale": Shop(28, 0.8, (0.6, 1.1), (1.2, 2.2)),
    "grocery": Shop(9, 0.6, (0.5, 1.0), (1.5, 6)),
    "occasional": Shop(45, 0.9, (0.8, 1.3), (1.5, 1.0)),
}


class Case(NamedTuple):
    history: list[date]
    today: date
    lost: bool


def buyer(shop: Shop, random: Random) -> list[date]:
    gap, spread = exp(random.gauss(log(shop.gap), shop.gap_spread)), random.uniform(*shop.spread)
    leaves, day, days = random.betavariate(*shop.leaving), random.uniform(0, 600), []
    while day < 1100:
        days.append(START + timedelta(int(day)))
        if random.random() < leaves:
            break
        day += max(1.0, exp(random.gauss(log(gap), spread)))
    return sorted(set(days))


def usual_gap(history: list[date]) -> float:
    return median((later - earlier).days for earlier, later in pairwise(history))


def ratio(case: Case) -> float:
    return (case.today - case.history[-1]).days / usual_gap(case.history)


def score(case: Case) -> float:
    found = lapse_score(case.history, [1.0] * len(case.history), case.today)
    return -1.0 if isnan(found) else found


@cache
def cases(name: str) -> list[Case]:
    random, found = Random(f"{name} 7"), []
    for days in (buyer(SHOPS[name], random) for _ in range(1600)):
        for today in (START + timedelta(number) for number in REVIEWS):
            history = [day for day in days if day <= today]
            lost = not any(today < day <= today + timedelta(60) for day in days)
            if len(history) >= 3 and ratio(case := Case(history, today, lost)) <= 4:
                found.append(case)
    return found


def ranked(name: str, rule: Callable[[Case], float]) -> list[bool]:
    """Whether each is lost, the most lapsed first; ties by chance."""
    random = Random(1)
    return [case.lost for case in sorted(cases(name), key=lambda case: (rule(case), random.random()), reverse=True)]


def auc(order: list[bool]) -> float:
    above = pairs = 0
    for lost in order:
        above += lost
        pairs += 0 if lost else above
    return pairs / (sum(order) * (len(order) - sum(order)))


def average_precision(order: list[bool]) -> float:
    places = [place for place, lost in enumerate(order, 1) if lost]
    return mean(found / place for found, place in enumerate(places, 1))


@pytest.mark.parametrize("name", IRREGULAR)
def test_the_score_beats_the_plain_ratio_on_irregular_buyers(name: str) -> None:
    mine, plain = ranked(name, score), ranked(name, ratio)
    assert auc(mine) > auc(plain) + 0.02
    assert average_precision(mine) > average_precision(plain) + 0.01


def test_the_score_ties_with_the_ratio_on_clockwork_buyers() -> None:
    mine, plain = ranked("regular", score), ranked("regular", ratio)
    assert auc(mine) >= 0.8
    assert abs(auc(mine) - auc(plain)) < 0.03


def test_the_lost_are_told_from_the_loyal_over_the_three_shops() -> None:
    orders = [ranked(name, score) for name in IRREGULAR]
    assert mean(auc(order) for order in orders) >= 0.71
    assert mean(average_precision(order) for order in orders) >= 0.65
    assert mean(mean(order[:40]) for order in orders) >= 0.72
