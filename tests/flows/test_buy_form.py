"""/buy and «خرید» under a card: who, what, how much, at which price, on which day."""

import pytest

from playground.client import Person, Seen

REZAI = "09124431087 رضایی قم نخود"


def says(person: Person, text: str) -> Seen:
    person.says(text)
    return person.hears()


def taps(person: Person, label: str) -> Seen:
    person.taps(label)
    return person.hears()


def plain(seen: Seen) -> str:
    return seen.text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def buys(person: Person, *answers: str) -> Seen:
    """Goes through /buy; the card at the end."""
    for answer in answers:
        shown = says(person, answer)
    return shown


def test_the_key_asks_from_who_to_which_day_and_says_what_moved(trader: Person) -> None:
    says(trader, "09131112233 آقای کاظمی مشهد")
    trader.presses("ثبت خرید")
    assert "چه کسی خرید کرد؟" in plain(trader.hears())
    assert plain(taps(trader, "آقای کاظمی، مشهد")) == "نوشتم: آقای کاظمی، مشهد\nچه خرید؟"
    assert plain(says(trader, "نخود")).startswith("نوشتم: نخود\nچقدر؟")
    assert plain(says(trader, "۵ تن")).startswith("نوشتم: ۵ تن\nقیمت")
    assert plain(says(trader, "کیلویی ۸۵")).startswith("نوشتم: کیلویی ۸۵ هزار تومان\nکدام روز")
    card = plain(taps(trader, "امروز"))
    assert card.startswith("✓ خرید ثبت شد.")
    assert "خرید: ۵ تن نخود، کیلویی ۸۵ هزار تومان" in card
    assert "آقای کاظمی از گروه ۱ به گروه ۴ رفت (اولین خرید عمده)." in card


def test_the_people_talked_to_last_come_first(trader: Person) -> None:
    says(trader, REZAI)
    says(trader, "09131112233 کاظمی مشهد")
    assert says(trader, "/buy").labels[:2] == ["کاظمی، مشهد", "رضایی، قم"]


def test_his_product_and_his_usual_quantity_and_price_are_one_tap_each(trader: Person) -> None:
    says(trader, REZAI)
    buys(trader, "/buy رضایی", "۵ تن", "کیلویی ۸۵", "پریروز")
    assert "نخود" in says(trader, "/buy رضایی").labels
    assert "۵ تن" in taps(trader, "نخود").labels
    assert "کیلویی ۸۵ هزار تومان" in taps(trader, "۵ تن").labels
    assert "کدام روز" in plain(taps(trader, "کیلویی ۸۵ هزار تومان"))


def test_a_new_person_is_stored_by_his_number(trader: Person) -> None:
    says(trader, "/buy")
    assert plain(says(trader, "09124431087")) == "نوشتم: 09124431087\nچه خرید؟"
    card = plain(taps(trader, "لغو"))
    assert "09124431087" in card
    assert "گروه ۱" in card


def test_a_new_person_is_stored_by_his_contact_card(trader: Person) -> None:
    says(trader, "/buy")
    trader.sends_contact("09124431087", "رضایی", "یزد")
    assert plain(trader.hears()) == "نوشتم: رضایی، یزد\nچه خرید؟"


def test_a_whole_line_is_a_purchase_with_all_it_tells(trader: Person) -> None:
    says(trader, "/buy")
    asked = says(trader, "09124431087 رضایی یزد ۵ تن نخود خرید کیلویی ۸۵ هزار تومان")
    assert "کدام روز" in plain(asked)


def test_last_digits_find_him_and_nobody_is_said_so(trader: Person) -> None:
    says(trader, REZAI)
    says(trader, "/buy")
    assert "کسی با این نام یا شماره در دفتر نیست" in plain(says(trader, "صفدری"))
    assert plain(says(trader, "1087")).startswith("نوشتم: رضایی، قم")


def test_of_several_people_one_is_tapped(trader: Person) -> None:
    says(trader, REZAI)
    says(trader, "09124431088 رضایی یزد")
    says(trader, "/buy")
    assert plain(says(trader, "رضایی")) == "چند نفر پیدا شد. کدام؟"
    assert plain(taps(trader, "رضایی، یزد")).startswith("نوشتم: رضایی، یزد")


def test_a_bare_figure_asks_for_its_unit(trader: Person) -> None:
    says(trader, REZAI)
    says(trader, "/buy رضایی")
    unit = says(trader, "۵")
    assert plain(unit) == "با کدام واحد؟"
    assert plain(taps(trader, "۵ تن")).startswith("نوشتم: ۵ تن\nقیمت")


def test_two_products_are_asked_one_at_a_time(trader: Person) -> None:
    says(trader, "/buy 09124431087")
    assert plain(says(trader, "نخود و عدس")) == "یکی‌یکی بنویسیم: نخود، عدس. اول کدام؟"
    assert plain(taps(trader, "عدس")).startswith("نوشتم: عدس")


def test_an_ambiguous_price_is_read_aloud_with_the_other_reading_as_a_chip(trader: Person) -> None:
    says(trader, REZAI)
    doubt = buys(trader, "/buy رضایی", "۵ تن", "۸۵ تومان")
    assert plain(doubt).startswith("نوشتم: کیلویی ۸۵ هزار تومان\nدرست است؟")
    assert doubt.labels[:2] == ["درست است", "۸۵ میلیون تومان"]
    assert plain(taps(trader, "۸۵ میلیون تومان")).startswith("نوشتم: ۸۵ میلیون تومان")
    assert "خرید: ۵ تن نخود، ۸۵ میلیون تومان" in plain(taps(trader, "امروز"))


