"""/find and any plain text: whoever is in the book is found, however he is written."""

import pytest

from playground.client import Person

BOOK = (
    "0912 443 1087 آقای رضائیان یزد نخود",
    "0913 555 2233 خانم مریم کاظمی مشهد عدس",
    "0915 777 1087 مهندس کریمی یزد عدس",
)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


@pytest.fixture
def busy(trader: Person) -> Person:
    for line in BOOK:
        trader.says(line)
        trader.hears()
    return trader


@pytest.mark.parametrize(
    "asked",
    [
        "رضائیان",
        "رضاییان",
        "رضائي",
        "رضا ییان",
        "رضا‌ییان",
        "آقای رضائیان",
        "443 1087",
        "۴۴۳۱۰۸۷",
        "٤٤٣١٠٨٧",
        "یزد نخود",
    ],
)
def test_one_person_is_found_in_any_spelling_and_his_card_opens(busy: Person, asked: str) -> None:
    busy.says(asked)
    card = busy.hears()
    assert "رضائیان" in card.text
    assert "زنگ زدم" in card.labels


def test_four_last_digits_find_everyone_whose_number_ends_so(busy: Person) -> None:
    busy.says("1087")
    seen = busy.hears()
    assert "۲ نفر" in plain(seen.text)
    assert {"آقای رضائیان، یزد", "مهندس کریمی، یزد"} <= set(seen.labels)


def test_a_name_and_last_digits_together_find_the_one(busy: Person) -> None:
    busy.says("/find کریمی ۱۰۸۷")
    assert "09157771087" in busy.hears().text


def test_a_city_or_a_product_finds_several_and_a_tap_opens_a_card(busy: Person) -> None:
    busy.says("عدس")
    seen = busy.hears()
    assert "09135552233" in seen.text.split("\n")
    assert "09157771087" in seen.text.split("\n")
    busy.taps("خانم مریم کاظمی، مشهد")
    assert "گروه ۱" in plain(busy.hears().text)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("شماره رضائیان چنده؟", "رضائیان"),
        ("کیا نخود می‌خوان؟", "رضائیان"),
        ("تلفن کاظمی رو بده", "کاظمی"),
        ("کاظمی کجاست؟", "کاظمی"),
    ],
)
def test_a_question_finds_whom_it_is_about(busy: Person, asked: str, found: str) -> None:
    busy.says(asked)
    card = busy.hears()
    assert found in card.text and "زنگ زدم" in card.labels


def test_a_question_about_nobody_finds_nobody(busy: Person) -> None:
    busy.says("شماره چنده؟")
    assert "پیدا نشد" in busy.hears().text


def test_nobody_found_says_how_to_look(busy: Person) -> None:
    busy.says("ژولیده")
    assert "کسی با «ژولیده» پیدا نشد" in plain(busy.hears().text)


def test_the_key_asks_whom_and_offers_those_logged_last(busy: Person) -> None:
    busy.presses("پیدا کن")
    seen = busy.hears()
    assert "چه کسی؟" in seen.text
    assert seen.labels[0] == "مهندس کریمی، یزد"
    busy.says("کاظمی")
    assert "مریم" in busy.hears().text


def test_html_in_a_search_is_shown_as_typed(busy: Person) -> None:
    busy.says("<b>&رضا</b>")
    assert "<b>&رضا</b>" in plain(busy.hears().text)
