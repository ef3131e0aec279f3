"""Occasions: what comes, what is chosen about it, whom to ring for it, and when the moon was seen."""

from collections.abc import Callable
from datetime import date, datetime

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from crmbot.actions.occasions import choosing, listing, moon, people, seasons, typed
from crmbot.actions.occasions.listing import Opened
from crmbot.actions.occasions.people import Ringing
from crmbot.domain.errors import CrmError
from crmbot.screens import occasions as screens
from crmbot.screens import occasions_due
from crmbot.store.book import Book
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_TYPED = typed  # declares the fields that a question asks for
_MOVES = {"early": -1, "late": 1}


async def listed(update: Update, context: Context) -> None:
    """/occasions and its pages."""
    pressed = tap(update)
    every = pressed.word(1) == "1"
    await context.say(
        screens.listed(await context.look(listing.page, pressed.number(), all_of_them=every), context.texts)
    )


async def opened(update: Update, context: Context) -> None:
    """One occasion."""
    await _show(context, await context.look(listing.opened, tap(update).number()))


async def switch(update: Update, context: Context) -> None:
    """On or off."""
    await _show(context, await context.act(choosing.switch, tap(update).number()))


async def stop(update: Update, context: Context) -> None:
    """«دیگر یادآوری نکن» under a reminder."""
    await _show(context, await context.act(choosing.stop, tap(update).number()))


async def end_season(update: Update, context: Context) -> None:
    """The same under a season's list."""
    await _show(context, await context.act(choosing.stop_season, tap(update).number()))


async def once(update: Update, context: Context) -> None:
    """An own occasion: only this time, or every year."""
    await _show(context, await context.act(choosing.only_once, tap(update).number()))


async def remove(update: Update, context: Context) -> None:
    """An own occasion goes."""
    await context.say(screens.listed(await context.act(choosing.remove, tap(update).number()), context.texts))


async def move(update: Update, context: Context) -> None:
    """A lunar month, a day earlier or later."""
    pressed = tap(update)
    days = _MOVES.get(pressed.word(2), 0)
    await _show(context, await context.act(moon.move, pressed.number(0), pressed.number(1), days))


async def first(update: Update, context: Context) -> None:
    """The day on which a month begins."""
    pressed = tap(update)
    result = await context.act(moon.answer, pressed.number(0), pressed.number(1), _day(pressed.word(2)))
    await context.say(occasions_due.answered(context.texts, result))


async def not_yet(update: Update, context: Context) -> None:
    """«هنوز اعلام نشده»."""
    pressed = tap(update)
    result = await context.look(moon.not_yet, pressed.number(0), pressed.number(1))
    await context.say(occasions_due.answered(context.texts, result))


async def calls(update: Update, context: Context) -> None:
    """Whom to ring for an occasion; under a reminder a message of its own."""
    await _ring(update, context, people.calls)


async def season(update: Update, context: Context) -> None:
    """Who has not bought yet this season."""
    await _ring(update, context, people.season_calls)


async def later(update: Update, context: Context) -> None:
    """«بعداً» under a season's list."""
    pressed = tap(update)
    result = await context.act(seasons.put_off, pressed.number(0), pressed.number(1))
    await context.say(occasions_due.put_off(context.texts, result))


async def _ring(update: Update, context: Context, whom: Callable[[Book, int, int, int], Ringing]) -> None:
    pressed = tap(update)
    result = await context.look(whom, pressed.number(0), pressed.number(1), pressed.number(2))
    await context.say(screens.ringing(context.texts, result))


async def _show(context: Context, result: Opened) -> None:
    await context.say(screens.opened(result, context.texts))


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007
    except ValueError as error:
        raise CrmError("stale-button") from error


_KEYS = {
    "list": listed, "open": opened, "switch": switch, "stop": stop, "endseason": end_season, "once": once,
    "remove": remove, "move": move, "first": first, "notyet": not_yet, "calls": calls, "season": season,
    "later": later,
}  # fmt: skip


def register(app: App) -> None:
    """Its command and buttons."""
    app.add_handler(CommandHandler("occasions", listed))
    for verb, handler in _KEYS.items():
        app.add_handler(CallbackQueryHandler(handler, rf"^occasions:{verb}(:|$)"))
