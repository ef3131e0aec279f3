"""A line need not name a number: the book knows its people, and nothing that was typed is lost."""

import pytest

from playground.client import Person


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


def test_a_line_about_a_known_person_finds_him(trader: Person) -> None:
    trader.says("09124431087 آقای رضایی یزد")
    trader.hears()
    trader.says("رضایی یزد امروز ۵ تن عدس برد کیلویی ۸۵ هزار تومان")
    card = plain(trader.hears().text)
    assert "خرید: ۵ تن عدس، کیلویی ۸۵ هزار تومان" in card
    assert "به گروه ۴ رفت" in card


def test_a_line_about_two_people_of_one_name_asks_which(trader: Person) -> None:
    for number, city in (("09124431087", "یزد"), ("09124431088", "قم")):
        trader.says(f"{number} آقای رضایی {city}")
        trader.hears()
    trader.says("رضایی ۵ تن عدس برد")
    question = trader.hears()
    assert "کدامشان" in question.text
    trader.taps("آقای رضایی، قم")
    card = trader.hears()
    assert "09124431088" in card.text
    assert "۵ تن عدس" in plain(card.text)


def test_a_line_with_no_name_soon_after_a_card_offers_that_card(trader: Person) -> None:
    trader.says("09124431087 آقای رضایی یزد")
    trader.hears()
    trader.says("۵ تن عدس برد")
    assert "رضایی است؟" in plain(trader.hears().text)
    trader.taps("آقای رضایی، یزد")
    assert "۵ تن عدس" in plain(trader.hears().text)


def test_where_the_card_has_no_name_it_is_offered_by_its_number(trader: Person) -> None:
    trader.says("09124431087")
    trader.hears()
    trader.says("۵ تن عدس برد")
    question = trader.hears()
    assert "09124431087 است؟" in plain(question.text) and "09124431087" in question.labels


def test_a_line_about_nobody_known_is_kept_until_its_number_comes(trader: Person) -> None:
    trader.says("کریمی همدان ۵ تن عدس برد")
    assert "نگه داشتم" in trader.hears().text
    trader.says("09121234567")
    card = plain(trader.hears().text)
    assert "کریمی" in card and "همدان" in card and "۵ تن عدس" in card


def test_a_reply_to_the_question_gives_the_number_even_after_other_calls(trader: Person) -> None:
    trader.says("کریمی همدان ۵ تن عدس برد")
    question = trader.hears()
    trader.says("09131234567 رضایی یزد")
    trader.hears()
    trader.says("09131234568")
    assert "«کریمی همدان ۵ تن عدس برد» هنوز صاحب ندارد" in plain(trader.hears().text)
    trader.replies_to(question.message_id).says("09121234567")
    card = plain(trader.hears().text)
    assert "کریمی" in card and "09121234567" in card


def test_a_number_one_digit_short_keeps_the_rest_of_the_line(trader: Person) -> None:
    trader.says("0912443108 کریمی همدان نخود")
    assert "بقیه خط را نگه داشتم" in trader.hears().text
    trader.says("09124431087")
    card = plain(trader.hears().text)
    assert "کریمی" in card and "همدان" in card and "نخود" in card


def test_numbers_of_two_known_people_in_one_line_ask_whose_it_is(trader: Person) -> None:
    trader.sends_contact("09124431087", "رضایی")
    trader.hears()
    trader.sends_contact("09124431088", "کریمی")
    trader.hears()
    trader.says("09124431087 و 09124431088 لیست قیمت فرستادم")
    assert "شماره دو نفر" in trader.hears().text
    trader.taps("کریمی")
    assert "09124431088" in trader.hears().text


def test_several_people_in_one_message_become_several_calls(trader: Person) -> None:
    trader.says("09124431087 کریمی همدان\n09131234567 رضایی یزد")
    summary = plain(trader.hears().text)
    assert "۲ تماس ثبت شد" in summary
    trader.says("1087")
    assert "کریمی" in trader.hears().text


