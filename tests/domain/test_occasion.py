from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.calendar import CalendarError, jalali, saturday_index, to_gregorian
from crmbot.domain.lunar import lunar_day
from crmbot.domain.occasion import falling, occasions, occasions_between
from crmbot.domain.occasion_mood import mood_of
from crmbot.domain.occasion_rule import Occurrence, Rule

DESIGNED = [
    "nowruz",
    "sizdah_bedar",
    "yalda",
    "chaharshanbe_suri",
    "bahman22",
    "tasua",
    "ashura",
    "arbaeen",
    "eid_fitr",
    "eid_adha",
    "eid_ghadir",
    "mid_shaban",
    "mabath",
    "mothers_day",
    "fathers_day",
    "ramadan_start",
    "prophet_demise",
    "reza_martyrdom",
    "ali_martyrdom",
    "fatima_martyrdom",
    "sadiq_martyrdom",
    "teachers_day",
]

# As the official calendars printed and, where the moon decided otherwise, observed them: key -> (month, day).
OFFICIAL = {
    1396: {"mabath": (2, 5), "mid_shaban": (2, 22), "eid_fitr": (4, 5), "sadiq_martyrdom": (4, 29),
           "eid_adha": (6, 10), "eid_ghadir": (6, 18), "tasua": (7, 8), "ashura": (7, 9), "arbaeen": (8, 18),
           "prophet_demise": (8, 26), "reza_martyrdom": (8, 28), "prophet_birth": (9, 15),
           "fatima_martyrdom": (12, 1)},
    1397: {"fathers_day": (1, 11), "mabath": (1, 25), "mid_shaban": (2, 12), "ali_martyrdom": (3, 16),
           "eid_fitr": (3, 25), "eid_adha": (5, 31), "eid_ghadir": (6, 8), "tasua": (6, 28), "ashura": (6, 29),
           "arbaeen": (8, 8), "prophet_demise": (8, 16), "reza_martyrdom": (8, 17), "fatima_martyrdom": (11, 20)},
    1398: {"mid_shaban": (2, 1), "ali_martyrdom": (3, 6), "eid_fitr": (3, 15), "sadiq_martyrdom": (4, 8),
           "eid_adha": (5, 21), "eid_ghadir": (5, 29), "tasua": (6, 18), "ashura": (6, 19), "arbaeen": (7, 27),
           "prophet_demise": (8, 5), "reza_martyrdom": (8, 7), "prophet_birth": (8, 24),
           "fatima_martyrdom": (11, 9), "fathers_day": (12, 18)},
    1399: {"mabath": (1, 3), "mid_shaban": (1, 21), "ali_martyrdom": (2, 26), "eid_fitr": (3, 4),
           "eid_adha": (5, 10), "eid_ghadir": (5, 18), "tasua": (6, 8), "ashura": (6, 9), "arbaeen": (7, 17),
           "prophet_demise": (7, 25), "reza_martyrdom": (7, 26), "prophet_birth": (8, 13),
           "fatima_martyrdom": (10, 28), "fathers_day": (12, 7), "mabath ": (12, 21)},
    1400: {"mid_shaban": (1, 9), "ali_martyrdom": (2, 14), "eid_fitr": (2, 23), "sadiq_martyrdom": (3, 16),
           "eid_adha": (4, 30), "eid_ghadir": (5, 7), "tasua": (5, 27), "ashura": (5, 28), "arbaeen": (7, 5),
           "prophet_demise": (7, 13), "reza_martyrdom": (7, 15), "prophet_birth": (8, 2),
           "fatima_martyrdom": (10, 16), "fathers_day": (11, 26), "mabath": (12, 10), "mid_shaban ": (12, 27)},
    1401: {"ali_martyrdom": (2, 3), "eid_fitr": (2, 13), "sadiq_martyrdom": (3, 6), "eid_adha": (4, 19),
           "eid_ghadir": (4, 27), "tasua": (5, 16), "ashura": (5, 17), "arbaeen": (6, 26),
           "prophet_demise": (7, 3), "reza_martyrdom": (7, 5), "prophet_birth": (7, 22),
           "fatima_martyrdom": (10, 6), "fathers_day": (11, 15), "mabath": (11, 29), "mid_shaban": (12, 17)},
    1402: {"ali_martyrdom": (1, 23), "eid_fitr": (2, 2), "sadiq_martyrdom": (2, 26), "eid_adha": (4, 8),
           "eid_ghadir": (4, 16), "tasua": (5, 5), "ashura": (5, 6), "arbaeen": (6, 15),
           "prophet_demise": (6, 23), "reza_martyrdom": (6, 25), "prophet_birth": (7, 11),
           "fatima_martyrdom": (9, 26), "fathers_day": (11, 5), "mabath": (11, 19), "mid_shaban": (12, 6)},
    1403: {"ali_martyrdom": (1, 13), "eid_fitr": (1, 22), "sadiq_martyrdom": (2, 15), "eid_adha": (3, 28),
           "eid_ghadir": (4, 5), "tasua": (4, 25), "ashura": (4, 26), "arbaeen": (6, 4),
           "prophet_demise": (6, 12), "reza_martyrdom": (6, 14), "prophet_birth": (6, 31),
           "fatima_martyrdom": (9, 15), "fathers_day": (10, 25), "mabath": (11, 9), "mid_shaban": (11, 26)},
    1404: {"ali_martyrdom": (1, 2), "eid_fitr": (1, 11), "sadiq_martyrdom": (2, 4), "eid_adha": (3, 16),
           "eid_ghadir": (3, 24), "tasua": (4, 14), "ashura": (4, 15), "arbaeen": (5, 23),
           "prophet_demise": (5, 31), "reza_martyrdom": (6, 2), "prophet_birth": (6, 19),
           "fatima_martyrdom": (9, 3), "fathers_day": (10, 13), "mabath": (10, 27), "mid_shaban": (11, 15)},
    1405: {"eid_fitr": (1, 1), "eid_adha": (3, 6), "eid_ghadir": (3, 14), "tasua": (4, 3), "ashura": (4, 4),
           "eid_fitr ": (12, 19)},
}  # fmt: skip


