"""«بیشتر»: a customer's details, edited in one message; every tap is saved."""

from collections.abc import Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import details, editing, numbers, remembering, typed
from crmbot.actions.details import Details
from crmbot.domain.errors import CrmError
from crmbot.screens.card import call_card
from crmbot.screens.more import more
from crmbot.screens.more_keys import NONE
from crmbot.screens.more_numbers import LABELS
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_TYPED = typed  # declares the fields that a question asks for
_SETS: dict[str, Callable[..., Details]] = {"title": editing.set_title, "by": editing.set_channel}


async def page(update: Update, context: Context) -> None:
    """A page of the details; the first where none is named."""
    pressed = tap(update)
    name = pressed.word(2)
    await _say(context, await context.look(details.details, pressed.number(), _call(update), name))


async def choose(update: Update, context: Context) -> None:
    """A title or a channel, or none."""
    pressed = tap(update)
    chosen = "" if pressed.word(2) == NONE else pressed.word(2)
    await _say(context, await context.act(_SETS[pressed.verb], pressed.number(), _call(update), chosen))


async def mark(update: Update, context: Context) -> None:
    """A mark is put on his card or taken off."""
    pressed = tap(update)
    stands = pressed.word(3) == "1"
    shown = await context.act(editing.mark, pressed.number(), _call(update), pressed.word(2), stands)
    await _say(context, shown)


async def want(update: Update, context: Context) -> None:
    """A product he wants, or wants no more."""
    pressed = tap(update)
    wanted = pressed.word(3) == "1"
    shown = await context.act(editing.want, pressed.number(), _call(update), pressed.number(2), wanted)
    await _say(context, shown)


async def chip(update: Update, context: Context) -> None:
    """A city or a source that was offered."""
    pressed = tap(update)
    field, value = pressed.verb.removesuffix("-is"), pressed.word(2)
    if not value:
        raise CrmError("stale-button")
    await _say(context, await context.act(editing.write, pressed.number(), _call(update), field, value))


async def clear(update: Update, context: Context) -> None:
    """A field is emptied."""
    pressed = tap(update)
    if pressed.word(2) not in editing.CLEARED:
        raise CrmError("stale-button")
    await _say(context, await context.act(editing.write, pressed.number(), _call(update), pressed.word(2), ""))


async def number(update: Update, context: Context) -> None:
    """The page of one number."""
    await _say(context, await context.look(numbers.number, tap(update).number(), _call(update)))


async def label(update: Update, context: Context) -> None:
    """A number's label, or none."""
    pressed = tap(update)
    if pressed.word(2) not in (*LABELS, NONE):
        raise CrmError("stale-button")
    said = "" if pressed.word(2) == NONE else context.texts.plain(f"label-{pressed.word(2)}")
    await _say(context, await context.act(numbers.label, pressed.number(), _call(update), said))


async def unnumber(update: Update, context: Context) -> None:
    """A number goes."""
    await _say(context, await context.act(numbers.remove, tap(update).number(), _call(update)))


async def remark(update: Update, context: Context) -> None:
    """The page of one remark."""
    await _say(context, await context.look(remembering.remark, tap(update).number(), _call(update)))


async def forget(update: Update, context: Context) -> None:
    """A remark goes."""
    await _say(context, await context.act(remembering.forget, tap(update).number(), _call(update)))


async def delete(update: Update, context: Context) -> None:
    """His card goes to the trash; the card itself says so and offers the way back."""
    card = await context.act(editing.delete, tap(update).number())
    await context.say(call_card(context.texts, card, context.member.zone))


def _call(update: Update) -> int | None:
    return tap(update).number(1) or None


async def _say(context: Context, shown: Details) -> None:
    await context.say(more(context.texts, shown))


def register(app: App) -> None:
    """Its keys."""
    keys = {
        "open": page, "page": page, "title": choose, "by": choose, "mark": mark, "want": want, "city-is": chip,
        "source-is": chip, "clear": clear, "number": number, "label": label, "unnumber": unnumber, "remark": remark,
        "forget": forget, "delete": delete,
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, rf"^more:{verb}:"))
