"""The customer group 1-5 in a cell, a sheet's name or a divider."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from crmbot.sheets.lexicon import Words, holds, lines, words_of
from crmbot.sheets.values import Cell
from crmbot.text.normalise import latin_digits, search_key, tidy

_DIGIT = re.compile(r"\W*([1-5])(?:\.0+)?\W*")


def group_in(cell: Cell) -> int | None:
    """The group a cell of a group column names: 3, «۳», «گروه سوم», «نمونه», «3 - نمونه»; else None."""
    if isinstance(cell, str):
        return _of_cell(cell) if cell else None
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and cell in (1, 2, 3, 4, 5):
        return int(cell)
    return None


@lru_cache(maxsize=1024)
def group_of_title(title: str) -> int | None:
    """The group a sheet's name, a title or a divider names, or None.

    «گروه ۳» does and «مشتریان دائمی» does; a bare number («Sheet3», «۱۴۰۴») does not, nor does a word for a group
    among others («بازرگانی نمونه»).
    """
    numbered = _numbered(title)
    words = words_of(title)
    if numbered or not words:
        return numbered
    return next((group for group, phrase, whole in _phrases() if not whole and _is_all(words, phrase)), None)


def groups_of_titles(titles: Iterable[str]) -> dict[str, int]:
    """The groups that the names of a book's sheets mean beside each other, which alone would be too little.

    Bare numbers do when all names are such, two or more, within 1-5. Where two names surely name groups, a third one
    is read like a cell («تماس» beside «نمونه» and «دائمی»), unless a sheet has that group.
    """
    numbers = {title: latin_digits(title).strip() for title in titles}
    if len(numbers) > 1 and all(number in ("1", "2", "3", "4", "5") for number in numbers.values()):
        return {title: int(number) for title, number in numbers.items()}
    found = {title: group for title in numbers if (group := group_of_title(title))}
    if len(set(found.values())) < 2:
        return found
    others = {title: group_in(title) for title in numbers if title not in found}
    return found | {title: group for title, group in others.items() if group and group not in found.values()}


@lru_cache(maxsize=1024)
def _of_cell(text: str) -> int | None:
    plain = latin_digits(tidy(text))
    bare = _DIGIT.fullmatch(plain)
    if bare:
        return int(bare[1])
    words = words_of(plain)
    leading = re.match(r"\W*([1-5])\W+(?!\d)", plain)
    alone = _numbers().get(words[0]) if len(words) == 1 else None
    return _numbered(plain) or alone or _worded(words) or (int(leading[1]) if leading else None)


def _worded(words: Words) -> int | None:
    fits = (group for group, phrase, whole in _phrases() if (words == phrase if whole else holds(words, phrase)))
    return next(fits, None)


def _is_all(words: Words, phrase: Words) -> bool:
    return holds(words, phrase) and all(word in phrase or word in _fillers() for word in words)


def _numbered(text: str) -> int | None:
    tokens = " ".join(map(search_key, re.findall(r"\d+|[^\W\d_]+", latin_digits(tidy(text)))))
    found = _marked().search(tokens)
    return None if not found else int(found[1]) if found[1].isdecimal() else _numbers()[found[1]]


@cache
def _marked() -> re.Pattern[str]:
    markers = "|".join(sorted((" ".join(words_of(spelling)) for spelling in _section("marker")), key=len, reverse=True))
    return re.compile(rf"(?:^| )(?:{markers}) ([1-5]|{'|'.join(_numbers())})(?: |$)")


@cache
def _numbers() -> dict[str, int]:
    pairs = (spelling.partition("=") for spelling in _section("number"))
    return {search_key(word): int(value) for word, _, value in pairs}


@cache
def _fillers() -> frozenset[str]:
    return frozenset(word for spelling in _section("filler") for word in words_of(spelling))


def _section(section: str) -> list[str]:
    return [spelling for name, many in lines("groups.txt") if name == section for spelling in many]


@cache
def _phrases() -> tuple[tuple[int, Words, bool], ...]:
    return tuple(
        (int(name), words_of(spelling), spelling.startswith("="))
        for name, many in lines("groups.txt")
        if name.isdecimal()
        for spelling in many
    )
