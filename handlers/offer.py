"""/offer: a special load, and whom it concerns."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from crmbot.actions import offers, offers_typed
from crmbot.actions.offers import Shown
from crmbot.screens import offers as screens
from crmbot.screens import packs as pack_screens
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap, typed

_TYPED = offers_typed  # declares the field that a question asks for


async def offer(update: Update, context: Context) -> None:
    """/offer with the load in one line behind it; alone it asks."""
    said = typed(update).partition(" ")[2].strip()
    if said:
        return await _say(context, await context.act(offers.offer, said[:200]))
    return await ask(update, context)


async def ask(update: Update, context: Context) -> None:
    """Which load?"""
    await context.say(screens.ask(await context.look(offers.ask), context.texts, context.member.zone))


async def of_product(update: Update, context: Context) -> None:
    """A product that was tapped."""
    await _say(context, await context.act(offers.offer_of, tap(update).number()))


async def show(update: Update, context: Context) -> None:
    """A load as it stands, at a page of its calls."""
    pressed = tap(update)
    await _say(context, await context.look(offers.show, pressed.number(), pressed.number(1)))


async def pack(update: Update, context: Context) -> None:
    """The SMS to groups 1-3."""
    pressed = tap(update)
    shown = await context.act(offers.make_pack, pressed.number(), also_texted=pressed.word(1) == "1")
    await context.say(pack_screens.opened(shown, context.texts), fresh=True)


async def plan(update: Update, context: Context) -> None:
    """The calls into today's plan."""
    await _say(context, await context.act(offers.plan_calls, tap(update).number()))


async def _say(context: Context, shown: Shown) -> None:
    await context.say(screens.shown(shown, context.texts, context.member.zone))


def register(app: App) -> None:
    """Its command and keys."""
    app.add_handler(CommandHandler("offer", offer))
    keys = {"ask": ask, "of:": of_product, "show:": show, "pack:": pack, "plan:": plan}
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, f"^offer:{verb}"))
