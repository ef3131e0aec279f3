"""A time of day as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.hours import read_minute


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("۲۰:۳۰", "20:30"),
        ("20.30", "20:30"),
        ("2030", "20:30"),
        ("8 شب", "20:00"),
        ("۸شب", "20:00"),
        ("ساعت ۲۰", "20:00"),
        ("هشت و نیم شب", "20:30"),
        ("۷ و ربع عصر", "19:15"),
        ("بعد‌ازظهر ۵", "17:00"),
        ("12 ظهر", "12:00"),
        ("2 ظهر", "14:00"),
        ("12 شب", "00:00"),
        ("1 شب", "01:00"),
        ("24:00", "00:00"),
        ("10 صبح", "10:00"),
        ("8 pm", "20:00"),
        ("12 am", "00:00"),
    ],
)
def test_an_hour_is_read_as_it_is_said(said: str, clock: str) -> None:
    assert shown(read_minute(said)) == clock


@pytest.mark.parametrize(
    "said",
    ["", "ساعت ۲۵", "20:75", "24:30", "7:5", "-3", "9999", "20:30:10", "20:30 و نیم", "شب", "😀", "1404/12/30"],
)
def test_what_is_no_hour_is_none(said: str) -> None:
    assert read_minute(said) is None


def test_a_bare_small_hour_is_taken_for_the_evening_where_an_evening_is_asked_for() -> None:
    assert shown(read_minute("8", evening=True)) == "20:00"
    assert shown(read_minute("8", evening=False)) == "08:00"
    assert shown(read_minute("08:00", evening=True)) == "08:00"


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_time_of_the_clock_is_read_back(hour: int, minute: int) -> None:
    assert read_minute(f"{hour:02}:{minute:02}", evening=True) == hour * 60 + minute


@given(st.text(max_size=30))
def test_any_text_is_a_minute_of_the_day_or_none(said: str) -> None:
    minute = read_minute(said, evening=True)
    assert minute is None or 0 <= minute < 24 * 60


def shown(minute: int | None) -> str:
    return "" if minute is None else f"{minute // 60:02}:{minute % 60:02}"
