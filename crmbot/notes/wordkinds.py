"""What a word can be in a name: a given name, a family name, a part of one, or nothing of the kind."""

from collections.abc import Callable
from functools import cache, lru_cache

from crmbot.notes.lexicon import entries, fold
from crmbot.notes.reading import Line

_SHORTEST_NAME = 3
_SHORTEST_BEFORE_ENDING = 2


@cache
def _keys(file: str, section: str) -> frozenset[str]:
    return frozenset(fold(s) for kind, _, spellings in entries(file) if kind == section for s in spellings)


def given_keys() -> frozenset[str]:
    """The folded spellings of all given names."""
    return _keys("given_names.txt", "given name")


def word_end(line: Line, start: int) -> int:
    """Where the word that begins at a place ends, parts joined by ZWNJ counted to it."""
    return line.word_ends[start] if 0 <= start < len(line) else start + 1


def word_start(line: Line, end: int) -> int:
    """Where the word that ends before a place begins, parts joined by ZWNJ counted to it."""
    index = max(0, end - 1)
    while index > 0 and line.kind(index) == "word" and not line.tokens[index].spaced and line.kind(index - 1) == "word":
        index -= 1
    return index


def word_key(line: Line, start: int) -> str:
    """The folded spelling of a whole word, ZWNJ parts joined."""
    return line.word_keys[start] if line.kind(start) == "word" else ""


def _judged(line: Line, index: int, question: str, judge: Callable[[Line, int], bool]) -> bool:
    held = line.judged.get((question, index))
    if held is None:
        held = line.judged[question, index] = judge(line, index)
    return held


def is_given(line: Line, index: int) -> bool:
    """Whether a given name begins at a place, alone or compounded (امیرحافظ، محمدزمان)."""
    return _judged(line, index, "given", _judge_given)


def _judge_given(line: Line, index: int) -> bool:
    if line.kind(index) != "word":
        return False
    return _whole(line, index, "given name") or _is_compound(word_key(line, index))


def is_family(line: Line, index: int) -> bool:
    """Whether a family name begins at a place: a known one, or one of its shape (…زاده، …پور، …نژاد)."""
    return _judged(line, index, "family", _judge_family)


def _judge_family(line: Line, index: int) -> bool:
    if line.kind(index) != "word":
        return False
    return _whole(line, index, "family name") or has_family_shape(line, index)


def has_family_shape(line: Line, index: int) -> bool:
    """Whether a word ends as family names do and is no word of its own kind."""
    if line.kind(index) != "word" or means(line, index, *_NEVER_NAMES):
        return False
    return _ends_like_family(word_key(line, index))


@lru_cache(maxsize=16384)
def _ends_like_family(key: str) -> bool:
    suffixes = _keys("family_names.txt", "family suffix")
    return any(key.endswith(ending) and len(key) - len(ending) >= _SHORTEST_BEFORE_ENDING for ending in suffixes)


def is_suffix(line: Line, index: int) -> bool:
    """A family name's second part written apart: «حسن زاده», «رضایی نژاد», «حسینی اصل»."""
    return line.kind(index) == "word" and line.key(index) in _keys("family_names.txt", "family suffix")


def means(line: Line, index: int, *kinds: str) -> bool:
    """Whether the whole word at a place, or a phrase from it on, has one of the meanings.

    A clitic cut off counts only where it cannot be part of a name («لیستو», «خرماها», not «سرمدی»).
    """
    if not 0 <= index < len(line):
        return False
    length = word_end(line, index) - index
    plain = _keys("grammar.txt", "plain clitic")
    return any(
        m.kind in kinds and m.length >= length and (not m.cut or (m.cut in plain and m.kind in _BENT_COUNTS))
        for m in line.meanings[index]
    )


