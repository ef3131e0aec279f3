"""What a word can be in a name: a given name, a family name, a part of one, or nothing of the kind."""

from functools import cache

from crmbot.notes.lexicon import entries
from crmbot.notes.reading import Line

_SHORTEST_NAME = 3
_SHORTEST_BEFORE_ENDING = 2


@cache
def _endings() -> tuple[str, ...]:
    from crmbot.text.normalise import search_key

    held = [search_key(s) for kind, _, spellings in entries("family_names.txt") if kind == "family ending" for s in spellings]
    return tuple(sorted(set(held), key=len, reverse=True))


@cache
def _suffixes() -> frozenset[str]:
    from crmbot.text.normalise import search_key

    return frozenset(
        search_key(s) for kind, _, spellings in entries("family_names.txt") if kind == "family suffix" for s in spellings
    )


def word_end(line: Line, start: int) -> int:
    """Where the word that begins at a place ends, parts joined by ZWNJ counted to it."""
    end = start + 1
    while line.kind(end) == "word" and not line.tokens[end].spaced:
        end += 1
    return end


def word_key(line: Line, start: int) -> str:
    """The folded spelling of a whole word, ZWNJ parts joined."""
    return "".join(line.key(index) for index in range(start, word_end(line, start)))


def is_given(line: Line, index: int) -> bool:
    """Whether a given name begins at a place; one that is also a common word counts only unbent."""
    return _whole(line, index, "given name")


def is_family(line: Line, index: int) -> bool:
    """Whether a family name begins at a place: a known one, or one of its shape (…زاده، …پور، …نژاد)."""
    if line.kind(index) != "word":
        return False
    return _whole(line, index, "family name") or has_family_shape(line, index)


def has_family_shape(line: Line, index: int) -> bool:
    """Whether a word ends as family names do and is no word of its own kind."""
    if line.is_a(index, *_NEVER_NAMES) and not line.is_a(index, "given name"):
        return False
    key = word_key(line, index)
    return any(key.endswith(ending) and len(key) - len(ending) >= _SHORTEST_BEFORE_ENDING for ending in _suffixes())


def _whole(line: Line, index: int, kind: str) -> bool:
    """A phrase of a kind that takes at least the whole word; clitics are cut off only where they mean «is»."""
    found = line.find(index, kind)
    return bool(found) and index + found.length >= word_end(line, index) and found.cut in ("", "ه", "ست", "م")  # type: ignore[union-attr]


def is_suffix(line: Line, index: int) -> bool:
    """A family name's second part written apart: «حسن زاده», «رضایی نژاد», «حسینی اصل»."""
    return line.kind(index) == "word" and line.key(index) in _suffixes() and line.kind(index - 1) == "word"


_NEVER_NAMES = (
    "stop", "verb", "preposition", "object mark", "head", "unit", "outcome", "complaint", "talk", "weekday", "money",
    "scale", "cardinal", "modal", "cheque", "call word", "next", "week", "source", "product label", "banter", "business",
    "referrer", "place cue", "want before", "want after", "product stop", "history", "day", "past day", "span unit",
    "name label", "name cue", "address", "honorific", "known product", "future", "broken", "modifier", "total", "payment",
    "city", "province", "month", "past mark", "our sending", "greeting", "discount", "not a name", "quantity label",
    "phone label", "code", "relative", "seller", "found us", "denied", "cancel", "known city", "job", "destination verb",
)  # fmt: skip


def is_name_word(line: Line, index: int, words: int, after_title: bool) -> bool:
    """Whether the word at a place may be the next word of a name."""
    if line.kind(index) != "word":
        return False
    if line.is_a(index, "known person"):
        return True
    if is_given(line, index) or is_family(line, index):
        return not line.is_a(index, "stop", "verb", "weak name") or (after_title and not line.is_a(index, "verb"))
    if _unknown(line, index):
        return words == 0 or is_given(line, index - 1) or line.is_a(index - 1, "given name")
    return False


def _unknown(line: Line, index: int) -> bool:
    length = word_end(line, index) - index
    if len(word_key(line, index)) < _SHORTEST_NAME:
        return False
    return not any(m.kind in _NEVER_NAMES and m.length >= length for m in line.meanings[index])
