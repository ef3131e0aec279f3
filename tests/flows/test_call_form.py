"""/call: one question at a time, from the number to the next contact."""

import pytest

from playground.client import Person, Seen

KNOWN = "09131112233 آقای کاظمی مشهد عدس"


def says(person: Person, text: str) -> Seen:
    person.says(text)
    return person.hears()


def taps(person: Person, label: str) -> Seen:
    person.taps(label)
    return person.hears()


def plain(seen: Seen) -> str:
    return seen.text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def test_the_key_asks_from_the_number_to_the_next_contact_and_ends_with_the_card(trader: Person) -> None:
    trader.presses("ثبت تماس")
    assert "شماره‌اش را بنویسید" in plain(trader.hears())
    assert plain(says(trader, "۰۹۱۲ ۴۴۳ ۱۰۸۷")) == "نوشتم: 09124431087\nنامش چیست؟"
    assert plain(says(trader, "آقای رضائیان")) == "نوشتم: آقای رضائیان\nاز کدام شهر است؟"
    assert plain(says(trader, "یزد")) == "نوشتم: یزد\nچه محصولی می‌خواست؟"
    assert plain(says(trader, "نخود ۷")) == "نوشتم: نخود ۷\nنتیجه چه شد؟"
    assert plain(taps(trader, "لیست قیمت")) == "نوشتم: لیست قیمت گرفت\nکی دوباره با او صحبت کنید؟"
    lines = plain(taps(trader, "فردا")).split("\n")
    assert lines[:4] == [
        "✓ ثبت شد. اولین تماس",
        "آقای رضائیان · یزد · نخود ۷",
        "09124431087",
        "گروه ۲ (لیست گرفته)",
    ]
    assert lines[-1] == "قرار باز: تماس (فردا)"


def test_a_tap_edits_the_question_and_a_typed_answer_gets_a_new_message(trader: Person) -> None:
    says(trader, "/call")
    name = says(trader, "09124431087")
    assert taps(trader, "رد کن").message_id == name.message_id
    assert says(trader, "یزد").message_id != name.message_id


def test_a_whole_line_answers_what_it_says_and_the_rest_is_asked(trader: Person) -> None:
    says(trader, "/call")
    outcome = says(trader, "0912 443 1087 رضائیان یزد نخود ۷ زنگ زد")
    assert "نتیجه چه شد؟" in plain(outcome)
    assert "نامش" not in trader.transcript()


def test_a_line_that_tells_all_asks_nothing_more(trader: Person) -> None:
    card = says(trader, "/call 09124431087 آقای رضایی یزد نخود لیست قیمت گرفت دوشنبه زنگ بزنم")
    assert "آقای رضایی · یزد · نخود" in plain(card)
    assert "گروه ۲" in plain(card)
    assert "قرار باز" in plain(card)


def test_a_contact_card_is_a_number_too_and_brings_its_name(trader: Person) -> None:
    says(trader, "/call")
    trader.sends_contact("+98 912 443 1087", "رضایی حبوبات", "یزد")
    assert plain(trader.hears()) == "نوشتم: رضایی، یزد\nنتیجه چه شد؟"


def test_a_landline_is_asked_for_its_mobile(trader: Person) -> None:
    says(trader, "/call")
    assert plain(says(trader, "021-33445566")).endswith("تلفن ثابت است. شماره موبایلش را هم دارید؟")
    assert plain(says(trader, "09124431087")) == "نوشتم: 09124431087\nنامش چیست؟"
    card = taps(trader, "لغو")
    assert {"02133445566", "09124431087"} <= set(plain(card).split("\n"))


def test_a_landline_without_a_mobile_is_kept_and_the_card_reminds(trader: Person) -> None:
    says(trader, "/call")
    says(trader, "021-33445566")
    assert "نامش" in plain(taps(trader, "رد کن"))
    assert "دفعه بعد موبایلش را هم بگیرید" in plain(taps(trader, "لغو"))


