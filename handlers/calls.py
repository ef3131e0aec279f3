"""Calls: a line, a number or a contact card becomes a customer and a contact, answered with his card."""

from contextlib import suppress

from telegram import Contact, Update
from telegram.error import BadRequest
from telegram.ext import MessageHandler, filters

from crmbot.actions import calls, lines, rereading, vcards
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.clock import local_day
from crmbot.notes import note_of_contact, parse_note
from crmbot.screens import amiss
from crmbot.screens.card import call_card
from crmbot.screens.lines import line as lines_screen
from crmbot.store.book import Book
from crmbot.text.normalise import tidy
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import LONGEST, message_of, typed


async def line(update: Update, context: Context) -> None:
    """A typed line: a call where it tells of one, else words to search for."""
    message = message_of(update)
    result = await context.act(lines.take, typed(update), message.message_id)
    shown = await context.say(lines_screen(context.texts, result, context.member.zone))
    if shown and isinstance(result, Card):
        context.shown(result.call, shown.message_id)
    if len(message.text or "") > LONGEST:
        await context.say(amiss.too_long(context.texts, LONGEST), fresh=True)


async def edited(update: Update, context: Context) -> None:
    """A logged line that was edited: read again, and the same card updated."""
    said = _said(update, context)
    if not said.note.phones and not await context.look(_was_logged, said.message_id or 0):
        return await line(update, context)
    if said.note.people:
        several = await context.act(rereading.reread_several, said)
        await context.say(lines_screen(context.texts, several, context.member.zone))
        return None
    result = await context.act(rereading.reread, said)
    screen = call_card(context.texts, result.card, context.member.zone)
    if result.card_message_id:
        with suppress(BadRequest):
            await context.change(result.card_message_id, screen)
            return context.shown(result.card.call, result.card_message_id)
    return await _show(context, result.card)


async def contact(update: Update, context: Context) -> None:
    """A contact card: own, someone's or forwarded."""
    card = message_of(update).contact
    assert card is not None
    said = _said_of(card, context, message_of(update).message_id)
    if vcards.holds_more(card.vcard):
        result = await context.act(vcards.log_vcard, card.vcard or "", said)
        await context.say(lines_screen(context.texts, result, context.member.zone))
        return
    if not said.note.phones:
        await context.say(amiss.contact_number(context.texts, card.phone_number))
        return
    await _show(context, await context.act(calls.record, said))


async def _show(context: Context, card: Card) -> None:
    shown = await context.say(call_card(context.texts, card, context.member.zone))
    if shown:
        context.shown(card.call, shown.message_id)


def _said(update: Update, context: Context) -> Said:
    text = typed(update)
    note = parse_note(text, local_day(context.instant, context.member.zone))
    return Said(note, text, message_of(update).message_id)


def _said_of(card: Contact, context: Context, message_id: int) -> Said:
    """A contact's name is read as a note too («رضایی حبوبات یزد»); its number wins over what the name holds."""
    today = local_day(context.instant, context.member.zone)
    name = tidy(" ".join(part for part in (card.first_name, card.last_name) if part))[:200]
    note, label = note_of_contact(name, parse_note(card.phone_number, today).phones, today)
    return Said(note, name, message_id, label=label)


def _was_logged(book: Book, message_id: int) -> bool:
    return book.interactions.said_in(message_id, book.member.id) is not None


def register(app: App) -> None:
    """The last room: what no other room took is a call or a search."""
    new, changed = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
    app.add_handler(MessageHandler(new & filters.CONTACT, contact))
    app.add_handler(MessageHandler(new & filters.TEXT & ~filters.COMMAND, line))
    app.add_handler(MessageHandler(changed & filters.TEXT & ~filters.COMMAND, edited))
