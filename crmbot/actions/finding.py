"""Finding people: part of a name, last digits, city, product, in any spelling."""

import re
from dataclasses import dataclass
from datetime import date

from crmbot.actions.cards import Card, card
from crmbot.domain.customer import Customer, Phone
from crmbot.notes.lexicon import general
from crmbot.store.book import Book
from crmbot.store.search import Search
from crmbot.text.normalise import latin_digits, search_key, tidy

SHOWN = 8
RECENT = 6
MOST_WORDS = 6
TRASHED = 3
LAST_DIGITS = 4
_LINK = 2  # words so short («از», «و») may only link the others
_DIGITS = re.compile(r"[\d\s\-+().]+")
_PARTS = re.compile(r"[\s،,؛;؟?!]+")
_ASKING = {"question", "phone label"}
_LINKING = {"stop", "verb", "name label"}
_NAMING = {"head", "family name", "given name", "city", "honorific", "business"}


@dataclass(frozen=True)
class Found:
    """Who fits what was asked, best known first; ``more`` when there are others.

    ``card`` is his card where exactly one fits, for whom there is then nothing to choose; else ``trashed`` are some
    who fit and were deleted. ``zone`` is the book's.
    """

    asked: str
    today: date
    people: tuple[tuple[Customer, tuple[Phone, ...]], ...]
    more: bool = False
    card: Card | None = None
    trashed: tuple[Customer, ...] = ()
    zone: str = "Asia/Tehran"


def find(book: Book, asked: str) -> Found:
    """Live customers that fit every word: in a name, city or product, or as the last digits (four or more) of a number.

    Titles («آقای», «مهندس») are left out where other words stand beside them, and where nobody fits, the words of a
    question too («شماره … چنده؟», «کیا … می‌خوان»).
    """
    people = _fitting(book.search, tidy(asked))
    shown = tuple((one, book.phones.of(one.id)) for one in people[:SHOWN])
    only = card(book, people[0].id) if len(people) == 1 else None
    gone = () if only else tuple(_fitting(book.trash, tidy(asked))[:TRASHED])
    return Found(tidy(asked), book.today, shown, len(people) > SHOWN, only, gone, book.member.zone)


def recent(book: Book, *, but: int = 0) -> Found:
    """Whom the member logged last, latest first; ``but`` is left out."""
    people = [one for one in book.customers.recent(book.member.id, RECENT + 1) if one.id != but][:RECENT]
    return Found("", book.today, tuple((one, book.phones.of(one.id)) for one in people), zone=book.member.zone)


def _fitting(among: Search, asked: str) -> list[Customer]:
    whole = re.sub(r"\D", "", latin_digits(asked))
    if len(whole) >= LAST_DIGITS and _DIGITS.fullmatch(latin_digits(asked)):
        return among.by_digits(_as_dialled(whole), SHOWN + 1)
    parts = [part for part in _PARTS.split(asked) if part][:MOST_WORDS]
    digits = [latin_digits(part) for part in parts if part.isdecimal() and len(part) >= LAST_DIGITS]
    words = _without_titles([part for part in parts if latin_digits(part) not in digits])
    longer = [word for word in words if len(word) > _LINK]
    telling = [word for word in longer if not _only_asks(word)]
    for some in dict.fromkeys(map(tuple, (words, longer, telling))):
        found = among.people(list(some), list(map(_as_dialled, digits)), SHOWN + 1) if some or digits else []
        if found:
            return found
    return []


def _as_dialled(digits: str) -> str:
    """Without the zeros before a number, which the book keeps as +98 ..."""
    return digits.lstrip("0") or digits


def _without_titles(words: list[str]) -> list[str]:
    names = [word for word in words if not _is_title(word)]
    return names or words


def _is_title(word: str) -> bool:
    return "honorific" in _kinds(word)


def _only_asks(word: str) -> bool:
    """Whether a word belongs to how one asks, and to nobody's name, nor to a town or goods."""
    kinds = _kinds(word)
    return bool(kinds & _ASKING) or bool(kinds & _LINKING and not kinds & _NAMING)


def _kinds(word: str) -> set[str]:
    return {sense.kind for sense in general().get(search_key(word), ())}
