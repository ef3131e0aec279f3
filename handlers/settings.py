"""Settings: the book's name, products, evening hour, language, signature and clock."""

from dataclasses import replace

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from crmbot.actions import choosing, typed_settings
from crmbot.actions.choosing import Choices
from crmbot.screens import settings as screens
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_TYPED = typed_settings  # declares the fields that a question asks for
_DAY = 24 * 60


async def settings(update: Update, context: Context) -> None:
    """All settings, or one of their pages."""
    page = tap(update).word(0) if update.callback_query else ""
    await _say(context, await context.look(choosing.choices, page))


async def at(update: Update, context: Context) -> None:
    """An evening hour that was offered."""
    text = tap(update).word(0)
    await _say(context, await context.act(choosing.tidy_at, int(text) if text.isdecimal() and len(text) < 5 else _DAY))


async def tidy(update: Update, context: Context) -> None:
    """The evening message, on or off."""
    await _say(context, await context.act(choosing.tidy, tap(update).word(0) == "on"))


async def speak(update: Update, context: Context) -> None:
    """Another language: this screen and the keys beside the input field change at once."""
    member = await context.act(choosing.speak, tap(update).word(0))
    context.services.roster.put(member)
    await context.say(screens.spoken(context.texts, await context.look(choosing.choices, "language")))


async def move(update: Update, context: Context) -> None:
    """Another place's clock, for everybody of the book."""
    text = tap(update).word(0)
    moved = await context.act(choosing.move, int(text) if text.isdecimal() and len(text) < 3 else -1)
    roster = context.services.roster
    for one in roster:
        if one.book_id == moved.book_id:
            roster.put(replace(one, zone=moved.zone))
    await _say(context, await context.look(choosing.choices, "zone"))


async def _say(context: Context, shown: Choices) -> None:
    await context.say(screens.settings(shown, context.texts))


def register(app: App) -> None:
    """Its command and buttons."""
    app.add_handler(CommandHandler("settings", settings))
    app.add_handler(CallbackQueryHandler(settings, r"^settings:(open|page:)"))
    app.add_handler(CallbackQueryHandler(at, r"^settings:at:"))
    app.add_handler(CallbackQueryHandler(tidy, r"^settings:tidy:(on|off)$"))
    app.add_handler(CallbackQueryHandler(move, r"^settings:zone:"))
    app.add_handler(CallbackQueryHandler(speak, r"^settings:speak:"))
