"""A person's name in a cell: standard letters, single spaces, honorifics apart."""

import re
from functools import cache, lru_cache

from crmbot.sheets.lexicon import table, title_ranks, titles
from crmbot.sheets.values import Cell
from crmbot.text.normalise import search_key, tidy

_PLAIN = re.compile(
    r"[\u0621-\u063a\u0641\u0642\u0644-\u0648\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]{2,}"
    r"(?: [\u0621-\u063a\u0641\u0642\u0644-\u0648\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]{2,})*"
)
_PARENTHESIS = re.compile(r"\s*\(")
_TITLE_POINT = re.compile(r"^([^\W\d_]{2,}[./])(?=[^\W\d_])")
_LONGEST = 300  # characters of a cell that are looked at
_EDGES = " \t\n.,،;؛:-–—_/|*\"'"


def name_in(cell: Cell) -> tuple[str | None, str | None]:
    """(name, honorific) of a cell; None for what it does not have. «آقای دکتر رضا احمدی» is رضا احمدی, دکتر.

    The professional title wins over حاج, that over آقا. A cell of titles alone keeps them as its name. Marks of
    absence («-», «ندارد») and bare numbers are no name.
    """
    text = cell[:_LONGEST] if isinstance(cell, str) else ""
    if not text:
        return None, None
    if is_plain_name(text):
        return text, None
    words = _PARENTHESIS.sub(" (", _TITLE_POINT.sub(r"\1 ", tidy(text), count=1)).split()
    while words and not words[-1].strip(_EDGES):
        words.pop()
    if not words or search_key(" ".join(words)) in table("absent"):
        return None, None
    found, rest = _titles_before(words)
    rest, found = _title_behind(rest, found)
    name = " ".join(rest).strip(_EDGES)
    return (name if any(c.isalpha() for c in name) else None), (_highest(found) if name else None)


def is_plain_name(text: str) -> bool:
    """Whether a text is a name as it stands, as most are: standard letters, single spaces, no title, no figure."""
    if not _PLAIN.fullmatch(text):
        return False
    return not (_is_special(text.partition(" ")[0]) or _is_special(text.rpartition(" ")[2]))


def honorific_in(cell: Cell) -> str | None:
    """The standard form of a title that stands alone in its cell, or None."""
    return titles().get(_key(cell)) if isinstance(cell, str) else None


def join_names(parts: list[Cell]) -> str:
    """First, middle and last name as one."""
    return " ".join(tidy(part) for part in parts if isinstance(part, str) and part)


def more_words(first: str | None, second: str | None) -> str | None:
    """The name with more words; the first of two as long."""
    if not first or not second:
        return first or second
    return second if len(second.split()) > len(first.split()) else first


@lru_cache(maxsize=16_384)
def _is_special(word: str) -> bool:
    """Whether a word may begin a title or a mark of absence, or stand behind a name as a title."""
    return any(key.startswith(_key(word)) for key in (*titles(), *table("absent")))


def _titles_before(words: list[str]) -> tuple[list[str], list[str]]:
    found: list[str] = []
    while len(words) > 1:
        size = next((n for n in (3, 2, 1) if len(words) > n and _key(" ".join(words[:n])) in titles()), 0)
        if not size or _begins_family_name(words, size):
            break
        found.append(titles()[_key(" ".join(words[:size]))])
        words = words[size:]
    return found, words


def _begins_family_name(words: list[str], size: int) -> bool:
    """«حاجی زاده»; but «خانم مقدم», whose title begins no family name."""
    begins = size == 1 and _key(words[0]) in table("title or family name")
    return begins and search_key(words[size]) in table("family prefix")


def _title_behind(words: list[str], found: list[str]) -> tuple[list[str], list[str]]:
    """«مریم خانم», «رضا احمدی (مهندس)»: behind a name only words that are never a family name count."""
    key = _key(words[-1]) if len(words) > 1 else ""
    title = titles().get(key)
    if title is None or key in table("also a family name"):
        return words, found
    return words[:-1], [*found, title]


def _highest(found: list[str]) -> str | None:
    return min(found, key=lambda title: title_ranks().get(title, 9), default=None)


@cache
def _edge_marks() -> dict[int, None]:
    return {ord(mark): None for mark in ".()[]/،,:"}


def _key(text: str) -> str:
    return search_key(text.translate(_edge_marks()))
