"""«بیشتر»: one message, edited in place; every tap is saved at once and can be turned back."""

from collections.abc import Callable

import pytest

from playground.client import Person, Seen

NUMBER = "09124431087"


@pytest.fixture
def card(trader: Person) -> Seen:
    """A card just logged."""
    trader.says(f"{NUMBER} رضایی قم نخود")
    return trader.hears()


def opens(trader: Person, *labels: str) -> Seen:
    """«بیشتر», and the pages behind it."""
    trader.taps("بیشتر")
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


def test_more_stands_in_the_cards_message_and_leads_back_to_it(trader: Person, card: Seen) -> None:
    page = opens(trader)
    assert page.message_id == card.message_id
    assert NUMBER in page.text.split("\n")
    trader.taps("کارت")
    back = trader.hears()
    assert back.message_id == card.message_id and "لیست قیمت" in back.labels


def test_a_title_is_one_tap_and_stands_on_the_card(trader: Person, card: Seen) -> None:
    page = opens(trader, "نام و خطاب", "حاج آقا")
    assert page.text.startswith("✓ ثبت شد.")
    assert "✓ حاج آقا" in page.labels
    trader.taps("صفحه قبل")
    assert plain(trader.hears().text).startswith("حاج آقا رضایی · قم")


def test_a_title_tapped_again_is_taken_away(trader: Person, card: Seen) -> None:
    opens(trader, "نام و خطاب", "مهندس")
    trader.taps("✓ مهندس")
    assert "مهندس" in trader.hears().labels


def test_a_name_typed_with_its_title_is_read_into_both(trader: Person, card: Seen) -> None:
    opens(trader, "نام و خطاب")
    page = types(trader, "نوشتن نام", "خانم دکتر افشار")
    assert "نام: افشار" in plain(page.text)
    assert "✓ دکتر" in page.labels


def test_what_he_is_called_is_kept_and_can_be_cleared(trader: Person, card: Seen) -> None:
    opens(trader, "نام و خطاب")
    assert "خطاب: علی آقا" in plain(types(trader, "نوشتن خطاب", "علی آقا").text)
    trader.taps("خطاب پاک شود")
    assert "خطاب: همان عنوان و نام" in plain(trader.hears().text)


def test_other_names_of_a_number_are_edited_and_cleared(trader: Person, card: Seen) -> None:
    trader.says(f"{NUMBER} مرادی")
    trader.hears()
    trader.taps("یک نفر دیگر هم")
    trader.hears()
    assert "این نام‌ها هم: مرادی" in plain(opens(trader, "نام و خطاب").text)
    assert "این نام‌ها هم: خانم مرادی" in plain(types(trader, "نام‌های دیگر", "خانم مرادی").text)
    trader.taps("نام‌های دیگر پاک شود")
    assert "مرادی" not in trader.hears().text


def test_a_city_is_offered_and_another_one_may_be_typed(trader: Person, card: Seen) -> None:
    page = opens(trader, "شهر")
    assert "✓ قم" in page.labels
    page = types(trader, "شهر دیگر", "اروميه")
    assert "شهر: ارومیه" in plain(page.text)


def test_where_he_came_from_is_a_chip(trader: Person, card: Seen) -> None:
    page = opens(trader, "از کجا آمده", "دیوار")
    assert "آشنایی: دیوار" in plain(page.text)
    trader.taps("خالی شود")
    assert plain(trader.hears().text).endswith("از کجا شما را پیدا کرده؟")


def test_products_are_ticked_on_and_off_and_a_new_one_is_typed(trader: Person, card: Seen) -> None:
    page = opens(trader, "محصول‌ها")
    assert "✓ نخود" in page.labels
    page = types(trader, "محصول دیگر", "عدس")
    assert {"✓ عدس", "✓ نخود"} <= set(page.labels)
    trader.taps("✓ نخود")
    assert plain(trader.hears().text) == "✓ ثبت شد.\nمی‌خواهد: عدس"


def test_a_price_only_caller_is_kept_and_marked(trader: Person, card: Seen) -> None:
    page = opens(trader, "قیمت‌گیر")
    assert "✓ قیمت‌گیر" in page.labels
    trader.taps("کارت")
    assert "قیمت‌گیر" in plain(trader.hears().text).split("\n")[1]


def test_marks_are_toggled_and_undone(trader: Person, card: Seen) -> None:
    page = opens(trader, "پیامک نمی‌خواهد", "مناسبت مذهبی نه")
    assert {"✓ پیامک نمی‌خواهد", "✓ مناسبت مذهبی نه"} <= set(page.labels)
    trader.taps("برگردان")
    assert plain(trader.hears().text) == "برگشت: مناسبت مذهبی رضایی"
    trader.taps("کارت")
    trader.hears()
    page = opens(trader)
    assert "مناسبت مذهبی نه" in page.labels and "✓ پیامک نمی‌خواهد" in page.labels


def test_the_same_tap_twice_is_one_tap(trader: Person, card: Seen) -> None:
    page = opens(trader)
    button = next(one for row in page.rows for one in row if one["text"] == "پیامک نمی‌خواهد")
    for _ in range(2):
        trader.calls_back(button["callback_data"], page.message_id)
    assert "✓ پیامک نمی‌خواهد" in trader.hears().labels


def test_mourning_lasts_forty_days_and_is_taken_back(trader: Person, card: Seen) -> None:
    page = opens(trader, "عزادار")
    assert "عزادار است، تا" in plain(page.text)
    trader.taps("کارت")
    assert "عزادار است، تا" in plain(trader.hears().text)
    page = opens(trader, "✓ عزادار")
    assert "عزادار است" not in page.text