def in_year(year: int) -> list[Occurrence]:
    return occasions_between(to_gregorian(year, 1, 1), to_gregorian(year + 1, 1, 1) - timedelta(1))


def days_of(key: str, year: int) -> list[tuple[int, int]]:
    return [jalali(one.day)[1:] for one in in_year(year) if one.key == key]


@pytest.mark.parametrize("year", OFFICIAL)
def test_lunar_occasions_fall_as_the_official_calendars_say(year: int) -> None:
    for key, day in OFFICIAL[year].items():
        assert day in days_of(key.strip(), year), key


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("mothers_day", "1396/12/18 1397/12/7 1398/11/26 1399/11/15 1400/11/3 1401/10/23 1402/10/13 1403/10/2 "
         "1404/9/20 1405/9/9"),
        ("ramadan_start", "1396/3/6 1397/2/27 1398/2/17 1399/2/6 1400/1/25 1401/1/14 1402/1/3 1402/12/22 1403/12/12 "
         "1404/11/30 1405/11/19"),
    ],
)  # fmt: skip
def test_mothers_day_and_the_first_of_ramadan_fell_as_they_were_kept(key: str, days: str) -> None:
    found = [jalali(one.day) for year in OFFICIAL for one in in_year(year) if one.key == key]
    assert " ".join(f"{year}/{month}/{day}" for year, month, day in found) == days


@pytest.mark.parametrize("year", range(1396, 1406))
def test_no_known_occasion_is_missing_or_uncertain_from_1396_to_1405(year: int) -> None:
    found = in_year(year)
    assert all(one.certain for one in found)
    lunar = {key for key, occasion in occasions().items() if occasion.rule.calendar == "lunar"}
    assert set(occasions()) - {one.key for one in found} <= lunar  # a lunar day may skip a solar year


