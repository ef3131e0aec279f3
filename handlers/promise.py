"""Promises: «قرار» on a card asks for a day, with chips or a month to pick from; open ones are moved or dropped."""

from collections.abc import Callable
from datetime import date

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import promising, taps
from crmbot.actions.cards import Card
from crmbot.domain.errors import CrmError
from crmbot.screens import promise
from crmbot.screens.card import call_card
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_ENDS: dict[str, Callable[..., Card]] = {"keep": promising.keep, "drop": promising.drop}


async def in_call(update: Update, context: Context) -> None:
    """«قرار» on the card of a contact just logged."""
    asked = await context.look(promising.ask_day_in_call, tap(update).number())
    await context.say(promise.ask_day(context.texts, asked))


async def later(update: Update, context: Context) -> None:
    """«قرار» on a card that was looked up."""
    asked = await context.look(promising.ask_day, tap(update).number())
    await context.say(promise.ask_day(context.texts, asked))


async def month(update: Update, context: Context) -> None:
    """A month to pick a day from."""
    whom, call, year, number = (tap(update).number(place) for place in range(4))
    shown = await context.look(promising.ask_month, whom, call or None, year, number)
    await context.say(promise.ask_month(context.texts, shown))


async def due_in_call(update: Update, context: Context) -> None:
    """A day, promised in the contact just logged."""
    await _say(context, await context.act(taps.promise_in_call, tap(update).number(), _day(tap(update).word(1))))


async def due(update: Update, context: Context) -> None:
    """A day, promised from a card that was looked up."""
    await _say(context, await context.act(taps.promise, tap(update).number(), _day(tap(update).word(1))))


async def snooze(update: Update, context: Context) -> None:
    """An open promise moves to another day."""
    pressed = tap(update)
    day = _day(pressed.word(2))
    await _say(context, await context.act(promising.snooze, pressed.number(), pressed.number(1) or None, day))


async def end(update: Update, context: Context) -> None:
    """An open promise was kept, or holds no more."""
    pressed = tap(update)
    await _say(context, await context.act(_ENDS[pressed.verb], pressed.number(), pressed.number(1) or None))


async def nothing(update: Update, context: Context) -> None:
    """A heading or an empty place of the calendar."""
    await context.toast()


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise CrmError("stale-button") from error


async def _say(context: Context, card: Card) -> None:
    await context.say(call_card(context.texts, card, context.member.zone))


def register(app: App) -> None:
    """Its keys."""
    keys = {
        "card:when:": in_call, "card:later:": later, "card:due:": due_in_call, "promise:due:": due,
        "promise:month:": month, "promise:snooze:": snooze, "promise:keep:": end, "promise:drop:": end,
        "promise:none": nothing,
    }  # fmt: skip
    for start, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, f"^{start}"))
