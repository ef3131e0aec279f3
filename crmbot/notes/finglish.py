"""Persian in Latin letters: the word that a Finglish spelling most likely stands for.

Vowels are written as one likes («Ghaffari», «ghafari»), so words are compared by their consonants, and among words
with the same ones the closest spelling wins.
"""

import re
from functools import cache
from typing import NamedTuple

from crmbot.notes.lexicon import general

_PAIRS = (
    ("kh", "X"), ("sh", "S"), ("ch", "C"), ("zh", "J"), ("gh", "Q"), ("q", "Q"), ("ph", "f"), ("oo", "u"),
    ("ou", "u"), ("ee", "i"), ("aa", "a"), ("ck", "k"), ("w", "v"), ("x", "ks"), ("ey", "i"), ("ei", "i"), ("y", "i"),
)  # fmt: skip
_LETTERS = str.maketrans(
    dict(zip("ابپتثجحخدذرزژسشصضطظعغفقکگلمنوهی", "abptsjhXdzrzJsSsztz'QfQkglmnuhi", strict=True)) | {"چ": "C"}
)
_VOWELS = re.compile(r"[aeou']")
_DOUBLED = re.compile(r"(.)\1")
_KINDS = frozenset(("given name", "family name", "city", "head", "modifier"))
_SHORTEST = 3


class Match(NamedTuple):
    """A Persian word a Latin spelling may stand for, with its meaning."""

    word: str
    kind: str
    value: str


@cache
def persian_words(latin: str) -> tuple[Match, ...]:
    """The likeliest Persian word of each kind for a folded Latin spelling; empty where none has its consonants."""
    sound = _sound_of_latin(latin)
    skeleton = _skeleton(sound)
    if len(latin) < _SHORTEST or not skeleton:
        return ()
    best: dict[str, tuple[float, Match]] = {}
    for match, word_sound in _index().get(skeleton, ()):
        distance = _vowel_distance(sound, word_sound)
        if distance <= 3.5 and (match.kind not in best or distance < best[match.kind][0]):
            best[match.kind] = (distance, match)
    return tuple(match for _, match in sorted(best.values(), key=lambda one: one[0]))


def transliterate(latin: str) -> str:
    """A Latin spelling in Persian letters, for names no lexicon knows; short vowels are left out."""
    sound = _sound_of_latin(latin)
    letters = {v: k for k, v in zip("اپبتجخدرزژسشغفکگلمنوهیح", "apbtjXdrzJsSQfkglmnuhih", strict=True)} | {
        "C": "چ",
        "v": "و",
    }
    written = "".join(
        "" if letter in "eo" and place else "ا" if letter in "eo" else letters.get(letter, "")
        for place, letter in enumerate(sound)
    )
    return written


def _sound_of_latin(latin: str) -> str:
    for pair, sign in _PAIRS:
        latin = latin.replace(pair, sign)
    return _DOUBLED.sub(r"\1", latin)


def _sound_of_persian(key: str) -> str:
    return key.translate(_LETTERS)


def _skeleton(sound: str) -> str:
    """The consonants; i and u count only where they close or part a word, since short vowels share their letters."""
    plain = _VOWELS.sub("", sound.replace("v", ""))
    plain = plain.replace("h", "") if plain.endswith("h") and len(plain) > 2 else plain
    return _DOUBLED.sub(r"\1", plain)


def _vowel_distance(latin: str, persian: str) -> float:
    long_a = abs(latin.count("a") * 0.6 - persian.count("a"))
    letters = sum(abs(latin.count(letter) - persian.count(letter)) for letter in "iuh")
    final_a = (latin[-1] == "a") != (persian[-1] == "a")
    return long_a + 0.6 * letters + 0.5 * (latin[0] != persian[0]) + 0.5 * final_a


@cache
def _index() -> dict[str, list[tuple[Match, str]]]:
    index: dict[str, list[tuple[Match, str]]] = {}
    for key, senses in general().items():
        if key.isascii():
            continue
        for kind, value in senses:
            if kind in _KINDS:
                sound = _sound_of_persian(key)
                index.setdefault(_skeleton(sound), []).append((Match(key, kind, value), sound))
    return index
