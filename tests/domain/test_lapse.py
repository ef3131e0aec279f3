from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.cadence import Cadence, cadence
from crmbot.domain.lapse import Candidate, Standing, second_call_day, standing, weekly_list
from crmbot.domain.lapse_clock import ClosedDays

LAST = date(2026, 9, 5)
candidates = st.lists(
    st.builds(Candidate, st.integers(), st.sampled_from(list(Standing)), st.floats(0, 1e9, allow_nan=False, width=32)),
    max_size=60,
)


def buyer(gap: int, times: int) -> Cadence:
    found = cadence([(LAST - timedelta(gap * n), 10.0) for n in range(times)])
    assert found
    return found


def after(days: int, gap: int = 7, times: int = 10, calls: int = 0) -> Standing:
    return standing(buyer(gap, times), LAST + timedelta(days), calls=calls)


def test_a_weekly_buyer_is_late_before_he_is_due_and_won_back_after_a_month() -> None:
    assert [after(n) for n in (0, 7, 9, 12, 25, 33, 400)] == [
        Standing.IN_RHYTHM,
        Standing.IN_RHYTHM,
        Standing.LATE,
        Standing.LAPSED,
        Standing.LAPSED,
        Standing.WIN_BACK,
        Standing.WIN_BACK,
    ]


def test_a_monthly_buyer_is_due_at_45_days_but_not_at_33() -> None:
    assert after(33, gap=30) is not Standing.LAPSED
    assert after(45, gap=30) is Standing.LAPSED


def test_who_was_called_is_left_to_decide_and_after_two_calls_won_back() -> None:
    assert after(15, calls=1) is Standing.CALLED
    assert after(15, calls=2) is Standing.WIN_BACK
    assert after(3, calls=2) is Standing.IN_RHYTHM


def test_who_bought_exactly_twice_is_on_his_own_list() -> None:
    found = buyer(10, 2)
    assert standing(found, found.next_expected_at) is Standing.IN_RHYTHM
    assert standing(found, found.next_expected_at + timedelta(1)) is Standing.THIRD_PURCHASE
    assert standing(found, found.lapse_at) is Standing.THIRD_PURCHASE
    assert standing(found, LAST + timedelta(300)) is Standing.WIN_BACK


def test_a_promise_to_order_is_waited_for_and_then_asked_after() -> None:
    day = LAST + timedelta(60)
    found = buyer(7, 10).promised(day)
    assert standing(found, day - timedelta(1)) is Standing.IN_RHYTHM
    assert standing(found, day) is Standing.LAPSED
    assert standing(found, day + timedelta(10)) is Standing.WIN_BACK


def test_nobody_is_won_back_for_a_month_of_closed_shops() -> None:
    closed = ClosedDays(LAST + timedelta(n) for n in range(3, 40))
    found = cadence([(LAST - timedelta(7 * n), 10.0) for n in range(10)], closed=closed)
    assert found
    assert standing(found, LAST + timedelta(43), closed=closed) is Standing.IN_RHYTHM
    assert standing(found, LAST + timedelta(50), closed=closed) is Standing.LAPSED


@given(st.lists(st.integers(1, 200), min_size=2, max_size=20))
def test_everybody_is_due_for_a_while_before_he_is_given_to_the_win_back_list(gaps: list[int]) -> None:
    days = [LAST]
    for gap in gaps:
        days.append(days[-1] - timedelta(gap))
    found = cadence([(day, None) for day in days])
    assert found
    assert standing(found, found.lapse_at) is Standing.LAPSED
    assert standing(found, LAST + timedelta(5000)) is Standing.WIN_BACK


@given(candidates, st.integers(-2, 40))
def test_the_list_fits_its_places_and_keeps_a_fifth_for_third_purchases(
    everybody: list[Candidate[int]], places: int
) -> None:
    chosen = weekly_list(everybody, places)
    wanted = {Standing.LAPSED, Standing.THIRD_PURCHASE, Standing.LATE}
    assert len(chosen) <= max(places, 0)
    assert {one.standing for one in chosen} <= wanted
    assert sum(one.standing is Standing.THIRD_PURCHASE for one in chosen) <= max(places, 0) / 5
    lapsed = sorted((one.at_stake for one in everybody if one.standing is Standing.LAPSED), reverse=True)
    taken = [one.at_stake for one in chosen if one.standing is Standing.LAPSED]
    assert taken == lapsed[: len(taken)]
    if any(one.standing is Standing.LATE for one in chosen):
        assert len(taken) == len(lapsed)


def test_worth_decides_the_place_and_the_late_come_last() -> None:
    everybody = [
        Candidate("late", Standing.LATE, 99.0),
        Candidate("poor", Standing.LAPSED, 1.0),
        Candidate("third", Standing.THIRD_PURCHASE, 5.0),
        Candidate("rich", Standing.LAPSED, 9.0),
        Candidate("gone", Standing.WIN_BACK, 100.0),
    ]
    assert [one.who for one in weekly_list(everybody, 5)] == ["rich", "third", "poor", "late"]
    assert [one.who for one in weekly_list(everybody, 2)] == ["rich", "poor"]


@pytest.mark.parametrize(("gap", "day"), [(None, None), (30.4, date(2026, 10, 5)), (0, date(2026, 9, 6))])
def test_one_purchase_is_followed_up_at_the_books_own_pace(gap: float | None, day: date | None) -> None:
    assert second_call_day(LAST, gap) == day
