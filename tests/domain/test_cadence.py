import math
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.cadence import Cadence, cadence, lapse_score
from crmbot.domain.lapse_clock import ClosedDays
from crmbot.domain.lapse_curve import Rhythm, rhythm_of

TODAY = date(2026, 11, 21)
histories = st.lists(st.dates(date(2022, 1, 1), TODAY), min_size=2, max_size=30, unique=True)
rhythms = st.lists(st.integers(1, 400), min_size=1, max_size=30).map(rhythm_of)


def every(gap: int, times: int, last: date = TODAY, amount: float | None = 10.0) -> list[tuple[date, float | None]]:
    return [(last - timedelta(gap * n), amount) for n in range(times)]


def known(found: Cadence | None) -> Cadence:
    assert found is not None
    return found


def score(purchases: list[tuple[date, float | None]], today: date) -> float:
    return lapse_score([day for day, _ in purchases], [amount or 0.0 for _, amount in purchases], today)


def test_the_closed_form_follows_its_definition_on_a_worked_example() -> None:
    found = rhythm_of([10, 20, 40])
    weights = [0.85**2, 0.85, 1]
    logs = [math.log(10), math.log(20), math.log(40)]
    centre = (sum(w * g for w, g in zip(weights, logs, strict=True)) + 0.5 * math.log(21)) / (sum(weights) + 0.5)
    spread = (4 * 0.64 + 2 * math.log(2) ** 2) / 6 * (1 + 1 / (sum(weights) + 0.5))
    assert found.n == 4
    assert found.mu == pytest.approx(centre)
    assert found.b == pytest.approx(1.8138 / math.sqrt(spread))
    assert found.horizon == 40
    silence = 1 / (1 + (50 / math.exp(centre)) ** found.b)
    later = 1 / (1 + (90 / math.exp(centre)) ** found.b)
    assert found.chance_lost(50) == pytest.approx((0.4 + 0.6 * later) / (0.4 + 0.6 * silence))


def test_a_weekly_buyer_is_due_at_day_twelve_and_not_at_day_nine() -> None:
    found = known(cadence(every(7, 10)))
    assert TODAY + timedelta(9) < found.lapse_at <= TODAY + timedelta(12)


def test_a_monthly_buyer_is_due_at_day_45_and_not_at_day_33() -> None:
    for times in (4, 6, 12):
        found = known(cadence(every(30, times)))
        assert TODAY + timedelta(33) < found.lapse_at <= TODAY + timedelta(45)


def test_a_single_purchase_has_no_rhythm() -> None:
    assert cadence([]) is None
    assert cadence([(TODAY, 5.0), (TODAY, 7.0)]) is None


def test_the_sentence_of_a_steady_buyer_names_his_usual_gap() -> None:
    found = known(cadence(every(7, 8)))
    assert not found.erratic
    assert found.spoken_gap == (7, 7)


def test_the_sentence_of_an_erratic_buyer_names_the_usual_range() -> None:
    days = [TODAY]
    for gap in (5, 15, 4, 16, 6, 15, 5):
        days.append(days[-1] - timedelta(gap))
    found = known(cadence([(day, None) for day in days]))
    assert found.erratic
    assert found.spoken_gap == (5, 15)


def test_the_order_of_typing_and_two_invoices_a_day_change_nothing() -> None:
    plain = every(9, 7)
    shuffled = [(day, 4.0) for day, _ in plain] + [(day, 6.0) for day, _ in plain]
    Random(4).shuffle(shuffled)
    assert cadence(shuffled) == cadence(plain)


def test_an_amount_nobody_noted_never_counts_as_nothing() -> None:
    noted = known(cadence(every(7, 6, amount=10.0)))
    for missing in (None, 0.0, math.nan, math.inf):
        gap = [*every(7, 5, amount=10.0), (TODAY - timedelta(35), missing)]
        assert known(cadence(gap)).worth == pytest.approx(noted.worth)
        assert known(cadence(every(7, 6, amount=missing), usual_purchase=10.0)).worth == pytest.approx(noted.worth)
        assert known(cadence(every(7, 6, amount=missing))).worth > 0


def test_worth_is_money_a_month_of_the_last_year() -> None:
    assert known(cadence(every(30, 7))).worth == pytest.approx(10)
    old_giant = [*every(30, 7), (TODAY - timedelta(900), 10_000.0)]
    assert known(cadence(old_giant)).worth < 20


def test_two_purchases_in_a_row_are_not_a_fortune_a_month() -> None:
    assert known(cadence([(TODAY, 100.0), (TODAY - timedelta(1), 100.0)])).worth == pytest.approx(200)


