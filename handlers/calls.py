"""Calls: a line, a number or a contact card becomes a customer and a contact, answered with his card."""

from dataclasses import replace

from telegram import Contact, Update
from telegram.ext import MessageHandler, filters

from crmbot.actions import calls, finding
from crmbot.actions.calls import Said
from crmbot.clock import local_day
from crmbot.notes import Note, parse_note
from crmbot.screens.card import call_card
from crmbot.screens.found import found
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import message_of, typed


async def line(update: Update, context: Context) -> None:
    """A typed line: a call where it holds a number, else words to search for."""
    text = typed(update)
    note = parse_note(text, local_day(context.instant, context.member.zone))
    if note.phones:
        await _record(context, Said(note, text, message_of(update).message_id))
    else:
        await context.say(found(context.texts, await context.look(finding.find, text)))


async def contact(update: Update, context: Context) -> None:
    """A contact card: own, someone's or forwarded."""
    card = message_of(update).contact
    assert card is not None
    await _record(context, Said(_note_of(card, context), "", message_of(update).message_id))


async def _record(context: Context, said: Said) -> None:
    card = await context.act(calls.record, said)
    await context.say(call_card(context.texts, card, context.member.zone))


def _note_of(card: Contact, context: Context) -> Note:
    """A contact's name is read as a note too («رضایی حبوبات یزد»); its number wins over what the name holds."""
    today = local_day(context.instant, context.member.zone)
    name = " ".join(part for part in (card.first_name, card.last_name) if part)
    number = parse_note(card.phone_number, today).phones
    return replace(parse_note(name, today), phones=number)


def register(app: App) -> None:
    """The last room: what no other room took is a call or a search."""
    app.add_handler(MessageHandler(filters.CONTACT, contact))
    app.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, line))
