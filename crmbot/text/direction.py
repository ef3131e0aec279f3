"""Right-to-left lines: a chat takes a line's direction from its first strong letter, and isolated values have none."""

import re
import unicodedata

_MARK = "\u200f"
_BEGINS, _ENDS = "\u2066\u2067\u2068", "\u2069"
_STRONG = ("L", "R", "AL")
_TAG = re.compile(r"<[^>]*>")


def rightward(text: str) -> str:
    """HTML whose lines are drawn from the right, also where they are made of isolated values alone.

    What stands as code is there to be copied, and stays byte for byte.
    """
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    if line[:1].isalpha() or _ENDS not in line or "<code>" in line or _has_direction(line):
        return line
    return _MARK + line


def _has_direction(line: str) -> bool:
    """Whether a strong letter stands outside all isolates."""
    depth = 0
    for letter in _TAG.sub("", line):
        depth += (letter in _BEGINS) - (letter in _ENDS)
        if not depth and unicodedata.bidirectional(letter) in _STRONG:
            return True
    return False
