"""Days as answers: the next contact lies ahead, a purchase behind."""

from datetime import date, timedelta

from crmbot.actions.forms.asking import Answer, Read, Unclear
from crmbot.actions.forms.refusing import only_words
from crmbot.notes import parse_day
from crmbot.store.book import Book
from crmbot.text.values import Day

_SOON, _LONG_AGO = timedelta(60), timedelta(300)


def day_ahead(book: Book, answer: Answer) -> Read[date]:
    """The day of the next contact: today or later."""
    only_words(book, answer)
    day = parse_day(answer.text, book.today)
    if day is None:
        raise Unclear("form-day-unclear")
    if day < book.today:
        raise Unclear("day-is-past")
    return Read(day, Day(day, book.today))


def day_behind(book: Book, answer: Answer) -> Read[date]:
    """The day of a purchase: today or earlier. «شنبه» is the last Saturday, «۵ آبان» the last such day."""
    only_words(book, answer)
    day = parse_day(answer.text, book.today, past=True)
    if day is None:
        raise Unclear("form-bought-day-unclear")
    if day > book.today or _was_meant_ahead(day, answer.text, book.today):
        raise Unclear("form-day-ahead")
    return Read(day, Day(day, book.today))


def written_day(book: Book, value: str) -> Read[date]:
    """A chip's day."""
    day = date.fromisoformat(value)
    return Read(day, Day(day, book.today))


def _was_meant_ahead(day: date, text: str, today: date) -> bool:
    """A date without its year that comes soon, and was nearly a year ago: nobody tells of a purchase so late."""
    ahead = parse_day(text, today)
    return today - day > _LONG_AGO and ahead is not None and today < ahead <= today + _SOON
