"""/occasions: what comes, one occasion's reminders, own ones, and bad input."""

from collections.abc import Callable

import pytest

from playground.client import Person, Seen


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def hears(trader: Person) -> str:
    return plain(trader.hears().text)


def taps(trader: Person, label: str) -> str:
    trader.taps(label)
    return hears(trader)


def new(trader: Person, line: str) -> Seen:
    trader.says("/occasions")
    trader.hears()
    trader.taps("مناسبت تازه")
    trader.hears()
    trader.says(line)
    return trader.hears()


def opens(trader: Person, name: str) -> str:
    """Opens the occasion of that name, wherever it stands in the list."""
    trader.says("/occasions")
    seen = trader.hears()
    while name not in plain(seen.text):
        trader.taps("بعدی")
        seen = trader.hears()
    line = next(line for line in plain(seen.text).split("\n") if name in line)
    return taps(trader, line.split(".")[0])


def test_what_comes_is_listed_with_its_day_and_how_far_it_is(trader: Person) -> None:
    trader.says("/occasions")
    text = hears(trader)
    assert "مناسبت تا ۹۰ روز دیگر:" in text
    assert "روز دیگر" in text.split("\n")[2]


def test_the_menu_leads_to_the_occasions(trader: Person) -> None:
    trader.presses("بیشتر…")
    trader.hears()
    assert "مناسبت تا ۹۰ روز دیگر" in taps(trader, "مناسبت‌ها")


def test_one_switched_off_leaves_the_list_and_comes_back_by_undo(trader: Person) -> None:
    before = opens(trader, "شب یلدا")
    assert "یادآوری: ۱۴ روز پیش، ۳ روز پیش، همان روز، ساعت ۰۹:۰۰" in before
    assert "یادآوری خاموش است" in taps(trader, "خاموش شود")
    assert "شب یلدا" not in taps(trader, "همه مناسبت‌ها")
    assert "شب یلدا" in all_pages(trader, taps(trader, "خاموش‌ها هم"))
    trader.says("/undo")
    trader.hears()
    taps(trader, "خاموش کردن یادآوری: شب یلدا")
    assert "یادآوری: ۱۴ روز پیش" in opens(trader, "شب یلدا")


def all_pages(trader: Person, text: str) -> str:
    while "بعدی" in trader.newest().labels:
        text += taps(trader, "بعدی")
    return text


def test_days_and_hour_are_chosen_by_chip_or_typed(trader: Person) -> None:
    opens(trader, "شب یلدا")
    taps(trader, "چند روز پیش")
    assert "یادآوری: ۳ روز پیش، همان روز" in taps(trader, "۳ روز پیش، همان روز")
    taps(trader, "چند روز پیش")
    trader.says("۰ و ۱۰")
    assert "یادآوری: ۱۰ روز پیش، همان روز" in hears(trader)
    taps(trader, "ساعت")
    trader.says("۶ عصر")
    assert "ساعت ۱۸:۰۰" in hears(trader)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("-3", "نه بعد از آن"),
        ("−۳", "نه بعد از آن"),
        ("هیچ", "از صفر تا ۶۰"),
        ("۹۹", "از صفر تا ۶۰"),
        ("9" * 30, "از صفر تا ۶۰"),
    ],
)
def test_impossible_days_before_are_refused_in_a_sentence(trader: Person, typed: str, told: str) -> None:
    opens(trader, "شب یلدا")
    taps(trader, "چند روز پیش")
    trader.says(typed)
    assert told in hears(trader)
    trader.says("۲")
    assert "یادآوری: ۲ روز پیش، ساعت" in hears(trader)


@pytest.mark.parametrize(("typed", "told"), [("۲۵", "ساعت نیست"), ("۲۳:۰۰", "بین ۹ صبح"), ("۸:۳۰ صبح", "بین ۹ صبح")])
def test_an_impossible_hour_is_refused_in_a_sentence(trader: Person, typed: str, told: str) -> None:
    opens(trader, "شب یلدا")
    taps(trader, "ساعت")
    trader.says(typed)
    assert told in hears(trader)


def test_an_own_occasion_comes_every_year_or_once_and_can_be_taken_away(trader: Person) -> None:
    text = plain(new(trader, "سالگرد مغازه ۵ دی").text)
    assert "سالگرد مغازه" in text
    assert "۵ دی" in text
    assert "هر سال" in (taps(trader, "فقط همین یک بار") and trader.newest().labels)
    assert "سالگرد مغازه" not in taps(trader, "پاک شود")
    assert "برگشت: پاک کردن مناسبت: سالگرد مغازه" in taps(trader, "برگردان")
    assert "سالگرد مغازه" in opens(trader, "سالگرد مغازه")


