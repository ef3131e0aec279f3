"""Deleted people can be found again."""

import pytest

from playground.client import Person


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


@pytest.fixture
def without_karimi(trader: Person) -> Person:
    trader.says("0912 443 1088 آقای کریمی یزد عدس لیست قیمت گرفت")
    trader.hears()
    trader.taps("بیشتر")
    trader.hears()
    trader.taps("پاک کردن کارت")
    assert "این کارت در سطل است" in trader.hears().text
    return trader


def opens_trash(trader: Person) -> str:
    trader.presses("بیشتر…")
    trader.hears()
    trader.taps("سطل")
    return plain(trader.hears().text)


def test_an_empty_trash_says_so(trader: Person) -> None:
    assert opens_trash(trader) == "سطل خالی است."


def test_a_deleted_person_is_in_the_trash_and_nowhere_else(without_karimi: Person) -> None:
    text = opens_trash(without_karimi)
    assert "سطل: ۱ نفر" in text
    assert "آقای کریمی · یزد · پاک شده امروز" in text
    assert "09124431088" in text
    without_karimi.says("کریمی")
    text = plain(without_karimi.hears().text)
    assert "پیدا نشد" in text and "۱ نفر در سطل هست." in text
    without_karimi.says("/groups")
    assert "هنوز کسی در دفتر نیست" in without_karimi.hears().text


def test_who_is_looked_for_and_lies_in_the_trash_is_brought_back_in_one_tap(without_karimi: Person) -> None:
    without_karimi.says("کریمی")
    without_karimi.hears()
    without_karimi.taps("برگردان از سطل: آقای کریمی، یزد")
    assert plain(without_karimi.hears().text).startswith("از سطل برگشت.")


def test_a_person_is_brought_back_with_his_history(without_karimi: Person) -> None:
    opens_trash(without_karimi)
    without_karimi.taps("۱")
    text = plain(without_karimi.hears().text)
    assert text.startswith("از سطل برگشت.")
    assert "گروه ۲" in text
    without_karimi.taps("برگردان")
    without_karimi.hears()
    assert "سطل: ۱ نفر" in opens_trash(without_karimi)


def test_his_number_brings_a_deleted_person_back(without_karimi: Person) -> None:
    without_karimi.says("09124431088")
    assert "کریمی" in without_karimi.hears().text
    assert opens_trash(without_karimi) == "سطل خالی است."
