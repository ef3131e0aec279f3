"""Errors: told to the person where they are his, logged and apologised for where they are ours."""

import logging
import traceback
from typing import Any

from telegram import Update
from telegram.error import Forbidden, NetworkError, RetryAfter, TelegramError

from crmbot.domain.errors import CrmError
from crmbot.screens.screen import Screen
from handlers.base.context import Context

_log = logging.getLogger(__name__)


async def on_error(update: object, context: Any) -> None:
    """PTB's error handler for the whole bot."""
    error = context.error
    if isinstance(update, Update) and isinstance(error, CrmError):
        await _tell(context, context.texts.say(error.text_id, **error.fields))
        return
    if isinstance(error, NetworkError | RetryAfter | Forbidden):
        _log.warning("telegram: %s", type(error).__name__)
        return
    _log.error("update %s: %s", getattr(update, "update_id", None), _where(error))
    if isinstance(update, Update) and isinstance(context, Context):
        stored = "error-ours-stored" if context.acted else "error-ours-not-stored"
        await _tell(context, context.texts.say(stored))


async def _tell(context: Context, text: str) -> None:
    try:
        await context.toast()
        await context.say(Screen(text), fresh=True)
    except TelegramError as error:
        _log.warning("could not tell: %s", type(error).__name__)


def _where(error: BaseException | None) -> str:
    """The kind of error and the lines it came through, without its words: they may hold what a person typed."""
    if error is None:
        return "unknown"
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames[-8:]))
    return f"{type(error).__name__} at {places}"
