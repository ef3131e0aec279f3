from datetime import date, timedelta

import pytest

from crmbot.domain.calendar import jalali, saturday_index, to_gregorian
from crmbot.domain.holidays import holidays_between, is_holiday

# The days an Iranian office was closed in 1403, as printed (Fridays apart).
CLOSED_1403 = {
    1: [1, 2, 3, 4, 12, 13, 22, 23],
    2: [15],
    3: [14, 15, 28],
    4: [5, 25, 26],
    5: [],
    6: [4, 12, 14, 22, 31],
    7: [],
    8: [],
    9: [15],
    10: [25],
    11: [9, 22, 26],
    12: [29, 30],
}


def test_the_holidays_of_1403_are_the_printed_ones() -> None:
    found = holidays_between(to_gregorian(1403, 1, 1), to_gregorian(1403, 12, 30))
    by_month = {
        month: sorted({jalali(one.day).day for one in found if jalali(one.day).month == month})
        for month in range(1, 13)
    }
    assert by_month == CLOSED_1403


# The official holidays of ten years, month/day, as they came; Fridays only where they are one anyway.
CLOSED = {
    1396: "1/1 1/2 1/3 1/4 1/12 1/13 1/22 2/5 2/22 3/14 3/15 3/26 4/5 4/6 4/29 "
    "6/10 6/18 7/8 7/9 8/18 8/26 8/28 9/6 9/15 11/22 12/1 12/29",
    1397: "1/1 1/2 1/3 1/4 1/11 1/12 1/13 1/25 2/12 3/14 3/15 3/16 3/25 3/26 4/18 "
    "5/31 6/8 6/28 6/29 8/8 8/16 8/17 8/25 9/4 11/20 11/22 12/29",
    1398: "1/1 1/2 1/3 1/4 1/12 1/13 1/14 2/1 3/6 3/14 3/15 3/16 4/8 5/21 5/29 "
    "6/18 6/19 7/27 8/5 8/7 8/15 8/24 11/9 11/22 12/18 12/29",
    1399: "1/1 1/2 1/3 1/4 1/12 1/13 1/21 2/26 3/4 3/5 3/14 3/15 3/28 5/10 5/18 "
    "6/8 6/9 7/17 7/25 7/26 8/4 8/13 10/28 11/22 12/7 12/21 12/29 12/30",
    1400: "1/1 1/2 1/3 1/4 1/9 1/12 1/13 2/14 2/23 2/24 3/14 3/15 3/16 4/30 5/7 "
    "5/27 5/28 7/5 7/13 7/15 7/23 8/2 10/16 11/22 11/26 12/10 12/27 12/29",
    1401: "1/1 1/2 1/3 1/4 1/12 1/13 2/3 2/13 2/14 3/6 3/14 3/15 4/19 4/27 5/16 "
    "5/17 6/26 7/3 7/5 7/13 7/22 10/6 11/15 11/22 11/29 12/17 12/29",
    1402: "1/1 1/2 1/3 1/4 1/12 1/13 1/23 2/2 2/3 2/26 3/14 3/15 4/8 4/16 5/5 "
    "5/6 6/15 6/23 6/25 7/2 7/11 9/26 11/5 11/19 11/22 12/6 12/29",
    1403: "1/1 1/2 1/3 1/4 1/12 1/13 1/22 1/23 2/15 3/14 3/15 3/28 4/5 4/25 4/26 "
    "6/4 6/12 6/14 6/22 6/31 9/15 10/25 11/9 11/22 11/26 12/29 12/30",
    1404: "1/1 1/2 1/3 1/4 1/11 1/12 1/13 2/4 3/14 3/15 3/16 3/24 4/14 4/15 5/23 "
    "5/31 6/2 6/10 6/19 9/3 10/13 10/27 11/15 11/22 12/20 12/29",
    1405: "1/1 1/2 1/3 1/4 1/12 1/13 1/25 3/6 3/14 3/15 4/3 4/4 5/13 5/21 5/22 "
    "5/30 6/8 8/22 10/2 10/16 11/4 11/22 12/9 12/19 12/20 12/29",
}  # fmt: skip


@pytest.mark.parametrize("year", CLOSED)
def test_ten_years_holidays_are_the_official_ones_and_no_others(year: int) -> None:
    last = to_gregorian(year + 1, 1, 1) - timedelta(1)
    found = holidays_between(to_gregorian(year, 1, 1), last)
    assert all(one.certain for one in found)
    days = sorted({jalali(one.day)[1:] for one in found})
    assert " ".join(f"{month}/{day}" for month, day in days) == CLOSED[year]


def test_every_friday_is_free_and_a_plain_saturday_is_not() -> None:
    assert is_holiday(date(2026, 11, 27))
    assert not is_holiday(date(2026, 11, 28))


def test_tasua_ashura_and_the_second_day_of_fitr_are_free() -> None:
    assert is_holiday(date(2026, 6, 24))
    assert is_holiday(date(2026, 6, 25))
    assert is_holiday(date(2025, 4, 1))
    assert is_holiday(to_gregorian(1404, 12, 29))


def test_hasan_askaris_day_is_free_since_1396_only() -> None:
    assert is_holiday(date(2017, 11, 27))
    assert not is_holiday(date(2016, 12, 8))


def test_a_moved_month_moves_its_holidays() -> None:
    assert is_holiday(date(2027, 3, 12), {(1448, 10): 1})  # a Friday in any case
    assert not is_holiday(date(2027, 3, 10), {(1448, 10): 1})
    assert is_holiday(date(2027, 3, 10))


def test_a_day_is_free_exactly_when_it_is_a_friday_or_listed() -> None:
    first = to_gregorian(1404, 1, 1)
    for number in range(700):
        day = first + timedelta(number)
        assert is_holiday(day) == (saturday_index(day) == 6 or bool(holidays_between(day, day)))
