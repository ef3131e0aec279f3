"""Days told by the month: «۱۵ دی», «۲۵ام», «سر ماه», «آخر آذر», «نیمه بهمن», «بهمن»."""

from datetime import date

from crmbot.domain.calendar import (
    add_months,
    first_of_month,
    first_of_next_month,
    jalali,
    month_length,
    to_gregorian,
)
from crmbot.notes.day import Day
from crmbot.notes.numbers import read_number
from crmbot.notes.reading import Line


def month_edge(line: Line, start: int) -> Day | None:
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


def day_and_month(line: Line, start: int) -> Day | None:
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


def month_alone(line: Line, start: int) -> Day | None:
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
