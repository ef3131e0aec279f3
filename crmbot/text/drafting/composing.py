"""Putting a text together: a plan's sentences, one after another, none of them echoing one before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crmbot.text.drafting.choosing import first_of, letters
from crmbot.text.drafting.material import Sentence
from crmbot.text.drafting.shelf import Half, Shelf

_ROOM_ALOUD = 10_000


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
    """The sentences of a text, its greeting first, and whether they find room."""

    said: list[Sentence]
    fits: bool

    def text(self, setting: Setting) -> str:
        """The sentences with their fields."""
        return " ".join([one.pattern % setting.fields for one in self.said])


def fitting(greetings: Sequence[str], plans: Sequence[str], setting: Setting, place: int, room: int) -> Composed:
    """The text of one place in so many letters: by its own plan, by another, with a shorter greeting, or the shortest.

    ``greetings`` stand in the order in which they are tried; the last of the plans is for little room.
    """
    row = letters(place, setting.seed)
    usual = len(plans) - 1 or 1
    for greeting in greetings:
        for step in range(usual + 1):
            plan = plans[(row[0] + step) % usual] if step < usual else plans[-1]
            found = composed(f"{greeting} {plan}", setting, place, row, room)
            if found.fits:
                return found
    return _shortest(greetings[-1], plans[-1], setting)


def spoken(greeting: str, plans: Sequence[str], setting: Setting, place: int) -> Composed:
    """The line of one place to say aloud, as long as it comes."""
    row = letters(place, setting.seed)
    plan = plans[row[0] % (len(plans) - 1 or 1)]
    return composed(f"{greeting} {plan}", setting, place, row, _ROOM_ALOUD)


def composed(plan: str, setting: Setting, place: int, row: Sequence[int], room: int) -> Composed:
    """The sentences of a plan, greeting first. It may be longer than the room where nothing fits."""
    said, echo, left_out = list[Sentence](), 0, False
    for half, letter in zip(setting.shelf.plan(plan), row[1:], strict=False):
        if left_out and not half.opens:
            continue
        one, width = _pick(half, letter, setting, place, echo, room - half.kept)
        left_out = one is None
        if one is not None:
            said.append(one)
            echo |= one.echo
            room -= width + 1
        elif not half.opens:
            room += setting.width(said.pop()) + 1
    return Composed(said, room >= -1)


def _shortest(greeting: str, plan: str, setting: Setting) -> Composed:
    """A text of few letters: each half the shortest of those that may stand there."""
    halves = [half.ways for half in setting.shelf.plan(f"{greeting} {plan}") if half.ways and not half.optional]
    return Composed([min(ways, key=setting.width) for ways in halves], False)


def _pick(half: Half, letter: int, setting: Setting, place: int, echo: int, room: int) -> tuple[Sentence | None, int]:
    """The letter's own way to say it and its length, or the next that has room and echoes nothing.

    Where there is none: nothing if the sentence may be left out, else the one that echoes least.
    """
    ways, lengths, got = half.ways, setting.lengths, setting.got
    if half.least <= room and ways:
        first = first_of(len(ways), letter, place)
        one = ways[first]
        if not (echo & one.echo or one.fields or got) and one.length <= room:
            return one, one.length
        for one in ways[first:] + ways[:first]:
            if echo & one.echo:
                continue
            width = one.length
            for name in one.fields:
                width += lengths[name]
            if width <= room and not (got and one.mark and one.mark in got):
                return one, width
    if half.optional or not ways:
        return None, 0
    best = min(ways, key=lambda way: ((echo & way.echo).bit_count(), setting.width(way)))
    return best, setting.width(best)