def test_each_lunar_occasion_falls_once_in_every_hijri_year() -> None:
    lunar = [key for key, occasion in occasions().items() if occasion.rule.calendar == "lunar"]
    found = occasions_between(date(2017, 3, 21), date(2027, 3, 20))
    for year in range(1439, 1448):
        assert sorted(one.key for one in found if one.year == year) == sorted(lunar)


@pytest.mark.parametrize("key", DESIGNED)
def test_the_named_occasions_are_all_known(key: str) -> None:
    assert key in occasions()


def test_solar_occasions_keep_their_day() -> None:
    for year in range(1396, 1406):
        assert days_of("nowruz", year) == [(1, 1)]
        assert days_of("sizdah_bedar", year) == [(1, 13)]
        assert days_of("teachers_day", year) == [(2, 12)]
        assert days_of("yalda", year) == [(9, 30)]
        assert days_of("bahman22", year) == [(11, 22)]


def test_chaharshanbe_suri_is_the_eve_of_the_years_last_wednesday() -> None:
    printed = {1399: (12, 26), 1400: (12, 24), 1401: (12, 23), 1402: (12, 22), 1403: (12, 28), 1404: (12, 26)}
    for year, day in printed.items():
        assert days_of("chaharshanbe_suri", year) == [day]


@given(st.integers(1300, 1500))
def test_a_wednesday_follows_chaharshanbe_suri_and_none_more_before_nowruz(year: int) -> None:
    found = occasions()["chaharshanbe_suri"].rule.in_year(year)
    assert found
    wednesday = found.day + timedelta(1)
    assert saturday_index(wednesday) == 4
    assert jalali(wednesday).year == year
    assert jalali(wednesday + timedelta(7)).year == year + 1


def test_fitr_falls_twice_in_1405_under_two_hijri_years() -> None:
    assert [(one.year, one.day) for one in in_year(1405) if one.key == "eid_fitr"] == [
        (1447, date(2026, 3, 21)),
        (1448, date(2027, 3, 10)),
    ]


def test_past_the_table_no_lunar_day_is_claimed() -> None:
    assert all(not one.certain for one in occasions_between(date(2027, 4, 8), date(2027, 6, 6)) if one.year == 1448)
    late = occasions_between(date(2027, 6, 10), date(2032, 1, 1))
    assert late
    assert {occasions()[one.key].rule.calendar for one in late} == {"solar", "last_wednesday_eve"}


def test_both_ends_of_the_stretch_are_included() -> None:
    yalda = date(2026, 12, 21)
    assert [one.key for one in occasions_between(yalda, yalda)] == ["yalda"]
    assert occasions_between(yalda, yalda - timedelta(1)) == []


def test_the_whole_known_calendar_may_be_asked_for() -> None:
    assert occasions_between(date.min, date.max)
    assert occasions_between(date.min, date(1000, 1, 1)) == []
    assert lunar_day(date.max) is lunar_day(date.min) is None


@given(st.dates(date(2015, 1, 1), date(2028, 1, 1)), st.integers(0, 800), st.integers(0, 800))
def test_two_neighbouring_stretches_hold_what_the_whole_one_holds(first: date, one: int, other: int) -> None:
    middle, last = first + timedelta(one), first + timedelta(one + other + 1)
    whole = occasions_between(first, last)
    assert whole == occasions_between(first, middle) + occasions_between(middle + timedelta(1), last)
    assert all(earlier.day <= later.day for earlier, later in pairwise(whole))
    assert all(first <= found.day <= last for found in whole)


def test_a_moved_month_moves_its_occasions_and_keeps_their_names() -> None:
    plain = {(one.key, one.year): one.day for one in in_year(1405)}
    stretch = to_gregorian(1405, 1, 1), to_gregorian(1405, 12, 29)
    moved = {(one.key, one.year): one.day for one in occasions_between(*stretch, {(1448, 9): 1})}
    assert moved.keys() == plain.keys()
    changed = {key for key, _ in moved if moved[key, _] != plain[key, _]}
    assert changed == {"ramadan_start", "hasan_birth", "qadr_19", "ali_martyrdom", "qadr_23"}


