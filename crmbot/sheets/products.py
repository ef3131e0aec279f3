"""The products in a cell, as separate phrases; and such a cell again from the phrases."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from crmbot.sheets.lexicon import table
from crmbot.sheets.values import Cell
from crmbot.text.normalise import search_key, tidy

_LONGEST = 2000  # characters of a cell that are looked at
_BLANKS = re.compile(r"[^\S\n]{2,}")
_EDGES = " \t.*•\"'؟?"
_KEPT = "\u2060"  # WORD JOINER: invisible, and what stands behind it parts nothing


def products_in(cell: Cell) -> tuple[str, ...]:
    """The products of a cell, parted at ، , ; / + - | line breaks and « و », each once, in order.

    Marks between two figures part nothing (۱۴/۵), nor do marks behind a word joiner. Empty for an empty cell, numbers
    and «ندارد».
    """
    return _of_text(cell) if isinstance(cell, str) and cell else ()


def products_cell(products: Iterable[str]) -> str:
    """A cell that `products_in` reads as these products again, whatever marks are in their names."""
    return "، ".join(map(_with_marks_kept, products))


@lru_cache(maxsize=4096)
def _with_marks_kept(product: str) -> str:
    return _mark().sub(_KEPT + r"\g<0>", product)


@lru_cache(maxsize=16_384)
def _of_text(text: str) -> tuple[str, ...]:
    if not any(c.isalpha() for c in text):
        return ()
    kept: dict[str, str] = {}
    for part in _separator().split(_BLANKS.sub(" ", text[:_LONGEST].replace("\r\n", "\n"))):
        product = " ".join(tidy(part).split()).strip(_EDGES)
        kept.setdefault(search_key(product), product)
    return tuple(part for key, part in kept.items() if key and key not in table("absent"))


@cache
def _separator() -> re.Pattern[str]:
    joiner = "|".join(table("joiner").values())
    free = rf"(?<!{_KEPT})"
    return re.compile(
        rf"{free}(?:\s+(?:{joiner}|and)(?=\s)|(?<!\d)[/\-–—]|[/\-–—](?!\d)|[،؛;+|\n&•,\\]|:::)", re.IGNORECASE
    )


@cache
def _mark() -> re.Pattern[str]:
    joiner = "|".join(table("joiner").values())
    return re.compile(rf"\s(?=(?:{joiner}|and)\s)|[/\-–—،؛;+|\n&•,\\:]", re.IGNORECASE)
