"""Two cards of one person made one: «یکی کردن» in a history."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from crmbot.actions import history as histories
from crmbot.actions import merging
from crmbot.screens import history, merge
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import Answers, answered, tap, typed

_LONGEST = 200


async def choose(update: Update, context: Context) -> None:
    """«یکی کردن»."""
    await context.say(merge.choose(context.texts, await context.look(merging.choose, tap(update).number())))


async def search(update: Update, context: Context) -> None:
    """A name or number, written as a reply to the question which card it is."""
    question = answered(update, "merge", "back")
    customer_id = question.number() if question else 0
    choice = await context.look(merging.choose, customer_id, typed(update)[:_LONGEST])
    await context.say(merge.choose(context.texts, choice))


async def see(update: Update, context: Context) -> None:
    """Both cards, before anything is done."""
    pressed = tap(update)
    shown = await context.look(merging.preview, pressed.number(0), pressed.number(1))
    await context.say(merge.preview(context.texts, shown))


async def do(update: Update, context: Context) -> None:
    """«یکی شوند»."""
    pressed = tap(update)
    card = await context.act(merging.merge, pressed.number(0), pressed.number(1))
    await context.say(merge.merged(context.texts, card, context.member.zone))


async def back(update: Update, context: Context) -> None:
    """«نه، جدا بمانند»: back to the history."""
    await context.say(history.page(context.texts, await context.look(histories.page, tap(update).number())))


def register(app: App) -> None:
    """Its keys, and replies to its question."""
    for verb, handler in {"open": choose, "see": see, "do": do, "back": back}.items():
        app.add_handler(CallbackQueryHandler(handler, rf"^merge:{verb}:"))
    asked = filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND & Answers("merge", "back")
    app.add_handler(MessageHandler(asked, search))
