"""The sentences of one language, each parsed when it is first said: parsing them all would cost half the start."""

import re
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

_LOCALE = Path(__file__).resolve().parents[2] / "locale"
_BEGINS = re.compile(r"^[a-zA-Z][\w-]*(?= *=)", re.MULTILINE)


class TextError(ValueError):
    """A text that is missing, malformed, or misses an argument: a mistake of ours, never the person's."""


class Sentences:
    """What stands in ``locale/<language>/*.ftl``. ``isolating``: inserted values are parted from the other direction.

    A sentence stands for itself: none refers to another one.
    """

    def __init__(self, language: str, *, isolating: bool) -> None:
        self._language = language
        self._bundle = FluentBundle([language], use_isolating=isolating)

    def has(self, text_id: str) -> bool:
        """Whether there is such a sentence."""
        return text_id in _written(self._language)

    def format(self, text_id: str, args: dict[str, object]) -> tuple[str, list[Exception]]:
        """The sentence with its arguments, and what was amiss.

        Raises:
            TextError: there is no such sentence, or it cannot be read.
        """
        if not self._bundle.has_message(text_id):
            self._bundle.add_resource(_parsed(self._language, text_id))
        pattern = self._bundle.get_message(text_id).value
        if pattern is None:
            raise TextError("no value")
        text, errors = self._bundle.format_pattern(pattern, args)
        return str(text), list(errors)


@cache
def _written(language: str) -> dict[str, str]:
    """Each sentence as it is written, by its id."""
    found: dict[str, str] = {}
    for path in sorted((_LOCALE / language).glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        begins = [*_BEGINS.finditer(text)]
        ends = [*(begin.start() for begin in begins[1:]), len(text)]
        found |= {begin[0]: text[begin.start() : end] for begin, end in zip(begins, ends, strict=True)}
    return found


@cache
def _parsed(language: str, text_id: str) -> ast.Resource:
    if text_id not in _written(language):
        raise TextError("no such text")
    resource = FluentResource(_written(language)[text_id])
    junk = [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    if junk:
        raise TextError(f"cannot be read: {str(junk[0].content)[:60]}")
    return resource
