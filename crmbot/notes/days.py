"""Days named in words: «دوشنبه هفته بعد», «۱۵ دی», «سر ماه», «۱۴۰۵/۱۰/۲۰». Weeks run Saturday to Friday."""

from collections.abc import Callable
from datetime import date, timedelta

from crmbot.domain.calendar import CalendarError, add_months, parse_jalali
from crmbot.notes.day import Day
from crmbot.notes.month_days import day_and_month, month_alone, month_edge
from crmbot.notes.numbers import read_number
from crmbot.notes.reading import Line

SATURDAY, THURSDAY = 5, 3
_LONGEST_SPAN = 400
_MOST_DAYS = 12
_STARTERS = (
    "day", "past day", "weekday", "weekday night", "week", "month", "month word", "start of", "end of", "middle of",
    "cardinal", "ordinal", "half",
)  # fmt: skip


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


def _saturday_after(today: date) -> date:
    """The Saturday that begins the next week, strictly after `today`."""
    return _next_weekday(today, SATURDAY)


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


_READERS: tuple[Callable[[Line, int], Day | None], ...] = (
    _written, _named, _weekday, _week, _counted, month_edge, day_and_month, month_alone,
)  # fmt: skip
