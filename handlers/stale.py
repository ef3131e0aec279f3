"""Buttons whose matter is gone: a clear sentence, and a fresh card where the customer can still be told."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from crmbot.screens import amiss
from handlers.base.app import App
from handlers.base.context import Context


async def button(update: Update, context: Context) -> None:
    """A button that no room knows (any more)."""
    await context.say(amiss.stale(context.texts), fresh=True)


async def command(update: Update, context: Context) -> None:
    """A command that there is not."""
    await context.say(amiss.unknown_command(context.texts))


def register(app: App) -> None:
    """Behind every other room."""
    app.add_handler(CallbackQueryHandler(button))
    app.add_handler(MessageHandler(filters.UpdateType.MESSAGE & filters.COMMAND, command))
