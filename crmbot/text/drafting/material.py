"""The sentences drafts are made of, from ``locale/<language>/drafts/*.ftl``, read at first use.

A message is one part of a draft; each line of it is one way to say it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from crmbot.text.normalise import search_key
from crmbot.text.texts import LANGUAGES, TextError

FIELDS = (
    "who", "name", "product", "bought", "ago", "city", "occasion", "load", "price", "until", "signature",
)  # fmt: skip
_LOCALE = Path(__file__).resolve().parents[3] / "locale"
_FIELD = re.compile("\x02(\\w+)\x03")
_MARKED = {field: f"\x02{field}\x03" for field in FIELDS}
_LONG_ENOUGH = 8  # letters of a sentence by which it is recognised in an older text


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One way to say a part. ``number`` is its own in its language, ``mark`` its longest run without a field."""

    number: int
    pattern: str
    fields: frozenset[str]
    mark: str

    def filled(self, values: Mapping[str, str]) -> str:
        """The sentence with its fields; KeyError where one is missing."""
        return self.pattern % values


class Material:
    """The parts of one language."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((_LOCALE / language / "drafts").glob("*.ftl")):
            self._bundle.add_resource(_resource(path))
        self._numbers = count(1)
        self._parts: dict[str, tuple[Sentence, ...]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._fitting: dict[tuple[tuple[str, ...], frozenset[str]], tuple[Sentence, ...]] = {}

    def has(self, part: str) -> bool:
        """Whether the language has this part."""
        return bool(self._bundle.has_message(part))

    def part(self, name: str) -> tuple[Sentence, ...]:
        """All ways to say a part, in the file's order; TextError where there is no such part."""
        if name not in self._parts:
            self._parts[name] = tuple(self._sentence(line) for line in self.lines(name))
        return self._parts[name]

    def lines(self, name: str) -> list[str]:
        """The lines of a part, fields marked."""
        if not self.has(name):
            raise TextError(f"drafts: no part {name}")
        pattern: Any = self._bundle.get_message(name).value
        text, errors = self._bundle.format_pattern(pattern, _MARKED)
        if errors:
            raise TextError(f"drafts: {name}: {errors[0]}")
        return [line.strip() for line in str(text).split("\n") if line.strip()]

    def words(self, name: str) -> frozenset[str]:
        """The lines of a part as they are compared."""
        if name not in self._words:
            self._words[name] = frozenset(search_key(line) for line in self.lines(name))
        return self._words[name]

    def one(self, name: str, values: Mapping[str, str]) -> str:
        """The first way to say a part."""
        return self.part(name)[0].filled(values)

    def fitting(self, parts: tuple[str, ...], known: Iterable[str]) -> tuple[Sentence, ...]:
        """All ways to say one of the parts that need no other field than the known ones."""
        key = (parts, frozenset(known))
        if key not in self._fitting:
            every = (one for name in parts for one in self.part(name))
            self._fitting[key] = tuple(one for one in every if one.fields <= key[1])
        return self._fitting[key]

    def _sentence(self, line: str) -> Sentence:
        fields = frozenset(_FIELD.findall(line))
        runs = [run.strip() for run in _FIELD.split(line)[::2]]
        mark = max(runs, key=len)
        pattern = _FIELD.sub(r"%(\1)s", line.replace("%", "%%"))
        return Sentence(next(self._numbers), pattern, fields, mark if len(mark) >= _LONG_ENOUGH else "")


@cache
def material(language: str) -> Material:
    """The material of a language; of Persian for a language there is none of."""
    return Material(language if language in LANGUAGES else "fa")


def _resource(path: Path) -> Any:
    resource = FluentResource(path.read_text(encoding="utf-8"))
    junk = [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    if junk:
        raise TextError(f"{path.name}: cannot be read: {str(junk[0].content)[:60]}")
    return resource
