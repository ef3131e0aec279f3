"""Choosing: the book's name and signature, the evening hour, each member's language."""

from dataclasses import dataclass, replace

from crmbot.actions.fitting import fitted
from crmbot.domain.errors import CrmError
from crmbot.domain.hours import read_minute
from crmbot.domain.member import Member
from crmbot.store.book import Book
from crmbot.store.settings import Chosen
from crmbot.text.texts import LANGUAGES
from crmbot.text.values import Minute

NAME_LIMIT = 40
SIGNATURE_LIMIT = 40
_DAY = 24 * 60
ZONES = ("Asia/Tehran", "Asia/Kabul", "Asia/Dubai", "Asia/Baghdad", "Europe/Istanbul", "Asia/Shanghai")


@dataclass(frozen=True)
class Choices:
    """The book's settings and the member's language. ``page`` is what is looked at, empty: all of them.

    ``entry`` is the journal entry just written (None: nothing was), ``limit`` how many characters were kept of a text
    too long (0: all).
    """

    chosen: Chosen
    language: str
    products: int
    page: str = ""
    entry: int | None = None
    limit: int = 0


def choices(book: Book, page: str = "") -> Choices:
    """The settings as they stand."""
    return Choices(book.settings.read(), book.member.language, book.products.count(), page)


def name_book(book: Book, said: str) -> Choices:
    """Names the book; empty: it has no name."""
    kept, limit = fitted(said, NAME_LIMIT)
    book.settings.change(name=kept)
    return _saved(book, "book-name", limit=limit)


def sign(book: Book, said: str) -> Choices:
    """Sets the signature under every SMS and price list; empty: none."""
    kept, limit = fitted(said, SIGNATURE_LIMIT)
    book.settings.change(signature=kept)
    return _saved(book, "signature", limit=limit)


def tidy_at(book: Book, minute: int) -> Choices:
    """Sets the evening hour (minutes from midnight) and turns its message on."""
    if not 0 <= minute < _DAY:
        raise CrmError("stale-button")
    book.settings.change(tidy_minute=minute, tidy_on=True)
    return _saved(book, "tidy-hour", "hour")


def read_hour(book: Book, said: str) -> int:
    """Minutes from midnight of a typed hour; CrmError with a sentence that names the hour that stays."""
    minute = read_minute(said, evening=True)
    if minute is None:
        raise CrmError("settings-hour-unread", said=said[:20], stays=Minute(book.settings.read().tidy_minute))
    return minute


def tidy(book: Book, on: bool) -> Choices:
    """Turns the evening message on or off; its hour stays."""
    book.settings.change(tidy_on=on)
    return _saved(book, "tidy-message", "hour")


def speak(book: Book, language: str) -> Member:
    """The member's language from now on (``fa`` or ``en``); returns him as he now is."""
    if language not in LANGUAGES:
        raise CrmError("stale-button")
    book.settings.change_member(book.member.id, language=language)
    return replace(book.member, language=language)


def move(book: Book, place: int) -> Member:
    """The book's clock is another place's from now on (``place`` in ``ZONES``); returns the member as he now is."""
    if not 0 <= place < len(ZONES):
        raise CrmError("stale-button")
    book.settings.move(ZONES[place])
    return replace(book.member, zone=ZONES[place])


def _saved(book: Book, action: str, page: str = "", *, limit: int = 0) -> Choices:
    entry = book.journal.write(action)
    return replace(choices(book, page), entry=entry, limit=limit)
