"""Where the customer heard of us."""

from typing import NamedTuple

from crmbot.notes.meanings import Meaning
from crmbot.notes.reading import Line

_NEAR = 3
_THROUGH_PEOPLE = ("معرفی",)


class Source(NamedTuple):
    """The source in its standard form and where it stands."""

    value: str
    start: int
    length: int


def find_source(line: Line) -> Source | None:
    """The platform, advertisement, exhibition or person the customer came from; our own sending channels are none."""
    scored = [(_score(line, index, found), -index, index, found) for index, found in line.each("source")]
    scored = [one for one in scored if one[0] > 0]
    if not scored:
        return None
    _, _, index, found = max(scored)
    return Source(found.value, index, found.length)


def _score(line: Line, start: int, found: Meaning) -> float:
    end = start + found.length
    before = [i for i in range(max(0, start - _NEAR), start) if line.clause[i] == line.clause[start]]
    after = [i for i in range(end, min(len(line), end + _NEAR + 2)) if line.clause[i] == line.clause[start]]
    if found.value in _THROUGH_PEOPLE:
        return _referral_score(line, start, after)
    return _cues_for(line, start, end, found.length, before, after) - _cues_against(line, start, before, after)


def _cues_for(line: Line, start: int, end: int, length: int, before: list[int], after: list[int]) -> float:
    score = 0.0
    if any(line.is_a(i, "source cue") for i in before) or _labelled(line, start):
        score += 2
    if length > 1 or line.is_a(start, "source cue"):
        score += 1.5
    if any(line.is_a(i, "found us") for i in after):
        score += 2
    if _alone(line, start, end):
        score += 2
    return score


def _cues_against(line: Line, start: int, before: list[int], after: list[int]) -> float:
    score = 0.0
    if line.ends(start, "visit") or line.ends(start - 1, "visit"):
        score += 4
    found_us = any(line.is_a(i, "found us") for i in after[:2])
    if (any(line.is_a(i, "our sending") for i in after[:2]) and not found_us) or any(
        line.is_a(i, "our sending") for i in before[-1:]
    ):
        score += 4
    if line.is_a(start, "wall goods") or line.is_a(start - 1, "wall goods"):
        score += 5
    return score


def _referral_score(line: Line, start: int, after: list[int]) -> float:
    if any(line.is_a(i, "negation", "self") for i in after[:3]) or line.is_a(start - 1, "self"):
        return -1.0
    if any(line.is_a(i, "will refer") for i in (start, *after[:1])):
        return -1.0
    return 1.5


def _labelled(line: Line, start: int) -> bool:
    return line.kind(start - 1) == "mark" and line.tokens[start - 1].key == ":" and line.is_a(start - 2, "source cue")


def _alone(line: Line, start: int, end: int) -> bool:
    opens = start == 0 or line.clause[start - 1] != line.clause[start]
    return opens and (end >= len(line) or line.clause[end] != line.clause[start] or line.kind(end) == "mark")