@given(st.sampled_from([-1, 0, 1]))
def test_an_occasion_moved_over_the_end_of_a_stretch_is_seen_on_its_new_side(shift: int) -> None:
    day = date(2026, 6, 24) + timedelta(shift)  # Tasua 1448
    shifts = {(1448, 1): shift}
    assert "tasua" in [one.key for one in occasions_between(day, day, shifts)]
    assert "tasua" not in [one.key for one in occasions_between(day + timedelta(1), day + timedelta(9), shifts)]


def test_gift_days_are_told_two_weeks_ahead_and_mourning_the_evening_before() -> None:
    for occasion in occasions().values():
        if occasion.kind == "mourning":
            assert occasion.lead_days in ((1,), ())
            assert not occasion.gift
        if occasion.gift:
            assert occasion.lead_days == (14, 3, 0)
    assert occasions()["ashura"].lead_days == ()
    assert occasions()["ramadan_start"].lead_days == occasions()["eid_fitr"].lead_days == (7, 2)
    assert occasions()["yalda"].lead_days == (14, 3, 0)
    assert occasions()["bahman22"].lead_days == (3, 0)


def test_the_traders_own_days_fall_like_the_others() -> None:
    own = [
        Rule("shop_birthday", "solar", 12, 30),
        Rule("vow", "lunar", 2, 20),
        Rule("reopening", "solar", 8, 1, only=1405),
    ]
    found = falling(own, to_gregorian(1403, 1, 1), to_gregorian(1406, 12, 29))
    birthdays = [jalali(one.day) for one in found if one.key == "shop_birthday"]
    assert birthdays == [(1403, 12, 30), (1404, 12, 29), (1405, 12, 29), (1406, 12, 29)]
    assert [jalali(one.day) for one in found if one.key == "reopening"] == [(1405, 8, 1)]
    assert date(2026, 8, 4) in [one.day for one in found if one.key == "vow"]


@pytest.mark.parametrize(
    ("calendar", "month", "day"), [("solar", 7, 31), ("solar", 1, 32), ("lunar", 1, 31), ("solar", 1, 0)]
)
def test_a_day_no_year_has_is_refused(calendar: str, month: int, day: int) -> None:
    with pytest.raises(CalendarError) as caught:
        Rule("own", calendar, month, day)  # type: ignore[arg-type]
    assert caught.value.reason == "no_such_day"


def test_there_is_no_13th_month() -> None:
    with pytest.raises(CalendarError) as caught:
        Rule("own", "lunar", 13, 1)
    assert caught.value.reason == "no_such_month"


def test_nothing_cheerful_is_said_on_days_of_mourning() -> None:
    for key in ("tasua", "ashura", "arbaeen", "ali_martyrdom", "fatima_martyrdom", "sadiq_martyrdom", "reza_martyrdom"):
        for one in occasions_between(date(2018, 1, 1), date(2027, 3, 1)):
            if one.key == key:
                assert mood_of(one.day) == "mourning"


def test_the_first_days_of_muharram_are_subdued_and_yalda_is_not() -> None:
    assert [mood_of(date(2026, 6, 16) + timedelta(n)) for n in (0, 7, 12, 13)] == [
        "subdued",
        "subdued",
        "subdued",
        "plain",
    ]
    assert mood_of(date(2026, 12, 21)) == "plain"
    assert mood_of(date(2035, 1, 1)) == "plain"


@given(st.dates(date(2009, 1, 1), date(2027, 4, 1)))
def test_the_end_of_safar_is_mourning_throughout(day: date) -> None:
    lunar = lunar_day(day)
    if lunar and lunar.month == 2 and lunar.day >= 28:
        assert mood_of(day) == "mourning"
