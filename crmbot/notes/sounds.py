"""Misspellings by sound: letters Persian speaks alike (ت/ط، س/ص/ث، ز/ذ/ض/ظ، ق/غ، ه/ح) and doubled ones."""

import re
from functools import cache

from crmbot.notes.lexicon import general

_ALIKE = str.maketrans("طصثذضظغحعى", "تسسزززقهای")
_DOUBLED = re.compile(r"(.)\1+")
_KINDS = frozenset(
    ("head", "modifier", "city", "honorific", "unit", "outcome", "verb", "talk", "weekday", "day", "month")
)
_SHORTEST = 4


@cache
def same_sound(key: str) -> str | None:
    """The known word an unknown spelling sounds like; None where none does. Words of three letters are let be."""
    return _index().get(_sound(key)) if len(key) >= _SHORTEST else None


def _sound(key: str) -> str:
    return _DOUBLED.sub(r"\1", key.translate(_ALIKE))


@cache
def _index() -> dict[str, str]:
    index: dict[str, str] = {}
    for key, senses in general().items():
        if len(key) >= _SHORTEST - 1 and not key.isascii() and any(sense.kind in _KINDS for sense in senses):
            index.setdefault(_sound(key), key)
    return index