def test_a_channel_is_chosen(trader: Person, card: Seen) -> None:
    page = opens(trader, "راه پیام", "ایتا")
    assert "راه پیام: ایتا" in plain(page.text) and "✓ ایتا" in page.labels


def test_a_number_is_labelled_by_a_chip_or_in_words(trader: Person, card: Seen) -> None:
    opens(trader, "شماره‌ها")
    trader.taps(NUMBER)
    trader.hears()
    trader.taps("انبار")
    assert plain(trader.hears().text).split("\n")[1:3] == ["انبار:", NUMBER]
    assert plain(types(trader, "برچسب دیگر", "دفتر یزد").text).split("\n")[1:3] == ["دفتر یزد:", NUMBER]
    trader.taps("شماره‌ها")
    trader.hears()
    trader.taps("صفحه قبل")
    assert f"دفتر یزد:\n{NUMBER}" in plain(trader.hears().text)


def test_a_second_number_is_added_and_the_first_removed_but_never_the_last(trader: Person, card: Seen) -> None:
    opens(trader, "شماره‌ها")
    page = types(trader, "شماره تازه", "۰۲۱ ۳۳۹۱ ۴۴۷۰")
    assert {NUMBER, "02133914470"} <= set(page.text.split("\n"))
    trader.taps(NUMBER)
    trader.hears()
    trader.taps("پاک شدن این شماره")
    page = trader.hears()
    assert NUMBER not in page.text
    trader.taps("02133914470")
    assert "پاک شدن این شماره" not in trader.hears().labels


def test_a_number_may_come_as_a_contact_card(trader: Person, card: Seen) -> None:
    opens(trader, "شماره‌ها")
    trader.taps("شماره تازه")
    trader.hears()
    trader.sends_contact("+989351112233", "حسینی")
    assert "09351112233" in trader.hears().text.split("\n")


def test_a_wrong_number_is_asked_for_again_and_the_old_one_stays(trader: Person, card: Seen) -> None:
    opens(trader, "شماره‌ها")
    page = types(trader, "شماره تازه", "0912443")
    assert "کم دارد" in page.text
    trader.says("09351112233")
    assert {NUMBER, "09351112233"} <= set(trader.hears().text.split("\n"))


def test_a_number_of_somebody_else_is_refused_by_name(trader: Person, card: Seen) -> None:
    trader.says("09351112233 مرادی")
    trader.hears()
    opens(trader, "شماره‌ها")
    assert "این شماره را با نام «رضایی» دارید" in plain(types(trader, "شماره تازه", NUMBER).text)


def test_words_are_remembered_reworded_and_forgotten(trader: Person, card: Seen) -> None:
    opens(trader, "یادداشت‌ها")
    page = types(trader, "یادتان باشد…", "پسرش تازه داماد شده")
    assert "یادتان باشد: پسرش تازه داماد شده" in plain(page.text)
    page = types(trader, "تولد", "۱۵ دی")
    page = types(trader, "تولد", "۱۶ دی")
    assert "تولد: ۱۶ دی" in plain(page.text) and "۱۵ دی" not in page.text
    trader.taps("یادتان باشد: پسرش تازه داماد شده")
    trader.hears()
    assert "یادتان باشد: پسرش داماد شده" in plain(types(trader, "نوشتن دوباره", "پسرش داماد شده").text)
    trader.taps("یادتان باشد: پسرش داماد شده")
    trader.hears()
    trader.taps("پاک شود")
    assert "داماد" not in trader.hears().text


def test_a_long_remark_is_cut_and_the_trader_is_told(trader: Person, card: Seen) -> None:
    opens(trader, "یادداشت‌ها")
    page = types(trader, "سلیقه", "نخود درشت " * 60)
    assert plain(page.text).startswith("✓ متن بلند بود؛ ۳۰۰ نویسه اولش را نگه داشتم.")


def test_markup_in_a_name_is_shown_as_it_was_typed(trader: Person, card: Seen) -> None:
    opens(trader, "نام و خطاب")
    page = types(trader, "نوشتن نام", "<b>علی & پسران</b>")
    assert "نام: <b>علی & پسران</b>" in plain(page.text)


def test_a_call_typed_while_a_name_is_asked_for_is_logged_as_a_call(trader: Person, card: Seen) -> None:
    opens(trader, "نام و خطاب")
    trader.taps("نوشتن نام")
    trader.hears()
    trader.says("09351112233 مرادی کاشان")
    seen = trader.waits_for(lambda messages: any("09351112233" in one.text and one.by_bot for one in messages))
    assert seen
    trader.hears()


def test_a_deleted_card_says_so(trader: Person, card: Seen) -> None:
    page = opens(trader, "پاک کردن کارت")
    assert "این کارت در سطل است." in page.text


def test_another_books_customer_cannot_be_edited(trader: Person, card: Seen, newcomer: Callable[[], Person]) -> None:
    data = next(b["callback_data"] for row in card.rows for b in row if b["callback_data"].startswith("more:open"))
    other = newcomer()
    other.says("/start")
    message = other.hears()
    its = data.split(":")[2]
    for forged in (f"more:open:{its}:0", f"more:mark:{its}:0:no_text", f"more:delete:{its}:0", f"edit:name:{its}:0"):
        other.calls_back(forged, message.message_id)
        assert "این دکمه قدیمی بود" in other.hears().text


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")
