"""Text as an SMS can carry it: visible characters, spaces, and the half-space of Persian spelling alone."""

import re
import unicodedata
from functools import lru_cache

from crmbot.text.normalise import ZWNJ, tidy

_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Cn"}
_DECORATION = {*_UNSEEN, "So", "Sk"}
_PICTURE_PARTS = re.compile("[\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff]")
_SPACES = re.compile(r"\s+")
_LINE_SPACES = re.compile(r"[^\S\n]+")


def visible(text: str) -> str:
    """A text without what cannot be seen, ZWNJ inside words excepted; lines stay, emoji too."""
    kept = _without(tidy(text), _UNSEEN)
    return "\n".join(_trimmed(_LINE_SPACES.sub(" ", line)) for line in kept.split("\n")).strip()


@lru_cache(maxsize=16384)
def inserted(text: str) -> str:
    """A value as it may stand inside a sentence: one line of visible text, without emoji and closing stops."""
    kept = _PICTURE_PARTS.sub("", _without(tidy(text), _DECORATION))
    return _trimmed(_SPACES.sub(" ", kept)).strip(" .،,؛;:!؟?-–—")


def _without(text: str, kinds: set[str]) -> str:
    return "".join(one for one in text if one in (ZWNJ, "\n", " ") or unicodedata.category(one) not in kinds)


def _trimmed(text: str) -> str:
    return " ".join(word.strip(ZWNJ) for word in text.split(" ")).strip()
