"""/start by members, and the menu behind the last key."""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from crmbot.screens import welcome
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.keys import key


async def start(update: Update, context: Context) -> None:
    """Somebody who is in already says hello again."""
    await context.say(welcome.here_again(context.texts))


async def show_how(update: Update, context: Context) -> None:
    """«نشانم بده»."""
    await context.say(welcome.shown_how(context.texts))


async def await_list(update: Update, context: Context) -> None:
    """«اکسل دارم»."""
    await context.say(welcome.list_awaited(context.texts))


async def menu(update: Update, context: Context) -> None:
    """«بیشتر…»."""
    await context.say(welcome.menu(context.texts))


def register(app: App) -> None:
    """Its commands and keys."""
    app.add_handler(CommandHandler("start", start))
    app.add_handler(MessageHandler(key("key-menu"), menu))
    app.add_handler(MessageHandler(key("key-show-me"), show_how))
    app.add_handler(MessageHandler(key("key-have-list"), await_list))
