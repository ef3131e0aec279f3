"""Days named in words: «دوشنبه هفته بعد», «۱۵ دی», «سر ماه», «۱۴۰۵/۱۰/۲۰». Weeks run Saturday to Friday."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from crmbot.domain.calendar import (
    CalendarError,
    add_months,
    first_of_month,
    first_of_next_month,
    jalali,
    month_length,
    parse_jalali,
    to_gregorian,
)
from crmbot.notes.numbers import read_number
from crmbot.notes.reading import Line

SATURDAY, THURSDAY = 5, 3
_LONGEST_SPAN = 400
_MOST_DAYS = 12
_STARTERS = (
    "day", "past day", "weekday", "weekday night", "week", "month", "month word", "start of", "end of", "middle of",
    "cardinal", "ordinal", "half",
)  # fmt: skip


class Day(NamedTuple):
    """A day read in the note, where it stands, and whether the words themselves look back («دیروز»)."""

    day: date
    start: int
    length: int
    past: bool = False
    vague: bool = False
    cycle: str = ""
    """In what the words come again: 'week' (a weekday), 'month' (۲۵ام) or 'year' (۱۵ دی); empty for one day only."""


def find_days(line: Line) -> list[Day]:
    """Every day the note names, in order; their tokens are marked as taken."""
    found: list[Day] = []
    index = 0
    while index < len(line) and len(found) < _MOST_DAYS:
        day = read_day(line, index) if line.free(index) else None
        if day:
            found.append(day)
            line.take(day.start, day.length, "day")
        index += day.length if day else 1
    return found or _later_today(line)


def _later_today(line: Line) -> list[Day]:
    """«عصر دوباره میگیرم»: a part of the day with something still to do, where no day is named."""
    return [
        Day(line.today, index, part.length)
        for index, part in line.each("part of day")
        if any(line.is_a(place, "future") for place in range(index + part.length, index + part.length + 3))
        and not line.is_a(index - 1, "preposition", "number", "cardinal", "head")
    ]


def read_day(line: Line, start: int) -> Day | None:
    """The day named from a place on; None where none is. Impossible days (31 Mehr) name none."""
    if line.kind(start) not in ("number", "date") and not line.is_a(start, *_STARTERS):
        return None
    for read in _READERS:
        try:
            day = read(line, start)
        except (CalendarError, OverflowError):
            return None
        if day:
            return day
    return None


def _written(line: Line, start: int) -> Day | None:
    if line.kind(start) != "date":
        return None
    day = parse_jalali(line.tokens[start].key)
    return Day(day, start, 1, day < line.today)


def _named(line: Line, start: int) -> Day | None:
    near = line.find(start, "day")
    if near:
        return Day(line.today + timedelta(int(near.value)), start, near.length)
    past = line.find(start, "past day")
    return Day(line.today - timedelta(int(past.value)), start, past.length, past=True) if past else None


def _weekday(line: Line, start: int) -> Day | None:
    named = line.find(start, "weekday night") or line.find(start, "weekday")
    if not named or (named.cut and named.cut not in ("و", "ه", "م", "ست")):
        return None
    weekday, after = int(named.value), start + named.length
    ahead = (weekday - line.today.weekday() - 1) % 7 + 1
    if line.is_a(after, "week") and line.is_a(after + 1, "next"):
        return Day(_saturday_after(line.today) + timedelta((weekday - SATURDAY) % 7), start, named.length + 2)
    if line.is_a(after, "week") and line.is_a(after + 1, "past mark"):
        back = _saturday_after(line.today) + timedelta((weekday - SATURDAY) % 7 - 14)
        return Day(back, start, named.length + 2, past=True)
    if line.is_a(after, "past mark"):
        return Day(line.today - timedelta(7 - ahead % 7 if ahead % 7 else 7), start, named.length + 1, past=True)
    used = named.length + (1 if line.is_a(after, "next") and line.key(after) not in ("دیگه", "دیگر") else 0)
    return Day(line.today + timedelta(ahead), start, used, cycle="week")


def _week(line: Line, start: int) -> Day | None:
    """«هفته بعد», «اول هفته بعد», «آخر هفته»."""
    if line.is_a(start, "start of", "end of", "middle of") and line.is_a(start + 1, "week"):
        after_next = line.is_a(start + 2, "next")
        saturday = _saturday_after(line.today)
        if line.is_a(start, "end of"):
            thursday = saturday + timedelta(5) if after_next else _next_weekday(line.today, THURSDAY)
            return Day(thursday, start, 2 + after_next)
        offset = 3 if line.is_a(start, "middle of") else 0
        return Day(saturday + timedelta(offset), start, 2 + after_next)
    if line.is_a(start, "week") and line.is_a(start + 1, "next"):
        return Day(line.today + timedelta(7), start, 2)
    if line.is_a(start, "week") and line.is_a(start + 1, "past mark"):
        return Day(line.today - timedelta(7), start, 2, past=True)
    return None


def _counted(line: Line, start: int) -> Day | None:
    """«سه روز دیگه», «یه هفته دیگه», «دو ماه بعد», «۳ روز پیش»."""
    number = read_number(line, start)
    if not number or number.value != int(number.value) or not 0 < number.value < _LONGEST_SPAN:
        return None
    unit = line.find(start + number.length, "span unit")
    if not unit:
        return None
    after = start + number.length + unit.length
    past = line.is_a(after, "past mark")
    if not past and not line.is_a(after, "next"):
        return None
    count = -int(number.value) if past else int(number.value)
    day = add_months(line.today, count) if unit.value == "30" else line.today + timedelta(count * int(unit.value))
    return Day(day, start, after + 1 - start, past)


def _month_edge(line: Line, start: int) -> Day | None:
    """«سر ماه», «آخر برج», «اول بهمن», «نیمه بهمن», «ماه بعد»."""
    if line.is_a(start, "start of", "end of", "middle of"):
        after = start + 1 + (line.key(start + 1) in ("های", "ی"))
        this = line.is_a(after, "this")
        if line.is_a(after + this, "month word"):
            return _edge_of_month(line, start, after + this)
        month = line.find(after, "month")
        return _edge_of_named_month(line, start, after, int(month.value), month.length) if month else None
    if line.is_a(start, "month word") and line.is_a(start + 1, "next"):
        return Day(add_months(line.today, 1), start, 2)
    if line.is_a(start, "month word") and line.is_a(start + 1, "past mark"):
        return Day(add_months(line.today, -1), start, 2, past=True)
    return None


def _edge_of_month(line: Line, start: int, month_at: int) -> Day:
    following = line.is_a(month_at + 1, "next")
    used = month_at + 1 + following - start
    today = line.today
    if line.is_a(start, "end of"):
        month = add_months(first_of_month(today), int(following))
        return Day(_last_of_month(month), start, used)
    if line.is_a(start, "middle of"):
        return Day(day_of_month(today, 15), start, used)
    return Day(first_of_next_month(today), start, used)


def _edge_of_named_month(line: Line, start: int, month_at: int, month: int, length: int) -> Day:
    used = month_at + length - start
    if line.is_a(start, "end of"):
        this = jalali(line.today)
        year = this.year + (month < this.month)
        return Day(to_gregorian(year, month, month_length(year, month)), start, used)
    return Day(_next_date(line.today, month, 15 if line.is_a(start, "middle of") else 1), start, used)


def _day_and_month(line: Line, start: int) -> Day | None:
    """«۱۵ دی», «پانزدهم دی», «۲۵ام», «۲۲ همین ماه», «بیست و پنجم بهمن»."""
    read = _day_number(line, start)
    if not read or not 1 <= read[0] <= 31:
        return None
    number, length, ordinal = read
    after = start + length
    if line.key(after) in ("ماه", "ِ") and line.is_a(after + 1, "month"):
        after += 1
    month = line.find(after, "month")
    if month and month.cut in ("", "ه", "م", "و"):
        year = _year_after(line, after + month.length)
        day = (
            _next_date(line.today, int(month.value), number)
            if not year
            else to_gregorian(year, int(month.value), number)
        )
        return Day(
            day, start, after + month.length + bool(year) - start, day < line.today, cycle="" if year else "year"
        )
    this = line.is_a(after, "this")
    if line.is_a(after + this, "month word") and (this or ordinal or line.is_a(after + 1, "next")):
        following = line.is_a(after + this + 1, "next")
        first = first_of_next_month(line.today) if following else line.today
        return Day(day_of_month(first, number), start, after + this + 1 + following - start)
    return Day(day_of_month(line.today, number), start, length, cycle="month") if ordinal else None


def _day_number(line: Line, start: int) -> tuple[int, int, bool] | None:
    """Day of the month, tokens, and whether it was said as an ordinal."""
    ordinal = line.find(start, "ordinal")
    if ordinal and not ordinal.cut and line.is_a(start + ordinal.length, "month", "month word", "this"):
        return int(ordinal.value), ordinal.length, False
    number = line.find(start, "cardinal")
    if number and line.key(start + number.length) == "و":
        ones = line.find(start + number.length + 1, "ordinal")
        if ones and int(number.value) in (20, 30) and int(ones.value) < 10:
            return int(number.value) + int(ones.value), number.length + 1 + ones.length, True
    read = read_number(line, start)
    if not read or read.value != int(read.value):
        return None
    suffix = line.find(start + read.length, "range of day")
    joined = bool(suffix) and (line.kind(start + read.length) == "word")
    return int(read.value), read.length + joined, joined


def _month_alone(line: Line, start: int) -> Day | None:
    month = line.find(start, "month")
    if (
        not month
        or month.cut
        or line.kind(start - 1) == "number"
        or (line.kind(start - 1) == "word" and not line.is_a(start - 1, "stop", "verb", "preposition"))
    ):
        return None
    day = _next_date(line.today, int(month.value), 1)
    return Day(day, start, month.length, vague=True)


def _year_after(line: Line, index: int) -> int | None:
    key = line.tokens[index].key if line.kind(index) == "number" else ""
    return int(key) if len(key) == 4 and key.startswith(("13", "14")) else None


def _saturday_after(today: date) -> date:
    """The Saturday that begins the next week, strictly after `today`."""
    return _next_weekday(today, SATURDAY)


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def _last_of_month(day: date) -> date:
    year, month, _ = jalali(day)
    return to_gregorian(year, month, month_length(year, month))


def day_of_month(today: date, number: int) -> date:
    """That day of this Jalali month; of the next one that has it where it is past."""
    year, month, day = jalali(today)
    while number < day or number > month_length(year, month):
        day = 0
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return to_gregorian(year, month, number)


def _next_date(today: date, month: int, day: int) -> date:
    """The next such Jalali date, today included."""
    year = jalali(today).year
    found = to_gregorian(year, month, day)
    return found if found >= today else to_gregorian(year + 1, month, day)


_READERS: tuple[Callable[[Line, int], Day | None], ...] = (
    _written, _named, _weekday, _week, _counted, _month_edge, _day_and_month, _month_alone,
)  # fmt: skip
