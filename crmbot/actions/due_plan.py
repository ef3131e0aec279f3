"""How a member plans: when his list comes, how long he can call, when he is closed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from crmbot.actions.forms.asking import Answer, Choice, Label, Read, Term, Unclear
from crmbot.actions.forms.edit_form import Field, editable
from crmbot.domain.errors import CrmError
from crmbot.domain.hours import read_minute
from crmbot.notes import parse_day
from crmbot.store.book import Book
from crmbot.store.digests import Plan
from crmbot.text.values import Day, Minute

LONGEST_DAY, LONGEST_CALL = 480, 60
_SWITCHES = ("digest", "evening", "week")


@dataclass(frozen=True)
class Planning:
    """A member's plan and his book's coming closing days on ``today``."""

    plan: Plan
    closings: tuple[date, ...]
    today: date


def plan(book: Book) -> Planning:
    """The plan as it stands."""
    coming = sorted(day for day in book.closing_days.all() if day >= book.today)
    return Planning(book.digests.plan(book.member.id), tuple(coming), book.today)


def change(book: Book, **fields: Any) -> Planning:
    """Plans otherwise. Like all that is one member's own, it is changed back by changing it."""
    book.digests.change_plan(book.member.id, **fields)
    return plan(book)


def toggle(book: Book, what: str) -> Planning:
    """Turns the day's list, tomorrow's file or the week's planning on or off.

    Raises:
        CrmError: there is no such message.
    """
    if what not in _SWITCHES:
        raise CrmError("stale-button")
    name = f"{what}_on"
    return change(book, **{name: not getattr(book.digests.plan(book.member.id), name)})


def close_on(book: Book, day: date) -> Planning:
    """Closes on a day to come."""
    from crmbot.actions.due import close

    close(book, day)
    return plan(book)


def _hour(_book: Book, _subject: int, answer: Answer) -> Read[int]:
    minute = read_minute(answer.text)
    if minute is None:
        raise Unclear("plan-hour-unread", said=answer.text[:20])
    return Read(minute, Minute(minute))


def _minutes(least: int, most: int) -> Any:
    def read(_book: Book, _subject: int, answer: Answer) -> Read[int]:
        figures = "".join(str(int(one)) for one in answer.text.split(" ")[0] if one.isdecimal())
        if not figures or len(figures) > 4 or not least <= int(figures) <= most:
            raise Unclear("plan-minutes-unread", least=least, most=most)
        return Read(int(figures), Term("plan-minutes-value"))

    return read


def _day(book: Book, _subject: int, answer: Answer) -> Read[date]:
    day = parse_day(answer.text, book.today)
    if day is None:
        raise Unclear("plan-day-unread", said=answer.text[:20])
    if day < book.today:
        raise Unclear("day-is-past")
    return Read(day, Day(day, book.today))


def _declare(name: str, ask: str, read: Any, column: str, now: Any) -> None:
    editable(
        Field(
            name=name,
            ask=ask,
            read=read,
            apply=lambda book, _subject, _call, value: change(book, **{column: value}),
            shown=lambda book, _subject, _call: plan(book),
            now=now,
            of_customer=False,
        )
    )


def _at(column: str) -> Any:
    def now(book: Book, _subject: int) -> Label:
        return Minute(getattr(book.digests.plan(book.member.id), column))

    return now


def _so_long(column: str) -> Any:
    def now(book: Book, _subject: int) -> Label:
        return str(getattr(book.digests.plan(book.member.id), column))

    return now


_declare("digest_minute", "plan-ask-digest", _hour, "digest_minute", _at("digest_minute"))
_declare("week_minute", "plan-ask-week", _hour, "week_minute", _at("week_minute"))
_declare("day_minutes", "plan-ask-minutes", _minutes(0, LONGEST_DAY), "day_minutes", _so_long("day_minutes"))
_declare("call_minutes", "plan-ask-each", _minutes(1, LONGEST_CALL), "call_minutes", _so_long("call_minutes"))
editable(
    Field(
        name="closing_day",
        ask="plan-ask-closing",
        read=_day,
        apply=lambda book, _subject, _call, value: close_on(book, value),
        shown=lambda book, _subject, _call: plan(book),
        choices=lambda book, _subject: [Choice(book.today.isoformat(), Term("day-today"))],
        picked=lambda book, _subject, value: Read(date.fromisoformat(value)),
        of_customer=False,
    )
)
