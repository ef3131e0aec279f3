"""The products in a cell, as separate phrases."""

import re
from functools import cache, lru_cache

from crmbot.sheets.lexicon import table
from crmbot.sheets.values import Cell
from crmbot.text.normalise import search_key, tidy

_EDGES = " \t.*•\"'()؟?"


def products_in(cell: Cell) -> tuple[str, ...]:
    """The products of a cell, parted at ، , ; / + - | line breaks and « و », each once, in order.

    Marks between two figures part nothing (۱۴/۵). Empty for an empty cell, numbers and «ندارد».
    """
    return _of_text(cell) if isinstance(cell, str) and cell else ()


@lru_cache(maxsize=16_384)
def _of_text(text: str) -> tuple[str, ...]:
    if not any(c.isalpha() for c in text):
        return ()
    kept: dict[str, str] = {}
    for part in _separator().split(tidy(text)):
        kept.setdefault(search_key(part.strip(_EDGES)), part.strip(_EDGES))
    return tuple(part for key, part in kept.items() if key and key not in table("absent"))


@cache
def _separator() -> re.Pattern[str]:
    joiner = "|".join(table("joiner").values())
    return re.compile(rf"\s(?:{joiner}|and)\s|(?<!\d)[/\-–—]|[/\-–—](?!\d)|[،؛;+|\n&•,\\]|:::", re.IGNORECASE)
