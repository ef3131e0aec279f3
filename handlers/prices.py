"""Prices: /prices and «قیمت‌ها» show today's list, and hand it over ready to be forwarded."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler

from crmbot.actions import pricing, typed_settings
from crmbot.screens import prices as screens
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.keys import key
from handlers.base.reading import tap

_TYPED = typed_settings  # declares the fields that a question asks for


async def prices(update: Update, context: Context) -> None:
    """The list, page by page."""
    number = tap(update).number() if update.callback_query else 0
    await context.say(screens.prices(context.texts, await context.look(pricing.prices, number)))


async def ready(update: Update, context: Context) -> None:
    """The list as a message to be forwarded."""
    listed = await context.look(pricing.price_list)
    if not listed.lines:
        await context.say(screens.prices(context.texts, await context.look(pricing.prices)))
        return
    first, *others = screens.to_forward(context.texts, listed)
    await context.say(first.followed_by(*others), fresh=True)


async def stand(update: Update, context: Context) -> None:
    """Old prices are today's too."""
    await context.say(screens.prices(context.texts, await context.act(pricing.still_stand)))


def register(app: App) -> None:
    """Its command, key and buttons."""
    app.add_handler(CommandHandler("prices", prices))
    app.add_handler(MessageHandler(key("key-prices"), prices))
    app.add_handler(CallbackQueryHandler(prices, r"^prices:page:"))
    app.add_handler(CallbackQueryHandler(ready, r"^prices:ready"))
    app.add_handler(CallbackQueryHandler(stand, r"^prices:stand"))