def test_a_price_in_doubt_is_shown_as_read_with_the_other_reading(trader: Person) -> None:
    trader.says("09124431087 کریمی ۵ تن عدس برد ۸۵ تومن")
    assert "کیلویی ۸۵ هزار تومان نوشتم" in plain(trader.hears().text)
    trader.taps("۸۵ میلیون تومان")
    assert "۵ تن عدس، ۸۵ میلیون تومان" in plain(trader.hears().text)


def test_another_price_may_be_typed(trader: Person) -> None:
    trader.says("09124431087 کریمی ۵ تن عدس برد ۸۵ تومن")
    trader.hears()
    trader.taps("چیز دیگر")
    trader.hears()
    trader.says("کیلویی ۹۰ هزار")
    assert "کیلویی ۹۰ هزار تومان" in plain(trader.hears().text)


def test_a_cheque_is_a_promise_of_money_with_its_amount(trader: Person) -> None:
    trader.says("09124431087 کریمی ۲ تن عدس برد چک ۱۵ دی ۱۷۰ میلیون")
    assert "وعده پول: ۱۷۰ میلیون تومان" in plain(trader.hears().text)


def test_a_greeting_is_no_customer(trader: Person) -> None:
    for said in ("سلام خسته نباشید", "مرسی", "دمت گرم", "hi"):
        trader.says(said)
        assert "در خدمتم" in trader.hears().text
    trader.says("/groups")
    assert "هنوز کسی در دفتر نیست" in trader.hears().text


def test_what_is_said_of_him_next_goes_to_who_was_logged_just_now(trader: Person) -> None:
    trader.says("09124431087 احمدی")
    trader.hears()
    trader.says("اسمش موسوی، شهرش مشهد")
    card = trader.hears()
    assert "موسوی · مشهد" in plain(card.text) and "احمدی" not in card.text
    trader.taps("برگردان", card.message_id)
    trader.hears()
    trader.says("احمدی")
    assert "09124431087" in trader.hears().text


def test_where_nobody_was_logged_it_goes_to_nobody(trader: Person) -> None:
    trader.says("اسمش موسوی مشهد")
    assert "پیدا نشد" in trader.hears().text


def test_that_something_went_wrong_shows_the_last_card_with_its_way_back(trader: Person) -> None:
    trader.says("09124431087 احمدی")
    trader.hears()
    trader.says("اشتباه شد")
    assert "برگردان" in trader.hears().labels


@pytest.mark.parametrize("said", ["شماره دومش 09124431088", "دفترش 02188776655"])
def test_one_more_number_of_his_goes_to_who_was_logged_just_now(trader: Person, said: str) -> None:
    trader.says("09124431087 احمدی")
    trader.hears()
    trader.says(said)
    card = trader.hears().text
    assert "احمدی" in card and "09124431087" in card and said.split()[-1] in card


def test_goods_of_his_are_no_name(trader: Person) -> None:
    trader.says("09124431087 احمدی")
    trader.hears()
    trader.says("محصولش عدس")
    card = plain(trader.hears().text)
    assert "احمدی" in card and "عدس" in card and "محصولش" not in card


def test_a_sum_he_will_give_is_a_promise_of_money(trader: Person) -> None:
    trader.says("09124431087 کریمی ۲ تن عدس برد کیلویی ۸۵ هزار تومان")
    trader.hears()
    trader.says("کریمی فردا ۵۰ میلیون میده")
    assert "وعده پول: ۵۰ میلیون تومان" in plain(trader.hears().text)


def test_a_purchase_with_a_day_long_behind_counts_from_that_day(trader: Person) -> None:
    trader.says("09124431087 کریمی ۲ تن عدس خرید کیلویی ۸۵ هزار تومان ۱۰ مهر")
    card = plain(trader.hears().text)
    assert "۱۰ مهر" in card and "قرار باز: تماس" not in card
