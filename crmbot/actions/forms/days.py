"""Days as answers: the next contact lies ahead, a purchase behind."""

from datetime import date, timedelta

from crmbot.actions.forms.asking import Answer, Read, Unclear
from crmbot.actions.forms.refusing import only_words
from crmbot.notes.days import find_days
from crmbot.notes.reading import Line
from crmbot.store.book import Book
from crmbot.text.values import Day

_YEAR = 366
_SOON = 60  # a day so near ahead was meant as one to come, not as the one of last year


def day_ahead(book: Book, answer: Answer) -> Read[date]:
    """The day of the next contact: today or later."""
    only_words(book, answer)
    day = named_day(answer.text, book.today)
    if day is None:
        raise Unclear("form-day-unclear")
    if day < book.today:
        raise Unclear("day-is-past")
    return Read(day, Day(day, book.today))


def day_behind(book: Book, answer: Answer) -> Read[date]:
    """The day of a purchase: today or earlier."""
    only_words(book, answer)
    if named_day(answer.text, book.today) is None:
        raise Unclear("form-bought-day-unclear")
    day = past_day(answer.text, book.today)
    if day is None:
        raise Unclear("form-day-ahead")
    return Read(day, Day(day, book.today))


def written_day(book: Book, value: str) -> Read[date]:
    """A chip's day."""
    day = date.fromisoformat(value)
    return Read(day, Day(day, book.today))


def named_day(text: str, today: date) -> date | None:
    """The day a text names, seen from ``today``; None: none."""
    found = find_days(Line(text, today))
    return found[0].day if found else None


def past_day(text: str, today: date) -> date | None:
    """The day a text names to somebody who looks back; None where it lies ahead.

    A weekday is the last one («شنبه» on a Monday: two days ago; on a Saturday: today), a date without its year the
    last such date, unless it is to come within two months: then it was meant so.
    """
    day = named_day(text, today)
    if day is None or day <= today:
        return day
    said_yesterday = named_day(text, today - timedelta(1))
    if said_yesterday == day - timedelta(1):  # it moves with the day on which it is said: tomorrow, in a week
        return None
    if said_yesterday == today:
        return today
    a_week_before = named_day(text, today - timedelta(7))
    if a_week_before and a_week_before <= today:
        return a_week_before
    a_year_before = named_day(text, today - timedelta(_YEAR - 1))
    far_ahead = day - today > timedelta(_SOON)
    return a_year_before if far_ahead and a_year_before and a_year_before <= today else None
