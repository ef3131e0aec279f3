"""A note cut into words, numbers and marks, each with its place in the text as typed.

Every field is read from this one cutting. A word's `key` is its folded spelling (`search_key`), so that ي/ی, آ/ا,
hamza, diacritics, capital letters and digits of any script never part two spellings of the same word. A ZWNJ parts
two tokens like a blank does, since people write either; phrases are therefore compared with their blanks removed.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from crmbot.text.normalise import latin_digits, search_key

Kind = Literal["word", "number", "date", "size", "time", "mark", "break", "phone"]

_MARKS = r"\u064b-\u065f\u0670\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_PATTERN = re.compile(
    rf"""
    (?P<word>(?:هزار|میلیون|ملیون|میلیارد)(?=توم[اآ]?ن|تا(?!\w)|ریال)|[^\W\d_](?:[^\W\d_]|[{_MARKS}])*)
  | (?P<date>(?<!\d)(?:1[34]\d\d(?P<one>[/\-.])\d\d?(?P=one)\d\d?|\d\d?(?P<two>[/\-.])\d\d?(?P=two)1[34]\d\d)(?!\d))
  | (?P<time>\d\d?:\d\d(?!\d))
  | (?P<size>\d+(?:[.٫/]\d+)?(?:\ ?[×x*]\ ?\d+(?:[.٫/]\d+)?)+(?![\d]))
  | (?P<number>\d{{1,3}}(?:[,،٬٫'][0-9]{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)|\d+[.٫/]\d+(?![./\d])|\d+|[½¼¾])
  | (?P<break>\n\s*)
  | (?P<mark>[^\s\w\u200c{_MARKS}]+|_+)
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:[,،٬٫']\d{3})+|\d{1,3}(?:\.\d{3}){2,}")
_NOT_FIGURES = re.compile(r"[^\d]")
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


class Token(NamedTuple):
    """One word, number, mark or line break; `start` and `end` (exclusive) are offsets in the text as typed."""

    kind: Kind
    key: str
    start: int
    end: int
    spaced: bool
    """Whether a real blank or mark stands before it: false where only a ZWNJ, or nothing, does."""


def tokenise(text: str, masked: tuple[tuple[int, int], ...] = ()) -> list[Token]:
    """The tokens of a text in order; each `masked` range (a telephone number) is one token of kind 'phone'."""
    plain = latin_digits(text)
    tokens: list[Token] = []
    position = 0
    for start, end in masked:
        _cut(plain, position, start, tokens)
        tokens.append(Token("phone", plain[start:end], start, end, True))
        position = end
    _cut(plain, position, len(plain), tokens)
    return tokens


def number_value(key: str) -> Decimal:
    """The value of a token of kind 'number': thousands marks dropped, ٫ / and . read as the decimal mark."""
    if key in _FRACTIONS:
        return _FRACTIONS[key]
    if _GROUPED.fullmatch(key):
        return Decimal(_NOT_FIGURES.sub("", key))
    return Decimal(key.replace("٫", ".").replace("/", "."))


def _cut(plain: str, start: int, end: int, into: list[Token]) -> None:
    previous = start
    for found in _PATTERN.finditer(plain, start, end):
        kind: Kind = found.lastgroup  # type: ignore[assignment]
        raw = found.group()
        spaced = found.start() > previous and plain[previous : found.start()] != "\u200c"
        key = word_key(raw) if kind == "word" else raw.strip()
        into.append(Token(kind, key, found.start(), found.end(), spaced or not into))
        previous = found.end()


@lru_cache(maxsize=16384)
def word_key(word: str) -> str:
    """The folded spelling under which a word is looked up; a lone hamza keeps its place as an empty key."""
    return search_key(word)
