"""The words beside figures that tell a telephone number from a code or a price."""

import re
from functools import cache

from crmbot.notes.lexicon import general
from crmbot.text.normalise import search_key

_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:[\u200c ][^\W\d_]+)?)[\s:：.\-(«#]*$")
_WORD_AFTER = re.compile(r"[\s\u200c]*([^\W\d_]+)")


@cache
def words_of(kind: str) -> frozenset[str]:
    """The folded spellings of a section of the lexicon."""
    return frozenset(key for key, senses in general().items() if any(sense.kind == kind for sense in senses))


def has_label(plain: str, start: int, kind: str) -> bool:
    """Whether the words right before a place are of a kind."""
    before = _WORD_BEFORE.search(plain, max(0, start - 40), start)
    if not before:
        return False
    words = before[1].replace("\u200c", " ").split()
    return search_key(before[1]) in words_of(kind) or search_key(words[-1]) in words_of(kind)


def is_code(plain: str, start: int) -> bool:
    """Whether a word for codes stands before: «کد مشتری», «شماره فاکتور»."""
    return has_label(plain, start, "code")


def is_money(plain: str, end: int, digits: str) -> bool:
    """Whether a currency follows figures that do not begin with zero."""
    after = _WORD_AFTER.match(plain, end)
    return bool(after) and not digits.startswith("0") and search_key(after[1]) in words_of("money")  # type: ignore[index]
