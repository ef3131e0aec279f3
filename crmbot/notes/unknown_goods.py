"""Goods no lexicon names: the words beside a quantity or a word of wanting."""

from crmbot.notes.goods import Phrase
from crmbot.notes.goods_text import text_of
from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import may_be_unknown_name, means, word_end

_MOST_WORDS = 4


def unknown_goods(line: Line, by_quantity: bool) -> list[Phrase]:
    """Phrases of unknown words that stand where goods stand: «دیازینون ۲۰ لیتر», or else «دنبال فلانیوم»."""
    found = _beside_quantity(line) if by_quantity else _beside_wanting(line)
    return found[:2]


def _beside_quantity(line: Line) -> list[Phrase]:
    found = []
    for start, end in _runs_taken(line, "quantity"):
        phrase = _ending_at(line, start) or _beginning_at(line, end)
        if phrase:
            found.append(phrase)
    return found


def lone_clauses(line: Line) -> list[Phrase]:
    """Clauses of one to three unknown words and nothing else, in a note written as a list."""
    found = []
    index = 0
    while index < len(line):
        end = index
        while end < len(line) and line.clause[end] == line.clause[index] and _fits(line, end):
            end = word_end(line, end)
        closes = end >= len(line) or line.clause[end] != line.clause[index] or line.kind(end) in ("mark", "break")
        opens = index == 0 or line.clause[index - 1] != line.clause[index]
        if end > index and opens and closes and end - index <= _MOST_WORDS:
            found.append(Phrase(text_of(line, index, end), index, end, True))
        index = max(end, index + 1)
    return found[:1]


def listed_with_quantity(line: Line, products: list[int]) -> list[Phrase]:
    """Clauses of unknown goods and their quantity alone, beside clauses whose goods are known («ویولن ۵ عدد»)."""
    known = {line.clause[place] for place in products}
    found = []
    for start, _ in _runs_taken(line, "quantity"):
        phrase = _ending_at(line, start) if line.clause[start] not in known else None
        if phrase and (phrase.start == 0 or line.clause[phrase.start - 1] != line.clause[start]):
            found.append(phrase)
    return found


def _beside_wanting(line: Line) -> list[Phrase]:
    found = []
    for index in range(len(line)):
        phrase = None
        if line.is_a(index, "want before") and line.free(index):
            wanting = line.find(index, "want before")
            phrase = _beginning_at(line, index + (wanting.length if wanting else 1))
        if phrase is None and line.is_a(index, "want after"):
            phrase = _ending_at(line, index)
        if phrase:
            found.append(phrase)
    return found


def _runs_taken(line: Line, field: str) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, taken in enumerate(line.taken):
        if taken != field:
            continue
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _fits(line: Line, index: int) -> bool:
    if not line.free(index) or means(line, index, "stop", "verb", "preposition"):
        return False
    return may_be_unknown_name(line, index) or means(line, index, "modifier", "head")


def _ending_at(line: Line, end: int) -> Phrase | None:
    start = end
    while start > 0 and end - start < _MOST_WORDS and line.clause[start - 1] == line.clause[end - 1]:
        if not _fits(line, start - 1):
            break
        start -= 1
    return _phrase(line, start, end)


def _beginning_at(line: Line, start: int) -> Phrase | None:
    end = start
    while end < len(line) and end - start < _MOST_WORDS and line.clause[end] == line.clause[start] and _fits(line, end):
        end = word_end(line, end)
    return _phrase(line, start, end)


def _phrase(line: Line, start: int, end: int) -> Phrase | None:
    return Phrase(text_of(line, start, end), start, end, True) if end > start else None
