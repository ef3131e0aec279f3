"""Undo: the key under each reply, and /undo with the last twenty things done."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from crmbot.actions import undoing
from crmbot.clock import local_day
from crmbot.screens import undone
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap


async def turn_back(update: Update, context: Context) -> None:
    """«برگردان» on one entry."""
    result = await context.act(undoing.undo, tap(update).number())
    await context.say(undone.undone(context.texts, result))


async def put_back(update: Update, context: Context) -> None:
    """«نه، بماند»."""
    result = await context.act(undoing.redo, tap(update).number())
    await context.say(undone.undone(context.texts, result))


async def latest(update: Update, context: Context) -> None:
    """/undo."""
    zone = context.member.zone
    today = local_day(context.services.clock.now(), zone)
    await context.say(undone.latest(context.texts, await context.look(undoing.latest), today, zone))


def register(app: App) -> None:
    """Its commands and keys."""
    app.add_handler(CommandHandler("undo", latest))
    app.add_handler(CallbackQueryHandler(turn_back, r"^undo:do:"))
    app.add_handler(CallbackQueryHandler(put_back, r"^undo:redo:"))
    app.add_handler(CallbackQueryHandler(latest, r"^undo:list"))
