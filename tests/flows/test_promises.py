"""«قرار»: a day in one or two taps, and the open ones moved or dropped."""

from datetime import UTC, date, datetime, timedelta

from crmbot.clock import local_day
from crmbot.domain.calendar import add_months, jalali
from crmbot.text.texts import texts_in
from crmbot.text.values import Day
from playground.client import Person, Seen

NUMBER = "09124431087"


def log_a_call(trader: Person) -> Seen:
    trader.says(f"{NUMBER} آقای رضایی قم نخود")
    return trader.hears()


def test_tomorrow_is_two_taps_and_stands_on_the_card(trader: Person) -> None:
    log_a_call(trader)
    trader.taps("قرار")
    asked = trader.hears()
    assert plain(asked.text) == "آقای رضایی: قرار برای چه روزی؟"
    assert {"فردا", "هفته بعد", "ماه بعد", "تاریخ…", "کارت"} <= set(asked.labels)
    trader.taps("فردا")
    card = trader.hears()
    assert "قرار باز: تماس (فردا)" in plain(card.text)
    assert card.message_id == asked.message_id
    trader.taps("برگردان")
    assert plain(trader.hears().text).startswith("برگشت: قرار رضایی")


def test_a_day_is_picked_from_the_next_month(trader: Person) -> None:
    log_a_call(trader)
    trader.taps("قرار")
    trader.hears()
    trader.taps("تاریخ…")
    first = trader.hears()
    this = jalali(today())
    assert first.labels[:1] != ["‹"] and not any(label.startswith("‹") for label in first.labels)
    weekdays = first.labels.index("ش")
    assert first.labels[weekdays : weekdays + 7] == ["ش", "ی", "د", "س", "چ", "پ", "ج"]
    trader.taps(next(label for label in first.labels if label.endswith("›")))
    turned = trader.hears()
    assert any(label.startswith("‹") for label in turned.labels)
    trader.taps("۱۵")
    following = add_months(today(), 1)
    assert jalali(following).month != this.month
    assert "قرار باز: تماس (" in plain(trader.hears().text) and "۱۵" in plain(trader.newest().text)


def test_a_past_day_is_not_offered_and_a_heading_does_nothing(trader: Person) -> None:
    card = log_a_call(trader)
    trader.taps("قرار")
    trader.hears()
    trader.taps("تاریخ…")
    month = trader.hears()
    offered = [button["callback_data"] for row in month.rows for button in row if "due" in button["callback_data"]]
    assert offered and all(data.rpartition(":")[2] >= today().isoformat() for data in offered)
    trader.taps("ش")
    assert trader.newest().text == month.text
    yesterday = today() - timedelta(1)
    trader.calls_back(f"{offered[0].rpartition(':')[0]}:{yesterday}", card.message_id)
    assert "این روز گذشته است" in trader.hears().text


def test_an_open_promise_is_put_off_or_dropped_in_two_taps(trader: Person) -> None:
    log_a_call(trader)
    trader.taps("قرار")
    trader.hears()
    trader.taps("فردا")
    trader.hears()
    trader.taps("قرار")
    assert "قرار باز: تماس (فردا)" in plain(trader.hears().text)
    trader.taps("یک روز عقب")
    assert "(فردا)" not in plain(trader.hears().text)
    trader.taps("قرار")
    trader.hears()
    trader.taps("برداشته شود")
    assert "قرار باز" not in trader.hears().text
    trader.taps("برگردان")
    trader.hears()
    trader.taps("کارت")
    assert "قرار باز: تماس" in plain(trader.hears().text)


def test_putting_off_twice_with_one_key_is_once(trader: Person) -> None:
    log_a_call(trader)
    trader.taps("قرار")
    trader.hears()
    trader.taps("فردا")
    trader.hears()
    trader.taps("قرار")
    asked = trader.hears()
    day_on = next(one for row in asked.rows for one in row if one["text"] == "یک روز عقب")
    for _ in range(2):
        trader.calls_back(day_on["callback_data"], asked.message_id)
        card = trader.hears()
    after_tomorrow = texts_in("fa").plain("card-promise", reason="تماس", day=Day(today() + timedelta(2), today()))
    assert after_tomorrow in plain(card.text)


def test_two_open_promises_are_told_apart_by_their_number(trader: Person) -> None:
    log_a_call(trader)
    for day in ("فردا", "هفته بعد"):
        trader.says("رضایی")
        trader.hears()
        trader.taps("قرار")
        trader.hears()
        trader.taps(day)
        trader.hears()
    trader.taps("قرار")
    assert "۱. یک روز عقب" in trader.hears().labels
    trader.taps("۲. برداشته شود")
    assert plain(trader.hears().text).count("قرار باز") == 1


def test_a_day_that_is_no_day_is_answered_politely(trader: Person) -> None:
    card = log_a_call(trader)
    for data in ("card:due:1:1405-12-30", "promise:due:1:x", "promise:snooze:1:0:x", "promise:keep:999999"):
        trader.calls_back(data, card.message_id)
        assert "این دکمه قدیمی بود" in trader.hears().text


def today() -> date:
    return local_day(datetime.now(UTC), "Asia/Tehran")


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")
