"""The day in a cell: Jalali text in its many writings, a Gregorian cell, a serial number that lost its format."""

import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from crmbot.domain.calendar import CalendarError, to_gregorian
from crmbot.sheets.lexicon import table
from crmbot.sheets.values import Cell
from crmbot.text.normalise import latin_digits, search_key, tidy

_JALALI = range(1300, 1500)
_GREGORIAN = range(1900, 2100)
_SERIALS = range(30_000, 60_000)  # 1982-2064 as a spreadsheet counts days
_LONGEST = 60  # characters; longer texts are remarks
_EPOCH = date(1899, 12, 30)
_CLOCK = re.compile(r"[T,،\s]*(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d\d:?\d\d)?")
_THREE = re.compile(r"\D*(\d{1,4})\s*([/\-.\\_,،٫\s])\s*(\d{1,2})\s*[/\-.\\_,،٫\s]\s*(\d{1,4})\D*")
_COMPACT = re.compile(r"(1[34]\d\d|20\d\d)(\d\d)(\d\d)")


def day_in(cell: Cell) -> date | None:
    """The Gregorian day a cell names, or None.

    Text is Jalali when its year is: year first or last, any digits and separators, the month in words, two figures
    of the year («۰۴/۰۵/۱۲»), a time behind it; a Gregorian year is read as such (month first in `8/3/2025`, unless that
    is no month, day first in `3.8.2025`). A number is a spreadsheet's serial day or eight figures run together.
    """
    if isinstance(cell, str):
        return _of_text(cell) if 0 < len(cell) <= _LONGEST else None
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return _checked(cell.year, cell.month, cell.day) if cell.year in _JALALI else cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _of_number(int(cell))
    return None


def _of_number(number: int) -> date | None:
    if number in _SERIALS:
        return _EPOCH + timedelta(days=number)
    return _of_text(str(number))


@lru_cache(maxsize=16_384)
def _of_text(text: str) -> date | None:
    plain = _hour().sub(" ", _CLOCK.sub(" ", latin_digits(tidy(text)))).strip()
    compact = _COMPACT.fullmatch(plain)
    if compact:
        return _checked(*map(int, compact.groups()))
    three = _THREE.fullmatch(plain)
    if three:
        return _of_three(*three.groups())
    if plain.isdecimal() and int(plain) in _SERIALS:
        return _of_number(int(plain))
    return _in_words(plain)


def _of_three(first: str, mark: str, middle: str, last: str) -> date | None:
    if len(first) == 4:
        return _checked(int(first), int(middle), int(last))
    if len(last) == 4:
        day, month = int(first), int(middle)
        if int(last) in _GREGORIAN and mark == "/" and day <= 12:
            day, month = month, day
        return _checked(int(last), month, day)
    return _two_figures(int(first), int(middle), int(last))


def _two_figures(first: int, middle: int, last: int) -> date | None:
    """The year stands first, as Iranians write it, unless that gives no day or one that lies far ahead."""
    readings = [(_century(first), middle, last), (_century(last), middle, first)]
    found = [_checked(*reading) for reading in readings if reading[0] < 1415]
    return next(filter(None, found), None)


def _century(year: int) -> int:
    return 1300 + year if year >= 50 else 1400 + year


def _in_words(plain: str) -> date | None:
    """«۱۲ مرداد ۱۴۰۴», «شنبه 3 آذر 1404», «1404 مهر 5»; without a year or a day nothing is guessed."""
    numbers = [int(n) for n in re.findall(r"\d+", plain)]
    letters = [word for word in re.findall(r"[^\W\d_]+", plain) if search_key(word) not in table("weekday")]
    month = _months().get(search_key("".join(letters)))
    if month is None or len(numbers) != 2:
        return None
    year, day = max(numbers), min(numbers)
    if search_key("".join(letters)) in table("english month") and year not in _GREGORIAN:
        year, day = 2000 + numbers[1], numbers[0]  # «24-Apr-24»
    return _checked(year if year > 99 else _century(year), month, day)


@cache
def _hour() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, table("hour").values()), key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\s*:?\s*\d{{1,2}}\b", re.IGNORECASE)


@cache
def _months() -> dict[str, int]:
    months = {name: number for number, name in enumerate(table("month"), 1)}
    others = table("month by another name") | table("english month")
    return months | {name: int(value) for name, value in others.items()}


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        if year in _JALALI:
            return to_gregorian(year, month, day)
        return date(year, month, day) if year in _GREGORIAN else None
    except (CalendarError, ValueError):
        return None
