"""What comes in a rush: photos, voice notes, files and places, and words in reply to a card."""

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from crmbot.actions import keeping, replying, taps
from crmbot.actions.cards import Card
from crmbot.actions.keeping import Kept, Paper
from crmbot.actions.lines import Line
from crmbot.notes import number_told, parse_note
from crmbot.screens import keeping as screens
from crmbot.screens.card import call_card
from crmbot.screens.lines import line as line_screen
from crmbot.text.normalise import tidy
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import LONGEST, Answers, answered, card_replied_to, message_of, tap, typed

_WAITING = (("keep", "wait"), ("keep", "other"), ("line", "number"))
LISTS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".vcf", ".xml")


async def paper(update: Update, context: Context) -> None:
    """A photo, voice note, file or place."""
    message = message_of(update)
    to, replied = card_replied_to(update), message.reply_to_message
    answered_id = replied.message_id if replied else None
    result = await context.act(keeping.keep, _paper(message), message.message_id, to, answered_id)
    if not (isinstance(result, Kept) and result.more_of_album):
        await _say(context, result)


async def words_about(update: Update, context: Context) -> None:
    """Words in reply to a card correct it, or are remembered."""
    result = await context.act(replying.reply, card_replied_to(update) or 0, typed(update))
    if isinstance(result, Card):
        await context.say(call_card(context.texts, result, context.member.zone))
    else:
        await context.say(screens.remembered(context.texts, result))


async def owner_by_words(update: Update, context: Context) -> None:
    """A name or number in reply to a kept paper says whose it is."""
    key = next((key for room, verb in _WAITING if (key := answered(update, room, verb))), None)
    message_id = message_of(update).message_id
    result = await context.act(keeping.give_by_words, key.number() if key else 0, typed(update), message_id)
    await _say(context, result)


async def give(update: Update, context: Context) -> None:
    """One of the people offered."""
    pressed = tap(update)
    await _say(context, await context.act(keeping.give, pressed.number(0), pressed.number(1)))


async def other(update: Update, context: Context) -> None:
    """«برای کس دیگری است»."""
    await _say(context, await context.look(keeping.others, tap(update).number()))


async def later(update: Update, context: Context) -> None:
    """«بعداً»."""
    await _say(context, await context.look(keeping.state, tap(update).number()))


async def strange(update: Update, context: Context) -> None:
    """A sticker, a poll, a video: nothing can be made of it."""
    await context.say(screens.strange(context.texts))


async def _say(context: Context, result: Kept | Line) -> None:
    if isinstance(result, Kept):
        await context.say(screens.kept(context.texts, result))
    else:
        await context.say(line_screen(context.texts, result, context.member.zone))


async def city(update: Update, context: Context) -> None:
    """The town nearest to a place is his."""
    pressed = tap(update)
    result = await context.act(taps.name_city, pressed.number(), pressed.word(1))
    await context.say(call_card(context.texts, result, context.member.zone))


def _paper(message: Message) -> Paper:
    caption, album = tidy((message.caption or "")[:LONGEST]), message.media_group_id or ""
    if message.photo:
        return Paper("photo", message.photo[-1].file_id, caption, album)
    if message.voice:
        return Paper("voice", message.voice.file_id, caption)
    if message.location:
        title = message.venue.title if message.venue else ""
        return Paper("location", f"{message.location.latitude},{message.location.longitude}", name=title)
    assert message.document is not None
    return Paper("document", message.document.file_id, caption, album, message.document.file_name or "")


def _is_list(message: Message) -> bool:
    name = (message.document.file_name or "") if message.document and not message.animation else ""
    return name.lower().endswith(LISTS)


class _Keepable(filters.UpdateFilter):
    """Papers and places; a list of customers only where it answers a card, else it is the import's."""

    def filter(self, update: Update) -> bool:
        message = update.message
        if message is None or message.animation:
            return False
        if message.document:
            return not _is_list(message) or card_replied_to(update) is not None
        return bool(message.photo or message.voice or message.location)


class _Strange(filters.MessageFilter):
    """What no room could make anything of."""

    def filter(self, message: Message) -> bool:
        return not (message.text or message.contact or _is_list(message))


class _AboutHim(filters.MessageFilter):
    """Words without a telephone number, or that tell nothing but his; else, with one, they are a call."""

    def filter(self, message: Message) -> bool:
        text = (message.text or "")[:LONGEST]
        return not parse_note(text, message.date.date()).phones or number_told(tidy(text)) is not None


def register(app: App) -> None:
    """Its keys, what it keeps, and what nothing can be made of."""
    new = filters.UpdateType.MESSAGE
    reply = new & filters.TEXT & ~filters.COMMAND
    about_paper = Answers("keep", "wait") | Answers("keep", "other") | Answers("line", "number")
    app.add_handler(MessageHandler(_Keepable(), paper))
    app.add_handler(MessageHandler(reply & about_paper, owner_by_words))
    app.add_handler(MessageHandler(reply & Answers("more", "open") & _AboutHim(), words_about))
    app.add_handler(MessageHandler(new & ~filters.StatusUpdate.ALL & _Strange(), strange))
    for verb, handler in {"city": city, "give": give, "other": other, "wait": later}.items():
        app.add_handler(CallbackQueryHandler(handler, rf"^keep:{verb}:"))