def test_another_ones_mobile_is_not_taken_over(trader: Person) -> None:
    says(trader, KNOWN)
    says(trader, "/call")
    says(trader, "021-33445566")
    assert "مال کس دیگری" in plain(says(trader, "09131112233"))


def test_a_known_caller_is_shown_with_his_history_and_only_the_gaps_are_asked(trader: Person) -> None:
    says(trader, f"{KNOWN} لیست قیمت گرفت")
    says(trader, "/call")
    shown = plain(says(trader, "09131112233"))
    assert "آقای کاظمی · مشهد" in shown
    assert "آخرین صحبت" in shown
    assert shown.endswith("چه محصولی می‌خواست؟")


def test_a_name_instead_of_a_number_finds_him(trader: Person) -> None:
    says(trader, KNOWN)
    says(trader, "/call")
    assert "آقای کاظمی" in plain(says(trader, "کاظمی"))


def test_of_several_people_with_a_name_one_is_tapped(trader: Person) -> None:
    says(trader, KNOWN)
    says(trader, "09131112244 کاظمی قم")
    says(trader, "/call")
    several = says(trader, "کاظمی")
    assert plain(several) == "چند نفر پیدا شد. کدام؟"
    assert "کاظمی · قم" in plain(taps(trader, "کاظمی، قم"))


def test_skipping_everything_keeps_the_call(trader: Person) -> None:
    says(trader, "/call")
    says(trader, "09124431087")
    for _ in ("name", "city", "product", "outcome"):
        asked = taps(trader, "رد کن")
    assert "کی دوباره" in plain(asked)
    assert "09124431087" in plain(taps(trader, "رد کن"))


def test_back_asks_again_and_the_new_answer_counts(trader: Person) -> None:
    says(trader, "/call")
    says(trader, "09124431087")
    says(trader, "رضایی")
    assert plain(taps(trader, "قبلی")).endswith("نامش چیست؟")
    assert "آقای رضائیان" in plain(says(trader, "آقای رضائیان"))
    says(trader, "یزد")
    says(trader, "نخود")
    assert plain(taps(trader, "قبلی")).endswith("چه محصولی می‌خواست؟")
    says(trader, "عدس")
    card = plain(taps(trader, "لغو"))
    assert "آقای رضائیان · یزد · عدس" in card
    assert "نخود" not in card


def test_back_to_the_number_turns_the_wrong_one_back(trader: Person) -> None:
    says(trader, "/call")
    says(trader, "09124431087")
    assert "شماره‌اش را بنویسید" in plain(taps(trader, "قبلی"))
    says(trader, "09124431088")
    assert "09124431088" in plain(taps(trader, "لغو"))
    assert "پیدا نشد" in plain(says(trader, "1087"))


def test_cancel_before_the_number_writes_nothing(trader: Person) -> None:
    says(trader, "/call")
    assert plain(taps(trader, "لغو")) == "باشد، چیزی ننوشتم."


@pytest.mark.parametrize("way", ["tap", "word", "command"])
def test_cancel_ends_the_questions_and_keeps_what_was_said(trader: Person, way: str) -> None:
    says(trader, "/call")
    says(trader, "09124431087")
    says(trader, "آقای رضائیان")
    card = taps(trader, "لغو") if way == "tap" else says(trader, "لغو" if way == "word" else "/cancel")
    assert "آقای رضائیان" in plain(card)
    assert "آنچه گفتید مانده است" in plain(card)
    assert plain(says(trader, "/cancel")) == "الان سؤالی باز نیست."


def test_undo_on_the_card_takes_the_whole_form_back(trader: Person) -> None:
    says(trader, "/call")
    says(trader, "09124431087")
    says(trader, "آقای رضائیان")
    says(trader, "یزد")
    taps(trader, "لغو")
    assert plain(taps(trader, "برگردان")).startswith("برگشت: تماس رضائیان")
    assert "پیدا نشد" in plain(says(trader, "رضائیان"))


