"""Reminders of occasions: what they say, what moves them, and what never sends them twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from crmbot.actions import undoing
from crmbot.actions.occasions import choosing, listing, moon, people, seasons
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.clock import instant_at
from crmbot.domain.errors import CrmError
from crmbot.domain.member import Member
from crmbot.domain.named_day import NamedDay
from crmbot.store.book import Book
from crmbot.store.store import Store
from tests.actions.occasion_days import Days, days_from, known

NOON = 12 * 60
YALDA = date(2026, 12, 21)  # 30 Azar 1405
TASUA = date(2026, 6, 24)  # 9 Muharram 1448


def number(key: str) -> Callable[[Book], int]:
    return lambda book: catalogue(book).known[key].number


@pytest.fixture
def open_on(store: Store) -> Callable[[date], Days]:
    """Opens a book on a day, with seven buyers, a lead with a mobile and thirty minutes a day for calls."""

    def begin(first: date) -> Days:
        now = instant_at(first, NOON, "Asia/Tehran")
        days = Days(store, store.at_gate(now, None, lambda gate: gate.people.open_book(1, "Owner", "fa", now)))
        days.act(now, lambda book: [known(book, group) for group in (5, 5, 4, 4, 4, 4, 4, 1)])
        return days

    return begin


def through(days: Days, first: date, last: date, minutes: tuple[int, ...] = (540, 1080, 1230)) -> None:
    for day in days_from(first, (last - first).days + 1):
        for minute in minutes:
            days.at(day, minute)


def test_a_reminder_says_the_day_and_how_many_to_ring_and_to_write_to(open_on: Callable[[date], Days]) -> None:
    days = open_on(YALDA - timedelta(4))
    through(days, YALDA - timedelta(3), YALDA - timedelta(3))
    assert [one.text for one in days.told if one.kind == "occasion"] == [
        "شب یلدا دوشنبه ۳۰ آذر است، ۳ روز دیگر.\n۶ نفر را خودتان زنگ بزنید؛ ۱ نفر متن شخصی؛ ۱ نفر پیامک."
    ]


def test_tasua_and_ashura_are_one_reminder_the_evening_before_without_a_call(open_on: Callable[[date], Days]) -> None:
    days = open_on(TASUA - timedelta(3))
    through(days, TASUA - timedelta(3), TASUA + timedelta(1))
    (told,) = [one for one in days.told if one.name.startswith(("tasua", "ashura"))]
    assert told.day == TASUA - timedelta(1)
    assert (
        told.text == "تاسوعا فردا چهارشنبه ۳ تیر است.\nعاشورا پنجشنبه ۴ تیر است.\n۷ نفر متن تسلیت؛ ۱ نفر پیامک تسلیت."
    )


def test_one_switched_off_and_one_with_nobody_to_greet_stay_silent(store: Store) -> None:
    now = instant_at(YALDA - timedelta(4), NOON, "Asia/Tehran")
    days = Days(store, store.at_gate(now, None, lambda gate: gate.people.open_book(1, "Owner", "fa", now)))
    through(days, YALDA - timedelta(3), YALDA - timedelta(3))
    assert days.names() == []
    days.act(now, lambda book: known(book, 5))
    days.act(now, lambda book: choosing.stop(book, number("yalda")(book)))
    through(days, YALDA - timedelta(2), YALDA)
    assert [name for name, _ in days.names()] == ["fathers_day:1448:3"]


def test_a_forecast_is_told_as_probable_until_the_owner_has_said_it(open_on: Callable[[date], Days]) -> None:
    adha = date(2027, 5, 17)  # 10 Dhu al-Hijja 1448 by a forecast
    days = open_on(adha - timedelta(5))
    through(days, adha - timedelta(3), adha - timedelta(3))
    assert "عید قربان احتمالاً دوشنبه ۲۷ اردیبهشت است، ۳ روز دیگر. تاریخش قطعی نیست." in days.told[-1].text
    now = instant_at(adha - timedelta(2), NOON, days.zone)
    days.act(now, lambda book: moon.answer(book, 1448, 12, date(2027, 5, 8)))
    through(days, adha, adha)
    assert days.told[-1].text.startswith("امروز دوشنبه ۲۷ اردیبهشت، عید قربان است.")


def test_a_moved_date_moves_what_is_unsent_and_repeats_nothing(open_on: Callable[[date], Days]) -> None:
    printed = date(2026, 5, 27)  # 10 Dhu al-Hijja 1447
    days = open_on(printed - timedelta(6))
    through(days, printed - timedelta(5), printed - timedelta(3))
    assert [name for name, _ in days.names()][-1] == "eid_adha:1447:3"
    now = instant_at(printed - timedelta(3), 14 * 60, days.zone)
    days.act(now, lambda book: moon.move(book, number("eid_adha")(book), 1447, 1))
    through(days, printed - timedelta(2), printed + timedelta(3))
    assert [one for one in days.names() if "adha" in one[0]] == [
        ("eid_adha:1447:3", printed - timedelta(3)),
        ("eid_adha:1447:0", printed + timedelta(1)),
    ]


def test_what_was_put_and_not_sent_is_told_in_the_words_of_its_own_day(open_on: Callable[[date], Days]) -> None:
    days = open_on(YALDA - timedelta(4))
    days.at(YALDA - timedelta(3), 9 * 60, connected=False)
    days.at(YALDA - timedelta(3), 20 * 60, connected=False)
    days.at(YALDA - timedelta(2), 9 * 60)
    assert days.names() == [("yalda:1405:3", YALDA - timedelta(2))]
    assert "۲ روز دیگر" in days.told[-1].text


def test_a_clock_set_back_repeats_nothing_and_misses_nothing(open_on: Callable[[date], Days]) -> None:
    days = open_on(YALDA - timedelta(20))
    through(days, YALDA - timedelta(19), YALDA - timedelta(3))
    through(days, YALDA - timedelta(9), YALDA + timedelta(1))
    yalda = [one for one in days.names() if "yalda" in one[0]]
    assert yalda == [(f"yalda:1405:{lead}", YALDA - timedelta(lead)) for lead in (14, 3, 0)]


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Istanbul", "Asia/Shanghai"])
def test_another_zone_repeats_nothing_and_keeps_its_own_day(open_on: Callable[[date], Days], zone: str) -> None:
    days = open_on(YALDA - timedelta(5))
    through(days, YALDA - timedelta(4), YALDA - timedelta(3))
    days.act(instant_at(YALDA - timedelta(3), 22 * 60, days.zone), lambda book: book.settings.move(zone))
    days.owner = replace(days.owner, zone=zone)
    through(days, YALDA - timedelta(2), YALDA + timedelta(1))
    yalda = [one for one in days.names() if "yalda" in one[0]]
    assert yalda == [("yalda:1405:3", YALDA - timedelta(3)), ("yalda:1405:0", YALDA)]


def test_other_days_and_another_hour_hold_from_now_on(open_on: Callable[[date], Days]) -> None:
    days = open_on(YALDA - timedelta(8))
    now = instant_at(YALDA - timedelta(7), NOON, days.zone)
    days.act(now, lambda book: choosing.remind_before(book, number("yalda")(book), (10, 2)))
    days.act(now, lambda book: choosing.remind_at(book, number("yalda")(book), 18 * 60))
    through(days, YALDA - timedelta(7), YALDA, minutes=(540,))
    yalda = [one for one in days.names() if "yalda" in one[0]]
    assert yalda == [("yalda:1405:2", YALDA - timedelta(1))]  # at six in the evening, so with the next tick


def test_undo_brings_a_reminder_back_on_the_same_day(open_on: Callable[[date], Days]) -> None:
    days = open_on(YALDA - timedelta(4))
    off = days.act(
        instant_at(YALDA - timedelta(4), NOON, days.zone), lambda book: choosing.stop(book, number("yalda")(book))
    )
    through(days, YALDA - timedelta(3), YALDA - timedelta(3))
    assert days.names() == []
    days.act(instant_at(YALDA - timedelta(3), 21 * 60, days.zone), undoing.undo, off.entry)
    days.at(YALDA - timedelta(2), 9 * 60)
    assert days.names() == [("yalda:1405:3", YALDA - timedelta(2))]


def test_an_own_occasion_is_reminded_of_once_a_year(open_on: Callable[[date], Days]) -> None:
    days = open_on(date(2026, 9, 1))
    now = instant_at(date(2026, 9, 1), NOON, days.zone)
    days.act(now, lambda book: choosing.add(book, NamedDay("سالگرد مغازه", "solar", 7, 5)))
    through(days, date(2026, 9, 2), date(2026, 10, 1), minutes=(540,))
    own = [one for one in days.told if one.name.startswith("own-")]
    assert [one.day for one in own] == [date(2026, 9, 24), date(2026, 9, 27)]
    assert own[1].text.startswith("امروز یکشنبه ۵ مهر، سالگرد مغازه است.")


def test_a_colleague_is_reminded_of_those_he_keeps(open_on: Callable[[date], Days], store: Store) -> None:
    days = open_on(YALDA - timedelta(4))
    now = instant_at(YALDA - timedelta(4), NOON, days.zone)
    other = store.at_gate(now, None, lambda gate: gate.people.open_book(2, "Other", "fa", now))
    assert isinstance(other, Member)
    store.act(other, now, None, lambda book: known(book, 5))
    days.at(YALDA - timedelta(3), 9 * 60)
    assert sorted(one.text.split("\n")[1] for one in days.told) == [
        "۱ نفر را خودتان زنگ بزنید.",
        "۶ نفر را خودتان زنگ بزنید؛ ۱ نفر متن شخصی؛ ۱ نفر پیامک.",
    ]


# The moon


def moons(days: Days) -> list[tuple[str, date]]:
    return days.names("moon")


def test_the_owner_is_asked_on_the_29th_and_his_answer_moves_the_month(open_on: Callable[[date], Days]) -> None:
    eve = date(2027, 3, 8)  # 29 Ramadan, which has thirty days by the table
    days = open_on(eve - timedelta(3))
    through(days, eve - timedelta(1), eve)
    assert moons(days) == [("10:1448:evening", eve)]
    assert days.told[-1].text == "امروز ۲۹ رمضان است. ماه دیده شد؟ اول شوال کدام روز است؟"
    now = instant_at(eve, 21 * 60, days.zone)
    days.act(now, lambda book: moon.answer(book, 1448, 10, eve + timedelta(1)))
    through(days, eve + timedelta(1), eve + timedelta(2))
    assert len(moons(days)) == 1

    def fitr(book: Book) -> object:
        return listing.occurrence(catalogue(book), number("eid_fitr")(book), 1448)

    assert days.act(now, fitr).day == eve + timedelta(1)


def test_not_yet_announced_asks_again_next_morning(open_on: Callable[[date], Days]) -> None:
    eve = date(2027, 3, 8)
    days = open_on(eve - timedelta(3))
    through(days, eve, eve)
    told = days.act(instant_at(eve, 21 * 60, days.zone), lambda book: moon.not_yet(book, 1448, 10))
    assert told.asked_again
    days.at(eve + timedelta(1), 8 * 60)
    assert moons(days)[1:] == [("10:1448:morning", eve + timedelta(1))]
    assert days.told[-1].text == "امروز ۳۰ رمضان است یا اول شوال؟ ماه دیده شد؟"


def test_only_the_owner_moves_a_month_and_by_one_day_at_most(book: Book) -> None:
    its = number("eid_fitr")(book)
    moon.move(book, its, 1448, 1)
    with pytest.raises(CrmError, match="occasions-moon-too-far"):
        moon.move(book, its, 1448, 1)
    assert book.moons.shifts() == {(1448, 10): 1}
    book.member = replace(book.member, role="seller")  # type: ignore[arg-type]
    with pytest.raises(CrmError, match="occasions-owner-only"):
        moon.move(book, its, 1448, -1)


# Seasons


def _season(days: Days) -> None:
    """Last year before Muharram two bought lentils and one rice; one of them has bought again this year."""
    now = datetime(2026, 5, 1, 9, tzinfo=UTC)
    last, this = date(2025, 6, 10), date(2026, 5, 20)
    days.act(now, lambda book: known(book, bought=(last,), goods="لپه", name="رضایی"))
    days.act(now, lambda book: known(book, bought=(last, this), goods="لپه"))
    days.act(now, lambda book: known(book, bought=(last,), goods="برنج"))
    days.act(now, lambda book: known(book, bought=(date(2025, 3, 1),), goods="برنج"))


def test_three_weeks_before_a_season_those_of_last_year_are_named(open_on: Callable[[date], Days]) -> None:
    muharram = date(2026, 6, 16)
    days = open_on(date(2026, 4, 1))
    _season(days)
    through(days, muharram - timedelta(25), muharram, minutes=(540,))
    assert days.names("season") == [("muharram_start:1448", muharram - timedelta(21))]
    (told,) = [one.text for one in days.told if one.kind == "season"]
    assert told == "پارسال پیش از محرم ۳ نفر لپه و برنج بردند. ۲ نفرشان امسال هنوز نخریده‌اند."


def test_later_brings_a_seasons_list_once_more(open_on: Callable[[date], Days]) -> None:

    muharram = date(2026, 6, 16)
    days = open_on(date(2026, 4, 1))
    _season(days)
    through(days, muharram - timedelta(21), muharram - timedelta(21), minutes=(540,))
    now = instant_at(muharram - timedelta(21), NOON, days.zone)
    days.act(now, lambda book: seasons.put_off(book, number("muharram_start")(book), 1448))
    listed = days.act(now, lambda book: people.season_calls(book, number("muharram_start")(book), 1448))
    assert (listed.total, listed.people[0].customer.name) == (2, "رضایی")
    through(days, muharram - timedelta(20), muharram, minutes=(540,))
    assert [day for _, day in days.names("season")] == [muharram - timedelta(21), muharram - timedelta(18)]


def test_a_seasons_list_can_be_stopped_and_the_occasion_stays(open_on: Callable[[date], Days]) -> None:
    muharram = date(2026, 6, 16)
    days = open_on(date(2026, 4, 1))
    _season(days)
    now = instant_at(date(2026, 4, 2), NOON, days.zone)
    days.act(now, lambda book: choosing.stop_season(book, number("muharram_start")(book)))
    through(days, muharram - timedelta(22), muharram, minutes=(540,))
    assert days.names("season") == []


def test_those_who_blocked_the_bot_hold_nobody_up_and_hear_nothing(
    open_on: Callable[[date], Days], store: Store
) -> None:
    now = instant_at(YALDA - timedelta(5), NOON, "Asia/Tehran")

    def gone(gate: Any) -> None:
        for user_id in range(2, 130):
            gate.people.open_book(user_id, "Gone", "fa", now)
            gate.people.leave(user_id, now)

    store.at_gate(now, None, gone)
    days = open_on(YALDA - timedelta(4))
    days.at(YALDA - timedelta(3), 9 * 60)
    assert days.names() == [("yalda:1405:3", YALDA - timedelta(3))]


def test_an_earlier_digest_hour_brings_the_reminder_earlier(open_on: Callable[[date], Days]) -> None:
    days = open_on(YALDA - timedelta(4))
    noon = instant_at(YALDA - timedelta(4), NOON, days.zone)
    days.act(noon, lambda book: book.digests.change_plan(book.member.id, digest_minute=15 * 60))
    days.at(YALDA - timedelta(3), 10)
    days.act(instant_at(YALDA - timedelta(3), 30, days.zone), _early)
    days.at(YALDA - timedelta(3), 10 * 60)
    assert days.names() == [("yalda:1405:3", YALDA - timedelta(3))]


def _early(book: Book) -> None:
    book.digests.change_plan(book.member.id, digest_minute=10 * 60)
