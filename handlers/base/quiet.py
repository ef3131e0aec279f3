"""Logs that keep secrets: no token, no telephone number, nothing that a person wrote.

The rule is that nothing of the kind is logged at all; this is the last line of defence.
"""

import logging
import re
import sys
from collections.abc import Mapping
from typing import TextIO

from telegram import TelegramObject, Update
from telegram.error import InvalidToken

# Libraries that log URLs (the token stands in them), updates or statements while they work.
TALKATIVE = ("httpx", "httpcore", "aiohttp", "asyncio", "telegram", "tornado", "apscheduler", "sqlalchemy", "alembic")

_TOKEN = re.compile(r"\d{6,}:[\w-]{30,}", re.ASCII)
_PHONE = re.compile(r"(?<![\d.])(?:\+|[0۰٠9۹٩])(?:[ -]?\d){9,14}(?!\d)")
_PERSIAN = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc\u200c]+")
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"")
_LAYOUT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def set_up(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Log to ``stream`` (standard error by default) from ``level`` on, libraries from WARNING on.

    Replaces what handlers the root logger had. Everything passes :class:`Discreet`.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(logging.Formatter(_LAYOUT))
    handler.addFilter(Discreet())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


class Discreet(logging.Filter):
    """A filter for handlers that lets every record pass, without its secrets.

    Tokens, telephone numbers and words in Persian script become an ellipsis; Telegram's objects and the data PTB
    logs give way to what they are; in the words of an exception everything quoted goes, where values stand.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record in place; always true."""
        if record.exc_info and isinstance(record.exc_info[1], InvalidToken):
            record.exc_info = None  # a wrong setting and no fault: the line says it all
        record.args = _named(record)
        record.msg, record.args = discreet(record.getMessage()), None
        if record.exc_info and record.exc_info[0]:
            told = logging.Formatter().formatException(record.exc_info)
            record.exc_text = discreet("\n".join(map(_unquoted, told.splitlines())))
        return True


def discreet(text: str) -> str:
    """The text with tokens, telephone numbers and words in Persian script as an ellipsis each."""
    for secret in (_TOKEN, _PHONE, _PERSIAN):
        text = secret.sub("…", text)
    return text


def _named(record: logging.LogRecord) -> tuple[object, ...] | Mapping[str, object] | None:
    args = record.args
    if isinstance(args, Mapping) and not isinstance(args, tuple):
        return args if "%(" in record.msg else ("data",)  # logging unpacks a lone dict
    from_ptb = record.name.startswith("telegram")
    return args and tuple(_name(arg, from_ptb) for arg in args)


def _name(arg: object, from_ptb: bool) -> object:
    if isinstance(arg, Update):
        return f"update {arg.update_id}"
    if isinstance(arg, TelegramObject):
        return type(arg).__name__
    is_data = isinstance(arg, list | dict) or (isinstance(arg, str) and "{" in arg)
    return "data" if from_ptb and is_data else arg


def _unquoted(line: str) -> str:
    return line if line.startswith("  ") else _QUOTED.sub("…", line)
