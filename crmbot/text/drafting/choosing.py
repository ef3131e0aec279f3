"""Choosing among ways to say a thing: stable for a person or a place in a batch, and spread over the batch.

The places of a batch are words of a Reed-Solomon code over 19 letters: where every half sentence has 19 ways, any two
of the first 361 drafts have at most one in common, any two of the first 6,859 at most two (I. S. Reed and G. Solomon,
"Polynomial codes over certain finite fields", 1960). With fewer ways to say a half it comes close.
"""

from functools import lru_cache
from zlib import crc32

from crmbot.text.drafting.facts import About, Facts

LETTERS = 19
MOST_HALVES = 8  # of a draft, its plan and greeting among them


def seed_of(about: About) -> int:
    """The same for a reason and a week (an occasion: its day), another for each turn."""
    occasion = about.theme.key if about.theme else ""
    when = about.day.toordinal() if about.theme else about.day.toordinal() // 7
    return crc32(f"{about.reason} {occasion} {when} {about.turn}".encode())


def place_of(facts: Facts) -> int:
    """Where somebody alone stands, as if he were in a batch."""
    return crc32(str(facts.customer_id).encode()) % LETTERS**2


def letters(place: int, seed: int) -> list[int]:
    """Which plan, and which way to say each of its halves, at a place of the batch; each letter below 19."""
    low, middle, high = place % LETTERS, place // LETTERS % LETTERS, place // LETTERS**2
    return [((low + half * (middle + high * half)) * factor + shift) % LETTERS for half, factor, shift in _row(seed)]


@lru_cache(maxsize=64)
def _row(seed: int) -> list[tuple[int, int, int]]:
    return [(half, 1 + (seed >> half) % (LETTERS - 1), seed >> 2 * half) for half in range(MOST_HALVES)]


def first_of(count: int, letter: int, place: int) -> int:
    """With which of so many ways to begin. Where there are more than 19, the letter's own changes with the place."""
    return (letter + LETTERS * (place % 11)) % count if count > LETTERS else letter % count
