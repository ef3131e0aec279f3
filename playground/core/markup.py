"""Reply markup: inline keyboards and reply keyboards, checked as Telegram checks them."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import telegram

from playground.core.measure import units
from playground.core.params import JSON
from playground.core.refusal import bad
from playground.core.schema import fields_of

_ACTIONS = fields_of(telegram.InlineKeyboardButton) - {"text", "style", "icon_custom_emoji_id"}
_REPLY_SHAPES: dict[str, type[telegram.TelegramObject]] = {
    "keyboard": telegram.ReplyKeyboardMarkup,
    "remove_keyboard": telegram.ReplyKeyboardRemove,
    "force_reply": telegram.ForceReply,
}
_LIMIT = telegram.constants.InlineKeyboardButtonLimit
_MOST_BUTTONS = 100

Mistake = Callable[[str], None]


def read_inline(raw: Any, mistake: Mistake) -> JSON | None:
    """An inline keyboard, None when absent or without buttons. Anything else is refused."""
    if raw is None:
        return None
    if not isinstance(raw, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" not in raw:
        raise bad("inline keyboard expected")
    rows = [[_inline_button(button, mistake) for button in row] for row in raw["inline_keyboard"]]
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise bad("reply markup is too long")
    _note_unknown(raw, telegram.InlineKeyboardMarkup, mistake)
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def read_reply(raw: Any, private: bool, mistake: Mistake) -> JSON | None:
    """A reply keyboard, its removal or a forced reply; None when `raw` is none of these."""
    kind = next((kind for kind in _REPLY_SHAPES if kind in raw), None) if isinstance(raw, dict) else None
    if kind is None:
        return None
    _note_unknown(raw, _REPLY_SHAPES[kind], mistake)
    if kind != "keyboard":
        return {**raw}
    rows = [[_key(button, private, mistake) for button in row] for row in raw["keyboard"]]
    if not any(rows):
        raise bad("reply keyboard must be non-empty")
    return {**raw, "keyboard": rows}


def _key(given: Any, private: bool, mistake: Mistake) -> JSON:
    button: JSON = {"text": given} if isinstance(given, str) else {**given}
    _note_unknown(button, telegram.KeyboardButton, mistake)
    if not button.get("text"):
        raise bad("keyboard button text must be non-empty")
    if button.get("request_contact") and not private:
        raise bad("phone number can be requested in private chats only")
    return button


def _inline_button(button: JSON, mistake: Mistake) -> JSON:
    if not isinstance(button, dict):
        raise bad("inline keyboard button must be an Object")
    _note_unknown(button, telegram.InlineKeyboardButton, mistake)
    if not button.get("text"):
        raise bad("inline keyboard button text must be non-empty")
    actions = [name for name in _ACTIONS if button.get(name) is not None]
    if not actions:
        raise bad("text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        mistake(f"inline button with several actions: {sorted(actions)}")
    _CHECKS.get(actions[0], lambda _: None)(button[actions[0]])
    return dict(button)


def _check_data(data: Any) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= _LIMIT.MAX_CALLBACK_DATA:
        raise bad("BUTTON_DATA_INVALID")


def _check_copy(value: Any) -> None:
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str) or not 1 <= units(text) <= _LIMIT.MAX_COPY_TEXT:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _check_url(url: Any) -> None:
    problem = _url_problem(str(url))
    if problem:
        raise bad(f"inline keyboard button URL '{url}' is invalid: {problem}")


def _url_problem(url: str) -> str:
    scheme, separator, _ = url.partition(":")
    if separator and scheme.lower() in {"tg", "ton", "tonsite"}:
        return ""
    if separator and "." not in scheme and scheme.lower() not in {"http", "https"}:
        return "Unsupported URL protocol"
    host = urlsplit(url if "://" in url else f"http://{url}").hostname or ""
    return "" if "." in host and not any(character.isspace() for character in url) else "Wrong HTTP URL"


_CHECKS: dict[str, Callable[[Any], None]] = {
    "callback_data": _check_data,
    "copy_text": _check_copy,
    "url": _check_url,
}


def _note_unknown(given: JSON, shape: type[telegram.TelegramObject], mistake: Mistake) -> None:
    unknown = given.keys() - fields_of(shape)
    if unknown:
        mistake(f"{shape.__name__} has no field {', '.join(sorted(unknown))}")
