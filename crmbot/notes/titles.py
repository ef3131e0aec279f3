"""Titles: what stands before a name (or after it), and which of two wins."""

from functools import cache
from typing import NamedTuple

from crmbot.notes.lexicon import entries
from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import word_end

_SEARCHED_BACK = 6
_MOST_WORDS = 6


class Title(NamedTuple):
    """A title in its standard form and the tokens it takes (`ends` exclusive)."""

    value: str
    begins: int
    ends: int


@cache
def _rank() -> dict[str, int]:
    return {
        value: int(rank) for kind, rank, values in entries("people.txt") if kind == "title rank" for value in values
    }


def stronger(one: str | None, other: str | None) -> str | None:
    """The title that wins of two: the professional before حاج before آقا and خانم; the first among equals."""
    if one is None or other is None:
        return one or other
    return other if _rank().get(other, 9) < _rank().get(one, 9) else one


def title_before(line: Line, start: int) -> Title | None:
    """The title or titles that begin at a place («سرکار خانم مهندس»), the strongest of them."""
    value: str | None = None
    end = start
    while end - start < _MOST_WORDS and (found := line.find(end, "honorific")):
        if found.cut and found.cut not in ("ی", "ِ", "م"):
            break
        if (
            end + found.length < len(line)
            and not line.tokens[end + found.length].spaced
            and line.key(end + found.length)
        ):
            break
        value = stronger(value, found.value)
        end += found.length
    if value and line.kind(end) == "mark" and line.tokens[end].key == "." and line.key(end - 1).isascii():
        end += 1
    return Title(value, start, end) if value else None


def title_after(line: Line, end: int) -> str | None:
    """The title that follows a name: «مریم خانوم», «فرزین اتحاد، مهندس ناظر»."""
    found = line.find(end, "honorific")
    if found and not _names_another(line, end + found.length):
        return found.value
    if line.kind(end) == "mark" and line.tokens[end].key in "،,(":
        job = line.find(end + 1, "job title")
        if job and not _names_another(line, end + 1 + job.length):
            return job.value
    return None


def title_near(line: Line, cue: int) -> str | None:
    """The title a phrase before a name cue gives: «یه آقایی به اسم …», «خانومه اسمش …»."""
    for index in range(cue - 1, max(-1, cue - 1 - _SEARCHED_BACK), -1):
        if line.kind(index) == "break" or (line.kind(index) == "mark" and line.tokens[index].key in ".!؟"):
            return None
        spoken = line.find(index, "of a person")
        if spoken:
            return spoken.value
    return None


def _names_another(line: Line, index: int) -> bool:
    """Whether a name of its own follows, so that the title is not the one before's."""
    return (
        line.kind(index) == "word" and word_end(line, index) > index and line.is_a(index, "given name", "family name")
    )
