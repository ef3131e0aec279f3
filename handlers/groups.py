"""/groups: how many stand in each of the five groups, and who."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler

from crmbot.actions import grouping
from crmbot.screens import groups
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.keys import key
from handlers.base.reading import tap


async def overview(update: Update, context: Context) -> None:
    """/groups and its key."""
    await context.say(groups.overview(context.texts, await context.look(grouping.overview)))


async def page(update: Update, context: Context) -> None:
    """A page of one group, filtered or not."""
    pressed = tap(update)
    group, number, product_id, city = pressed.number(0), pressed.number(1), pressed.number(2), pressed.word(3)
    await context.say(groups.page(context.texts, await context.look(grouping.page, group, number, city, product_id)))


def register(app: App) -> None:
    """Its command and keys."""
    app.add_handler(CommandHandler("groups", overview))
    app.add_handler(MessageHandler(key("key-groups"), overview))
    app.add_handler(CallbackQueryHandler(overview, r"^groups:all"))
    app.add_handler(CallbackQueryHandler(page, r"^groups:page:"))
