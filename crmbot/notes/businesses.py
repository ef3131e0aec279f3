"""A business named where no person is: «فروشگاه رفاه مهر», «لوازم خانگی امیری», «کاوان بوتیک»."""

from typing import NamedTuple

from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import is_family, is_given, may_be_unknown_name, means, word_end

_MOST_WORDS = 4


class Business(NamedTuple):
    """A business as typed, and where it stands."""

    name: str
    start: int
    length: int


def find_business(line: Line) -> Business | None:
    """The first business the note names; a trade alone («قنادی تو شاهرود») is no name."""
    for index in range(len(line)):
        if not line.free(index) or line.kind(index) != "word":
            continue
        end = _end_of_named(line, index) or _end_of_trailing(line, index)
        if end:
            return Business(line.written(index, end - index), index, end - index)
    return None


def _opens(line: Line, index: int) -> bool:
    return (
        index == 0
        or line.clause[index - 1] != line.clause[index]
        or line.kind(index - 1) in ("mark", "phone", "break")
        or line.is_a(index - 1, "preposition", "place cue")
        or line.key(index - 1) == "نه"
    )


def _end_of_named(line: Line, start: int) -> int | None:
    """«شرکت …», «فروشگاه …»; a trade's goods only where a name follows them («آهن اسکندری»)."""
    business = line.find(start, "business")
    goods = line.find(start, "head")
    found = business or goods
    if found is None or found.cut or not _opens(line, start):
        return None
    first = start + found.length
    if first != word_end(line, first - 1):
        return None
    if not business and line.is_a(first, "trade after"):
        business, first = found, first + 1
    if not business and not _is_named_after_person(line, first):
        return None
    end, words = first, 0
    while words < _MOST_WORDS and _goes_on(line, start, end):
        end, words = word_end(line, end), words + 1
    return end if end > first else None


def _is_named_after_person(line: Line, index: int) -> bool:
    if line.kind(index) != "word" or line.is_a(index, "modifier", "kind of goods") or not line.free(index):
        return False
    after = word_end(line, index)
    closes = (
        after >= len(line) or line.kind(after) in ("mark", "break", "phone") or means(line, after, "verb", "call word")
    )
    return closes and (is_family(line, index) or is_given(line, index)) and not means(line, index, "city", "weak name")


def _goes_on(line: Line, start: int, index: int) -> bool:
    if not line.free(index) or line.kind(index) != "word" or line.clause[index] != line.clause[start]:
        return False
    if line.is_a(index, "honorific", "object mark", "preposition"):
        return False
    if is_family(line, index) or is_given(line, index) or means(line, index, "business", "head", "modifier"):
        return True
    if means(line, index, "city"):
        return means(line, index, "weak place")
    return may_be_unknown_name(line, index) or means(line, index, "month", "not a name", "province", "month word")


def _end_of_trailing(line: Line, start: int) -> int | None:
    """«کاوان بوتیک», «احمدی یدک»: a name before its trade, alone in its clause."""
    if not _opens(line, start) or not (may_be_unknown_name(line, start) or is_family(line, start)):
        return None
    second = word_end(line, start)
    trade = line.find(second, "trailing business")
    if trade is None or line.clause[second] != line.clause[start] or not line.free(second):
        return None
    return second + trade.length
