"""Putting a text together: a plan's sentences, one after another, none of them echoing one before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crmbot.text.drafting.choosing import first_of, letters
from crmbot.text.drafting.material import Half, Sentence, Shelf

_STRIDE = 7


@dataclass(slots=True)
class Setting:
    """For whom a text is put together: what may be said, the fields; ``got``: what he was sent before."""

    shelf: Shelf
    fields: dict[str, str]
    seed: int
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


def fitting(greeting: str, plans: Sequence[str], setting: Setting, place: int, room: int) -> Composed:
    """The text of one place, by another plan where its own finds no room; where none does, a short one."""
    for step in range(len(plans)):
        text = composed(greeting, plans, setting, place, room, step)
        if len(text.text) <= room:
            return text
    return _shortest(greeting, plans[-1], setting)


def composed(greeting: str, plans: Sequence[str], setting: Setting, place: int, room: int, step: int = 0) -> Composed:
    """The text of one place: greeting and one of the plans. It may be longer than the room where nothing fits."""
    row = letters(place, setting.seed)
    plan = setting.shelf.plan(f"{greeting} {plans[(row[0] + step) % (len(plans) - 1 or 1)]}")
    said, echo, left_out = list[Sentence](), 0, False
    for half, letter in zip(plan, row[1:], strict=False):
        if left_out and not half.opens:
            continue
        one = _pick(half, letter, setting, place, echo, room - half.kept) or _best(half, setting, echo)
        left_out = one is None
        if one is not None:
            said.append(one)
            echo |= one.echo
            room -= setting.width(one) + 1
        elif not half.opens:
            room += setting.width(said.pop()) + 1
    return Composed(" ".join([one.pattern % setting.fields for one in said]), [one.number for one in said[1:]])


def _shortest(greeting: str, plan: str, setting: Setting) -> Composed:
    """A text of few letters: each half the shortest of those that may stand there."""
    halves = [half.ways for half in setting.shelf.plan(f"{greeting} {plan}") if half.ways and not half.optional]
    said = [min(ways, key=setting.width) for ways in halves]
    return Composed(" ".join(one.filled(setting.fields) for one in said), [one.number for one in said[1:]])


def _pick(half: Half, letter: int, setting: Setting, place: int, echo: int, room: int) -> Sentence | None:
    """The letter's own way to say it, or another that has room and echoes nothing; by no straight order."""
    ways, lengths, got = half.ways, setting.lengths, setting.got
    if half.least > room or not ways:
        return None
    count = len(ways)
    stride = _STRIDE if count % _STRIDE else 1
    at = first_of(count, letter, place)
    for _ in range(count):
        one = ways[at]
        if not echo & one.echo and one.length <= room and not (got and one.mark and one.mark in got):
            width = one.length
            for name in one.fields:
                width += lengths[name]
            if width <= room:
                return one
        at = (at + stride) % count
    return None


def _best(half: Half, setting: Setting, echo: int) -> Sentence | None:
    """Where nothing has room without an echo: what echoes least; nothing where the sentence may be left out."""
    if half.optional or not half.ways:
        return None
    return min(half.ways, key=lambda way: ((echo & way.echo).bit_count(), setting.width(way)))
