"""What stands beside the numbers in a cell: a name, without labels and marks."""

import re
from functools import cache

from crmbot.sheets.lexicon import phrases, table
from crmbot.sheets.numbers import without_extensions
from crmbot.text.normalise import search_key

_NUMBER = re.compile(r"[+(]?\d(?:[\d\s\-.()/\u200b-\u200f\u202a-\u202e]|[xX×*]{2,})*")
_LINES = re.compile(r"[\n:;؛|,،=]|:::|\s[-–—/→>]+\s")
_BEFORE = re.compile(r"^[^\w(«\"]+|^_+")
_BEHIND = re.compile(r"[^\w)»\"]+$|_+$")


def name_beside(rest: str) -> str:
    """What of a cell's rest is a name: without numbers, marks and labels («موبایل:»); empty when nothing is left.

    Lines where several things stand beside the number.
    """
    lines = map(_without_labels, _LINES.split(_NUMBER.sub("\n", without_extensions(rest))))
    return "\n".join(filter(None, lines))


def is_labelled(text: str) -> bool:
    """Whether a colon in a text stands behind the label of a number («رضا احمدی، تلفن: ؟»)."""
    before, _, behind = text.partition(":")
    words = before.split()
    return bool(behind.strip()) and bool(words) and _is_label(words[-1])


def _without_labels(line: str) -> str:
    """The line without labels at its ends; «فروشگاه» before a name belongs to it."""
    words = line.split()
    while words and _is_label(words[-1]):
        words.pop()
    while words and _is_label(words[0]) and not _begins_shop(words):
        del words[0]
    return _unbracketed(_BEHIND.sub("", _BEFORE.sub("", " ".join(words))))


def _is_label(word: str) -> bool:
    key = search_key(_bare(word))
    return key in _labels() or not any(c.isalnum() for c in key)


def _begins_shop(words: list[str]) -> bool:
    return len(words) > 1 and (search_key(_bare(words[0])),) in phrases("name of a shop")


def _bare(word: str) -> str:
    return word.strip(" -–—_.()[]/*#+:\t")


def _unbracketed(text: str) -> str:
    """The text without brackets that have no counterpart, as are left where a number stood in them."""
    return text if text.count("(") == text.count(")") else _BEHIND.sub("", _BEFORE.sub("", text.strip("()")))


@cache
def _labels() -> frozenset[str]:
    return frozenset(word for phrase in phrases("phone label") for word in phrase) | frozenset(table("absent"))
