"""Answers that are none: another person's number in the middle of a form, signs instead of words."""

import re

from crmbot.actions.forms.asking import Answer, NotForThisForm, Unclear
from crmbot.notes import parse_note
from crmbot.store.book import Book
from crmbot.text.normalise import latin_digits

_DIGITS = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST = 10


def only_words(book: Book, answer: Answer) -> None:
    """Lets words and figures through; a contact card or a line with a number is a call of its own.

    Raises:
        NotForThisForm: it is one.
    """
    if answer.number:
        raise NotForThisForm
    if len(_DIGITS.findall(latin_digits(answer.text))) >= _FEWEST and parse_note(answer.text, book.today).phones:
        raise NotForThisForm


def with_letters(text: str, refusal: str) -> str:
    """The text on one line; a text without a letter (digits, an emoji) is refused with that sentence."""
    if not _LETTER.search(text):
        raise Unclear(refusal)
    return " ".join(text.split())
