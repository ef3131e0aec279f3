"""Putting a text together: a plan's sentences, one after another, none of them echoing one before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crmbot.text.drafting.choosing import first_of, letters
from crmbot.text.drafting.material import Choice, Clause, Sentence, Shelf

_NOTHING = frozenset[int]()
_STRIDE = 7


@dataclass(slots=True)
class Setting:
    """For whom a text is put together: what may be said, the fields, how many letters; ``got``: what he was sent."""

    shelf: Shelf
    fields: dict[str, str]
    seed: int
    room: int
    got: str = ""
    lengths: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.lengths = {name: len(value) for name, value in self.fields.items()}

    def width(self, one: Sentence) -> int:
        """How many letters a sentence has here."""
        return one.length + sum([self.lengths[name] for name in one.fields])


class Composed(NamedTuple):
    """A text, and the numbers of the sentences that follow its greeting."""

    text: str
    used: Sequence[int]


def composed(greeting: str, plans: Sequence[str], setting: Setting, place: int) -> Composed:
    """The text of one place: greeting and one of the plans. It may be longer than the room where nothing fits."""
    row = letters(place, setting.seed)
    plan = setting.shelf.plan(f"{greeting} {plans[row[0] % (len(plans) - 1 or 1)]}")
    echo, left, number = _NOTHING, setting.room, 1
    said, used = list[str](), list[int]()
    for clause in plan:
        for one in _sentence(clause, row[number:], setting, place, echo, left - clause.kept):
            text = one.pattern % setting.fields
            said.append(text)
            used.append(one.number)
            echo |= one.echo
            left -= len(text) + 1
        number += len(clause.halves)
    return Composed(" ".join(said), used[1:])


def shortest(greeting: str, plan: str, setting: Setting) -> Composed:
    """A text of few letters: each half the shortest of those that may stand there."""
    clauses = setting.shelf.plan(f"{greeting} {plan}")
    halves = [half.ways for clause in clauses if not clause.optional for half in clause.halves if half.ways]
    found = [min(ways, key=setting.width) for ways in halves]
    return Composed(" ".join(one.filled(setting.fields) for one in found), [one.number for one in found[1:]])


def _sentence(
    clause: Clause, row: Sequence[int], setting: Setting, place: int, echo: frozenset[int], room: int
) -> list[Sentence]:
    """The halves of a sentence; none where it may be left out and echoes another or finds no room."""
    found = list[Sentence]()
    room -= clause.behind
    for half, letter in zip(clause.halves, row, strict=False):
        one = _pick(half, letter, setting, place, echo, room)
        if one is None:
            if clause.optional or not half.ways:
                return []
            one = min(half.ways, key=lambda way: (len(echo & way.echo), setting.width(way)))
        found.append(one)
        if clause.behind:
            echo |= one.echo
            room += clause.behind - setting.width(one) - 1
    return found


def _pick(half: Choice, letter: int, setting: Setting, place: int, echo: frozenset[int], room: int) -> Sentence | None:
    """The letter's own way to say it, or another that has room and echoes nothing; by no straight order."""
    ways, lengths, got = half.ways, setting.lengths, setting.got
    if half.least > room or not ways:
        return None
    count = len(ways)
    start = first_of(count, letter, place)
    for step in range(count):
        one = ways[(start + step * _STRIDE) % count if count % _STRIDE else (start + step) % count]
        width = one.length
        for name in one.fields:
            width += lengths[name]
        if width <= room and echo.isdisjoint(one.echo) and not (got and one.mark and one.mark in got):
            return one
    return None
