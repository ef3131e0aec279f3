"""Choosing among ways to say a thing: stable for a person or a place in a batch, and spread over the batch.

The places of a batch are words of a Reed-Solomon code over 13 letters: where four parts have 13 ways each, any two of
the first 169 drafts have at most one sentence in common, any two of the first 2,197 at most two (I. S. Reed and
G. Solomon, "Polynomial codes over certain finite fields", 1960). With fewer ways to say a part it comes close.
"""

from collections.abc import Sequence
from zlib import crc32

from crmbot.text.drafting.facts import About, Facts
from crmbot.text.drafting.material import Sentence

LETTERS = 13


def seed_of(about: About) -> int:
    """The same for a reason and a week (an occasion: its day), another for each turn."""
    occasion = about.theme.key if about.theme else ""
    when = about.day.toordinal() if about.theme else about.day.toordinal() // 7
    return crc32(f"{about.reason} {occasion} {when} {about.turn}".encode())


def place_of(facts: Facts) -> int:
    """Where somebody alone stands, as if he were in a batch."""
    return crc32(str(facts.customer_id).encode()) % LETTERS**2


def letters(place: int, seed: int, many: int) -> list[int]:
    """Which way to say each of so many parts at a place of the batch; each letter below 13."""
    low, middle, high = place % LETTERS, place // LETTERS % LETTERS, place // LETTERS**2
    found = []
    for part in range(many):
        letter = low + middle * part + high * part * part
        factor, shift = 1 + (seed >> part) % (LETTERS - 1), seed >> 2 * part
        found.append((letter * factor + shift) % LETTERS)
    return found


def in_turn(options: Sequence[Sentence], letter: int, place: int) -> Sequence[Sentence]:
    """The options, beginning with the letter's own; of more than 13, where that is changes with the place."""
    count = len(options)
    start = (letter + LETTERS * (place % 11)) % count if count > LETTERS else letter % max(count, 1)
    return (*options[start:], *options[:start])


def first_new(options: Sequence[Sentence], got: Sequence[str]) -> Sequence[Sentence]:
    """The options with those he was sent before at the end."""
    if not got:
        return options
    return sorted(options, key=lambda one: bool(one.mark) and any(one.mark in text for text in got))
