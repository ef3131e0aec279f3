"""Notes written as a form: «نام: …», «شهر: …», «👤 …»: what stands after a label."""

from typing import NamedTuple

from crmbot.notes.meanings import Meaning
from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import word_end

_MOST_WORDS = 5


class Labelled(NamedTuple):
    """What a label announces and the words after it (`end` exclusive)."""

    value: str
    start: int
    end: int


def labelled(line: Line, kind: str) -> list[Labelled]:
    """Every filled label of a kind, in order: a label with a colon or an emoji, and the free words after it."""
    found = []
    for index, label in line.each(kind):
        start = _content(line, index, label)
        if start is None:
            continue
        end = _end(line, start)
        if end > start:
            found.append(Labelled(label.value, start, end))
    return found


def _content(line: Line, index: int, label: Meaning) -> int | None:
    after = index + label.length
    if line.kind(index) == "mark":
        return after
    if line.kind(after) == "mark" and line.tokens[after].key in (":", "：", "=", ":-", ">"):
        return after + 1
    return None


def _end(line: Line, start: int) -> int:
    end, words = start, 0
    while end < len(line) and line.kind(end) == "word" and words < _MOST_WORDS:
        if line.clause[end] != line.clause[start] or not line.free(end):
            break
        end, words = word_end(line, end), words + 1
    return end
