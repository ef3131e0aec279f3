"""The trash on the screen."""

from dataclasses import replace

from crmbot.actions.cards import Card
from crmbot.actions.trash import Deleted, Page
from crmbot.screens.card import call_card
from crmbot.screens.paging import page_of, pager
from crmbot.screens.people import headline, phone_line
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Plain

_IN_A_ROW = 4


def page(texts: Texts, result: Page) -> Screen:
    """Who is in the trash, since when; a key brings one back."""
    if not result.total:
        return Screen(texts.say("trash-empty"))
    lines = [texts.say("trash-head", total=result.total), page_of(texts, result.number, result.last)]
    for place, one in enumerate(result.people, 1):
        lines += _person(texts, place, one, result)
    keys = [
        Button(texts.spell(Plain(place)), f"trash:restore:{one.customer.id}")
        for place, one in enumerate(result.people, 1)
    ]
    turn = pager(texts, result.number, result.last, lambda number: f"trash:page:{number}")
    text = "\n".join(line for line in lines if line)
    return Screen(text, rows(row(*keys[:_IN_A_ROW]), row(*keys[_IN_A_ROW:]), turn))


def restored(texts: Texts, card: Card, zone: str) -> Screen:
    """The card that is back."""
    return with_undo(texts, card, zone, texts.say("trash-restored"))


def with_undo(texts: Texts, card: Card, zone: str, said: str) -> Screen:
    """A card that was looked up, below what was just done to it, and the way back."""
    screen = call_card(texts, card, zone)
    undo = row(Button(texts.plain("key-undo"), f"undo:do:{card.entry}") if card.entry else None)
    return replace(screen, text=f"{said}\n{screen.text}", rows=rows(*screen.rows, undo))


def _person(texts: Texts, place: int, one: Deleted, result: Page) -> list[str]:
    when = texts.plain("trash-day", day=Day(one.day, result.today))
    head = f"{texts.spell(Plain(place))}. {headline(texts, one.customer, when)}"
    return [head, *(phone_line(texts, phone) for phone in one.phones[:1])]
