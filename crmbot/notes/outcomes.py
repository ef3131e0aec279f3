"""What the contact led to: the strongest thing said, with what is denied, wished or past left out."""

from typing import NamedTuple

from crmbot.notes.note import Outcome
from crmbot.notes.reading import Line, Meaning

ORDER: tuple[Outcome, ...] = ("none", "call_only", "price_list", "proforma", "sample", "purchase")
_REACH = 5


class Result(NamedTuple):
    """The outcome, the place of the words that tell it (-1 where none do), and how sure the reader is."""

    outcome: Outcome
    start: int
    length: int
    sureness: float


def read_outcome(line: Line, has_content: bool) -> Result:
    """The strongest outcome the note tells. `has_content`: goods, money or a quantity were named."""
    cues = [(index, cue) for index, cue in line.each("outcome") if _counts(line, index, cue)]
    strong = [(index, cue) for index, cue in cues if cue.value != "none"]
    if strong:
        index, cue = max(strong, key=lambda pair: ORDER.index(pair[1].value))  # type: ignore[arg-type]
        return Result(cue.value, index, cue.length, 0.9)  # type: ignore[arg-type]
    nothing = [(index, cue) for index, cue in cues if cue.value == "none"]
    if nothing and not _talked_after_all(line, nothing[-1][0]):
        index, cue = nothing[0]
        return Result("none", index, cue.length, 0.85)
    if not has_content and not _has_talk(line):
        return Result("none", -1, 0, 0.5)
    return Result("call_only", -1, 0, 0.7)


def _counts(line: Line, index: int, cue: Meaning) -> bool:
    if line.taken[index] in ("name", "source", "city"):
        return False
    after = _after(line, index + cue.length)
    before = _before(line, index)
    if _denied(line, after, before, cue):
        return False
    if cue.value == "none":
        return not any(line.is_a(i, "history") for i in before)
    if any(line.is_a(i, "history") for i in (*before, index, *after)):
        return False
    if cue.value == "purchase":
        return _is_done(line, before, after, cue, index)
    return True


def _after(line: Line, start: int) -> list[int]:
    last = start
    while last < min(len(line), start + _REACH) and line.clause[last] == line.clause[start - 1]:
        if line.key(last) in ("ولی", "اما") or (line.key(last) == "و" and last > start):
            break
        last += 1
    return list(range(start, last))


def _before(line: Line, start: int) -> list[int]:
    first = start
    while first > max(0, start - _REACH) and line.clause[first - 1] == line.clause[start]:
        if line.key(first - 1) in ("ولی", "اما"):
            break
        first -= 1
    return list(range(first, start))


def _denied(line: Line, after: list[int], before: list[int], cue: Meaning) -> bool:
    if before and line.key(before[-1]) in ("نه", "بدون", "بی", "عدم"):
        return True
    for place in after:
        if line.is_a(place, "outcome") and not line.is_a(place, "negation"):
            return False
        if line.is_a(place, "negation") and line.key(place) not in ("نه",):
            return True
    return bool(before) and any(line.is_a(place, "cancel") for place in before[-2:]) or (
        cue.value == "purchase" and any(line.is_a(place, "cancel") for place in after)
    )


def _is_done(line: Line, before: list[int], after: list[int], cue: Meaning, index: int) -> bool:
    """Whether a purchase is told as a deed, not as a wish, a promise or a condition."""
    if any(line.is_a(place, "modal") for place in before):
        return False
    if any(line.is_a(place, "wish after") for place in after[:2]):
        return False
    return cue.length > 1 or line.is_a(index, "deed") or any(line.is_a(place, "deed after") for place in after[:3])


def _has_talk(line: Line) -> bool:
    return any(True for _ in line.each("talk"))


def _talked_after_all(line: Line, start: int) -> bool:
    """Whether a talk follows the unanswered call («تماس دوم: …»)."""
    return any(line.is_a(index, "stronger talk") for index in range(start, len(line)))
