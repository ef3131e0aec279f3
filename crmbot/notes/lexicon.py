"""The words the reader of notes knows, read once from `lexicons/*.txt` at first use.

A file holds sections: a line `[kind]`, then one entry a line, `value | spelling | spelling`; the value is itself a
spelling unless `=` stands before it. `#` begins a comment. Spellings are keyed without blanks and ZWNJ, so
«پیش فاکتور», «پیش‌فاکتور» and «پیشفاکتور» are one.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crmbot.text.normalise import search_key

FOLDER = Path(__file__).parent / "lexicons"


class Sense(NamedTuple):
    """What a word or phrase may mean: a kind (a section's name) and the standard form under it."""

    kind: str
    value: str


_NOT_VERBS = frozenset(
    (
        "head",
        "modifier",
        "given name",
        "family name",
        "city",
        "unit",
        "month",
        "honorific",
        "money",
        "cardinal",
        "business",
    )
)
_VERB = (Sense("verb", "."),)
SMALL_TOWN = 20_000
_SHORTEST_SMALL_TOWN = 4


class _Folding(dict[int, str]):
    """`search_key` letter by letter, remembered: the lexicons' spellings are plain, so the whole is its letters."""

    def __missing__(self, letter: int) -> str:
        self[letter] = search_key(chr(letter))
        return self[letter]


_FOLDING = _Folding()


def fold(spelling: str) -> str:
    """The `search_key` of a plainly written spelling, a hundred times faster."""
    return spelling.translate(_FOLDING)


Table = dict[str, tuple[Sense, ...]]


def entries(file: str) -> Iterator[tuple[str, str, list[str]]]:
    """Every entry of a lexicon file as (section, value, spellings), in the file's order."""
    section = ""
    for line in (FOLDER / file).read_text(encoding="utf-8").splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line:
            yield section, *_entry(line)


def _entry(line: str) -> tuple[str, list[str]]:
    value, *spellings = (part.strip() for part in line.split("|"))
    if value.startswith("="):
        return value[1:], spellings
    return value, [value, *spellings]


def add(table: Table, spelling: str, sense: Sense) -> None:
    """Teach the table one more meaning of a spelling; an empty or already known one changes nothing."""
    key = fold(spelling)
    held = table.get(key, ())
    if key and sense not in held:
        table[key] = (*held, sense)


@cache
def general() -> Table:
    """The general lexicon: every section of every file, keyed by folded spelling. Built once, about 50 ms."""
    table: Table = {}
    for file in sorted(path.name for path in FOLDER.glob("*.txt")):
        for section, value, spellings in entries(file):
            for spelling in spellings:
                add(table, spelling, Sense(section, value))
    _add_towns(table)
    _add_verbs(table)
    return table


def towns() -> Iterator[dict[str, str]]:
    """Iran's towns, the largest first: name, province code, position, population, spellings (parted by |)."""
    with (FOLDER / "cities.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _add_towns(table: Table) -> None:
    """Towns no hand-made entry names; small ones only where something points at a place."""
    for row in towns():
        small = int(row["population"]) < SMALL_TOWN
        for spelling in (row["name"], *filter(None, row["spellings"].split("|"))):
            key = fold(spelling)
            if any(sense.kind == "city" for sense in table.get(key, ())):
                continue
            if small and (len(key) < _SHORTEST_SMALL_TOWN or key in table):
                continue
            add(table, spelling, Sense("city", standard_name(table, row["name"])))
            if small:
                add(table, spelling, Sense("weak place", "."))


def _add_verbs(table: Table) -> None:
    """Every form of the stems in grammar.txt, colloquial ones included, that is no other word."""
    parts: dict[str, list[str]] = {}
    for section, _, spellings in entries("grammar.txt"):
        parts.setdefault(section, []).extend(map(fold, spellings))
    for tense, prefixes in (("past", ("", "ن", "می", "نمی")), ("present", ("می", "نمی", "ب", "بی", "ن", "نی"))):
        endings = parts[f"{tense} ending"] + [""] * (tense == "past")
        for stem in parts[f"{tense} stem"]:
            for prefix in prefixes:
                for ending in endings:
                    _add_verb(table, prefix + stem + ending)


def _add_verb(table: Table, form: str) -> None:
    held = table.get(form)
    if held is None:
        table[form] = _VERB
    elif not any(sense.kind in _NOT_VERBS or sense.kind == "verb" for sense in held):
        table[form] = (*held, *_VERB)


def standard_name(table: Table, name: str) -> str:
    """The hand-made standard name of a town where there is one, else the name itself."""
    return next((sense.value for sense in table.get(fold(name), ()) if sense.kind == "city"), name)
