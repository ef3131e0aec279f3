"""The people a note names, told apart from referrers, sellers, relatives and goods."""

from functools import cache
from typing import NamedTuple

from crmbot.notes.lexicon import entries
from crmbot.notes.name_context import weigh_context
from crmbot.notes.name_words import read_words, spelled
from crmbot.notes.reading import Line
from crmbot.notes.titles import Title, title_after, title_before, title_near
from crmbot.notes.wordkinds import (
    given_keys,
    is_family,
    is_given,
    may_be_unknown_name,
    means,
    word_end,
    word_key,
    word_start,
)
from crmbot.text.normalise import search_key

_MAY_BEGIN_NAME = ("honorific", "name cue", "family cue", "given name", "family name", "known person", "seyed")
_SHORTEST_GLUED = 6


class Person(NamedTuple):
    """A person the note names: the name in Persian, the title, the place, and how strongly it is the customer."""

    name: str
    honorific: str | None
    start: int
    length: int
    score: float


def find_people(line: Line) -> list[Person]:
    """Everyone the note may be about, the likeliest first; referrers, sellers and absent relatives are left out."""
    found: list[Person] = []
    index = 0
    while index < len(line):
        person = _person_at(line, index)
        if person and person.score > 0:
            found.append(person)
        index = max(index + 1, person.start + person.length) if person else index + 1
    found.sort(key=lambda person: (-person.score, person.start))
    return _fuller_first(found)


def _fuller_first(people: list[Person]) -> list[Person]:
    """«رسول اصفهانی … فامیلیش اصفهانیه»: a person also named in full is meant in full."""
    if not people:
        return people
    best = people[0]
    fuller = next((one for one in people[1:] if one.name.endswith(" " + best.name)), None)
    if fuller is None:
        return people
    return [fuller._replace(honorific=best.honorific or fuller.honorific, score=best.score), *people]


def _person_at(line: Line, index: int) -> Person | None:
    if not line.free(index) or line.kind(index) != "word":
        return None
    if line.is_a(index, "stop", "verb", "unit") and not line.is_a(index, *_MAY_BEGIN_NAME):
        return None
    title = title_before(line, index)
    if title:
        return _titled(line, title)
    if line.is_a(index, "name cue", "family cue"):
        return _cued(line, index)
    return _glued(line, index) or _bare(line, index)


def _titled(line: Line, title: Title) -> Person | None:
    words = read_words(line, title.ends, after_title=True)
    if not words:
        return None
    start, end = words
    pointed_at = line.is_a(title.begins - 1, "this") and not line.key(title.ends - 1).endswith("ی")
    if pointed_at and not (is_given(line, start) or is_family(line, start)):
        return None
    score = 6.0 + weigh_context(line, title.begins, end)
    return Person(spelled(line, start, end), title.value, start, end - start, score)


def _cued(line: Line, index: int) -> Person | None:
    cue = line.find(index, "name cue") or line.find(index, "family cue")
    start = index + (cue.length if cue else 1)
    while line.key(start) in ("هم", "خودش", "بود") or (line.kind(start) == "mark" and line.tokens[start].key == ":"):
        start += 1
    title = title_before(line, start)
    words = read_words(line, title.ends if title else start, after_title=True)
    if not words:
        return None
    honorific = title.value if title else title_near(line, index)
    score = 8.0 + weigh_context(line, index, words[1])
    return Person(spelled(line, *words, after_cue=True), honorific, words[0], words[1] - words[0], score)


def _glued(line: Line, index: int) -> Person | None:
    """«اصغرآقا», «مریم‌خانوم»: a given name and its title written as one word."""
    key, end = word_key(line, index), word_end(line, index)
    if len(key) < _SHORTEST_GLUED or not key.endswith(("قا", "نم", "وم", "نو", "اد", "ان", "ون")):
        return None
    for tail, honorific in (*_glued_titles(), *_glued_addresses()):
        given = key[: -len(tail)]
        if key.endswith(tail) and len(given) > 2 and given in given_keys():
            name = line.written(index, end - index)[: len(given)].rstrip("\u200c")
            if _is_family_of(line, end):
                name, end = f"{name} {spelled(line, end, word_end(line, end))}", word_end(line, end)
            return Person(name, honorific, index, end - index, 5.5 + weigh_context(line, index, end))
    return None


