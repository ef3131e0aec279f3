"""Every occasion has a name and a number of its own, and what comes by itself can be said in every language."""

from typing import Any

import pytest

from crmbot.actions.occasions.catalogue import plain_catalogue
from crmbot.actions.occasions.moon import ASKED
from crmbot.domain.occasion import occasions
from crmbot.screens.stored import from_stored
from crmbot.text.texts import LANGUAGES, texts_in

REMINDER = {
    "show": "occasion", "today": "2026-12-18", "number": 930, "key": "yalda", "name": "", "year": 1405,
    "day": "2026-12-21", "certain": True, "also": None, "also_day": None, "mourning": False,
    "calls": 10, "texts": 52, "pack": 310,
}  # fmt: skip
SEASON = {"show": "season", "number": 11101, "key": "yalda", "year": 1405, "then": 12, "goods": ["a", "b"], "left": 9}
MOON = {
    "show": "moon",
    "year": 1448,
    "month": 9,
    "again": False,
    "on": "2027-02-07",
    "days": ["2027-02-08", "2027-02-09"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_occasion_season_and_month_has_a_name(language: str) -> None:
    texts = texts_in(language)
    for key, one in occasions().items():
        assert texts.has(f"occasion-{key}")
        assert texts.has(f"season-{key}") == one.season
    assert all(texts.has(f"lunar-month-{month}") for month in range(1, 13))


def test_no_two_occasions_share_a_number() -> None:
    known = plain_catalogue().known.values()
    assert len({one.number for one in known}) == len(known) == len(occasions())


def test_a_reminder_follows_the_model() -> None:
    text = from_stored({**REMINDER, "language": "fa"}).text.replace("\u2068", "").replace("\u2069", "")
    assert text == (
        "شب یلدا دوشنبه ۳۰ آذر است، ۳ روز دیگر.\n۱۰ نفر را خودتان زنگ بزنید؛ ۵۲ نفر متن شخصی؛ ۳۱۰ نفر پیامک."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("certain", [True, False])
@pytest.mark.parametrize("today", ["2026-12-18", "2026-12-20", "2026-12-21"])
def test_a_reminder_can_be_told_on_every_day_before(language: str, certain: bool, today: str) -> None:
    screen = from_stored({**REMINDER, "language": language, "certain": certain, "today": today})
    assert ("احتمالاً" in screen.text or "probably" in screen.text) is not certain
    assert _fits(screen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_with_markup_in_it_stays_a_name(language: str) -> None:
    screen = from_stored({**REMINDER, "language": language, "name": "<b>مغازه</b>", "calls": 0, "texts": 0, "pack": 0})
    assert "&lt;b&gt;" in screen.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("goods", [[], ["لپه"], ["لپه", "برنج"]])
def test_a_season_can_be_told(language: str, goods: list[str]) -> None:
    screen = from_stored({**SEASON, "language": language, "goods": goods})
    assert all(one in screen.text for one in goods)
    assert _fits(screen)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", ASKED)
@pytest.mark.parametrize("again", [True, False])
def test_the_moon_is_asked_with_its_three_answers(language: str, month: int, again: bool) -> None:
    on = "2027-02-08" if again else "2027-02-07"
    screen = from_stored({**MOON, "language": language, "month": month, "again": again, "on": on})
    labels = [button.label for line in screen.rows for button in line]
    expected = ["today", "tomorrow", "not-yet"] if again else ["tomorrow", "after", "not-yet"]
    assert labels == [texts_in(language).plain(f"moon-key-{name}") for name in expected]
    assert _fits(screen)


def _fits(screen: Any) -> bool:
    return all(0 < len(button.data.encode()) <= 64 for line in screen.rows for button in line)
