"""What is said: escaped once, isolated, spelled in the language."""

from datetime import date
from decimal import Decimal

import pytest

from crmbot.text.texts import TextError, texts_in
from crmbot.text.values import Day, Measure, Toman

FA, EN = texts_in("fa"), texts_in("en")
SATURDAY = date(2026, 11, 21)


def test_what_a_person_typed_is_escaped_once_however_deep_it_stands() -> None:
    name = FA.say("called-aqa", name="A&B <i>")
    assert "A&amp;B &lt;i&gt;" in FA.say("promise-ask", name=name)
    assert "&amp;amp;" not in FA.say("promise-ask", name=name)


def test_what_is_copied_has_neither_markup_nor_isolates() -> None:
    name = FA.say("called-aqa", name="A&B")
    copied = FA.plain("called-khanom", name=name)
    assert "A&B" in copied
    assert not set(copied) & set("\u2066\u2067\u2068\u2069")


def test_a_line_of_values_alone_is_drawn_from_the_right() -> None:
    line = FA.say("history-line", day="یکشنبه", what="زنگ زدید")
    assert line.startswith("\u200f\u2068یکشنبه")
    assert "\u200f" not in FA.plain("history-line", day="یکشنبه", what=line)
    assert not EN.say("history-line", day="Sunday", what="called").startswith("\u200f")


@pytest.mark.parametrize("text_id", ["form-noted", "promise-ask"])
def test_a_line_with_a_letter_of_its_own_needs_no_mark(text_id: str) -> None:
    args = {"what": "x"} if text_id == "form-noted" else {"name": "x"}
    assert "\u200f" not in FA.say(text_id, **args)


def test_a_unit_somebody_typed_cannot_break_the_markup() -> None:
    assert FA.spell(Measure(Decimal(5), "<b>")) == "۵ &lt;b&gt;"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (85_000, "۸۵ هزار تومان"),
        (425_000_000, "۴۲۵ میلیون تومان"),
        (7_200_000, "۷ میلیون و ۲۰۰ هزار تومان"),
        (1_320_000_000, "۱ میلیارد و ۳۲۰ میلیون تومان"),
    ],
)
def test_money_is_said_as_it_is_spoken(amount: int, said: str) -> None:
    assert FA.spell(Toman(amount)) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 21), "امروز"),
        (date(2026, 11, 20), "دیروز"),
        (date(2026, 11, 28), "شنبه ۷ آذر"),
        (date(2026, 3, 20), "جمعه ۲۹ اسفند ۱۴۰۴"),
    ],
)
def test_days_are_said_by_weekday_and_the_year_only_if_it_is_another(day: date, said: str) -> None:
    assert FA.spell(Day(day, SATURDAY)) == said


def test_figures_choose_their_plural_and_keep_their_digits() -> None:
    assert EN.plain("undo-list", count=1) == "The last thing done; tap it to turn it back:"
    assert "1,200" in EN.plain("undo-list", count=1200)
    assert "۱٬۲۰۰" in FA.plain("undo-list", count=1200)


def test_a_text_there_is_not_is_an_error_in_tests() -> None:
    with pytest.raises(TextError):
        FA.say("no-such-text")
