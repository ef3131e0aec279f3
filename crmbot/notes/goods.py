"""Product phrases: a head noun, the words and sizes that go with it, and heads shared by «و»."""

from typing import NamedTuple

from crmbot.notes.goods_text import text_of
from crmbot.notes.meanings import Meaning
from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import means, word_end

_MOST_WORDS = 4
_LIST = 3
_EZAFE = ("ی", "های", "یی")
_CUTS = ("", "و", "ها", "های", "رو", "را", "هاشو", "ه", *_EZAFE)
_SHORTEST_STEM = 3
_ENDS_PHRASE = (
    "stop", "verb", "preposition", "product stop", "outcome", "talk", "want after", "complaint", "modal",
    "honorific", "business", "source", "banter", "call word", "cheque", "money", "scale", "week", "negation",
    "denied", "object mark", "quantity label", "referrer", "total", "payment", "place cue", "we have", "day",
    "past day", "weekday", "name cue", "history", "our sending", "found us", "greeting", "cancel",
    "destination verb", "phone label", "code", "broken", "next",
)  # fmt: skip


_OTHER_WORDS = ("stop", "verb", "next", "given name", "family name", "city", "modifier", "not a name")


class Phrase(NamedTuple):
    """A product phrase: its text in Persian, its tokens (`end` exclusive), and whether its head is often no product."""

    text: str
    start: int
    end: int
    doubtful: bool


def phrases_at(line: Line, start: int) -> list[Phrase]:
    """The phrase whose head stands at a place, with those that share the head: «میلگرد ۱۲ و ۱۶»."""
    head = head_at(line, start)
    if head is None:
        return []
    if _is_packing(line, start, head):
        return phrases_at(line, start + 1)
    end = _phrase_end(line, start, start + head.length)
    doubtful = _is_doubtful(line, start, head)
    found = [Phrase(text_of(line, start, end), start, end, doubtful)]
    while end < len(line) and line.key(end) == "و" and end - start > head.length:
        shared = _shared_end(line, start, end + 1)
        if shared is None:
            break
        text = f"{_head_text(line, start, head)} {text_of(line, end + 1, shared)}"
        found.append(Phrase(text, end + 1, shared, doubtful))
        end = shared
    return found


def _is_packing(line: Line, start: int, head: Meaning) -> bool:
    """«گونی برنج»: a unit before goods is their packing."""
    return head.length == 1 and not head.cut and line.is_a(start, "unit") and head_at(line, start + 1) is not None


def head_at(line: Line, index: int) -> Meaning | None:
    """The head noun at a place, the book's own product first."""
    for kind in ("known product", "head"):
        found = [
            m
            for m in (line.meanings[index] if index < len(line) else ())
            if m.kind == kind and _is_whole(line, index, m)
        ]
        if found and not line.is_a(index, "not goods"):
            return max(found, key=lambda m: (m.length, not m.cut))
    return None


def _is_whole(line: Line, index: int, head: Meaning) -> bool:
    if index and not line.tokens[index].spaced and line.kind(index - 1) == "word":
        return False
    if head.cut not in _CUTS or (
        head.cut and len(line.key(index)) - len(head.cut) < _SHORTEST_STEM and head.length == 1
    ):
        return False
    if head.cut and any(not m.cut and m.length >= head.length and m.kind in _OTHER_WORDS for m in line.meanings[index]):
        return False
    stem = line.key(index + head.length - 1)[: -len(head.cut)] if head.cut else ""
    return head.cut not in ("ی", "یی") or stem.endswith(("ا", "و"))


def _phrase_end(line: Line, start: int, end: int) -> int:
    words = 0
    while words < _MOST_WORDS:
        following = _next_word_end(line, start, end)
        if following is None:
            break
        end, words = following, words + 1
    return end


def _next_word_end(line: Line, start: int, index: int) -> int | None:
    """Where the next word of the phrase ends; None where the phrase ends before it."""
    if not line.free(index) or line.clause[index] != line.clause[start]:
        return None
    if line.kind(index) in ("number", "size"):
        return _size_end(line, index)
    if line.kind(index) != "word":
        return None
    if means(line, index, "modifier", "inner joint"):
        return word_end(line, index)
    if (
        means(line, index, *_ENDS_PHRASE)
        or line.is_a(index, "complaint", "broken")
        or (means(line, index, "unit") and not _is_adjective(line, index))
    ):
        return None
    head = head_at(line, index)
    if head and not _is_doubtful_word(line, index):
        return None if _is_list_of_heads(line, index) else index + head.length
    return word_end(line, index)


def _is_list_of_heads(line: Line, index: int) -> bool:
    """«عدس لپه نخود»: three heads in a row are a list, two a compound («شیر کاکائو»)."""
    places = [index]
    for step in (1, -1):
        at = index + step
        while (
            0 <= at < len(line) and abs(at - index) < _LIST and line.clause[at] == line.clause[index] and line.free(at)
        ):
            if not head_at(line, at):
                break
            places.append(at)
            at += step
    return len(places) >= _LIST


def _size_end(line: Line, index: int) -> int:
    """A figure with what measures it: «۶ متری», «۲۵ در ۴۰», «۴ اینچ»."""
    end = index + 1
    if line.key(end) == "در" and line.kind(end + 1) == "number":
        end += 2
    unit = line.find(end, "size unit") or line.find(end, "unit")
    if unit and line.free(end):
        end += unit.length
        if line.key(end) in ("ی", "ای"):
            end += 1
    return end


def _is_adjective(line: Line, index: int) -> bool:
    unit = line.find(index, "unit")
    return bool(unit) and (unit.cut in ("ی", "ای") or line.key(index + 1) == "ای")  # type: ignore[union-attr]


def _shared_end(line: Line, start: int, index: int) -> int | None:
    """Where a second kind under the same head ends; None where «و» begins something else."""
    if not line.free(index) or line.clause[index] != line.clause[start] or head_at(line, index):
        return None
    if line.is_a(index, "complaint", "broken"):
        return None
    if line.kind(index) not in ("word", "number", "size") or means(line, index, "given name", *_ENDS_PHRASE):
        return None
    end = _next_word_end(line, start, index)
    return _phrase_end(line, start, end) if end else None


def _is_doubtful(line: Line, start: int, head: Meaning) -> bool:
    if head.kind != "head":
        return False
    if head.cut and head.cut not in ("های", "ها", "ی"):
        return True
    return (
        head.length == 1
        and _is_doubtful_word(line, start)
        and not means(line, start + 1, "modifier", "inner joint", "head")
    )


def _is_doubtful_word(line: Line, index: int) -> bool:
    return line.is_a(index, "doubtful head")


def _head_text(line: Line, start: int, head: Meaning) -> str:
    return text_of(line, start, start + head.length)
