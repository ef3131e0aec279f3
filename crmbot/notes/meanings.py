"""What a spelling may mean: looked up as it stands, with its clitic cut off, in Latin letters or misspelled."""

from functools import cache, lru_cache
from typing import NamedTuple

from crmbot.notes.finglish import persian_words
from crmbot.notes.lexicon import Table, entries, general
from crmbot.notes.sounds import same_sound

NEVER_PARTED = frozenset(("head", "city", "given name", "family name", "modifier"))
"""Kinds whose short words are not written with a blank inside: «ما سه» is no ماسه."""
_SHORTEST_STEM = 2
_LONGEST_CLITIC = 5
_BEGINNING = 6


class Meaning(NamedTuple):
    """What the tokens from one place on may mean: kind, standard form, how many tokens, and the clitic that was cut
    off to know it («تهرانه» → ه), empty where it stands as it is."""

    kind: str
    value: str
    length: int
    cut: str


def begins_phrase(key: str) -> bool:
    """Whether any spelling of the general lexicon begins with the first letters of a joined key."""
    return key[:_BEGINNING] in _beginnings()


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(key[:_BEGINNING] for key in general())


@lru_cache(maxsize=65536)
def of_key(key: str, longest_cut: int, length: int) -> tuple[Meaning, ...]:
    """The general lexicon's meanings of a folded spelling of `length` tokens, at most `longest_cut` letters cut off."""
    return of_table(general(), key, longest_cut, length)


def of_known(table: Table, key: str, longest_cut: int, length: int) -> tuple[Meaning, ...]:
    """The book's own meanings of a folded spelling."""
    return of_table(table, key, longest_cut, length)


def of_table(table: Table, key: str, longest_cut: int, length: int) -> tuple[Meaning, ...]:
    """A table's meanings of a spelling as it stands, then of its stems."""
    found = [Meaning(kind, value, length, "") for kind, value in table.get(key, ())]
    bendable, clitics = _grammar("bendable"), _grammar("clitic")
    for cut in range(1, min(longest_cut, _LONGEST_CLITIC, len(key) - _SHORTEST_STEM) + 1):
        clitic = key[-cut:]
        if clitic in clitics:
            senses = table.get(key[:-cut], ())
            found += [Meaning(kind, value, length, clitic) for kind, value in senses if kind in bendable]
    return tuple(found)


@lru_cache(maxsize=16384)
def mended(key: str, after_place_cue: bool) -> tuple[str, tuple[Meaning, ...]]:
    """The word an unknown spelling stands for and its meanings: Finglish, a misspelling by sound, or a town's name
    with one letter too many. ("", ()) where none is found."""
    if key.isascii():
        matches = persian_words(key)
        return (matches[0].word, tuple(Meaning(m.kind, m.value, 1, "") for m in matches)) if matches else ("", ())
    right = same_sound(key)
    if right is None and after_place_cue and any(sense.kind == "city" for sense in general().get(key[:-1], ())):
        right = key[:-1]
    return (right, of_key(right, 0, 1)) if right else ("", ())


@cache
def _grammar(section: str) -> frozenset[str]:
    return frozenset(value for kind, value, _ in entries("grammar.txt") if kind == section)
