"""The trash: who was deleted, and the way back."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import trash as trashing
from crmbot.screens import trash
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap


async def page(update: Update, context: Context) -> None:
    """«سطل» and its pages."""
    await context.say(trash.page(context.texts, await context.look(trashing.page, tap(update).number())))


async def restore(update: Update, context: Context) -> None:
    """Brings a customer back."""
    card = await context.act(trashing.restore, tap(update).number())
    await context.say(trash.restored(context.texts, card, context.member.zone))


def register(app: App) -> None:
    """Its keys."""
    app.add_handler(CallbackQueryHandler(page, r"^trash:page:"))
    app.add_handler(CallbackQueryHandler(restore, r"^trash:restore:"))
