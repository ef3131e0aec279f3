"""The evening tidy-up's keys; «الان» is one of the conversation's, see the room of forms."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import tidying
from crmbot.screens import tidying as screens
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap


async def later(update: Update, context: Context) -> None:
    """«فردا صبح»."""
    await context.act(tidying.postpone, tidying.day_of(tap(update).word(0)))
    await context.say(screens.put_off(context.texts))


async def leave(update: Update, context: Context) -> None:
    """«همین‌طور بماند»."""
    await context.say(screens.left_alone(context.texts))


def register(app: App) -> None:
    """Its keys."""
    app.add_handler(CallbackQueryHandler(later, r"^tidy:later:"))
    app.add_handler(CallbackQueryHandler(leave, r"^tidy:leave:"))
