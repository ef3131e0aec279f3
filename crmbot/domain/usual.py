"""The usual answers to a question, as the reader of notes spells them: where customers come from, units of trade."""

import json
from functools import cache
from pathlib import Path

_USUAL = Path(__file__).with_name("data") / "usual.json"


@cache
def usual(kind: str) -> tuple[str, ...]:
    """The answers of one kind (``sources``, ``units``), most common first; KeyError for another kind."""
    return tuple(json.loads(_USUAL.read_text(encoding="utf-8"))[kind])
