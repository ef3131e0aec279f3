"""/week: the weekly session, one card at a time; it goes on at the same card after days or a restart."""

from dataclasses import replace

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler

from crmbot.actions import week
from crmbot.actions.week import Shown
from crmbot.clock import local_day
from crmbot.domain.errors import CrmError
from crmbot.screens import week as screens
from crmbot.screens.week_message import week_file
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.keys import key
from handlers.base.reading import tap


async def ask(update: Update, context: Context) -> None:
    """How many hours, or whether to go on."""
    await context.say(screens.ask(context.texts, await context.look(week.ask)))


async def anew(update: Update, context: Context) -> None:
    """A session left in the middle is left for good."""
    asked = await context.look(week.ask)
    await context.say(screens.ask(context.texts, replace(asked, open=None)))


async def begin(update: Update, context: Context) -> None:
    """So many hours."""
    await _say(context, await context.act(week.begin, tap(update).number()))


async def go_on(update: Update, context: Context) -> None:
    """The first card without an answer."""
    await _say(context, await context.look(week.show))


async def answer(update: Update, context: Context) -> None:
    """What is answered to a card."""
    await _say(context, await context.act(week.answer, tap(update).number(), tap(update).word(1)))


async def as_text(update: Update, context: Context) -> None:
    """The list as text."""
    await context.say(screens.as_text(context.texts, await context.look(week.listed)), fresh=True)


async def as_file(update: Update, context: Context) -> None:
    """The list as an xlsx."""
    calls = await context.look(week.listed)
    if not calls:
        raise CrmError("week-nobody")
    today = local_day(context.instant, context.member.zone)
    await context.say(week_file(context.texts, calls, today), fresh=True)


async def gone(update: Update, context: Context) -> None:
    """Who has not come for long."""
    calls = await context.look(week.win_back)
    await context.say(screens.as_text(context.texts, calls, "week-win-back-head"), fresh=True)


async def _say(context: Context, shown: Shown) -> None:
    await context.say(screens.session(context.texts, shown, context.member.zone))


def register(app: App) -> None:
    """Its command, key and buttons."""
    app.add_handler(CommandHandler("week", ask))
    app.add_handler(MessageHandler(key("key-week"), ask))
    keys = {
        "open": ask, "anew": anew, "hours:": begin, "on": go_on, "did:": answer, "text": as_text, "file": as_file,
        "gone": gone,
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, f"^week:{verb}"))
