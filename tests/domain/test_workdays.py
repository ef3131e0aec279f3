from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.calendar import to_gregorian
from crmbot.domain.holidays import is_holiday
from crmbot.domain.workdays import next_working_day, trade_closures


class EveryDay(set[date]):
    def __contains__(self, day: object) -> bool:
        return True


def test_a_call_due_on_a_friday_moves_to_saturday() -> None:
    assert next_working_day(date(2026, 11, 27)) == date(2026, 11, 28)


def test_a_working_day_stays() -> None:
    assert next_working_day(date(2026, 11, 28)) == date(2026, 11, 28)


def test_ashura_1448_moves_over_the_friday_to_saturday() -> None:
    assert next_working_day(date(2026, 6, 24)) == date(2026, 6, 27)


def test_the_traders_own_closing_days_count_too() -> None:
    assert next_working_day(date(2026, 11, 28), {date(2026, 11, 28), date(2026, 11, 29)}) == date(2026, 11, 30)


def test_a_trader_who_never_opens_is_told_so() -> None:
    with pytest.raises(ValueError, match="working day"):
        next_working_day(date(2026, 1, 1), EveryDay())


@given(st.dates(date(2017, 1, 1), date(2030, 1, 1)))
def test_a_call_is_never_moved_back_nor_to_a_holiday(day: date) -> None:
    found = next_working_day(day)
    assert found >= day
    assert not is_holiday(found)
    assert all(is_holiday(day + timedelta(n)) for n in range((found - day).days))


def test_the_clock_of_lapse_stands_still_over_nowruz_in_common_and_leap_years() -> None:
    closed = trade_closures(date(2020, 1, 1), date(2028, 1, 1))
    for year, days in ((1404, 15), (1405, 14)):  # 1403 had a 30 Esfand
        before, after = to_gregorian(year - 1, 12, 28), to_gregorian(year, 1, 14)
        assert (after - before).days - closed.open_days(before, after) == days
        assert closed.open_days(before, after) == 1


def test_it_stands_still_on_tasua_and_ashura_and_on_own_closing_days() -> None:
    closed = trade_closures(date(2026, 6, 1), date(2026, 12, 31), own=[date(2026, 7, 1), date(2027, 7, 1)])
    assert closed.open_days(date(2026, 6, 23), date(2026, 6, 25)) == 0
    assert closed.open_days(date(2026, 6, 30), date(2026, 7, 1)) == 0
    assert closed.open_days(date(2026, 7, 2), date(2026, 7, 9)) == 7
    assert closed.open_days(date(2027, 6, 30), date(2027, 7, 1)) == 1
