"""A day with a name in one line: solar or lunar, every year or once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.calendar import CalendarError, jalali
from crmbot.domain.named_day import NamedDay, read_named_day


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("سالگرد مغازه ۵ مهر", NamedDay("سالگرد مغازه", "solar", 7, 5)),
        ("سالگرد مغازه: ۵ مهرماه", NamedDay("سالگرد مغازه", "solar", 7, 5)),
        ("افتتاح پنجم دی ۱۴۰۶", NamedDay("افتتاح", "solar", 10, 5, 1406)),
        ("ختم حاجی ۱۴۰۵/۹/۱۲", NamedDay("ختم حاجی", "solar", 9, 12, 1405)),
        ("هیئت ۱۷ صفر", NamedDay("هیئت", "lunar", 2, 17)),
        ("۱۵ام ماه رمضان افطاری", NamedDay("افطاری", "lunar", 9, 15)),
        ("اول ذی‌الحجه سفر حج", NamedDay("سفر حج", "lunar", 12, 1)),
        ("بیست و یکم ربیع‌الاول جشن", NamedDay("جشن", "lunar", 3, 21)),
        ("سی‌ام اسفند جشن", NamedDay("جشن", "solar", 12, 30)),
        ("۱ مهر", NamedDay("", "solar", 7, 1)),
    ],
)
def test_name_and_day_are_told_apart(said: str, meant: NamedDay) -> None:
    assert read_named_day(said) == meant


@pytest.mark.parametrize("said", ["سالگرد مغازه", "", "مهر", "۵", "مهری ۵ نفر", "۵ مهربان"])
def test_without_a_day_and_a_month_there_is_none(said: str) -> None:
    assert read_named_day(said) is None


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("تولد ۳۱ مهر", "no_such_day"),
        ("تولد ۳۲ تیر", "no_such_day"),
        ("جشن ۳۰ اسفند ۱۴۰۶", "no_such_day"),
        ("هیئت ۳۱ صفر", "no_such_day"),
        ("افتتاح ۱۴۰۵/۷/۳۱", "no_such_day"),
        ("افتتاح ۵ مهر ۹۹۹۹", "year_out_of_range"),
        ("هیئت ۵ صفر ۱۶۰۰", "year_out_of_range"),
    ],
)
def test_a_day_that_is_none_says_why(said: str, reason: str) -> None:
    with pytest.raises(CalendarError) as refused:
        read_named_day(said)
    assert refused.value.reason == reason


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_every_day_of_the_calendar_can_be_written_in_figures(day: date) -> None:
    year, month, number = jalali(day)
    assert read_named_day(f"x {year}/{month}/{number}") == NamedDay("x", "solar", month, number, year)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(said: str) -> None:
    try:
        read_named_day(said)
    except CalendarError as refused:
        assert refused.reason