def test_an_ambiguous_price_that_was_read_right_stays(trader: Person) -> None:
    says(trader, REZAI)
    buys(trader, "/buy رضایی", "۵ تن", "۸۵")
    taps(trader, "درست است")
    assert "کیلویی ۸۵ هزار تومان" in plain(taps(trader, "امروز"))


def test_a_price_typed_in_full_settles_the_doubt(trader: Person) -> None:
    says(trader, REZAI)
    buys(trader, "/buy رضایی", "۵ تن", "۸۵ تومان")
    assert plain(says(trader, "کیلویی ۹۰ هزار تومان")).startswith("نوشتم: کیلویی ۹۰ هزار تومان\nکدام روز")


def test_quantity_and_price_may_be_skipped(trader: Person) -> None:
    says(trader, REZAI)
    says(trader, "/buy رضایی")
    taps(trader, "رد کن")
    assert "کدام روز" in plain(taps(trader, "رد کن"))
    assert "خرید: نخود" in plain(taps(trader, "رد کن"))


def test_back_to_who_turns_the_purchase_of_the_wrong_one_back(trader: Person) -> None:
    says(trader, REZAI)
    says(trader, "09131112233 کاظمی مشهد عدس")
    buys(trader, "/buy رضایی", "۵ تن")
    taps(trader, "قبلی")
    assert "چه کسی خرید کرد" in plain(taps(trader, "قبلی"))
    taps(trader, "کاظمی، مشهد")
    says(trader, "۲ تن")
    assert "گروه ۴" in plain(taps(trader, "لغو"))
    assert "گروه ۱ (فقط تماس)" in plain(says(trader, "رضایی"))


def test_cancel_keeps_the_purchase_and_undo_takes_it_back_whole(trader: Person) -> None:
    says(trader, REZAI)
    buys(trader, "/buy رضایی", "۵ تن")
    card = plain(taps(trader, "لغو"))
    assert "خرید: ۵ تن نخود" in card
    assert "آنچه گفتید مانده است" in card
    undone = plain(taps(trader, "برگردان"))
    assert undone == "برگشت: خرید رضایی\nگروهش دوباره ۱ است."


@pytest.mark.parametrize(
    ("answers", "wrong", "told"),
    [
        (["/buy"], "0912443108", "کم دارد"),
        (["/buy"], "😀", "در دفتر نیست"),
        (["/buy 09124431099"], "۱۲", "محصولی در این ندیدم"),
        (["/buy رضایی"], "خیلی", "مقدار را با واحدش بنویسید"),
        (["/buy رضایی", "۵ تن"], "ارزان", "مبلغی در این ندیدم"),
        (["/buy رضایی", "۵ تن", "کیلویی ۸۵"], "یک روزی", "روزش را نفهمیدم"),
        (["/buy رضایی", "۵ تن", "کیلویی ۸۵"], "فردا", "این روز هنوز نیامده"),
    ],
)
def test_a_wrong_answer_gets_one_sentence_and_the_question_stays(
    trader: Person, answers: list[str], wrong: str, told: str
) -> None:
    says(trader, REZAI)
    asked = buys(trader, *answers)
    refused = says(trader, wrong)
    assert told in plain(refused)
    assert refused.labels == asked.labels


def test_the_same_goods_again_within_days_ask_whether_the_load_goes_on(trader: Person) -> None:
    says(trader, REZAI)
    buys(trader, "/buy رضایی", "۵ تن", "کیلویی ۸۵", "پریروز")
    says(trader, "/buy رضایی")
    taps(trader, "نخود")
    card = buys(trader, "۲ تن", "کیلویی ۸۵", "امروز")
    assert card.labels[:2] == ["خرید تازه", "ادامه همان بار"]
    assert "از گروه ۵ به گروه ۴ برگشت" in plain(taps(trader, "ادامه همان بار"))


def test_the_purchase_key_stores_at_once_and_asks_under_the_card(trader: Person) -> None:
    card = says(trader, "09124431087 رضایی قم")
    asked = taps(trader, "خرید")
    assert asked.message_id == card.message_id
    assert plain(asked).startswith("✓ ثبت شد. اولین تماس")
    assert plain(asked).endswith("چه خرید؟")
    assert "✓ خرید" in asked.labels
    says(trader, "نخود")
    says(trader, "۵ تن")
    done = says(trader, "۴۲۵ میلیون")
    assert "خرید: ۵ تن نخود، ۴۲۵ میلیون تومان" in plain(done)
    assert "رضایی از گروه ۱ به گروه ۴ رفت" in plain(done)


def test_a_second_tap_on_the_purchase_key_takes_it_back(trader: Person) -> None:
    says(trader, REZAI)
    taps(trader, "خرید")
    card = taps(trader, "✓ خرید")
    assert "گروه ۱" in plain(card)
    assert "خرید" in card.labels
    assert plain(says(trader, "/cancel")) == "الان سؤالی باز نیست."


def test_taking_one_purchase_back_leaves_another_form_open(trader: Person) -> None:
    card = says(trader, REZAI)
    key = next(button["callback_data"] for row in card.rows for button in row if button["text"] == "خرید")
    taps(trader, "خرید")
    taps(trader, "لغو")
    says(trader, "/call 09131112233")
    trader.calls_back(key, card.message_id)
    assert "گروه ۱" in plain(trader.hears())
    assert "از کدام شهر است؟" in plain(says(trader, "کاظمی"))


def test_a_known_product_of_the_call_is_not_asked_again(trader: Person) -> None:
    says(trader, REZAI)
    assert "چقدر نخود؟" in plain(taps(trader, "خرید"))
