from datetime import date, timedelta

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
