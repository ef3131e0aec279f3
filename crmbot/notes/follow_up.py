"""The next dated action, and money promised for a day."""

from datetime import date
from typing import NamedTuple

from crmbot.notes.amounts import Found as Money
from crmbot.notes.day import Day, last_such
from crmbot.notes.note import PaymentDue
from crmbot.notes.reading import Line

_TOLD_WITHIN = 9
_PAID_WITHIN = 3
_FAR = 200  # days: a day of the year that is further ahead lies nearer behind


class Dates(NamedTuple):
    """The follow-up among the days of a note, the days on which money is due, and the days told of in the past.

    `past` holds (place, day) in order, none later than the note's own day.
    """

    follow_up: Day | None
    payments: tuple[PaymentDue, ...]
    past: tuple[tuple[int, date], ...] = ()

    def past_before(self, place: int) -> date | None:
        """The day told of in the past last before a place, else the first one; None where there is none."""
        before = [day for start, day in self.past if start < place]
        return before[-1] if before else next((day for _, day in self.past), None)


def sort_days(line: Line, days: list[Day], money: list[Money]) -> Dates:
    """Which day is the next action, which are the days of cheques, which are past or taken back."""
    cheques = [day for day in days if _is_cheque(line, day)]
    coming = [day for day in days if day.day >= line.today and not day.past and day not in cheques]
    coming = [day for day in coming if not _is_heading(line, day) and not _is_taken_back(line, day)]
    coming = [day for day in coming if not _is_told_past(line, day)]
    calls = [day for day in coming if _is_call(line, day)]
    changed = [day for day in coming if _replaces(line, day)]
    chosen = min(changed or calls or coming, key=lambda day: day.day, default=None)
    payments = [PaymentDue(day.day, _sum_near(line, day, money), cheque=True) for day in cheques]
    promised = [day for day in coming if day not in cheques and _is_promise_of_money(line, day, money)]
    payments += [PaymentDue(day.day, _sum_near(line, day, money)) for day in promised]
    told = [day for day in days if day not in cheques and day not in coming and not _is_taken_back(line, day)]
    were = [(day.start, last_such(day, line.today)) for day in told]
    return Dates(chosen, tuple(payments), tuple(one for one in were if one[1] <= line.today))


def _clause(line: Line, day: Day) -> range:
    first = last = day.start
    while first > 0 and line.clause[first - 1] == line.clause[day.start]:
        first -= 1
    while last + 1 < len(line) and line.clause[last + 1] == line.clause[day.start]:
        last += 1
    return range(first, last + 1)


def _is_cheque(line: Line, day: Day) -> bool:
    """«چک ۲۵ اردیبهشت», «نصف چک برای ۱۵ دی»: a cheque's day is no action."""
    clause = _clause(line, day)
    before = range(max(clause.start, day.start - 6), day.start)
    after = range(day.start + day.length, min(clause.stop, day.start + day.length + 3))
    if any(line.is_a(index, "cheque") for index in before):
        return not any(line.is_a(index, "call word") for index in after)
    return any(line.is_a(index, "cheque") for index in after)


def _is_heading(line: Line, day: Day) -> bool:
    """The date of the note itself: written out at its very beginning and not later than today."""
    return day.start == 0 and line.kind(0) == "date" and day.day <= line.today


def _is_taken_back(line: Line, day: Day) -> bool:
    """«نه شنبه نیستم», «شنبه نه»: a day refused."""
    after = day.start + day.length
    while line.kind(after) == "mark" and line.tokens[after].key in "،,":
        after += 1
    return line.key(after) == "نه" or line.is_a(after, "refused day")


def _replaces(line: Line, day: Day) -> bool:
    """«گفت نه … دوشنبه بزن», «افتاد به سه‌شنبه»: the changed date is the new one."""
    before = range(max(0, day.start - 4), day.start)
    return any(line.is_a(index, "changed day") for index in before)


def _is_told_past(line: Line, day: Day) -> bool:
    """A day of the calendar told of in the past («امروز زنگ زد», «یک اسفند شد»)."""
    clause = _clause(line, day)
    after = range(day.start + day.length, clause.stop)
    around = [line.find(index, "future") for index in clause]
    if any(around) or any(line.is_a(index, "call word") for index in after if line.key(index) == "پیگیری"):
        return False
    if line.is_a(day.start, "day") and day.day == line.today:
        return True
    nearest = [*range(after.start, min(after.stop, after.start + _TOLD_WITHIN))]
    if day.cycle == "year" and (day.day - line.today).days > _FAR:
        nearest += range(clause.start, day.start)
    return any(line.is_a(index, "done") for index in nearest)


def _is_call(line: Line, day: Day) -> bool:
    clause = _clause(line, day)
    near = range(max(clause.start, day.start - 5), min(clause.stop, day.start + day.length + 5))
    return any(line.is_a(index, "call word") for index in near) or line.is_a(day.start - 2, "call word")


def _is_promise_of_money(line: Line, day: Day, money: list[Money]) -> bool:
    """«شنبه تسویه می‌کنه»; «فردا ۵۰ میلیون میده», but not «فردا قیمت ۵۰ میلیون میدم»."""
    clause = _clause(line, day)
    if any(line.is_a(index, "promise of money") for index in clause):
        return True
    return any(
        not one.amount.per_unit and one.start in clause and _is_paid_after(line, clause, one)
        for one in money
        if not line.is_a(one.start - 1, "price talk")
    )


def _is_paid_after(line: Line, clause: range, money: Money) -> bool:
    end = money.start + money.length
    return any(line.is_a(index, "will pay") for index in range(end, min(clause.stop, end + _PAID_WITHIN)))


def _sum_near(line: Line, day: Day, money: list[Money]) -> int | None:
    clause = line.clause[day.start]
    return next((one.amount.toman for one in money if line.clause[one.start] == clause), None)
