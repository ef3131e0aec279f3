"""Lines that wait: whose they are, and what a price in one of them means."""

from collections.abc import Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import doubts, kept_lines
from crmbot.actions.cards import Card
from crmbot.actions.lines import NoNumber
from crmbot.domain.errors import CrmError
from crmbot.screens.card import call_card
from crmbot.screens.lines import line as line_screen
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_PRICES: dict[str, Callable[..., Card]] = {"right": doubts.as_read, "other": doubts.other_reading}


async def give(update: Update, context: Context) -> None:
    """The line is about this person."""
    pressed = tap(update)
    await _say(context, await context.act(kept_lines.give, pressed.number(), pressed.number(1)))


async def number(update: Update, context: Context) -> None:
    """Somebody else: his number is to be sent."""
    kept = await context.act(kept_lines.ask_number, tap(update).number())
    await context.say(line_screen(context.texts, NoNumber(kept), context.member.zone))


async def join(update: Update, context: Context) -> None:
    """The line tells of this contact."""
    pressed = tap(update)
    await _say(context, await context.act(kept_lines.join, pressed.number(), pressed.number(1)))


async def price(update: Update, context: Context) -> None:
    """Which of two readings of a price is right."""
    pressed = tap(update)
    if pressed.word(1) not in _PRICES:
        raise CrmError("stale-button")
    await _say(context, await context.act(_PRICES[pressed.word(1)], pressed.number()))


async def _say(context: Context, card: Card) -> None:
    await context.say(call_card(context.texts, card, context.member.zone))


def register(app: App) -> None:
    """Its keys."""
    app.add_handler(CallbackQueryHandler(give, r"^line:to:"))
    app.add_handler(CallbackQueryHandler(join, r"^line:join:"))
    app.add_handler(CallbackQueryHandler(number, r"^line:number:"))
    app.add_handler(CallbackQueryHandler(price, r"^card:price:"))
