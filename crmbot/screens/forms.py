"""A form's question, and what is shown when the questions are over."""

from dataclasses import replace
from functools import singledispatch
from itertools import groupby

from crmbot.actions.cards import Card
from crmbot.actions.forms import card_form
from crmbot.actions.forms.asking import Asked, Beside, Choice, Ended, Label, Reply, Term
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.phone import dialled
from crmbot.screens.card import call_card, card_lines
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Value

_MOST_BYTES = 64
_ROW_LETTERS = 26
_ROW_CHIPS = 4


@singledispatch
def result_screen(_result: object, texts: Texts, _zone: str) -> Screen:
    """The screen of what a form led to. A room whose fields end elsewhere than on a card registers its own type."""
    return Screen(texts.say("form-noted-plain"))


@result_screen.register
def _card(result: Card, texts: Texts, zone: str) -> Screen:
    return call_card(texts, result, zone)


def form_screen(texts: Texts, reply: Reply, zone: str) -> Screen:
    """What a form says next: its question, or what became of it."""
    if isinstance(reply, Asked):
        return question_screen(texts, reply, zone)
    return _ended(texts, reply, zone)


def question_screen(texts: Texts, asked: Asked, zone: str) -> Screen:
    """One question: what was understood before it, the question, its chips, and the three ways out."""
    lines = [
        *(card_lines(texts, asked.card, zone) if isinstance(asked.card, Card) else ()),
        texts.say("form-noted", what=words(texts, asked.heard)) if asked.heard and not asked.card else "",
        texts.say("form-about", who=words(texts, asked.about)) if asked.about and not asked.card else "",
        texts.say("form-now", now=words(texts, asked.now)) if asked.now and not asked.wrong else "",
        texts.say(asked.wrong.text_id, **asked.wrong.fields) if asked.wrong else _question(texts, asked),
    ]
    return Screen("\n".join(line for line in lines if line), rows(*_chips(texts, asked), _ways_out(texts, asked)))


def _question(texts: Texts, asked: Asked) -> str:
    if asked.of:
        return texts.say(f"{asked.question.ask}-of", what=words(texts, asked.of))
    return texts.say(asked.question.ask)


def words(texts: Texts, label: Label) -> str:
    """A label in plain words, for a button or as a part of a sentence."""
    if isinstance(label, Term):
        return texts.plain(label.text_id)
    if isinstance(label, Value):
        return label.spelled(texts)
    if isinstance(label, Phone):
        return dialled(label.number)
    return _person(texts, label) if isinstance(label, Customer) else label


def _person(texts: Texts, customer: Customer) -> str:
    known = customer.honorific and texts.has(f"called-{customer.honorific}")
    name = texts.plain(f"called-{customer.honorific}", name=customer.name) if known else customer.name
    return texts.plain("list-comma").join(part for part in (name, customer.city) if part)


def _chips(texts: Texts, asked: Asked) -> Rows:
    """The chips, so many in a row as can be read; one whose value no button can hold is left to be typed."""
    buttons = [
        Button(_short(words(texts, choice.label)), _data(asked, choice))
        for choice in asked.choices
        if len(_data(asked, choice).encode()) <= _MOST_BYTES
    ]
    placed: list[tuple[int, Button]] = []
    line, filled, letters = 0, 0, 0
    for button in buttons:
        if filled and (filled == _ROW_CHIPS or letters + len(button.label) > _ROW_LETTERS):
            line, filled, letters = line + 1, 0, 0
        placed.append((line, button))
        filled, letters = filled + 1, letters + len(button.label)
    return tuple(tuple(button for _, button in group) for _, group in groupby(placed, lambda place: place[0]))


def _data(asked: Asked, choice: Choice) -> str:
    return f"form:pick:{asked.draft.id}:{choice.value}"


def _short(label: str, limit: int = 40) -> str:
    return label if len(label) <= limit else label[: limit - 1] + "…"


def _ways_out(texts: Texts, asked: Asked) -> tuple[Button, ...]:
    its = asked.draft.id
    taken_back = f"card:buy:{asked.draft.interaction_id}" if asked.draft.form == card_form.NAME else ""
    return row(
        None if asked.question.needed else Button(texts.plain("key-form-skip"), f"form:skip:{its}"),
        Button("✓ " + texts.plain("key-purchase"), taken_back) if taken_back else None,
        Button(texts.plain("key-form-back"), f"form:back:{its}") if asked.has_earlier else None,
        Button(texts.plain("key-form-stop"), f"form:stop:{its}"),
    )


def _ended(texts: Texts, reply: Ended | Beside, zone: str) -> Screen:
    told = reply.told if isinstance(reply, Ended) else ""
    if reply.result is None and told:
        return Screen(texts.say(told))
    if isinstance(reply.result, Card) and told:
        return call_card(texts, replace(reply.result, notices=(*reply.result.notices, told)), zone)
    return result_screen(reply.result, texts, zone)
