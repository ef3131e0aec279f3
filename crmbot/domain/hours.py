"""A time of day as it is typed: «20:30», «8 in the evening», «half past seven»."""

import json
import re
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("data") / "hours.json"
_DAY_HOURS, _HALF_DAY = 24, 12
_CLOCK = re.compile(r"(\d{1,2})(?:[:.\u066b/\u060c\s](\d{2}))?|(\d{2})(\d{2})")


def read_minute(said: str, *, evening: bool = False) -> int | None:
    """Minutes from midnight (0-1439) of a typed time of day; None where it is none («25 o'clock»).

    Digits of any script, hours in words from one to twelve, «half» and «quarter». A word for a part of the day wins;
    without one, a bare hour up to 11 is taken for the evening where ``evening`` is asked for. 24:00 is midnight.
    """
    text = _folded(said)
    text, part = _part_of_day(text)
    text, extra = _fraction(text)
    found = _CLOCK.fullmatch(_figures(text))
    if not found:
        return None
    hour, written = int(found[1] or found[3]), found[2] or found[4]
    minutes = int(written or extra)
    if minutes > 59 or hour > _DAY_HOURS or (hour == _DAY_HOURS and minutes) or (written and extra):
        return None
    bare = "" if written or not evening else "evening"
    return (_on_the_clock(hour, part or bare) * 60 + minutes) % (24 * 60)


def _on_the_clock(hour: int, part: str) -> int:
    """The hour of 24 that an hour of twelve means in a part of the day; nights reach over midnight."""
    first, last = {"evening": (1, 11), "noon": (1, 4), "night": (5, 11)}.get(part, (0, -1))
    if first <= hour <= last:
        return hour + _HALF_DAY
    return 0 if part in ("morning", "night") and hour == _HALF_DAY else hour


def _part_of_day(text: str) -> tuple[str, str]:
    for part in ("night", "evening", "noon", "morning"):
        for word in sorted(_words()[part], key=len, reverse=True):
            if word in text.split() or f" {word} " in f" {text} ":
                return _without(text, word), part
    return text, ""


def _fraction(text: str) -> tuple[str, int]:
    for name, minutes in (("half", 30), ("quarter", 15)):
        for word in _words()[name]:
            if f" {word} " in f" {text} ":
                return _without(text, word), minutes
    return text, 0


def _figures(text: str) -> str:
    for word in _words()["o'clock"]:
        text = _without(text, word)
    hours = _words()["hours"]
    return str(hours.index(text) + 1) if text in hours else text


def _without(text: str, word: str) -> str:
    return " ".join(f" {text} ".replace(f" {word} ", " ").split())


def _folded(said: str) -> str:
    """Digits as 0-9, joiners as blanks, no case, a blank between figures and words."""
    text = "".join(str(int(c)) if c.isdecimal() else " " if c in "\u200c\u200f\u200e" else c for c in said.lower())
    return " ".join(re.sub(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)", " ", text).split())


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = json.loads(_WORDS.read_text(encoding="utf-8"))
    return words