def test_goods_given_back_are_no_purchase() -> None:
    assert cadence([*every(7, 5), (TODAY + timedelta(3), -10.0)]) == cadence(every(7, 5))


def test_the_clock_stands_still_while_the_trade_is_closed() -> None:
    last = date(2026, 3, 18)  # 27 Esfand 1404
    nowruz = ClosedDays(date(2026, 3, 20) + timedelta(n) for n in range(14))
    plain, stopped = known(cadence(every(7, 10, last))), known(cadence(every(7, 10, last), closed=nowruz))
    assert (stopped.lapse_at - plain.lapse_at).days == 14
    assert stopped.at_stake(date(2026, 4, 4), nowruz) == pytest.approx(plain.at_stake(date(2026, 3, 21)))


def test_a_gap_over_closed_days_counts_its_open_days_only() -> None:
    shut = ClosedDays(TODAY - timedelta(n) for n in range(1, 15))
    days = [*every(7, 6, TODAY - timedelta(21)), (TODAY, 10.0)]
    assert known(cadence(days, closed=shut)).usual_gap == 7
    assert known(cadence(days, closed=shut)).high_gap == 7


def test_a_promise_to_order_moves_the_lapse_to_that_day() -> None:
    day = TODAY + timedelta(40)
    found = known(cadence(every(7, 6)))
    assert found.promised(day).lapse_at == day
    assert found.promised(day).worth == found.worth


@given(histories)
def test_a_customer_is_expected_before_he_counts_as_lapsed(days: list[date]) -> None:
    found = known(cadence([(day, None) for day in days]))
    assert found.last == max(days)
    assert found.last <= found.next_expected_at <= found.lapse_at
    assert found.low_gap <= found.usual_gap <= found.high_gap
    assert found.worth > 0


@given(rhythms, st.floats(0, 20_000), st.floats(0, 20_000))
def test_the_longer_the_silence_the_rarer_it_is(rhythm: Rhythm, one: float, other: float) -> None:
    shorter, longer = sorted((one, other))
    assert 0 <= rhythm.still_silent(longer) <= rhythm.still_silent(shorter) <= 1
    assert 0 < rhythm.chance_lost(longer) <= 1


@given(rhythms)
def test_three_quarters_have_come_back_by_the_lapse(rhythm: Rhythm) -> None:
    assert rhythm.still_silent(rhythm.expected_gap) == pytest.approx(0.5)
    assert rhythm.still_silent(rhythm.lapse_gap) == pytest.approx(0.25)


@given(st.integers(2, 60), st.integers(3, 20))
def test_a_steady_buyers_silence_weighs_more_with_every_missed_gap(gap: int, times: int) -> None:
    scores = [score(every(gap, times), TODAY + timedelta(gap * missed)) for missed in (1, 2, 3, 5, 8)]
    assert scores == sorted(scores)


def test_who_bought_more_often_is_the_lesser_loss_after_the_same_silence() -> None:
    seldom, often = every(10, 3), every(10, 15)
    assert score(seldom, TODAY + timedelta(3)) > score(often, TODAY + timedelta(3))


@pytest.mark.parametrize(
    ("days", "today"),
    [
        ([], TODAY),
        ([TODAY - timedelta(9)], TODAY),
        ([TODAY - timedelta(9)] * 3, TODAY),
        ([TODAY - timedelta(9), TODAY], TODAY),
        ([TODAY - timedelta(9), TODAY + timedelta(5)], TODAY),
        ([TODAY + timedelta(5), TODAY + timedelta(9)], TODAY),
    ],
)
def test_where_no_lapse_can_be_spoken_of_the_score_is_nan(days: list[date], today: date) -> None:
    assert math.isnan(lapse_score(days, [1.0] * len(days), today))


@given(histories, st.integers(1, 500), st.randoms())
def test_the_score_asks_neither_for_order_nor_for_amounts(days: list[date], later: int, random: Random) -> None:
    today = TODAY + timedelta(later)
    expected = lapse_score(sorted(days), [1.0] * len(days), today)
    shuffled = [*days, *days[:3], today + timedelta(1)]
    random.shuffle(shuffled)
    assert 0 < expected <= 1
    for amounts in ([], [0.0] * len(shuffled), [math.nan] * len(shuffled), [5.0]):
        assert lapse_score(shuffled, amounts, today) == expected


def test_a_thousand_purchases_and_a_century_of_silence_are_still_a_number() -> None:
    assert score(every(1, 1500), TODAY + timedelta(36_500)) == pytest.approx(1)
    far = known(cadence([(date(1, 1, 1), None), (date(2, 1, 1), None), (date(9000, 1, 1), None)]))
    assert far.lapse_at.year <= 9011
