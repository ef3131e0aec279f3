"""Promises that come due: kept by a talk, asked again when nobody answers, asked after when a load has left."""

from datetime import UTC, datetime, timedelta

from crmbot.clock import local_day
from crmbot.domain.calendar import saturday_index
from crmbot.domain.holidays import is_holiday
from crmbot.text.texts import texts_in
from crmbot.text.values import Day
from playground.client import Person, Seen

NUMBER = "09124431087"


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def says(trader: Person, text: str) -> Seen:
    trader.says(text)
    return trader.hears()


def taps(trader: Person, label: str) -> Seen:
    trader.taps(label)
    return trader.hears()


def working_day(after: int) -> str:
    """How the first working day so many days from now is said."""
    today = local_day(datetime.now(UTC), "Asia/Tehran")
    day = today + timedelta(after)
    while is_holiday(day):
        day += timedelta(1)
    assert saturday_index(day) != 6
    return Day(day, today).spelled(texts_in("fa"))


def test_a_purchase_is_asked_after_a_week_later_and_the_tap_moves_it(trader: Person) -> None:
    card = says(trader, f"{NUMBER} آقای رضایی قم ۵ تن نخود خرید")
    assert f"قرار باز: بار رسید؟ ({working_day(7)})" in plain(card.text)
    assert "بار رفت" in card.labels
    after = taps(trader, "بار رفت")
    assert f"قرار باز: بار رسید؟ ({working_day(7)})" in plain(after.text) and "بار رفت" not in after.labels
    taps(trader, "برگردان")
    assert "بار رفت" in taps(trader, "کارت").labels


def test_taking_the_purchase_back_takes_the_delivery_call_with_it(trader: Person) -> None:
    says(trader, f"{NUMBER} آقای رضایی قم ۵ تن نخود خرید")
    taps(trader, "برگردان")
    says(trader, f"{NUMBER} آقای رضایی قم")
    assert "بار رسید" not in plain(trader.newest().text)


def test_a_note_that_nobody_answered_asks_again_tomorrow(trader: Person) -> None:
    says(trader, f"{NUMBER} آقای رضایی قم نخود")
    card = says(trader, f"{NUMBER} جواب نداد")
    assert f"قرار باز: تماس ({working_day(1)})" in plain(card.text)


def test_a_call_that_went_unanswered_after_all_is_asked_again_and_taken_back(trader: Person) -> None:
    says(trader, f"{NUMBER} آقای رضایی قم نخود")
    says(trader, "رضایی")
    taps(trader, "زنگ زدم")
    assert f"قرار باز: تماس ({working_day(1)})" in plain(taps(trader, "جواب نداد").text)
    assert "قرار باز" not in plain(taps(trader, "✓ جواب نداد").text)