def _is_family_of(line: Line, index: int) -> bool:
    """Whether the word after a glued title is the family name: a known one, or an unknown one that ends its clause."""
    if not line.free(index) or means(line, index, "city", "stop", "verb"):
        return False
    after = word_end(line, index)
    closes = after >= len(line) or line.kind(after) in ("mark", "break", "phone")
    return is_family(line, index) or (closes and may_be_unknown_name(line, index))


@cache
def _glued_titles() -> tuple[tuple[str, str], ...]:
    titles = [entry for entry in entries("people.txt") if entry[0] == "glued title"]
    return tuple((search_key(spelling), value) for _, value, spellings in titles for spelling in spellings)


@cache
def _glued_addresses() -> tuple[tuple[str, None], ...]:
    addresses = [spellings for kind, _, spellings in entries("people.txt") if kind == "glued address"]
    return tuple((search_key(spelling), None) for spellings in addresses for spelling in spellings)


def _bare(line: Line, index: int) -> Person | None:
    words = _unknown_pair(line, index) or read_words(line, index, after_title=False)
    if not words or line.inside(index):
        return None
    score = _bare_score(line, *words)
    if score <= 0:
        return None
    start, end = words
    score += weigh_context(line, start, end)
    return Person(spelled(line, start, end), title_after(line, end), start, end - start, score)


def _unknown_pair(line: Line, index: int) -> tuple[int, int] | None:
    """Two unknown words that fill a clause, or open it before a number, are a person («ویشکا تالانی، ساری»)."""
    second = word_end(line, index)
    end = word_end(line, second)
    if not (may_be_unknown_name(line, index) and may_be_unknown_name(line, second)) or not line.free(second):
        return None
    if line.clause[index] != line.clause[second] or is_given(line, index) or not stands_alone(line, index, end):
        return None
    return index, end


def _bare_score(line: Line, start: int, end: int) -> float:
    if line.is_a(start - 1, "this") and line.key(end - 1).endswith("ه"):
        return 0.0
    given, family = is_given(line, start), is_family(line, word_start(line, end))
    alone = stands_alone(line, start, end)
    if given and word_end(line, start) < end:
        return 5.0 if family or alone else 4.0
    if given and (title_after(line, end) or line.is_a(start, "known person")):
        return 5.0
    if given:
        return 4.0 if alone else 2.5
    if family:
        return (3.5 if alone else 2.5) - 1.5 * (_follows_goods(line, start))
    if alone and word_end(line, start) < end:
        return 2.6
    return _unknown_score(line, start, end, alone)


def _unknown_score(line: Line, start: int, end: int, alone: bool) -> float:
    beside_phone = line.kind(start - 1) == "phone" or line.kind(end) == "phone"
    if alone:
        return 1.5 + 0.5 * beside_phone + 0.3 * (start == 0)
    opens = start == 0 or line.clause[start - 1] != line.clause[start] or beside_phone
    told = means(line, word_end(line, start), "city", "place cue", "talk", "call word", "trailing trade", "head")
    if beside_phone and not told:
        return 0.8
    return 1.2 if opens and told else 0.6 if line.ends(start, "banter") else 0.0


def _follows_goods(line: Line, start: int) -> bool:
    return line.clause[start - 1] == line.clause[start] and line.is_a(start - 1, "head", "modifier") if start else False


def stands_alone(line: Line, start: int, end: int) -> bool:
    """Whether words fill their clause, or stand in it beside nothing but numbers and taken words."""
    opens = start == 0 or line.clause[start - 1] != line.clause[start] or bool(line.taken[start - 1])
    closes = end >= len(line) or line.kind(end) in ("mark", "break") or bool(line.taken[end])
    return opens and closes
