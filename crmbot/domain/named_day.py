"""A day with a name, as it is typed in one line: «opening of the shop 5 Mehr», with a year where it falls once."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from crmbot.domain.calendar import CalendarError, jalali, parse_jalali, to_gregorian
from crmbot.domain.lunar import lunar_date, lunar_month
from crmbot.domain.occasion_rule import Rule

_WORDS = Path(__file__).with_name("data") / "named_days.json"
_FIGURES = re.compile(r"(?<!\d)\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}(?!\d)")
_YEARS = range(1178, 1634)


@dataclass(frozen=True)
class NamedDay:
    """A name (empty: none was said) and a place in the solar or the lunar year; ``year`` of its calendar: only then."""

    name: str
    calendar: Literal["solar", "lunar"]
    month: int
    day: int
    year: int | None = None


def read_named_day(said: str) -> NamedDay | None:
    """The day a line names and, in the words around it, what it is called; None where it names no day.

    Days are figures of any script or ordinals («fifth»), months those of the solar and the lunar year; a date in
    figures with its year falls once. 30 Esfand may be yearly and is kept on the 29th of a common year. Raises
    CalendarError('no_such_day') for a day that does not exist, such as 31 Mehr.
    """
    text = " ".join(said.split())
    figures = _FIGURES.search(text)
    if figures:
        found = jalali(parse_jalali(figures[0]))
        return NamedDay(_around(text, figures), "solar", found.month, found.day, found.year)
    named = _pattern().search(text)
    return _read_named(text, named) if named else None


def _read_named(text: str, named: re.Match[str]) -> NamedDay:
    calendar, month = _months()[_plain(named["month"])]
    day = _number(named["day"])
    year = _number(named["year"]) if named["year"] else None
    Rule("", calendar, month, day)
    if year is not None:
        _check(calendar, year, month, day)
    return NamedDay(_around(text, named), calendar, month, day, year)


def _check(calendar: str, year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        raise CalendarError("year_out_of_range")
    if calendar == "solar":
        return to_gregorian(year, month, day)
    if lunar_month(year, month) is None:
        raise CalendarError("year_out_of_range")
    found = lunar_date(year, month, day)
    if found is None:
        raise CalendarError("no_such_day")
    return found[0]


def _around(text: str, found: re.Match[str]) -> str:
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(rest.split()).strip(" :،,.-–—؛()")


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _ordinals().index(_plain(word)) + 1


def _plain(word: str) -> str:
    return " ".join(word.replace("\u200c", " ").split())


@cache
def _pattern() -> re.Pattern[str]:
    ordinals = "|".join(map(_loose, sorted(_ordinals(), key=len, reverse=True)))
    months = "|".join(map(_loose, sorted(_months(), key=len, reverse=True)))
    word = _loose(_read()["month_word"])
    suffix = "|".join(map(re.escape, _read()["ordinal_endings"]))
    day = rf"(?<!\w)(?P<day>\d{{1,2}}(?=(?:\u200c?(?:{suffix}))?(?!\w))|{ordinals})(?:\u200c?(?:{suffix}))?"
    return re.compile(
        rf"{day}\s+(?:{word}\s+)?(?P<month>{months})(?:[\s\u200c]*{word})?(?!\w)(?:\s+(?P<year>\d{{4}})(?!\d))?"
    )


def _loose(words: str) -> str:
    return r"[\s\u200c]".join(re.escape(word) for word in words.split())


@cache
def _ordinals() -> list[str]:
    return list(_read()["ordinals"])


@cache
def _months() -> dict[str, tuple[Literal["solar", "lunar"], int]]:
    found: dict[str, tuple[Literal["solar", "lunar"], int]] = {}
    for index, names in enumerate(_read()["solar"], 1):
        found |= dict.fromkeys(names, ("solar", index))
    for index, names in enumerate(_read()["lunar"], 1):
        found |= dict.fromkeys(names, ("lunar", index))
    return found


@cache
def _read() -> dict[str, Any]:
    words: dict[str, Any] = json.loads(_WORDS.read_text(encoding="utf-8"))
    return words
