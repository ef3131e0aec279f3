"""The evening tidy-up: one message a member where something is missing, and then card by card."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from crmbot.clock import instant_at, local_day
from playground.client import Person, Seen
from scheduler.ticking import tick

TEHRAN = "Asia/Tehran"
Moment = Callable[[int, int], None]


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


@pytest.fixture
def it_is(serving) -> Iterator[Moment]:
    """Moves the bot's clock to (days from today, minute of the day)."""
    clock = serving.services.clock
    began = clock.now() - datetime.now(UTC)

    def move(days: int, minute: int) -> None:
        today = local_day(datetime.now(UTC), TEHRAN)
        clock.move(instant_at(today + timedelta(days), minute, TEHRAN) - clock.now())

    yield move
    clock.move(began - (clock.now() - datetime.now(UTC)))


@pytest.fixture
def minute_passes(serving) -> Callable[[], None]:
    def run() -> None:
        ticking = tick(serving.services, serving._app.bot)
        asyncio.run_coroutine_threadsafe(ticking, serving._loop).result(20)

    return run


def log(trader: Person, *lines: str) -> None:
    for line in lines:
        trader.says(line)
        trader.hears()


def evening_messages(trader: Person) -> list[Seen]:
    return [seen for seen in trader.reads() if seen.by_bot and {"الان", "همین‌طور بماند"} <= set(seen.labels)]


@pytest.fixture
def evening(trader: Person, it_is: Moment, minute_passes: Callable[[], None]) -> Person:
    """A trader at eight in the evening, told that two of his three calls lack something."""
    it_is(3, 12 * 60)
    log(trader, "0912 443 1001", "0912 443 1002 آقای نوری یزد", "0912 443 1003 مرادی قم نخود")
    it_is(3, 20 * 60)
    minute_passes()
    return trader


def test_the_evening_says_how_many_calls_lack_something(evening: Person) -> None:
    (seen,) = evening_messages(evening)
    assert plain(seen.text) == "امروز ۳ تماس نوشتید. ۲ تا نام یا محصول ندارد؛ دو دقیقه کار است."
    assert seen.labels == ["الان", "فردا صبح", "همین‌طور بماند"]


def test_it_comes_once_however_often_the_minute_passes(
    evening: Person, it_is: Moment, minute_passes: Callable[[], None]
) -> None:
    it_is(3, 20 * 60 + 1)
    minute_passes()
    it_is(3, 23 * 60)
    minute_passes()
    assert len(evening_messages(evening)) == 1


def test_it_comes_late_on_the_same_day_after_the_bot_was_down(
    trader: Person, it_is: Moment, minute_passes: Callable[[], None]
) -> None:
    it_is(4, 12 * 60)
    log(trader, "0912 443 1001")
    it_is(4, 23 * 60 + 30)
    minute_passes()
    assert len(evening_messages(trader)) == 1


def test_it_does_not_come_the_day_after(trader: Person, it_is: Moment, minute_passes: Callable[[], None]) -> None:
    it_is(5, 12 * 60)
    log(trader, "0912 443 1001")
    it_is(6, 9 * 60)
    minute_passes()
    assert evening_messages(trader) == []


def test_nothing_comes_where_nothing_is_missing(
    trader: Person, it_is: Moment, minute_passes: Callable[[], None]
) -> None:
    it_is(7, 12 * 60)
    log(trader, "0912 443 1003 مرادی قم نخود")
    it_is(7, 20 * 60)
    minute_passes()
    it_is(7, 20 * 60 + 30)
    log(trader, "0912 443 1009")
    minute_passes()
    assert evening_messages(trader) == []


def test_the_cards_are_completed_one_by_one_with_a_line_each(evening: Person) -> None:
    evening.taps("الان")
    first = evening.hears()
    assert "09124431001" in first.text
    assert "نام و محصولش را بنویسید" in first.text
    evening.says("آقای رضایی نخود")
    second = evening.hears()
    assert "نوری" in second.text
    assert "چه محصولی می‌خواست؟" in second.text
    evening.taps("نخود")
    assert plain(evening.hears().text) == "۲ تا کامل شد."
    evening.says("رضایی")
    assert "آقای رضایی" in plain(evening.hears().text)


def test_a_card_half_completed_is_asked_for_the_rest(evening: Person) -> None:
    evening.taps("الان")
    evening.hears()
    evening.says("آقای رضایی")
    card = evening.hears()
    assert "آقای رضایی" in plain(card.text)
    assert "چه محصولی می‌خواست؟" in card.text


def test_a_card_may_stay_as_it_is(evening: Person) -> None:
    evening.taps("الان")
    evening.hears()
    evening.taps("همین‌طور بماند", evening.newest().message_id)
    assert "نوری" in evening.hears().text
    evening.taps("همین‌طور بماند", evening.newest().message_id)
    assert plain(evening.hears().text) == "۲ تا همین‌طور ماند."


