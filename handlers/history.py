"""The full history of a customer: pages, entries opened and taken out, papers sent again, the person as a contact."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import clearing
from crmbot.actions import history as histories
from crmbot.clock import local_day
from crmbot.domain.errors import CrmError
from crmbot.domain.history import Kind
from crmbot.screens import history
from crmbot.screens.card import call_card
from crmbot.text.values import Day
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import Tap, tap


async def page(update: Update, context: Context) -> None:
    """«تاریخچه» and its pages."""
    pressed = tap(update)
    shown = await context.look(histories.page, pressed.number(0), pressed.number(1))
    await context.say(history.page(context.texts, shown))


async def open_entry(update: Update, context: Context) -> None:
    """One entry in full."""
    kind, row_id = _entry(tap(update))
    await context.say(history.opened(context.texts, await context.look(histories.opened, kind, row_id)))


async def clear(update: Update, context: Context) -> None:
    """«پاک کن»."""
    kind, row_id = _entry(tap(update))
    await context.say(history.cleared(context.texts, await context.act(clearing.clear, kind, row_id)))


async def sort_remark(update: Update, context: Context) -> None:
    """What sort of words a remark is."""
    pressed = tap(update)
    card = await context.act(clearing.file_remark, pressed.number(0), pressed.word(1))
    await context.say(call_card(context.texts, card, context.member.zone))


async def send_paper(update: Update, context: Context) -> None:
    """A kept photo, voice note, paper or place, sent again."""
    kept, customer = await context.look(histories.paper, tap(update).number())
    zone = context.member.zone
    day = Day(local_day(kept.at, zone), local_day(context.instant, zone))
    await context.say(history.paper(context.texts, customer, kept, day), fresh=True)


async def contact(update: Update, context: Context) -> None:
    """«مخاطب»: the person, for the phone to call, text or save."""
    customer, phones = await context.look(histories.reached, tap(update).number())
    await context.say(history.contact(context.texts, customer, phones), fresh=True)


def _entry(pressed: Tap) -> tuple[Kind, int]:
    if pressed.word(0) not in set(Kind):
        raise CrmError("stale-button")
    return Kind(pressed.word(0)), pressed.number(1)


def register(app: App) -> None:
    """Its keys."""
    keys = {"page": page, "open": open_entry, "clear": clear, "sort": sort_remark, "send": send_paper}
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, rf"^history:{verb}:"))
    app.add_handler(CallbackQueryHandler(contact, r"^card:contact:"))
