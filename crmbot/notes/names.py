"""The customer's name and title, told apart from referrers, sellers, relatives and goods."""

from typing import NamedTuple

from crmbot.notes.reading import Line
from crmbot.notes.titles import Title, title_after, title_before, title_near
from crmbot.notes.wordkinds import is_family, is_given, is_name_word, is_suffix, word_end

_MOST_WORDS = 3


class Person(NamedTuple):
    """A person the note names: the name as typed, title, place, and how sure the reader is (0-1)."""

    name: str
    honorific: str | None
    start: int
    length: int
    score: float


def find_people(line: Line) -> list[Person]:
    """Everyone the note names, the customer first; referrers, sellers and absent relatives are left out."""
    found = [person for index in range(len(line)) if (person := _person_at(line, index))]
    found = [person for person in found if person.score > 0]
    return sorted(found, key=lambda person: (-person.score, person.start))


def _person_at(line: Line, index: int) -> Person | None:
    if not line.free(index) or line.kind(index) != "word":
        return None
    title = title_before(line, index)
    if title and title.begins == index:
        return _titled(line, title)
    if line.is_a(index, "name cue"):
        return _cued(line, index)
    return _bare(line, index)


def _titled(line: Line, title: Title) -> Person | None:
    words = read_words(line, title.ends, after_title=True)
    if not words:
        return None
    score = 6.0 + _context(line, title.begins, words[1])
    return _person(line, words, title.value, score)


def _cued(line: Line, index: int) -> Person | None:
    cue = line.find(index, "name cue")
    assert cue is not None
    start = index + cue.length
    while line.key(start) in ("هم", "خودش", "بود") or (line.kind(start) == "mark" and line.tokens[start].key in ":"):
        start += 1
    title = title_before(line, start)
    words = read_words(line, title.ends if title else start, after_title=True)
    if not words:
        return None
    honorific = title.value if title else title_near(line, index)
    return _person(line, words, honorific, 8.0 + _context(line, index, words[1]))


def _bare(line: Line, index: int) -> Person | None:
    words = read_words(line, index, after_title=False)
    if not words:
        return None
    score = _bare_score(line, *words)
    if score <= 0:
        return None
    return _person(line, words, title_after(line, words[1]), score + _context(line, index, words[1]))


def _bare_score(line: Line, start: int, end: int) -> float:
    given, family = is_given(line, start), is_family(line, word_start(line, end))
    alone = _stands_alone(line, start, end)
    if given and family and end > word_end(line, start):
        return 5.0
    if given:
        return 4.0 if alone else 3.0
    if family:
        return 3.5 if alone else 2.0
    return 1.5 if alone else 0.0


def word_start(line: Line, end: int) -> int:
    """Where the last word before `end` begins, its ZWNJ parts counted to it."""
    index = end - 1
    while index > 0 and not line.tokens[index].spaced and line.kind(index - 1) == "word":
        index -= 1
    return index


def _stands_alone(line: Line, start: int, end: int) -> bool:
    """Whether the words fill their clause, or stand at its edge beside a number."""
    opens = start == 0 or line.clause[start - 1] != line.clause[start] or line.kind(start - 1) == "phone"
    closes = end >= len(line) or line.kind(end) in ("mark", "break", "phone")
    return opens and closes


def read_words(line: Line, start: int, after_title: bool) -> tuple[int, int] | None:
    """Where a name that begins at a place ends: given names, then a family name; None where none begins."""
    first = start
    if line.is_a(start, "seyed") and line.kind(start + 1) == "word":
        start = word_end(line, start)
    end, words, has_family = start, 0, False
    while words < _MOST_WORDS and not has_family:
        if not line.free(end) or line.clause[end] != line.clause[first] or not is_name_word(line, end, words, after_title):
            break
        given = is_given(line, end)
        following = word_end(line, end)
        has_family = not given or (words > 0 and is_family(line, end) and not _family_follows(line, following))
        end, words = following, words + 1
    while words and is_suffix(line, end) and line.free(end):
        end = word_end(line, end)
    return (first, end) if words else None


def _family_follows(line: Line, index: int) -> bool:
    return line.kind(index) == "word" and line.tokens[index].spaced and is_family(line, index)


def _person(line: Line, words: tuple[int, int], honorific: str | None, score: float) -> Person:
    start, end = words
    name = _spelled(line, start, end)
    return Person(name, honorific, start, end - start, score)


def _spelled(line: Line, start: int, end: int) -> str:
    """The name as typed, in Persian letters, «یزدانیه» without its «is»."""
    parts = []
    index = start
    while index < end:
        known = [m for m in line.meanings[index] if m.kind in ("given name", "family name") and m.length <= end - index]
        cut = next((m.cut for m in sorted(known, key=lambda m: len(m.cut))), "")
        last = index + max((m.length for m in known if m.cut == cut), default=1)
        written = line.written(index, last - index)
        glue = "" if line.tokens[index].spaced or not parts else "\u200c"
        if cut and len(written) > len(cut) and last == end:
            written = written[: -len(cut)]
        parts.append((glue or (" " if parts else "")) + line.persian.get(index, written))
        index = last
    return "".join(parts)


def _context(line: Line, start: int, end: int) -> float:
    """What the words around say against or for this being the customer."""
    score = 0.0
    before = [i for i in range(max(0, start - 3), start) if line.clause[i] == line.clause[start]]
    if any(line.is_a(i, "referrer") for i in before) or _labelled(line, start, "referrer"):
        score -= 7
    if line.is_a(end, "referrer") or line.is_a(end + 1, "referral verb") or line.is_a(end, "referral verb"):
        score -= 7
    if any(line.is_a(i, "greeting") for i in before) and line.is_a(end, "address"):
        score -= 9
    if line.key(_past_marks(line, end)) == "نه" and line.key(_past_marks(line, end) + 1) not in ("هم",):
        score -= 5
    if line.is_a(start - 1, "banter") or line.is_a(end, "address"):
        score += 1.5
    if line.is_a(start - 1, "relative") or any(line.is_a(i, "seller") for i in before):
        score -= 5
    return score


def _labelled(line: Line, start: int, kind: str) -> bool:
    return line.kind(start - 1) == "mark" and line.tokens[start - 1].key == ":" and line.is_a(start - 2, kind)


def _past_marks(line: Line, index: int) -> int:
    while line.kind(index) == "mark" and line.tokens[index].key not in ".":
        index += 1
    return index
