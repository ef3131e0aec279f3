from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.cadence import Cadence, cadence
from crmbot.domain.lapse import Standing, standing
from crmbot.domain.lapse_prior import RoughLast, StatedRhythm, Statement, with_stated

SAID = date(2026, 11, 21)


def stated(rhythm: StatedRhythm, last: RoughLast | None, *real: date) -> Cadence:
    found = cadence([(day, None) for day in with_stated(real, Statement(rhythm, last, SAID))])
    assert found
    return found


@pytest.mark.parametrize("rhythm", StatedRhythm)
def test_a_stated_rhythm_is_the_usual_gap_until_purchases_are_known(rhythm: StatedRhythm) -> None:
    assert stated(rhythm, RoughLast.THIS_MONTH).usual_gap == rhythm.days
    assert stated(rhythm, None).last == SAID


def test_a_weekly_buyer_of_this_month_is_not_due_at_once_but_next_week() -> None:
    found = stated(StatedRhythm.WEEKLY, RoughLast.THIS_MONTH)
    assert standing(found, SAID) is Standing.IN_RHYTHM
    assert standing(found, SAID + timedelta(14)) is Standing.LAPSED


def test_a_monthly_buyer_silent_for_months_is_due_at_once() -> None:
    assert standing(stated(StatedRhythm.MONTHLY, RoughLast.TWO_OR_THREE_MONTHS), SAID) is Standing.LAPSED
    assert standing(stated(StatedRhythm.MONTHLY, RoughLast.LONGER), SAID) is Standing.WIN_BACK


def test_a_first_real_purchase_sets_the_clock() -> None:
    real = SAID + timedelta(20)
    found = stated(StatedRhythm.FORTNIGHTLY, RoughLast.LONGER, real)
    assert found.last == real
    assert found.usual_gap == 14


def test_three_real_purchases_silence_what_was_stated() -> None:
    real = [SAID + timedelta(n) for n in (3, 40, 80)]
    assert with_stated(real, Statement(StatedRhythm.WEEKLY, None, SAID)) == real


@given(
    st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=6),
    st.sampled_from(StatedRhythm),
    st.none() | st.sampled_from(RoughLast),
)
def test_stated_days_only_ever_lead_the_real_ones(
    real: list[date], rhythm: StatedRhythm, last: RoughLast | None
) -> None:
    found = with_stated(real, Statement(rhythm, last, SAID))
    assert found == sorted(set(found))
    assert len(found) == max(3, len(set(real)))
    assert found[len(found) - len(set(real)) :] == sorted(set(real))


@given(st.lists(st.dates(), max_size=5))
def test_who_was_never_described_has_his_purchases_only(real: list[date]) -> None:
    assert with_stated(real, None) == sorted(set(real))
