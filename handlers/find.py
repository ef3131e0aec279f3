"""/find and its key. Any plain text that no other room takes is a search too: see the room of calls."""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from crmbot.actions import finding
from crmbot.screens import found
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.keys import key
from handlers.base.reading import typed

_LONGEST = 200


async def find(update: Update, context: Context) -> None:
    """/find with what to look for behind it; alone it asks."""
    asked = typed(update).partition(" ")[2][:_LONGEST]
    if asked:
        await context.say(found.found(context.texts, await context.look(finding.find, asked)))
    else:
        await ask(update, context)


async def ask(update: Update, context: Context) -> None:
    """Whom?"""
    await context.say(found.ask(context.texts, await context.look(finding.recent)))


def register(app: App) -> None:
    """Its command and key."""
    app.add_handler(CommandHandler("find", find))
    app.add_handler(MessageHandler(key("key-find"), ask))
