"""A town written behind a person's name: «رضایی (یزد)», «رضایی - یزد», «رضایی یزد»."""

import re

from crmbot.sheets.beside import name_beside
from crmbot.sheets.lexicon import cities
from crmbot.text.normalise import search_key

_MARKED = re.compile(r"(.+?)(?:\s*[(\[]([^()\[\]]+)[)\]]|\s*[-–—/،|]\s*([^-–—/،|()]+))", re.DOTALL)
_WORDS = 2  # of the longest town's name looked for without a mark


def town_behind(name: str, bare: bool = False) -> tuple[str, str | None]:
    """(name, town) of a name with a known town in brackets or behind a mark, or with `bare` behind a blank.

    (the name as it is, None) without one. A blank alone is no proof («سوپر یزد» is a shop): ask for it only where the
    other names of the column have towns behind them too.
    """
    marked = _MARKED.fullmatch(name)
    if marked:
        town = (marked[2] or marked[3]).strip()
        return (marked[1], town) if search_key(town) in cities() else (name, None)
    words = name.split(" ") if bare else []
    for size in range(min(_WORDS, len(words) - 1), 0, -1):
        town = " ".join(words[-size:])
        if search_key(town) in cities():
            return " ".join(words[:-size]), town
    return name, None


def has_town(text: str) -> bool:
    """Whether a cell is a name, perhaps with a number, and a town behind it."""
    return any(town_behind(line, bare=True)[1] for line in name_beside(text).split("\n"))
