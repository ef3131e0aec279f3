"""What the contact led to: the strongest thing said, with what is denied, wished or past left out."""

from typing import NamedTuple

from crmbot.notes.meanings import Meaning
from crmbot.notes.note import Outcome
from crmbot.notes.purchases import is_bought, money_handed
from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import means

ORDER: tuple[Outcome, ...] = ("none", "call_only", "price_list", "proforma", "sample", "purchase")
_REACH = 5
_OTHER_ENDINGS = ("ان", "ی", "ای", "یی", "ات", "ا", "ت")


class Result(NamedTuple):
    """The outcome, the place of the words that tell it (-1 where none do), and how sure the reader is.

    `paid`: a purchase is told by words of money alone.
    """

    outcome: Outcome
    start: int
    length: int
    sureness: float
    paid: bool = False


def read_outcome(line: Line, has_content: bool, has_complaint: bool) -> Result:
    """The strongest outcome the note tells. `has_content`: goods, money, a quantity or a coming day were named."""
    cues = [(index, cue) for index, cue in line.each("outcome") if _counts(line, index, cue, has_complaint)]
    strong = [_result(index, cue) for index, cue in cues if cue.value != "none"]
    strong += [Result("price_list", index, 1, 0.75) for index in _written_prices(line)]
    strong += [Result("purchase", index, 1, 0.8) for index in money_handed(line)]
    nothing = [(index, cue) for index, cue in cues if cue.value == "none"]
    best = max(strong, key=lambda result: ORDER.index(result.outcome), default=None)
    if best and best.outcome == "purchase" and (test := _test_purchase(line)):
        best = best._replace(outcome="sample", start=test, length=1)
    if best and not (best.outcome == "price_list" and _is_note_to_self(line)):
        return best._replace(paid=_only_money(line, strong))
    return _weak(line, nothing, has_content)


def _result(index: int, cue: Meaning) -> Result:
    return Result(cue.value, index, cue.length, 0.9)  # type: ignore[arg-type]


def _weak(line: Line, nothing: list[tuple[int, Meaning]], has_content: bool) -> Result:
    """Nothing was sent, sampled or sold: was there a talk at all?"""
    talked, hearsay = _talks(line, nothing)
    certain = [(index, cue) for index, cue in nothing if not means(line, index, "weak none")]
    heeded = certain or ([] if talked else nothing)
    if heeded and not _talked_after_all(line, heeded[-1][0]):
        return Result("none", heeded[0][0], heeded[0][1].length, 0.85)
    if not talked and (_is_note_to_self(line) or hearsay or not has_content):
        return Result("none", -1, 0, 0.5)
    return Result("call_only", -1, 0, 0.7)


def _counts(line: Line, index: int, cue: Meaning, has_complaint: bool) -> bool:
    if line.taken[index] in ("name", "source", "city") or cue.cut in _OTHER_ENDINGS:
        return False
    before, after = _before(line, index), _after(line, index + cue.length)
    if cue.value == "none":
        return not any(line.is_a(i, "history") for i in before)
    if _is_denied(line, before, after) or _is_past(line, before, index, cue, after):
        return False
    if cue.value == "purchase":
        return is_bought(line, before, index, cue, after, has_complaint)
    sent_to_us = cue.value == "sample" and line.is_a(index + cue.length, "sent to us")
    return not sent_to_us and not any(line.is_a(i, "to us") for i in after)


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


def _is_denied(line: Line, before: list[int], after: list[int]) -> bool:
    if before and line.key(before[-1]) in ("نه", "بدون", "بی", "عدم"):
        return True
    if before and any(line.is_a(place, "cancel") for place in before[-2:]):
        return True
    for place in after:
        if line.is_a(place, "outcome") and not line.is_a(place, "negation"):
            return False
        if (line.is_a(place, "negation") and line.key(place) != "نه") or line.is_a(place, "cancel"):
            return True
    return False


def _is_past(line: Line, before: list[int], index: int, cue: Meaning, after: list[int]) -> bool:
    """What the note sets in the past: «پارسال», «قبلیش», «خریده بودم», «که داده بودیم»."""
    if any(line.is_a(place, "history") for place in (*before, index, *after)):
        return True
    last = line.key(index + cue.length - 1)
    return bool(after) and last.endswith("ه") and line.key(after[0]).startswith("بود")


def _written_prices(line: Line) -> list[int]:
    """Prices in writing: «قیمت رو کتبی فرستادم», «قیمت خواست، نوشتم فرستادم»."""
    found = []
    for index, price in line.each("price word"):
        following = range(index + price.length, min(len(line), index + price.length + _REACH + 1))
        end = next((i for i in following if line.kind(i) == "break" or _is_full_stop(line, i)), following.stop)
        near = range(following.start, end)
        if any(line.is_a(i, "in writing") for i in near) and not any(line.is_a(i, "spoken", "negation") for i in near):
            found.append(index)
    return found


def _is_full_stop(line: Line, index: int) -> bool:
    return line.kind(index) == "mark" and line.tokens[index].key in ("؛", ";")


def _only_money(line: Line, told: list[Result]) -> bool:
    """«۵۰ میلیون واریز کرد», «چک داد»: of goods no word is said."""
    bought = [result.start for result in told if result.outcome == "purchase"]
    return bool(bought) and all(line.is_a(start, "payment", "money word") for start in bought)


def _test_purchase(line: Line) -> int | None:
    """The place of the words that make a small purchase a test («ببر تست کن», «خرید آزمایشی»)."""
    return next((index for index, _ in line.each("test purchase")), None)


def _is_note_to_self(line: Line) -> bool:
    return any(True for _ in line.each("note to self"))


def _talks(line: Line, nothing: list[tuple[int, Meaning]]) -> tuple[bool, bool]:
    """Whether the customer spoke, and whether only his clerk or child did. «در جلسه بود» tells of no talk."""
    silent = {place for index, cue in nothing for place in range(index, index + cue.length)}
    talks = [index for index, _ in line.each("talk") if index not in silent]
    own = [index for index in talks if not line.ends(index, "other speaker")]
    first_other = next((index for index in talks if index not in own), len(line))
    spoke = [index for index in own if index < first_other]
    return bool(spoke) or (bool(own) and first_other == len(line)), first_other < len(line) and not spoke


def _talked_after_all(line: Line, start: int) -> bool:
    """Whether a talk follows the unanswered call («تماس دوم: …»)."""
    return any(line.is_a(index, "stronger talk") for index in range(start, len(line)))
