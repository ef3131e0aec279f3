"""An update as plain values: read once, normalised once."""

from dataclasses import dataclass

from telegram import CallbackQuery, Message, Update
from telegram.ext import filters

from crmbot.text.normalise import tidy

LONGEST = 2000


@dataclass(frozen=True)
class Tap:
    """A button's data: room, verb and its values."""

    room: str
    verb: str
    values: tuple[str, ...]

    def number(self, place: int = 0) -> int:
        """A value that must be an id or a count; 0 where it is neither (no row has id 0)."""
        text = self.values[place] if place < len(self.values) else ""
        return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0

    def word(self, place: int) -> str:
        """A value; empty where there is none."""
        return self.values[place] if place < len(self.values) else ""


def tap(update: Update) -> Tap:
    """The button that was tapped."""
    return _read(update.callback_query.data if update.callback_query else None)


def message_of(update: Update) -> Message:
    """The message a handler was called for, new or edited."""
    message = update.message or update.edited_message
    assert message is not None
    return message


def typed(update: Update) -> str:
    """What was typed, in standard Persian letters, at most 2,000 characters of it."""
    message = message_of(update)
    return tidy((message.text or message.caption or "")[:LONGEST])


def card_replied_to(update: Update) -> int | None:
    """The customer whose card the message answers; None where it answers no card."""
    key = answered(update, "more", "open")
    return key.number() or None if key else None


def answered(update: Update, room: str, verb: str) -> Tap | None:
    """The first such key under the message that this one answers: what a reply is about. None: there is none."""
    replied = message_of(update).reply_to_message
    if replied is None or replied.reply_markup is None:
        return None
    keys = (_read(button.callback_data) for line in replied.reply_markup.inline_keyboard for button in line)
    return next((key for key in keys if (key.room, key.verb) == (room, verb)), None)


class Answers(filters.UpdateFilter):
    """Messages that answer one of ours which has such a key under it."""

    def __init__(self, room: str, verb: str) -> None:
        super().__init__()
        self._key = (room, verb)

    def filter(self, update: Update) -> bool:
        return bool(update.message and answered(update, *self._key))


def shown_by(query: CallbackQuery | None) -> int | None:
    """The id of the message whose button was tapped."""
    return query.message.message_id if query and query.message else None


def _read(data: object) -> Tap:
    room, verb, *values = [*(data if isinstance(data, str) else "").split(":"), "", ""]
    return Tap(room, verb, tuple(values))
