"""How alike two texts are: the share of both that stands in their longest common subsequence, 0 to 1.

The measure is rapidfuzz's ``ratio`` (Indel similarity); the subsequence is found with whole numbers as bit rows
(H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004), some 20 microseconds for two SMS.
"""

import re

from crmbot.text.normalise import tidy

_NO_WORD = re.compile(r"[\W_]+")

TOO_ALIKE = 0.80


def bare(text: str, *names: str) -> str:
    """A text as it is compared: without the names, punctuation as one space, small letters."""
    for name in names:
        if name:
            text = text.replace(name, " ")
    return _NO_WORD.sub(" ", tidy(text).replace("\u200c", "")).strip().lower()


class Alike:
    """A text to which others are held."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._rows: dict[str, int] = {}
        for place, letter in enumerate(text):
            self._rows[letter] = self._rows.get(letter, 0) | 1 << place

    def ratio(self, other: str) -> float:
        """1 for the same text, 0 for nothing in common; two empty texts are the same."""
        length = len(self.text)
        whole = length + len(other)
        if not whole:
            return 1.0
        full = (1 << length) - 1
        row, rows = full, self._rows.get
        for letter in other:
            met = row & rows(letter, 0)
            row = ((row + met) | (row - met)) & full
        return 2 * (length - row.bit_count()) / whole
