"""What a form says: every question and every end can be shown in both languages, and every button fits."""

import pytest

from crmbot.actions.forms import buy_form, call_form, card_form, engine
from crmbot.actions.forms.asking import Answer, Asked, Choice, Question, Read, Reply, Unclear
from crmbot.actions.undoing import undo
from crmbot.domain.forms import Draft
from crmbot.screens.forms import form_screen
from crmbot.screens.screen import Screen
from crmbot.store.book import Book
from crmbot.text.texts import texts_in

WALKS = {
    "call": "021-33445566|۰۹۱۲|09124431087|😀|آقای رضایی|یزد|نخود|خرید کرد|۵|۵ تن|۸۵|فردا",
    "buy": "صفدری|09124431087 رضایی|نخود و عدس|نخود|خیلی|۵ تن|۸۵ تومان|کیلویی ۸۵|فردا|دیروز",
}


def shown(language: str, reply: Reply) -> Screen:
    screen = form_screen(texts_in(language), reply, "Asia/Tehran")
    assert screen.text
    assert all(len(button.data.encode()) <= 64 for row in screen.rows for button in row)
    return screen


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("form", [call_form, buy_form])
def test_a_whole_walk_can_be_shown(book: Book, form: object, language: str) -> None:
    opening = form.opening()  # type: ignore[attr-defined]
    shown(language, engine.start(book, opening))
    for text in WALKS[opening.form].split("|"):
        shown(language, engine.answer(book, Answer(text)))


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_end_can_be_shown(book: Book, language: str) -> None:
    engine.start(book, call_form.opening())
    shown(language, engine.cancel(book))
    opened = engine.start(book, call_form.opening(), Answer("09124431087 رضایی"))
    shown(language, engine.back(book))
    shown(language, engine.cancel(book))
    assert isinstance(opened, Asked) and opened.draft.interaction_id
    shown(language, card_form.toggle_purchase(book, opened.draft.interaction_id))
    engine.leave(book)
    shown(language, card_form.toggle_purchase(book, opened.draft.interaction_id))
    undo(book, book.journal.latest()[0].id)
    shown(language, engine.give_up(book))


def test_a_chip_too_long_for_a_button_is_left_to_be_typed() -> None:
    question = Question(
        name="name", ask="form-ask-name", read=lambda *_: Read(""), keep=lambda _book, draft, _value: draft
    )
    chips = (Choice("ی" * 30, "long"), Choice("1", "short"))
    screen = shown("fa", Asked(Draft("call", "name", id=1), question, chips))
    assert [button.label for button in screen.rows[0]] == ["short"]


def test_a_refusal_takes_the_place_of_the_question() -> None:
    question = Question(
        name="name", ask="form-ask-name", read=lambda *_: Read(""), keep=lambda _book, draft, _value: draft
    )
    screen = shown("fa", Asked(Draft("call", "name", id=1), question, wrong=Unclear("form-name-unclear")))
    assert screen.text == texts_in("fa").say("form-name-unclear")
