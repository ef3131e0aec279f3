"""Settings: saved at once, in one message, and turned back by undo."""

import pytest

from playground.client import Person, Seen


def opens(trader: Person, *labels: str) -> Seen:
    trader.says("/settings")
    seen = trader.hears()
    for label in labels:
        trader.taps(label)
        seen = trader.hears()
    return seen


def types(trader: Person, key: str, text: str) -> Seen:
    trader.taps(key)
    trader.hears()
    trader.says(text)
    return trader.hears()


def test_the_settings_say_how_things_stand(trader: Person) -> None:
    assert plain(opens(trader).text).split("\n") == [
        "دفتر شما هنوز نام ندارد.",
        "محصول‌ها: ۰",
        "یادآوری شب: ساعت ۲۰:۰۰",
        "زبان: فارسی",
    ]


def test_the_menu_leads_to_the_settings(trader: Person) -> None:
    trader.presses("بیشتر…")
    trader.hears()
    trader.taps("تنظیمات")
    assert "یادآوری شب" in trader.hears().text


def test_the_book_is_named_and_undo_takes_the_name_back(trader: Person) -> None:
    opens(trader)
    seen = types(trader, "نام دفتر", "حبوبات <رضایی>")
    assert plain(seen.text).startswith("✓ ثبت شد.\nدفتر: حبوبات <رضایی>")
    trader.taps("برگردان")
    assert plain(trader.hears().text) == "برگشت: نام دفتر"
    assert "هنوز نام ندارد" in opens(trader).text


def test_a_long_signature_is_cut_and_the_trader_is_told(trader: Person) -> None:
    opens(trader)
    seen = types(trader, "امضای پیامک", "فروشگاه بزرگ حبوبات و خشکبار برادران رضایی و پسران یزد")
    assert plain(seen.text).startswith("✓ متن بلند بود؛ ۴۰ نویسه اولش را نگه داشتم.")


def test_a_signature_is_emptied_by_a_chip(trader: Person) -> None:
    opens(trader)
    types(trader, "امضای پیامک", "رضایی")
    trader.taps("امضای پیامک")
    assert "الان: رضایی" in plain(trader.hears().text)
    trader.taps("خالی شود")
    assert "امضای پیامک" not in trader.hears().text


@pytest.mark.parametrize(("typed", "hour"), [("۲۰:۳۰", "۲۰:۳۰"), ("8 شب", "۲۰:۰۰"), ("ساعت هفت و نیم عصر", "۱۹:۳۰")])
def test_the_evening_hour_is_typed_as_it_is_said(trader: Person, typed: str, hour: str) -> None:
    opens(trader, "یادآوری شب", "۲۱:۰۰")
    assert f"یادآوری شب: ساعت {hour}" in plain(types(trader, "ساعت دیگر", typed).text)


def test_a_wrong_hour_is_told_in_one_sentence_and_the_old_one_stays(trader: Person) -> None:
    opens(trader, "یادآوری شب")
    seen = types(trader, "ساعت دیگر", "ساعت ۲۵")
    assert plain(seen.text) == "«ساعت ۲۵» ساعت نیست؛ همان ۲۰:۰۰ ماند. مثلاً بنویسید ۲۰:۳۰ یا ۸ شب."
    trader.taps("لغو")
    assert "یادآوری شب: ساعت ۲۰:۰۰" in plain(trader.hears().text)


def test_the_evening_message_is_turned_off_and_on(trader: Person) -> None:
    assert "یادآوری شب خاموش است." in opens(trader, "یادآوری شب", "خاموش شود").text
    trader.taps("روشن شود")
    assert "✓ ۲۰:۰۰" in trader.hears().labels


def test_the_language_changes_the_screen_and_the_keys_at_once(trader: Person) -> None:
    seen = opens(trader, "زبان", "English")
    assert seen.text == "From now on I write English."
    beside_the_field = str(trader.keys())
    assert "Find" in beside_the_field and "پیدا کن" not in beside_the_field
    trader.says("/settings")
    assert "Evening reminder" in trader.hears().text
    trader.taps("Language")
    trader.hears()
    trader.taps("فارسی")
    assert trader.hears().text == "از این به بعد فارسی می‌نویسم."


def test_the_clock_of_another_place_holds_from_the_next_tap_on_and_is_changed_back(trader: Person, serving) -> None:  # type: ignore[no-untyped-def]
    seen = opens(trader, "ساعت دفتر")
    assert seen.labels[0] == "✓ تهران"
    trader.taps("چین")
    assert "✓ چین" in trader.hears().labels
    assert serving.services.roster.get(trader.id).zone == "Asia/Shanghai"
    assert "ساعت دفتر: چین" in plain(opens(trader).text)
    opens(trader, "ساعت دفتر", "تهران")
    assert "ساعت دفتر" not in opens(trader).text
    assert serving.services.roster.get(trader.id).zone == "Asia/Tehran"


def test_a_forged_setting_changes_nothing(trader: Person) -> None:
    message = opens(trader)
    for data in (
        "settings:speak:xx",
        "settings:at:1440",
        "settings:at:-5",
        "settings:zone:6",
        "settings:zone:x",
        "goods:open:9999",
        "goods:any:x",
        "edit:price:999999",
    ):
        trader.calls_back(data, message.message_id)
        assert "این دکمه قدیمی بود" in trader.hears().text
    assert "یادآوری شب: ساعت ۲۰:۰۰" in plain(opens(trader).text)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")
