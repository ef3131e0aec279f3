"""The sentences drafts are made of, from ``locale/<language>/drafts/*.ftl``, read at first use.

A message is one part of a draft; each line of it is one way to say it.
"""

import re
from collections.abc import Mapping
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
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = {field: f"\x02{field}\x03" for field in FIELDS}
_LONG_ENOUGH = 8  # letters of a sentence by which it is recognised in an older text


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One way to say a part.

    ``number`` is its own in its language, ``length`` that of its letters without the fields, ``mark`` its longest run
    of them, ``echo`` a bit for each family of words in it that a draft says only once.
    """

    number: int
    pattern: str
    fields: tuple[str, ...]
    length: int
    mark: str
    echo: int

    def filled(self, values: Mapping[str, str]) -> str:
        """The sentence with its fields; KeyError where one is missing."""
        return self.pattern % values


class Material:
    """The parts of one language."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((_LOCALE / language / "drafts").glob("*.ftl")):
            self._bundle.add_resource(_resource(path))
        self._parts: dict[str, tuple[Sentence, ...]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._lines: dict[str, list[str]] = {}
        self._echoes: dict[str, int] = {}
        self._families = [_family(line) for line in self.lines("echoes")]
        self._numbers = count(1)

    def has(self, part: str) -> bool:
        """Whether the language has this part."""
        return bool(self._bundle.has_message(part))

    def part(self, name: str) -> tuple[Sentence, ...]:
        """All ways to say a part, in the file's order; TextError where there is no such part."""
        if name not in self._parts:
            self._parts[name] = tuple(self._sentence(line) for line in self.lines(name))
        return self._parts[name]

    def lines(self, name: str) -> list[str]:
        """The lines of a part, fields marked; TextError where there is no such part."""
        if name not in self._lines:
            self._lines[name] = self._read(name)
        return self._lines[name]

    def _read(self, name: str) -> list[str]:
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

    def _sentence(self, line: str) -> Sentence:
        fields = tuple(_FIELD.findall(line))
        runs = [run.strip() for run in _FIELD.split(line)[::2]]
        mark = max(runs, key=len)
        pattern = _FIELD.sub(r"%(\1)s", line.replace("%", "%%"))
        length = len(_FIELD.sub("", line))
        own_mark = mark if len(mark) >= _LONG_ENOUGH else ""
        return Sentence(next(self._numbers), pattern, fields, length, own_mark, self._echo(line))

    def _echo(self, line: str) -> int:
        echo = 0
        for word in _WORD.findall(_FIELD.sub(" ", line).lower()):
            echo |= self._families_of(word)
        return echo

    def _families_of(self, word: str) -> int:
        if word not in self._echoes:
            found = (number for number, family in enumerate(self._families) if family.fullmatch(word))
            self._echoes[word] = sum(1 << number for number in found)
        return self._echoes[word]


@cache
def material(language: str) -> Material:
    """The material of a language; of Persian for a language there is none of."""
    return Material(language if language in LANGUAGES else "fa")


def _family(line: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word).replace(r"\*", ".*") for word in line.split()))


def _resource(path: Path) -> Any:
    resource = FluentResource(path.read_text(encoding="utf-8"))
    junk = [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    if junk:
        raise TextError(f"{path.name}: cannot be read: {str(junk[0].content)[:60]}")
    return resource
