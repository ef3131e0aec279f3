"""Choosing a day for a promise: the usual days, a month to pick from, and what becomes of the open ones."""

from datetime import date

from crmbot.actions.promising import AskedDay, AskedMonth, put_off
from crmbot.domain.calendar import jalali
from crmbot.domain.interaction import FollowUp
from crmbot.screens.card import promise_line
from crmbot.screens.people import called
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Plain

_SHOWN = 2
_NOTHING = "promise:none"
_BLANK = "·"


def ask_day(texts: Texts, asked: AskedDay) -> Screen:
    """For which day? And, under it, what can be done with the promises that are open."""
    promises = asked.open[:_SHOWN]
    lines = [texts.say("promise-ask", name=called(texts, asked.customer))]
    lines += [promise_line(texts, promise, asked.today) for promise in promises]
    usual = row(*(Button(texts.plain(f"promise-{name}"), _pick(asked, day)) for name, day in asked.days))
    month = Button(texts.plain("promise-date"), f"promise:month:{_whom(asked)}")
    own = [line for promise in promises for line in _settle(texts, asked, promise, alone=len(promises) == 1)]
    return Screen("\n".join(lines), rows(usual, row(month), *own, row(_back(texts, asked))))


def ask_month(texts: Texts, shown: AskedMonth) -> Screen:
    """One month, Saturday first; past days are not offered."""
    weekdays = tuple(Button(texts.plain(f"weekday-short-{index}"), _NOTHING) for index in range(7))
    weeks = (tuple(_cell(texts, shown.asked, day) for day in week) for week in shown.weeks)
    text = texts.say("promise-ask", name=called(texts, shown.asked.customer))
    return Screen(text, rows(_months(texts, shown), weekdays, *weeks, row(_back(texts, shown.asked))))


def _months(texts: Texts, shown: AskedMonth) -> tuple[Button, ...]:
    """The month's name between the ways to its neighbours."""
    return row(
        _turn(texts, shown, shown.before, "promise-month-before"),
        Button(_month_name(texts, shown.year, shown.month), _NOTHING),
        _turn(texts, shown, shown.after, "promise-month-after"),
    )


def _turn(texts: Texts, shown: AskedMonth, month: tuple[int, int] | None, label: str) -> Button | None:
    if month is None:
        return None
    name = texts.plain(f"month-{month[1]}")
    return Button(texts.plain(label, month=name), f"promise:month:{_whom(shown.asked)}:{month[0]}:{month[1]}")


def _month_name(texts: Texts, year: int, month: int) -> str:
    return texts.plain("promise-month", month=texts.plain(f"month-{month}"), year=Plain(year))


def _cell(texts: Texts, asked: AskedDay, day: date | None) -> Button:
    return Button(texts.spell(Plain(jalali(day).day)), _pick(asked, day)) if day else Button(_BLANK, _NOTHING)


def _pick(asked: AskedDay, day: date) -> str:
    if asked.interaction_id:
        return f"card:due:{asked.interaction_id}:{day}"
    return f"promise:due:{asked.customer.id}:{day}"


def _settle(texts: Texts, asked: AskedDay, promise: FollowUp, *, alone: bool) -> Rows:
    """What can become of one open promise; where there are several, its row says which."""
    number = "" if alone else texts.plain("promise-number", number=asked.open.index(promise) + 1)

    def key(label: str, verb: str, *values: object) -> Button:
        its = (promise.id, asked.interaction_id or 0, *values)
        return Button(number + texts.plain(label), ":".join(("promise", verb, *map(str, its))))

    def later(label: str, days: int) -> Button:
        return key(label, "snooze", put_off(promise, asked.today, days))

    return rows(
        row(later("promise-day-on", 1), later("promise-week-on", 7)),
        row(key("promise-kept", "keep"), key("promise-drop", "drop")),
    )


def _back(texts: Texts, asked: AskedDay) -> Button:
    return Button(texts.plain("key-card"), f"card:show:{_whom(asked)}")


def _whom(asked: AskedDay) -> str:
    return f"{asked.customer.id}:{asked.interaction_id or 0}"
