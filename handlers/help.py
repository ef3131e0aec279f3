"""Help: /help and its pages; and what the bot says of itself in Telegram's own menus."""

import asyncio
import logging
from contextlib import suppress

from telegram import Bot, BotCommand, Update
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, CommandHandler

from crmbot.screens import help as screens
from crmbot.text.texts import Texts, texts_in
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap
from handlers.base.services import Services

_log = logging.getLogger(__name__)


async def page(update: Update, context: Context) -> None:
    """A page of the help."""
    number = tap(update).number() if update.callback_query else 0
    await context.say(screens.page(context.texts, number))


async def introduce(bot: Bot) -> None:
    """Gives Telegram the command menu and the description: Persian for everybody, English where the app speaks it."""
    for language, code in (("fa", None), ("en", "en")):
        texts = texts_in(language)
        await bot.set_my_commands(_menu(texts), language_code=code)
        await bot.set_my_description(texts.plain("bot-description"), language_code=code)
        await bot.set_my_short_description(texts.plain("bot-description-short"), language_code=code)


def _menu(texts: Texts) -> list[BotCommand]:
    return [BotCommand(name, screens.described(texts, name)) for name in screens.COMMANDS]


async def _introduce_beside(app: App) -> None:
    """A nicety: it neither delays the start nor can it fail it."""
    services: Services = app.bot_data["services"]

    async def try_once() -> None:
        try:
            await introduce(app.bot)
        except TelegramError as error:
            _log.warning("the menu of commands was not set: %s", type(error).__name__)

    task = asyncio.create_task(try_once())

    async def end() -> None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    services.at_stop.append(end)


def register(app: App) -> None:
    """Its command and buttons, and the menus at the start."""
    services: Services = app.bot_data["services"]
    services.at_start.append(_introduce_beside)
    app.add_handler(CommandHandler("help", page))
    app.add_handler(CallbackQueryHandler(page, r"^help:page:"))
