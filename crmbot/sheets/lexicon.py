"""The words the reader of sheets knows, from `lexicons/*.txt`, read once at first use.

A file holds sections: a line ``[name]``, then lines of spellings parted by `|`; ``spelling=value`` gives a spelling
another value than itself. A line that begins with `#` is a comment. Cities come from the lexicon of notes.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from crmbot.notes.lexicon import FOLDER as NOTES
from crmbot.text.normalise import latin_digits, search_key

FOLDER = Path(__file__).parent / "lexicons"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+(?:['’\u200d][^\W\d_]+)*")

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words of a text, folded for comparison; digits and punctuation only part them, as does ZWNJ."""
    return tuple(filter(None, map(search_key, _WORD.findall(_CAMEL.sub(" ", text.replace("\u0640", ""))))))


def lines(file: str) -> Iterator[tuple[str, list[str]]]:
    """Every line of a lexicon as (section, spellings), in order."""
    section = ""
    for line in (FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip().strip("[]")
        elif line and not line.startswith("#"):
            yield section, [part.strip() for part in line.split("|")]


@cache
def table(section: str) -> dict[str, str]:
    """A section of `words.txt`: folded spelling → value (the spelling itself where none is given)."""
    found: dict[str, str] = {}
    for name, spellings in lines("words.txt"):
        if name == section:
            for spelling in spellings:
                word, _, value = spelling.partition("=")
                found[search_key(word)] = value or word
    return found


@cache
def phrases(section: str) -> frozenset[Words]:
    """A section of `words.txt` as phrases of folded words."""
    return frozenset(words_of(spelling) for name, many in lines("words.txt") if name == section for spelling in many)


@cache
def cities() -> frozenset[str]:
    """Folded names and spellings of Iran's cities."""
    with (NOTES / "cities.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(
            search_key(name)
            for row in csv.DictReader(file)
            for name in (row["name"], *row["spellings"].split("|"))
            if name
        )


def holds(words: Words, phrase: Words) -> bool:
    """Whether the phrase's words stand side by side among the words."""
    size = len(phrase)
    return any(words[i : i + size] == phrase for i in range(len(words) - size + 1))


def digits_in(text: str) -> int:
    """How many digits of any script a text has."""
    return sum(c.isdecimal() for c in latin_digits(text))
