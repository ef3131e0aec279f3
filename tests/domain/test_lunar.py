from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.lunar import hijri_years, lunar_date, lunar_day, lunar_month, next_month

MONTHS = [(year, month) for year in range(1430, 1449) for month in range(1, 13)]


def test_every_month_of_the_table_has_29_or_30_days() -> None:
    for year, month in MONTHS[:-1]:
        found = lunar_month(year, month)
        following = next_month(found) if found else None
        assert found and following
        assert (following.first - found.first).days in (29, 30)


def test_the_months_are_those_iran_observed() -> None:
    assert lunar_date(1439, 1, 10) == (date(2017, 10, 1), True)
    assert lunar_date(1443, 10, 1) == (date(2022, 5, 3), True)  # moved by the moon: Sadiq's day was a Friday
    assert lunar_date(1443, 10, 25) == (date(2022, 5, 27), True)
    assert lunar_date(1446, 10, 1) == (date(2025, 3, 31), True)


def test_what_no_official_calendar_has_printed_is_only_a_forecast() -> None:
    assert lunar_date(1448, 10, 1) == (date(2027, 3, 10), True)
    assert lunar_date(1448, 12, 10) == (date(2027, 5, 17), False)
    assert lunar_date(1448, 10, 30) == (date(2027, 4, 7), False)


def test_past_the_table_nothing_is_known() -> None:
    assert lunar_month(1449, 1) is None
    assert lunar_date(1449, 1, 10) is None
    assert lunar_date(1448, 12, 30) is None
    assert lunar_day(date(2028, 1, 1)) is None
    assert lunar_day(date(2008, 12, 28)) is None
    assert next_month(lunar_month(1448, 12) or pytest.fail("the table ends earlier")) is None
    assert not hijri_years(date(2030, 1, 1), date(2031, 1, 1))


def test_the_30th_of_a_short_month_is_kept_on_the_29th() -> None:
    assert lunar_date(1446, 2, 30) == (date(2024, 9, 4), True)  # a full Safar
    assert lunar_date(1447, 2, 30) == (date(2025, 8, 24), True)  # 30 Safar 1447
    assert lunar_date(1445, 7, 30) == (date(2024, 2, 10), True)  # Rajab of 29 days
    assert lunar_day(date(2024, 2, 10)) == (1445, 7, 29, True)


def test_the_owner_moves_a_month_by_a_day_and_everything_in_it() -> None:
    shifts = {(1448, 9): 1}
    assert lunar_date(1448, 9, 1, shifts) == (date(2027, 2, 9), True)
    assert lunar_date(1448, 8, 30, shifts) == (date(2027, 2, 8), True)
    assert lunar_date(1448, 10, 1, shifts) == lunar_date(1448, 10, 1)
    assert lunar_day(date(2027, 2, 8), shifts) == (1448, 8, 30, True)
    assert lunar_day(date(2027, 2, 7), {(1448, 9): -1}) == (1448, 9, 1, True)


def test_nobody_moves_a_month_by_two_days() -> None:
    with pytest.raises(ValueError, match="one day"):
        lunar_date(1448, 9, 1, {(1448, 9): 2})


@given(st.dates(date(2008, 12, 29), date(2027, 5, 30)), st.sampled_from([-1, 0, 1]), st.sampled_from(MONTHS))
def test_a_lunar_day_and_its_date_are_each_others_answer(day: date, shift: int, moved: tuple[int, int]) -> None:
    shifts = {moved: shift}
    found = lunar_day(day, shifts)
    if found is None:
        assert moved == (1430, 1) and day < date(2008, 12, 30)
        return
    month = lunar_month(found.year, found.month, shifts)
    assert month and month.first + timedelta(found.day - 1) == day
    assert 1 <= found.day <= 31
    assert found.year in hijri_years(day, day)


@given(st.dates(date(2009, 3, 1), date(2027, 4, 1)))
def test_lunar_days_follow_one_another(day: date) -> None:
    today, tomorrow = lunar_day(day), lunar_day(day + timedelta(1))
    assert today and tomorrow
    assert (tomorrow.day == today.day + 1 and tomorrow.month == today.month) or (
        tomorrow.day == 1 and today.day in (29, 30)
    )
