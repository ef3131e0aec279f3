"""The words the reader of sheets knows, from `lexicons/*.txt`, read once at first use.

A file holds sections: a line ``[name]``, then lines of spellings parted by `|`; ``spelling=value`` gives a spelling
another value than itself. A line that begins with `#` is a comment. Cities, given names and titles come from the
lexicons of notes.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

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
    """Folded names and spellings of Iran's cities, their districts and the provinces."""
    from crmbot.notes.lexicon import FOLDER

    with (FOLDER / "cities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [name for row in rows for name in (row["name"], *row["spellings"].split("|"))]
    names += _of_notes("places.txt", "city") + _of_notes("provinces.txt", "province")
    return frozenset(search_key(name) for name in names if name)


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(map(search_key, _of_notes("given_names.txt", "given name")))


@cache
def goods() -> frozenset[str]:
    """Folded nouns with which the name of some goods begins, across trades."""
    from crmbot.notes.lexicon import entries

    heads = [(value, *many) for section, value, many in entries("goods.txt") if section == "head"]
    return frozenset(" ".join(words_of(spelling)) for spellings in heads for spelling in spellings) - {""}


@cache
def titles() -> dict[str, str]:
    """Folded spelling of a title before a name → its standard form."""
    from crmbot.notes.lexicon import entries

    return {
        search_key(spelling): value
        for section, value, spellings in entries("people.txt")
        if section == "honorific"
        for spelling in spellings
    }


@cache
def title_ranks() -> dict[str, int]:
    """Standard title → its rank, 1 the highest: of two before one name the higher wins."""
    from crmbot.notes.lexicon import entries

    return {
        title: int(rank) for section, rank, many in entries("people.txt") if section == "title rank" for title in many
    }


def _of_notes(file: str, section: str) -> list[str]:
    from crmbot.notes.lexicon import entries  # loads all of notes: not for those who only write

    return [spelling for name, _, spellings in entries(file) if name == section for spelling in spellings]


def holds(words: Words, phrase: Words) -> bool:
    """Whether the phrase's words stand side by side among the words."""
    size = len(phrase)
    return any(words[i : i + size] == phrase for i in range(len(words) - size + 1))


def digits_in(text: str) -> int:
    """How many digits of any script a text has."""
    return sum(c.isdecimal() for c in latin_digits(text))
