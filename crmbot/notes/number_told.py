"""A reply that tells nothing but a number of somebody already named: put right, or one more."""

import re
from dataclasses import dataclass
from functools import cache

from crmbot.notes.lexicon import entries, fold
from crmbot.notes.phones import find_phones

_WORD = re.compile(r"[^\W\d_]+")
OF_HIM = ("ش", "شم", "شو", "esh")
"""How a word ends that says what is his."""

_KINDS = ("number put right", "number is", "number more", "said of a number")


@dataclass(frozen=True, slots=True)
class NumberTold:
    """A number in E.164, or one ``written`` wrong (then ``number`` is empty), and its label where one was said.

    ``corrects``: it is to stand in the place of another one, of ``wrong`` where that was said too.
    """

    number: str
    written: str = ""
    label: str = ""
    corrects: bool = False
    wrong: str = ""


def number_told(text: str) -> NumberTold | None:
    """The number a text tells; None where it tells more than a number, or no number."""
    found = find_phones(text)
    numbers = [number for number, _ in found.numbers]
    words = _words(text, found.spans)
    if not 1 <= len(numbers) + len(found.invalid) <= 2 or not all(word in _known() for word in words):
        return None
    said = {kind for word in words for kind in _known()[word][0]}
    label = next((_known()[word][1] for word in words if _known()[word][1]), "")
    is_put_right = "number put right" in said
    if len(found.spans) == 2:
        return NumberTold(numbers[1], "", label, True, numbers[0]) if is_put_right and len(numbers) == 2 else None
    is_his = "number is" in said and not label and "number more" not in said
    written = found.invalid[0].written if found.invalid else ""
    return NumberTold(numbers[0] if numbers else "", written, label, is_put_right or is_his)


def tells_one_more_of_his(text: str) -> bool:
    """Whether a text tells nothing but a further number of somebody spoken of: «شماره دومش …», «دفترش …»."""
    told = number_told(text)
    return told is not None and not told.corrects and any(word.endswith(OF_HIM) for word in _WORD.findall(text))


def label_of(word: str) -> str:
    """The label a word says, as the book offers it («دفترش» → دفتر); empty where it is none."""
    return _known().get(fold(word), ((), ""))[1]


def _words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return [fold(word) for word in _WORD.findall(text.replace("\u200c", " "))]


@cache
def _known() -> dict[str, tuple[frozenset[str], str]]:
    """Every word that may be said of a number: its kinds, and the label it is."""
    found: dict[str, tuple[frozenset[str], str]] = {}
    for kind, value, spellings in entries("numbers.txt"):
        if kind in _KINDS or kind == "number label":
            for first, *others in (spelling.replace("\u200c", " ").split() for spelling in spellings):
                _teach(found, first, kind, value if kind == "number label" else "")
                for other in others:
                    _teach(found, other, "said of a number", "")
    return found


def _teach(found: dict[str, tuple[frozenset[str], str]], word: str, kind: str, label: str) -> None:
    kinds, known_label = found.get(fold(word), (frozenset(), ""))
    found[fold(word)] = (kinds | {kind}, known_label or label)
