"""Bad input: a clear sentence each, what was valid is kept, nothing crashes, nothing is lost."""

from collections.abc import Callable

import pytest

from playground.client import Person


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("رضایی یزد 0912443108", "کم دارد"),
        ("رضایی یزد 091244310877", "رقم اضافه دارد"),
    ],
)
def test_a_number_that_is_none_is_named_as_such(trader: Person, line: str, sentence: str) -> None:
    trader.says(line)
    assert sentence in trader.hears().text


@pytest.mark.parametrize("name", ["😀", "<b>رضا</b> & co", "رضا\u202eexe", "ر\u200bض\u200bا\u2066ی\u2069ی", "&lt;"])
def test_an_odd_name_is_kept_and_shown_as_it_is(trader: Person, name: str) -> None:
    trader.sends_contact("09124431087", name)
    card = trader.hears()
    assert "ثبت شد" in card.text
    assert "09124431087" in card.text.split("\n")


def test_markup_in_a_name_is_shown_and_not_run(trader: Person) -> None:
    trader.sends_contact("09124431087", "A&B <i>Co</i>")
    card = trader.hears()
    assert "A&B <i>Co</i>" in plain(card.text)
    assert card.marked("italic") == []


def test_five_thousand_characters_are_read_from_their_beginning(trader: Person) -> None:
    trader.says("09124431087 رضایی یزد " + "نخود خوب " * 450)
    shown = [message.text for message in trader.waits_for(lambda seen: sum(m.by_bot for m in seen) >= 3)]
    assert any("09124431087" in text for text in shown)
    assert any("نویسه اولش" in text for text in shown)


def test_a_button_tapped_twice_is_undone_and_not_doubled(trader: Person) -> None:
    trader.sends_contact("09124431087", "رضایی")
    card = trader.hears()
    undo = next(button for line in card.rows for button in line if button["text"] == "برگردان")
    trader.taps("برگردان")
    assert "برگشت" in trader.hears().text
    trader.calls_back(undo["callback_data"], card.message_id)
    assert "پیش از این برگشته" in trader.hears().text


def test_somebody_elses_button_finds_nothing(newcomer: Callable[[], Person]) -> None:
    ali, vali = newcomer(), newcomer()
    for person in (ali, vali):
        person.says("/start")
        person.hears()
    ali.sends_contact("09124431087", "رضایی")
    card = ali.hears()
    vali.sends_contact("09130000000", "کریمی")
    vali.hears()
    for line in card.rows:
        for button in line:
            vali.calls_back(button["callback_data"], vali.newest().message_id)
            answer = vali.hears()
            assert "رضایی" not in answer.text and "1087" not in answer.text


def test_a_button_nobody_made_is_answered_politely(trader: Person) -> None:
    trader.sends_contact("09124431087", "رضایی")
    card = trader.hears()
    for data in ("no:such:thing", "card:out:1:robbery", "card:due:x:y", "card:city", "undo:do:999999999999999999999"):
        trader.calls_back(data, card.message_id)
        assert "قدیمی" in trader.hears().text


def test_a_line_of_marks_only_is_no_customer(trader: Person) -> None:
    trader.says("؟؟؟ ... 😀")
    assert "بخشی از نامش کافی است" in trader.hears().text


def test_a_command_there_is_not_is_answered(trader: Person) -> None:
    trader.says("/nonsense")
    assert "/help" in trader.hears().text
