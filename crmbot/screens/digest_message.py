"""The messages that come by themselves, as the outbox keeps them: the day's list and tomorrow's as a file."""

from datetime import date, timedelta
from typing import Any

from crmbot.actions import digest as days
from crmbot.actions.digest_due import DIGEST, EVENING_FILE, put_due
from crmbot.screens.digest import digest
from crmbot.screens.digest_file import day_file
from crmbot.screens.stored import to_stored
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.text.texts import texts_in


def put_digests(gate: Gate) -> bool:
    """The day's lists that have come due; True: others still wait."""
    return put_due(gate, DIGEST, _digest)


def put_evening_files(gate: Gate) -> bool:
    """Tomorrow's lists as files, for those who want them."""
    return put_due(gate, EVENING_FILE, _evening)


def _digest(book: Book, _day: date) -> dict[str, Any] | None:
    today = days.shown(book)
    if today.is_empty or (today.soft and not today.money):
        return None
    return to_stored(digest(texts_in(book.member.language), today))


def _evening(book: Book, day: date) -> dict[str, Any] | None:
    tomorrow = days.today(book, day + timedelta(1))
    if tomorrow.is_empty:
        return None
    return to_stored(day_file(texts_in(book.member.language), tomorrow))
