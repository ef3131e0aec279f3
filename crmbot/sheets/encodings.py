"""The character encoding of a text without a mark of it."""

from collections import Counter
from typing import Literal

_SAMPLE = 4000  # bytes
_PAGES = (0x00, 0x06, 0x20)  # the upper halves of Latin, Persian and ZWNJ with its likes
_MOST = 0.9


def wide_encoding(content: bytes) -> Literal["utf-16-le", "utf-16-be"] | None:
    """UTF-16 without its mark: the upper half of nearly every letter names one of three pages, and one is zero.

    None for any other text, and for fewer than four letters.
    """
    sample = content[: min(_SAMPLE, len(content) // 2 * 2)]
    if len(sample) < 8:
        return None
    if _is_upper(sample[1::2]):
        return "utf-16-le"
    return "utf-16-be" if _is_upper(sample[::2]) else None


def _is_upper(halves: bytes) -> bool:
    counts = Counter(halves)
    return counts[0] > 0 and sum(counts[page] for page in _PAGES) >= _MOST * len(halves)
