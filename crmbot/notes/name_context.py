"""What stands around a name: who sent the customer, who sells, who is a relative, who was taken back."""

from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import means

_BEFORE = 3


def weigh_context(line: Line, start: int, end: int) -> float:
    """What the words around say against or for this being the customer."""
    score = 0.0
    before = [i for i in range(max(0, start - _BEFORE), start) if line.clause[i] == line.clause[start]]
    if any(line.is_a(i, "referrer") for i in before) or _labelled_referrer(line, start):
        score -= 9
    if any(means(line, i, "referral verb") for i in range(end, min(end + 3, len(line)))):
        score -= 9
    if any(line.is_a(i, "greeting") for i in before) and line.is_a(end, "address"):
        score -= 9
    beside = _is_relative(line, start - 1) or line.is_a(start - 1, "next to referrer")
    if beside or any(line.is_a(i, "seller") for i in before):
        score -= 5
    if _taken_back(line, end):
        score -= 5
    if line.ends(start, "banter") or line.is_a(end, "address"):
        score += 1.5
    return score


def _is_relative(line: Line, index: int) -> bool:
    """«برادر رضایی» is not رضایی himself; «پدر رضایی فوت کرد» is told of him."""
    return line.is_a(index, "relative") and not any(mark.value == "bereaved" for _, mark in line.each("told mark"))


def _labelled_referrer(line: Line, start: int) -> bool:
    return line.kind(start - 1) == "mark" and line.tokens[start - 1].key == ":" and line.is_a(start - 2, "referrer")


def _taken_back(line: Line, end: int) -> bool:
    """«علی اصغری نه، اصغر علیپور», «کاوه... نه کاوان»."""
    index = end
    while line.kind(index) == "mark" and line.tokens[index].key != ".":
        index += 1
    return line.key(index) == "نه" and line.key(index + 1) not in ("هم", "لیست", "نمونه")
