"""The card at a glance: short, true, and never without its way back."""

from datetime import timedelta

import pytest

from crmbot.actions import history
from crmbot.actions.cards import Card, card
from crmbot.actions.forms import buy_form, engine
from crmbot.actions.forms.asking import Answer
from crmbot.actions.lines import take
from crmbot.screens.card import call_card
from crmbot.screens.forms import form_screen
from crmbot.screens.history_lines import line_words
from crmbot.screens.lines import line
from crmbot.screens.screen import Screen
from crmbot.store.book import Book
from crmbot.text.normalise import without_isolates
from crmbot.text.texts import texts_in

NUMBER = "09124431087"
ZONE = "Asia/Tehran"
FA = texts_in("fa")


def says(book: Book, text: str) -> Screen:
    return line(FA, take(book, text, None), ZONE)


def plain(screen: Screen) -> str:
    return without_isolates(screen.text)


def labels(screen: Screen) -> list[str]:
    return [key.label for row in screen.rows for key in row]


def logged(book: Book, text: str) -> Card:
    shown = take(book, text, None)
    assert isinstance(shown, Card)
    return shown


@pytest.mark.parametrize("price", ["کیلویی ۸۵", "کیلویی ۴۰"])
def test_where_a_unit_was_named_the_price_is_no_doubt(book: Book, price: str) -> None:
    screen = says(book, f"{NUMBER} زارعی قم ۲ تن عدس {price}")
    assert "درست است" not in plain(screen) and f"{price} هزار تومان" in plain(screen)


def test_a_doubt_about_a_price_has_its_price_and_a_way_back(book: Book) -> None:
    screen = says(book, f"{NUMBER} زارعی قم ۲ تن عدس خرید ۸۵ تومن")
    assert "کیلویی ۸۵ هزار تومان نوشتم. درست است؟" in plain(screen)
    assert "۸۵ میلیون تومان" in labels(screen) and "برگردان" in labels(screen)


def test_a_load_without_a_price_has_no_doubt_about_one(book: Book) -> None:
    says(book, f"{NUMBER} زارعی قم ۲ تن عدس ۸۵ تومن")
    engine.start(book, buy_form.opening(), Answer("زارعی"))
    engine.answer(book, Answer("۲ تن"))
    engine.skip(book)
    assert "درست است" not in plain(form_screen(FA, engine.skip(book), ZONE))


def test_another_name_is_asked_about_with_a_way_back(book: Book) -> None:
    says(book, f"{NUMBER} زارعی قم عدس")
    screen = says(book, f"{NUMBER} کاظمی")
    assert {"همان است", "برگردان"} <= set(labels(screen))


def test_a_number_stands_alone_on_its_line(book: Book) -> None:
    its = logged(book, f"{NUMBER} زارعی قم عدس")
    book.phones.relabel(its.phones[0].id, "مدیر خرید")
    assert f"مدیر خرید:\n{NUMBER}\n" in plain(says(book, f"{NUMBER} نمونه گرفت"))


def test_words_are_quoted_without_the_numbers_in_them(book: Book) -> None:
    text = f"{NUMBER} ملکیان نخود نمونه گرفت، شاکی بود"
    assert plain(says(book, text)).count(NUMBER) == 1
    its = book.phones.holder("+989124431087") or 0
    assert all(NUMBER not in line_words(FA, one, book.today) for one in history.page(book, its).lines)


def test_a_card_of_somebody_known_has_seven_lines(book: Book) -> None:
    says(book, f"{NUMBER} آقای زارعی قم ۲ تن عدس خرید ۱۰ آبان کیلویی ۸۵، فردا زنگ بزن")
    its = book.phones.holder("+989124431087") or 0
    book.remarks.add(its, book.member.id, "remember", "پسرش تازه داماد شده", book.now)
    book.follow_ups.add(its, book.member.id, book.today + timedelta(9), book.now, kind="money", amount=40_000_000)
    shown = plain(says(book, f"{NUMBER} ۵ تن نخود خرید کیلویی ۹۰"))
    assert len(shown.split("\n")) <= 7
    assert "خرید: ۵ تن نخود" in shown and "از گروه ۴ به گروه ۵ رفت" in shown and "یادتان باشد" in shown


def test_a_promise_made_twice_is_said_once(book: Book) -> None:
    says(book, f"{NUMBER} زارعی قم عدس فردا زنگ بزن")
    shown = plain(says(book, f"{NUMBER} فردا زنگ بزن"))
    assert shown.count("قرار باز: تماس (فردا)") == 1


def test_a_talk_of_today_is_said_once(book: Book) -> None:
    says(book, f"{NUMBER} زارعی قم عدس")
    assert "آخرین صحبت" not in plain(says(book, f"{NUMBER} زارعی"))


def test_money_without_goods_is_no_load(book: Book) -> None:
    assert "این بار: ۴۰ میلیون تومان" in plain(says(book, f"{NUMBER} زارعی ۴۰ میلیون داد"))


def test_a_lone_wrong_number_left_no_rest_to_keep(book: Book) -> None:
    assert "بقیه" not in plain(says(book, "0914555"))
    assert "بقیه خط را نگه داشتم" in plain(says(book, "0914555 کریمی قم نخود"))


def test_a_known_number_is_said_by_its_name(book: Book) -> None:
    says(book, f"{NUMBER} آقای بهادری قم")
    assert plain(form_screen(FA, engine.start(book, buy_form.opening(), Answer(NUMBER)), ZONE)).startswith(
        "نوشتم: آقای بهادری، قم"
    )


def test_a_card_looked_up_tells_the_last_talk(book: Book) -> None:
    its = logged(book, f"{NUMBER} زارعی قم عدس").customer.id
    found = card(book, its)
    assert found and "آخرین صحبت: امروز" in without_isolates(call_card(FA, found).text)