def is_name_word(line: Line, index: int, words: int, after_title: bool) -> bool:
    """Whether the word at a place may be the next word of a name."""
    if line.kind(index) != "word":
        return False
    if line.is_a(index, "known person"):
        return True
    if is_given(line, index) or is_family(line, index):
        return _may_be_name(line, index, words, after_title)
    if after_title and words == 0 and means(line, index, "modifier") and not means(line, index, "stop", "verb", "head"):
        return True
    return may_be_unknown_name(line, index) and (words == 0 or is_given(line, word_start(line, index)))


def _may_be_name(line: Line, index: int, words: int, after_title: bool) -> bool:
    """Known names that are other words too: «پیام», «ثابت», «کرد», «نجف آباد»."""
    if line.is_a(index, "object mark", "preposition"):
        return False
    if means(line, index, "verb") and not _ends_clause(line, index, words):
        return False
    if _is_longer_place(line, index):
        return False
    if words > 0 and means(line, index, "weak name") and means(line, word_end(line, index), "verb"):
        return False
    if words > 0 or after_title:
        return True
    if means(line, index, "stop", "weak name", "head", "unit", "month"):
        return _is_backed(line, index)
    return True


def _is_backed(line: Line, index: int) -> bool:
    """Whether a doubtful first name is followed by a family name, or stands all alone between marks."""
    following = word_end(line, index)
    if line.kind(following) == "word" and line.clause[following] == line.clause[index]:
        return is_family(line, following) and not means(line, following, "stop", "verb", "weak name")
    opens = index == 0 or line.clause[index - 1] != line.clause[index]
    return opens and not means(line, index, "stop", "unit", "head")


def _ends_clause(line: Line, index: int, words: int) -> bool:
    following = word_end(line, index)
    return words > 0 and (following >= len(line) or line.clause[following] != line.clause[index])


def _is_longer_place(line: Line, index: int) -> bool:
    """A town's name that goes on beyond the word: «نجف آباد», «علی آباد کتول»."""
    return any(
        m.kind in ("city", "head") and m.length > word_end(line, index) - index and not m.cut
        for m in line.meanings[index]
    )


def may_be_unknown_name(line: Line, index: int) -> bool:
    """Whether a word the lexicon does not know in another sense may be a name."""
    return _judged(line, index, "unknown", _judge_unknown)


def _judge_unknown(line: Line, index: int) -> bool:
    if line.kind(index) != "word" or len(word_key(line, index)) < _SHORTEST_NAME:
        return False
    return not means(line, index, *_NEVER_NAMES)


def _whole(line: Line, index: int, kind: str) -> bool:
    """A phrase of a kind that takes at least the whole word; only «is» may be cut off it (رادمنشه)."""
    length = word_end(line, index) - index if line.kind(index) == "word" else 0
    return length > 0 and any(
        m.kind == kind and m.length >= length and m.cut in ("", "ه") for m in line.meanings[index]
    )


@lru_cache(maxsize=16384)
def _is_compound(key: str) -> bool:
    given = _keys("given_names.txt", "given name")
    return any(
        key.startswith(first) and key[len(first) :] in given and len(key) - len(first) > 2
        for first in _keys("given_names.txt", "compound beginning")
    )


_BENT_COUNTS = ("outcome", "head", "complaint", "source", "known product")
_NEVER_NAMES = (
    "stop", "verb", "preposition", "object mark", "head", "unit", "outcome", "complaint", "talk", "weekday",
    "money", "scale", "cardinal", "modal", "cheque", "call word", "next", "week", "source", "product label",
    "banter", "business", "referrer", "place cue", "want before", "want after", "product stop", "history",
    "day", "past day", "span unit", "name label", "name cue", "address", "honorific", "known product", "future",
    "broken", "modifier", "total", "payment", "city", "province", "month", "past mark", "our sending",
    "greeting", "discount", "not a name", "quantity label", "phone label", "code", "relative", "seller",
    "found us", "denied", "cancel", "known city", "job", "destination verb", "next to referrer", "negation",
    "done", "ordinal", "vague", "no quantity", "of a person",
)  # fmt: skip
