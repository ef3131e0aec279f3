from datetime import UTC, date, datetime, timedelta

import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.calendar import (
    CalendarError,
    JalaliDay,
    add_months,
    first_of_month,
    first_of_next_month,
    is_leap,
    jalali,
    month_grid,
    month_length,
    next_weekday,
    parse_jalali,
    saturday_index,
    start_of_week,
    to_gregorian,
)

days = st.dates(date(1921, 3, 21), date(2122, 3, 20))  # 1300 to 1500


def reason_of(*args: int) -> str:
    with pytest.raises(CalendarError) as caught:
        to_gregorian(*args)
    return caught.value.reason


def test_every_day_from_1300_to_1500_agrees_with_jdatetime() -> None:
    for ordinal in range(date(1921, 3, 21).toordinal(), date(2122, 3, 20).toordinal() + 1):
        day = date.fromordinal(ordinal)
        there = jdatetime.GregorianToJalali(day.year, day.month, day.day).getJalaliList()
        assert jalali(day) == there
        assert to_gregorian(*there) == day


def test_the_leap_years_are_those_of_the_printed_calendar() -> None:
    assert [year for year in range(1370, 1413) if is_leap(year)] == [
        1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412,
    ]  # fmt: skip
    assert all(is_leap(year) == jdatetime.date(year, 1, 1).isleap() for year in range(1300, 1501))


def test_nowruz_falls_on_the_20th_or_21st_of_march() -> None:
    assert to_gregorian(1403, 1, 1) == date(2024, 3, 20)
    assert to_gregorian(1404, 1, 1) == date(2025, 3, 21)
    assert to_gregorian(1405, 1, 1) == date(2026, 3, 21)
    assert jalali(date(2026, 3, 20)) == (1404, 12, 29)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ((1404, 7, 31), "no_such_day"),
        ((1404, 12, 30), "no_such_day"),
        ((1404, 1, 0), "no_such_day"),
        ((1404, 1, -3), "no_such_day"),
        ((1404, 13, 1), "no_such_month"),
        ((1404, 0, 1), "no_such_month"),
        ((404, 1, 1), "year_out_of_range"),
        ((2026, 3, 20), "year_out_of_range"),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_its_reason(written: tuple[int, int, int], reason: str) -> None:
    assert reason_of(*written) == reason


def test_the_30th_of_esfand_exists_in_a_leap_year_only() -> None:
    assert to_gregorian(1403, 12, 30) == date(2025, 3, 20)
    assert month_length(1403, 12) == 30
    assert month_length(1404, 12) == 29


def test_days_outside_the_known_calendar_are_refused() -> None:
    for day in (date.min, date.max):
        with pytest.raises(CalendarError):
            jalali(day)


def test_an_instant_is_not_taken_for_a_day() -> None:
    with pytest.raises(TypeError):
        jalali(datetime(2026, 3, 20, 22, tzinfo=UTC))


@given(days, days)
def test_jalali_days_order_like_the_days_themselves(one: date, other: date) -> None:
    assert (jalali(one) < jalali(other)) == (one < other)


@given(days)
def test_the_month_begins_on_its_first_and_the_next_one_follows(day: date) -> None:
    first, following = first_of_month(day), first_of_next_month(day)
    assert jalali(first).day == jalali(following).day == 1
    assert first <= day < following
    assert (following - first).days == month_length(*jalali(day)[:2])


@given(days, st.integers(-400, 400))
def test_adding_months_keeps_the_day_or_takes_the_months_last(day: date, count: int) -> None:
    before, after = jalali(day), jalali(add_months(day, count))
    assert (after.year * 12 + after.month) - (before.year * 12 + before.month) == count
    assert after.day == min(before.day, month_length(after.year, after.month))


def test_a_month_after_31_shahrivar_is_30_mehr() -> None:
    assert jalali(add_months(to_gregorian(1405, 6, 31), 1)) == (1405, 7, 30)
    assert jalali(add_months(to_gregorian(1403, 12, 30), 12)) == (1404, 12, 29)


def test_the_week_begins_on_saturday() -> None:
    saturday = date(2026, 11, 28)  # 7 Azar 1405
    assert jalali(saturday) == JalaliDay(1405, 9, 7)
    assert [saturday_index(saturday + timedelta(n)) for n in range(7)] == list(range(7))


@given(days, st.integers(0, 6))
def test_the_next_weekday_is_within_a_week_and_never_today(day: date, index: int) -> None:
    found = next_weekday(day, index)
    assert saturday_index(found) == index
    assert 1 <= (found - day).days <= 7


@pytest.mark.parametrize("index", [-1, 7])
def test_there_is_no_eighth_weekday(index: int) -> None:
    with pytest.raises(ValueError, match="weekday"):
        next_weekday(date(2026, 1, 1), index)


@given(days)
def test_the_week_of_a_day_holds_it(day: date) -> None:
    assert saturday_index(start_of_week(day)) == 0
    assert 0 <= (day - start_of_week(day)).days <= 6


@given(st.integers(1300, 1500), st.integers(1, 12))
def test_a_picker_shows_each_day_once_under_its_weekday(year: int, month: int) -> None:
    grid = month_grid(year, month)
    shown = [day for week in grid for day in week if day]
    assert [jalali(day) for day in shown] == [(year, month, n + 1) for n in range(month_length(year, month))]
    assert all(len(week) == 7 and any(week) for week in grid)
    assert all(saturday_index(day) == place for week in grid for place, day in enumerate(week) if day)


@pytest.mark.parametrize(
    "text",
    [
        "1405/10/20",
        "۲۰/۱۰/۱۴۰۵",
        "۱۴۰۵/۱۰/۲۰",
        "٢٠-١٠-١٤٠٥",
        "1405.10.20",
        " 20 10 1405 ",
        "1405 / 10 / 20",
        "\u200f۲۰\u200c/۱۰/۱۴۰۵\u200e",
        "1405_10_20",
    ],
)
def test_a_written_day_is_read_in_any_digits_and_order(text: str) -> None:
    assert parse_jalali(text) == to_gregorian(1405, 10, 20)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1404/12/30", "no_such_day"),
        ("۳۱/۷/۱۴۰۵", "no_such_day"),
        ("1405/13/01", "no_such_month"),
        ("2026/01/10", "year_out_of_range"),
        ("05/10/20", "not_a_date"),
        ("1405/10", "not_a_date"),
        ("1405/10/1405", "not_a_date"),
        ("14051020", "not_a_date"),
        ("", "not_a_date"),
        ("۱۴۰۵ دی ۲۰", "not_a_date"),
        ("09120000000", "not_a_date"),
    ],
)
def test_what_names_no_day_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(CalendarError) as caught:
        parse_jalali(text)
    assert caught.value.reason == reason


@given(st.text(max_size=20))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        assert isinstance(parse_jalali(text), date)
    except CalendarError as error:
        assert error.reason


@given(days)
def test_what_is_written_is_read_back(day: date) -> None:
    written = jalali(day)
    assert parse_jalali(f"{written.year}/{written.month:02}/{written.day:02}") == day
    assert parse_jalali(f"{written.day}-{written.month}-{written.year}") == day
