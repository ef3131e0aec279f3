"""No two drafts of a batch are alike: of people with different lives, and of people who differ in nothing."""

import statistics
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from rapidfuzz import fuzz, process

from crmbot.text.drafting import Draft, Facts, Reason, write_all
from crmbot.text.drafting.likeness import bare
from tests.text.histories import THEMES, WRITTEN, about, neighbours, regulars

CHANNELS = ["text", "said"]


def compared(drafts: Sequence[Draft], channel: str) -> list[str]:
    """The texts or the spoken lines, signature and all, without the names."""
    return [bare(getattr(one, channel), one.who) for one in drafts]


def too_alike(texts: Sequence[str], most: float = 0.80) -> list[tuple[str, str]]:
    """The pairs that are more alike than that."""
    pairs = ((one, other) for number, one in enumerate(texts) for other in texts[:number])
    return [pair for pair in pairs if fuzz.ratio(*pair, score_cutoff=100 * most) > 100 * most]


def nearest(texts: Sequence[str], asked: int = 30) -> float:
    """The median likeness of the nearest of all others, of so many chosen at random."""
    found = []
    for number in Random(4).sample(range(len(texts)), asked):
        near = process.extract(texts[number], texts, scorer=fuzz.ratio, processor=None, limit=2)
        found.append(max(score for _, score, other in near if other != number) / 100)
    return statistics.median(found)


@pytest.mark.parametrize("reason", WRITTEN)
@pytest.mark.parametrize("seed", range(2))
def test_no_two_of_forty_are_alike(reason: Reason, seed: int) -> None:
    drafts = write_all(regulars(40, seed), about(reason, turn=seed))
    assert len(drafts) == 40
    assert not any(too_alike(compared(drafts, channel)) for channel in CHANNELS)


@pytest.mark.parametrize("reason", WRITTEN)
def test_no_two_of_forty_who_differ_in_nothing_are_alike(reason: Reason) -> None:
    drafts = write_all(neighbours(40, "نخود سایز ۷"), about(reason))
    assert not any(too_alike(compared(drafts, channel)) for channel in CHANNELS)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_no_two_of_forty_greetings_of_any_occasion_are_alike(theme: object) -> None:
    drafts = write_all(neighbours(40), about(Reason.GREETING, theme=theme))
    assert not any(too_alike(compared(drafts, channel)) for channel in CHANNELS)


@pytest.mark.parametrize("reason", WRITTEN)
@pytest.mark.parametrize("people", [regulars(2000), neighbours(2000)], ids=["many lives", "one life"])
def test_of_two_thousand_none_are_the_same_and_the_nearest_is_far_enough(people: list[Facts], reason: Reason) -> None:
    drafts = write_all(people, about(reason))
    assert len({one.text.replace(one.who, "") for one in drafts}) == len(drafts) == 2000
    assert all(nearest(compared(drafts, channel)) <= 0.85 for channel in CHANNELS)


@pytest.mark.parametrize("reason", WRITTEN)
def test_people_without_a_title_get_texts_as_different(reason: Reason) -> None:
    drafts = write_all([replace(one, title="") for one in regulars(40)], about(reason))
    assert {one.who for one in drafts} == {""}
    assert not any(too_alike(compared(drafts, channel)) for channel in CHANNELS)


@pytest.mark.parametrize("reason", WRITTEN)
def test_long_names_and_a_long_signature_leave_no_text_twice_nor_three_parts(reason: Reason) -> None:
    people = [replace(one, name="سیدمحمدحسین طباطبایی‌نژاد اصل") for one in neighbours(300)]
    drafts = write_all(people, about(reason, signature="بازرگانی توکلی، حبوبات و برنج"), aloud=False)
    assert len({one.text for one in drafts}) == 300
    assert max(len(one.text) for one in drafts) <= 134