def test_a_call_turned_back_in_the_middle_takes_its_questions_with_it(trader: Person) -> None:
    says(trader, "/call")
    says(trader, "09124431087")
    says(trader, "/undo")
    trader.taps("تماس 09124431087")
    trader.hears()
    assert "برگردانده‌اید" in plain(says(trader, "رضائیان"))


def test_a_purchase_told_as_the_outcome_asks_how_much_and_at_which_price(trader: Person) -> None:
    says(trader, "/call 09124431087 رضایی یزد نخود زنگ زد")
    assert plain(taps(trader, "خرید")).startswith("نوشتم: خرید کرد\nچقدر نخود؟")
    says(trader, "نیم تن")
    says(trader, "کیلویی ۸۵")
    card = plain(taps(trader, "رد کن"))
    assert "خرید: ۰٫۵ تن نخود، کیلویی ۸۵ هزار تومان" in card
    assert "گروه ۴" in card


@pytest.mark.parametrize(
    ("answers", "wrong", "told"),
    [
        ([], "0912443108", "یک یا چند رقم کم دارد: 0912443108"),
        ([], "33445566", "کد شهر ندارد"),
        ([], "<b>سلام</b>", "شماره‌ای در این ندیدم"),
        (["09124431087"], "😀", "نامی در این ندیدم"),
        (["09124431087", "رضایی"], "12", "شهری در این ندیدم"),
        (["09124431087", "رضایی", "یزد"], "؟!", "محصولی در این ندیدم"),
        (["09124431087", "رضایی", "یزد", "نخود"], "سلام", "نتیجه را از این نفهمیدم"),
        (["09124431087", "رضایی", "یزد", "نخود", "نمونه"], "یک وقتی", "روزش را نفهمیدم"),
        (["09124431087", "رضایی", "یزد", "نخود", "نمونه"], "دیروز", "این روز گذشته است"),
    ],
)
def test_a_wrong_answer_gets_one_sentence_and_the_question_stays(
    trader: Person, answers: list[str], wrong: str, told: str
) -> None:
    open_question = says(trader, "/call")
    for answer in answers:
        open_question = says(trader, answer)
    refused = says(trader, wrong)
    assert told in plain(refused)
    assert refused.labels == open_question.labels


def test_a_chip_tapped_twice_answers_one_question(trader: Person) -> None:
    says(trader, "/call")
    city = says(trader, "09124431087 رضایی")
    skip = next(button for row in city.rows for button in row if button["text"] == "رد کن")["callback_data"]
    trader.calls_back(skip, city.message_id)
    trader.hears()
    trader.calls_back(skip, city.message_id)
    assert "چه محصولی" in plain(trader.hears())


def test_a_chip_of_a_form_that_is_over_says_so(trader: Person) -> None:
    says(trader, "/call")
    city = says(trader, "09124431087 رضایی")
    says(trader, "/cancel")
    skip = next(button for row in city.rows for button in row if button["text"] == "رد کن")["callback_data"]
    trader.calls_back(skip, city.message_id)
    assert plain(trader.hears()) == "الان سؤالی باز نیست."


def test_a_forged_chip_harms_nothing(trader: Person) -> None:
    says(trader, "/call")
    product = says(trader, "09124431087 رضایی یزد")
    its_id = product.rows[-1][0]["callback_data"].split(":")[2]
    for value in ("999999", "x", "12:34", ""):
        trader.calls_back(f"form:pick:{its_id}:{value}", product.message_id)
        trader.hears()
    assert "نوشته نشد" not in trader.transcript()


def test_html_in_an_answer_stays_text(trader: Person) -> None:
    says(trader, "/call")
    says(trader, "09124431087 رضایی")
    assert "نوشتم: <i>ناکجا</i> & حومه" in plain(says(trader, "<i>ناکجا</i> & حومه"))