def test_an_own_occasion_may_be_lunar(trader: Person) -> None:
    seen = new(trader, "هیئت حاجی ۱۷ شعبان")
    assert "شعبان یک روز دیرتر" in seen.labels


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("تولد ۳۱ مهر", "چنین روزی در تقویم نیست"),
        ("جشن ۳۰ اسفند ۱۴۰۶", "چنین روزی در تقویم نیست"),
        ("افتتاح ۱۴۰۵/۷/۳۱", "چنین روزی در تقویم نیست"),
        ("سالگرد مغازه", "روزش را ندیدم"),
        ("۵ مهر", "نامش را هم"),
        ("افتتاح ۵ مهر ۱۴۰۰", "این روز گذشته است"),
        ("افتتاح ۵ مهر ۹۹۹۹", "چنین روزی در تقویم نیست"),
    ],
)
def test_a_day_that_is_none_is_refused_in_a_sentence(trader: Person, typed: str, told: str) -> None:
    assert told in plain(new(trader, typed).text)


def test_thirty_esfand_is_kept_every_year(trader: Person) -> None:
    assert "۲۹ اسفند" in plain(new(trader, "جشن پایان سال ۳۰ اسفند").text)  # 1405 is a common year


def test_the_owner_moves_a_lunar_month_by_a_day_and_takes_it_back(trader: Person) -> None:
    before = opens(trader, "روز پدر").split("\n")[1]
    moved = taps(trader, "رجب یک روز دیرتر")
    assert "یک روز دیرتر از تقویم" in moved
    assert moved.split("\n")[2] != before
    assert "رجب یک روز دیرتر" not in trader.newest().labels
    taps(trader, "برگردان")
    assert opens(trader, "روز پدر").split("\n")[1] == before


@pytest.mark.parametrize(
    "data",
    [
        "occasions:open:77", "occasions:switch:0", "occasions:move:930:1448:late", "occasions:move:10901:1448:far",
        "occasions:first:1448:9:20270401", "occasions:first:1448:9:x", "occasions:first:1300:9:20270401",
        "occasions:calls:930:99999:0", "occasions:season:11:1448:0", "occasions:later:10101:1300",
        "occasions:remove:930", "occasions:once:930", "edit:occasion-hour:77", "occasions:list:99:9",
    ],
)  # fmt: skip
def test_a_forged_button_is_answered_politely(trader: Person, data: str) -> None:
    trader.says("/occasions")
    trader.hears()
    trader.calls_back(data)
    assert trader.hears().text


def test_what_is_another_traders_own_is_not_there(trader: Person, newcomer: Callable[[], Person]) -> None:
    seen = new(trader, "سالگرد مغازه ۵ دی")
    datas = [button.get("callback_data", "") for line in seen.rows for button in line]
    its = next(data for data in datas if data.startswith("occasions:switch:"))
    other = newcomer()
    other.says("/start")
    other.hears()
    other.says("/occasions")
    other.hears()
    other.calls_back(its)
    assert "این دکمه قدیمی بود" in hears(other)
    assert "یادآوری: ۳ روز پیش" in opens(trader, "سالگرد مغازه")


def test_the_answer_about_the_moon_is_kept_and_taken_back(trader: Person) -> None:
    trader.says("/occasions")
    trader.hears()
    trader.calls_back("occasions:first:1448:9:20270209")
    assert hears(trader) == "نوشتم: اول رمضان سه‌شنبه ۲۰ بهمن است."
    assert "برگشت: اول ماه: رمضان" in taps(trader, "برگردان")
    trader.calls_back("occasions:notyet:1448:9", message_id=trader.newest().message_id)
    assert "دوباره می‌پرسم" in hears(trader)


def test_a_month_that_is_none_of_the_two_days_is_refused(trader: Person) -> None:
    trader.says("/occasions")
    trader.hears()
    trader.calls_back("occasions:first:1448:9:20270215")
    assert "یک روز با تقویم فرق می‌کند" in hears(trader)


def test_the_call_list_names_who_is_worth_most_first_with_the_number(trader: Person) -> None:
    trader.says("09121110011 رضائیان یزد ۵ تن عدس کیلویی ۸۵ خرید")
    trader.hears()
    opens(trader, "شب یلدا")
    text = taps(trader, "فهرست تماس")
    assert "شب یلدا: به این ۱ نفر زنگ بزنید." in text
    assert "\n09121110011\n" in text
    taps(trader, "۱")
    assert "رضائیان" in plain(trader.newest().text)


def test_do_not_remind_again_under_a_reminder_can_be_taken_back(trader: Person) -> None:
    trader.says("/occasions")
    trader.hears()
    trader.calls_back("occasions:stop:930")
    assert "یادآوری خاموش است" in hears(trader)
    taps(trader, "برگردان")
    assert "یادآوری: ۱۴ روز پیش" in opens(trader, "شب یلدا")


def test_questions_about_occasions_outlive_a_stray_line_and_can_be_left(trader: Person) -> None:
    opens(trader, "شب یلدا")
    taps(trader, "ساعت")
    assert "یادآوری: ۱۴ روز پیش" in taps(trader, "لغو")
