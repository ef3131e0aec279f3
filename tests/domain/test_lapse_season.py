from datetime import date, timedelta

from crmbot.domain.lapse_season import in_season, is_expected, is_notice_day, is_seasonal
from crmbot.domain.occasion import occasions

MUHARRAM = [found.day for year in range(1443, 1449) if (found := occasions()["muharram_start"].rule.in_year(year))]
LAST_YEAR, THIS_YEAR = MUHARRAM[-2:]
TODAY = THIS_YEAR - timedelta(20)


def before(occasion: date, days: int) -> date:
    return occasion - timedelta(days)


def test_the_season_is_the_thirty_days_before_the_occasion() -> None:
    assert [in_season(before(THIS_YEAR, n), THIS_YEAR) for n in (31, 30, 1, 0, -1)] == [False, True, True, False, False]


def test_who_bought_before_muharram_last_year_is_expected_again() -> None:
    assert is_expected([before(LAST_YEAR, 12)], LAST_YEAR, THIS_YEAR, TODAY)
    assert not is_expected([before(LAST_YEAR, 60)], LAST_YEAR, THIS_YEAR, TODAY)


def test_who_has_bought_this_season_already_is_not() -> None:
    assert not is_expected([before(LAST_YEAR, 12), before(THIS_YEAR, 25)], LAST_YEAR, THIS_YEAR, TODAY)
    assert is_expected([before(LAST_YEAR, 12), before(THIS_YEAR, 5)], LAST_YEAR, THIS_YEAR, TODAY)  # noted ahead


def test_the_list_is_due_in_the_three_weeks_before() -> None:
    assert [is_notice_day(before(THIS_YEAR, n), THIS_YEAR) for n in (22, 21, 1, 0)] == [False, True, True, False]


def test_a_seasonal_buyer_keeps_to_his_season_over_the_years() -> None:
    loyal = [before(occasion, 10) for occasion in MUHARRAM[-4:-1]]
    assert is_seasonal(loyal, MUHARRAM)
    assert is_seasonal([*loyal, before(LAST_YEAR, 100)], MUHARRAM)


def test_a_regular_who_also_buys_in_the_season_is_no_seasonal_buyer() -> None:
    weekly = [LAST_YEAR + timedelta(7 * n) for n in range(-100, 30)]
    assert not is_seasonal(weekly, MUHARRAM)


def test_one_season_proves_nothing() -> None:
    assert not is_seasonal([before(LAST_YEAR, 20), before(LAST_YEAR, 10)], MUHARRAM)
    assert not is_seasonal([], MUHARRAM)
