"""How far the clock of a demo must be moved."""

from datetime import timedelta

from crmbot.clock import instant_at
from crmbot.store.book import Book


def until_evening(book: Book) -> timedelta:
    """From now to the next evening tidy-up of the book, today's or else tomorrow's; more than nothing."""
    minute = book.settings.read().tidy_minute
    evening = instant_at(book.today, minute, book.member.zone)
    if evening <= book.now:
        evening = instant_at(book.today + timedelta(1), minute, book.member.zone)
    return evening - book.now
