"""Finding people: part of a name, last digits, city, product, in any spelling."""

import re
from dataclasses import dataclass
from datetime import date

from crmbot.domain.customer import Customer, Phone
from crmbot.store.book import Book
from crmbot.text.normalise import latin_digits, tidy

SHOWN = 8
_DIGITS = re.compile(r"[\d\s\-+().]+")


@dataclass(frozen=True)
class Found:
    """Who fits what was asked, best known first; ``more`` when there are others."""

    asked: str
    today: date
    people: tuple[tuple[Customer, tuple[Phone, ...]], ...]
    more: bool = False


def find(book: Book, asked: str) -> Found:
    """Live customers that fit every word, or whose number ends in the digits (four or more)."""
    asked = tidy(asked)
    digits = re.sub(r"\D", "", latin_digits(asked))
    if len(digits) >= 4 and _DIGITS.fullmatch(latin_digits(asked)):
        people = book.search.by_digits(digits.lstrip("0") or digits, SHOWN + 1)
    else:
        words = asked.split()[:6]
        people = book.search.by_words(words, SHOWN + 1) if words else []
    shown = tuple((one, book.phones.of(one.id)) for one in people[:SHOWN])
    return Found(asked, book.today, shown, more=len(people) > SHOWN)
