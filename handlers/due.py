"""What is due for one customer: a load that left is asked after a week later."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import due
from crmbot.screens.card import call_card
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap


async def left(update: Update, context: Context) -> None:
    """«بار رفت» on the card of a purchase."""
    card = await context.act(due.load_left, tap(update).number(), tap(update).number(1) or None)
    await context.say(call_card(context.texts, card, context.member.zone))


def register(app: App) -> None:
    """Its key."""
    app.add_handler(CallbackQueryHandler(left, r"^due:left:"))