def test_a_price_only_caller_is_marked_in_one_tap(evening: Person) -> None:
    evening.taps("الان")
    evening.hears()
    evening.taps("قیمت‌گیر")
    assert "نوری" in evening.hears().text


def test_what_was_completed_goes_back_by_undo(evening: Person) -> None:
    evening.taps("الان")
    evening.hears()
    evening.says("آقای رضایی نخود")
    evening.hears()
    evening.taps("لغو")
    assert "۱ تا کامل شد." in plain(evening.hears().text)
    evening.says("/undo")
    evening.hears()
    evening.taps("کامل کردن رضایی")
    evening.hears()
    evening.says("رضایی")
    assert "پیدا نشد" in evening.hears().text


def test_tomorrow_morning_reminds_once_more(evening: Person, it_is: Moment, minute_passes: Callable[[], None]) -> None:
    evening.taps("فردا صبح")
    assert evening.hears().text == "باشد، فردا صبح می‌گویم."
    minute_passes()
    it_is(4, 9 * 60)
    minute_passes()
    assert "هنوز کامل نیست" in evening_messages(evening)[-1].text
    evening.taps("الان")
    assert "09124431001" in evening.hears().text


def test_the_morning_says_nothing_of_what_was_completed_meanwhile(
    evening: Person, it_is: Moment, minute_passes: Callable[[], None]
) -> None:
    evening.taps("فردا صبح")
    evening.hears()
    log(evening, "0912 443 1001 رضایی نخود", "0912 443 1002 نوری نخود")
    it_is(4, 9 * 60)
    minute_passes()
    assert not any("هنوز کامل نیست" in seen.text for seen in evening.reads())


def test_left_as_it_is_nothing_more_is_said(evening: Person) -> None:
    evening.taps("همین‌طور بماند")
    assert evening.hears().text == "باشد، همین‌طور می‌ماند."


def test_a_photo_of_nobody_finds_its_owner_in_the_evening(
    trader: Person, it_is: Moment, minute_passes: Callable[[], None]
) -> None:
    it_is(8, 11 * 60)
    log(trader, "0912 443 1003 مرادی قم نخود")
    it_is(8, 12 * 60)
    trader.sends_photo(b"\xff\xd8\xff\xe0", caption="چک")
    trader.hears()
    it_is(8, 20 * 60)
    minute_passes()
    assert "۱ عکس، پیام صوتی یا خط هنوز صاحب ندارد" in plain(evening_messages(trader)[-1].text)
    trader.taps("الان")
    seen = trader.hears()
    assert "این‌ها هنوز صاحب ندارند" in seen.text
    trader.taps(next(label for label in seen.labels if label.startswith("عکس، چک، ")))
    trader.hears()
    trader.taps("مرادی، قم")
    assert plain(trader.hears().text) == "عکس را برای مرادی، قم نگه داشتم."


def test_an_old_or_forged_evening_is_answered_politely(evening: Person) -> None:
    for data in ("tidy:go:1999-01-01", "tidy:go:tomorrow", "tidy:go:", "tidy:later:x"):
        evening.calls_back(data)
        assert evening.hears().text


def test_a_message_of_another_day_still_knows_its_day(evening: Person, it_is: Moment) -> None:
    it_is(5, 10 * 60)
    evening.taps("الان")
    assert "09124431001" in evening.hears().text


def test_a_call_that_comes_in_meanwhile_is_logged_and_the_question_asked_again(evening: Person) -> None:
    evening.taps("الان")
    evening.hears()
    evening.says("0915 777 8899 آقای صادقی مشهد عدس")
    evening.hears()
    assert any("اولین تماس" in seen.text and "صادقی" in seen.text for seen in evening.reads())
    assert "نام و محصولش را بنویسید" in evening.newest().text


def test_a_line_of_nobody_finds_its_owner_in_the_evening(
    trader: Person, it_is: Moment, minute_passes: Callable[[], None]
) -> None:
    it_is(9, 11 * 60)
    log(trader, "0912 443 1003 مرادی قم نخود")
    it_is(9, 12 * 60)
    log(trader, "جوادی امروز ۵ تن عدس برد")
    it_is(9, 20 * 60)
    minute_passes()
    trader.taps("الان")
    seen = trader.hears()
    trader.taps(next(label for label in seen.labels if "جوادی" in label))
    assert "جوادی امروز ۵ تن عدس برد" in plain(trader.hears().text)
    trader.taps("مرادی، قم")
    assert "خرید: ۵ تن عدس" in plain(trader.hears().text)
