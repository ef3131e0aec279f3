"""What may be said to somebody of whom some facts are known: plans of sentences, each half with its ways."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from crmbot.text.drafting.material import Material, Sentence

_FIELD_LENGTH = 8  # letters of a field, about


class Half(NamedTuple):
    """Half a sentence of a plan, or a whole one: the ways to say it, letters of the shortest.

    ``opens``: it begins a sentence. ``optional``: that may be left out. ``kept``: letters to keep for what must follow.
    """

    ways: tuple[Sentence, ...]
    least: int
    opens: bool
    optional: bool
    kept: int


class Shelf:
    """What may be said where some fields are known and no other, and nothing of what the ``unsaid`` parts list."""

    def __init__(self, words: Material, known: frozenset[str], unsaid: frozenset[str] = frozenset()) -> None:
        self._words, self._known = words, known
        self._unsaid = frozenset(line for part in unsaid for line in words.lines(part))
        self._plans: dict[str, tuple[Half, ...]] = {}

    def plan(self, written: str) -> tuple[Half, ...]:
        """The halves of a plan (crmbot.text.drafting.recipe says how one is written), in order."""
        if written not in self._plans:
            self._plans[written] = self._plan(written.split())
        return self._plans[written]

    def ways(self, parts: Iterable[str]) -> tuple[Sentence, ...]:
        """All ways to say one of the parts that need no other field than the known ones."""
        every = (one for name in parts for one in self._words.part(name))
        known = (one for one in every if self._known.issuperset(one.fields))
        return tuple(one for one in known if one.pattern not in self._unsaid)

    def _plan(self, written: list[str]) -> tuple[Half, ...]:
        halves, kept = list[Half](), 0
        for sentence in reversed(written):
            optional, behind = sentence.endswith("?"), 0
            parts = sentence.removesuffix("?").split("+")
            for number, part in reversed(list(enumerate(parts))):
                ways = _mixed(self.ways(part.split("|")))
                least = min((one.length for one in ways), default=0)
                halves.insert(0, Half(ways, least, number == 0, optional, kept + behind))
                behind += _usual(ways)
            kept += 0 if optional else behind
        return tuple(halves)


def _mixed(ways: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The ways in another order, in which those that stand together in the file, much alike, are apart."""
    stride = next(step for step in (7, 5, 1) if step == 1 or len(ways) % step)
    return tuple(ways[number * stride % len(ways)] for number in range(len(ways)))


def _usual(ways: Iterable[Sentence]) -> int:
    """Letters with which many of them do, and the space behind."""
    lengths = sorted(one.length + _FIELD_LENGTH * len(one.fields) for one in ways)
    return lengths[len(lengths) * 2 // 5] + 1 if lengths else 0


@lru_cache(maxsize=512)
def shelf(words: Material, known: frozenset[str], unsaid: frozenset[str] = frozenset()) -> Shelf:
    """The shelf of a language for the fields that are known."""
    return Shelf(words, known, unsaid)
