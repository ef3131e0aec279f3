"""Packs: one SMS for many, sent by the trader's own phone; the numbers come in blocks to be copied."""

import asyncio

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import packs, packs_audience, packs_occasion, packs_phone
from crmbot.actions.packs_audience import Whom
from crmbot.domain.errors import CrmError
from crmbot.screens import packs as screens
from crmbot.screens import packs_audience as whom_screens
from crmbot.screens import packs_file
from crmbot.screens import packs_phone as phone_screens
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import Tap, tap


async def start(update: Update, context: Context) -> None:
    """The usual audience, and packs that were left."""
    await context.say(whom_screens.audience(context.texts, await context.look(packs_audience.audience, Whom())))


async def pick(update: Update, context: Context) -> None:
    """One choice, with all its chips."""
    pressed = tap(update)
    shown = await context.look(packs_audience.pick, _whom(pressed), pressed.word(5), pressed.number(6))
    await context.say(whom_screens.picking(context.texts, shown))


async def who(update: Update, context: Context) -> None:
    """Another choice of people."""
    await context.say(
        whom_screens.audience(context.texts, await context.look(packs_audience.audience, _whom(tap(update))))
    )


async def make(update: Update, context: Context) -> None:
    """«بساز»."""
    await context.say(screens.opened(await context.act(packs.make, _whom(tap(update))), context.texts))


async def make_file(update: Update, context: Context) -> None:
    """The same at once as a file of numbers."""
    shown = await context.act(packs.make, _whom(tap(update)))
    await context.say(packs_file.as_text(context.texts, shown), fresh=True)


async def at(update: Update, context: Context) -> None:
    """A block of a pack; the first that waits where it is none."""
    pressed = tap(update)
    block = pressed.number(1) if pressed.word(1) else None
    await context.say(screens.opened(await context.look(packs.show, pressed.number(), block), context.texts))


async def sent(update: Update, context: Context) -> None:
    """«فرستادم»: the next block follows."""
    pressed = tap(update)
    shown = await context.act(packs.sent, pressed.number(), pressed.number(1), pressed.number(2))
    await context.say(screens.opened(shown, context.texts))


async def as_text(update: Update, context: Context) -> None:
    """The rest as numbers in a file."""
    shown = await context.look(packs.to_send, tap(update).number())
    await context.say(packs_file.as_text(context.texts, shown), fresh=True)


async def as_contacts(update: Update, context: Context) -> None:
    """The rest as contacts in a file, written beside the updates."""
    shown = await context.look(packs.to_send, tap(update).number())
    await context.say(await asyncio.to_thread(packs_file.as_contacts, context.texts, shown), fresh=True)


async def more(update: Update, context: Context) -> None:
    """Line, limit, phone, help."""
    await context.say(screens.more(context.texts, await context.look(packs.show, tap(update).number())))


async def line(update: Update, context: Context) -> None:
    """From which line it goes out."""
    pressed = tap(update)
    shown = await context.act(packs_phone.use_line, pressed.number(), pressed.number(1))
    await context.say(screens.opened(shown, context.texts))


async def away(update: Update, context: Context) -> None:
    """The rest is not sent."""
    await context.say(screens.away(context.texts, await context.act(packs.put_away, tap(update).number())))


async def phone(update: Update, context: Context) -> None:
    """How the phone wants numbers."""
    asked = await context.look(packs_phone.phone, tap(update).number())
    await context.say(phone_screens.phone(context.texts, asked.phone, asked.pack_id))


async def set_phone(update: Update, context: Context) -> None:
    """One thing about the phone."""
    pressed = tap(update)
    asked = await context.act(packs_phone.set_phone, pressed.word(0), pressed.word(1), pressed.number(2))
    await context.say(phone_screens.phone(context.texts, asked.phone, asked.pack_id))


async def settle(update: Update, context: Context) -> None:
    """«همین خوب است»."""
    await context.say(screens.opened(await context.act(packs_phone.settle_phone, tap(update).number()), context.texts))


async def how_to_paste(update: Update, context: Context) -> None:
    """How it gets into an iPhone or an Android phone."""
    pressed = tap(update)
    if pressed.word(0) not in ("iphone", "android"):
        raise CrmError("stale-button")
    await context.say(screens.how_to_paste(context.texts, pressed.word(0), pressed.number(1)))


async def occasion(update: Update, context: Context) -> None:
    """The SMS of an occasion to groups 1-3."""
    pressed = tap(update)
    shown = await context.act(packs_occasion.occasion_pack, pressed.number(), pressed.number(1))
    await context.say(screens.opened(shown, context.texts), fresh=True)


def _whom(pressed: Tap) -> Whom:
    within = pressed.word(2).removeprefix("n")
    talk = -int(within) if within != pressed.word(2) and within.isdecimal() else pressed.number(2)
    return Whom(pressed.word(0), pressed.number(1), talk, pressed.number(3), pressed.word(4))


def register(app: App) -> None:
    """Its keys."""
    keys = {
        "open": start, "who:": who, "by:": pick, "make:": make, "file:": make_file, "at:": at, "sent:": sent,
        "txt:": as_text, "vcf:": as_contacts, "more:": more, "line:": line, "away:": away, "phone:": phone,
        "set:": set_phone, "settle:": settle, "help:": how_to_paste, "occasion:": occasion,
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, f"^pack:{verb}"))
