"""What a column's heading means, in Persian or English, by the words in it."""

import re
from functools import cache, lru_cache
from typing import Final

from crmbot.sheets.days import day_in
from crmbot.sheets.lexicon import Words, digits_in, holds, lines, phrases, words_of
from crmbot.sheets.numbers import numbers_in
from crmbot.sheets.values import Cell, Row

MEANINGS: Final = (
    "name", "first_name", "middle_name", "last_name", "honorific", "organization", "contact", "phone", "area_code",
    "city", "province", "address", "product", "group", "last_contact", "note", "ignored",
)  # fmt: skip
"""Every meaning a column can have. 'contact' is a name and a number in one cell; 'phone' any number of the person;
'ignored' is not read."""

LONGEST = 48  # characters; a longer text is a remark, not a heading
Rule = tuple[str, Words, bool]
_EZAFE = ("ye", "e", "ie", "h")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PEOPLE = frozenset(
    ("name", "first_name", "last_name", "organization", "contact", "phone"),
)


@lru_cache(maxsize=4096)
def meaning_of(heading: str) -> str | None:
    """The meaning of a heading, or None when no word of it is known. The lexicon's first line that fits wins.

    What stands in brackets explains («شهر (مقصد بار)») and is asked only where the words outside say too little.
    """
    words, outside = words_of(heading), words_of(_unbracketed(heading))
    if not words:
        return "ignored" if heading.strip() in ("#", "№") else None
    if outside != words and outside not in phrases("any heading"):
        return _first_fit(outside) or _first_fit(words)
    return _first_fit(words)


def also_means(heading: str, meaning: str) -> bool:
    """Whether some word of a heading speaks of a meaning, be it not the one that wins («اقلام فاکتور»)."""
    words = words_of(heading)
    return any(said == meaning and _fits(words, phrase, whole) for said, phrase, whole in _rules())


@lru_cache(maxsize=4096)
def is_plain(heading: str) -> bool:
    """Whether a text is made of heading words only, as «شماره تماس ۲» is and «شاهین شهر» is not."""
    words = words_of(heading)
    return bool(words) and all(word in _vocabulary() for word in words)


def is_landline(heading: str) -> bool:
    """Whether a heading speaks of landlines: such columns stand behind the mobile ones."""
    return any(holds(words_of(heading), phrase) for phrase in phrases("landline"))


@lru_cache(maxsize=1024)
def is_vague_number(heading: str) -> bool:
    """Whether a heading speaks of a number without saying which, beside a word that is no person's («شماره عضویت»)."""
    words = words_of(heading)
    told = [phrase for meaning, phrase, _ in _rules() if meaning == "phone" and holds(words, phrase)]
    other = any(word not in _of_a_person() for word in words)
    return bool(told) and other and all(phrase in phrases("any number") for phrase in told)


def is_weak_day(heading: str) -> bool:
    """Whether a heading's day is a customer's first or an office's («تاریخ ثبت»), not that of a contact."""
    return any(holds(words_of(heading), phrase) for phrase in phrases("weak day"))


def heading_text(cell: Cell) -> str:
    """The text of a cell that may be a heading; empty for numbers, dates, long texts and telephone numbers."""
    if not isinstance(cell, str) or len(cell) > LONGEST or digits_in(_unbracketed(cell)) > 4:
        return ""
    return cell.strip()


def is_header(row: Row) -> bool:
    """Whether a row reads as column headings: two known ones of another meaning, one of a person or a number, and
    at least half of all its cells; none of its cells a number or a day, as beside the labels of a report's title."""
    known, filled = _known(row)
    meanings = {meaning for _, meaning in known}
    if len(meanings - {"ignored"}) < 2 or not meanings & _PEOPLE or len(known) * 2 < filled or reports(row):
        return False
    return not any(numbers_in(cell).found or day_in(cell) for cell in row if not _has_brackets(cell))


def reports(row: Row) -> bool:
    """Whether a row has labels with their values beside them, as above a report («شرکت: | پخش آذین»)."""
    texts = [cell.strip() for cell in row if isinstance(cell, str) and cell]
    return 0 < sum(text.endswith(":") for text in texts) < len(texts)


def is_sure_header(row: Row) -> bool:
    """Like `is_header`, for a row amid data: each known heading has to be made of heading words only."""
    known, filled = _known(row)
    sure = {meaning for text, meaning in known if is_plain(text)}
    return len(sure) >= 2 and bool(sure & _PEOPLE) and len(known) * 4 >= filled * 3


def is_lone_header(row: Row) -> bool:
    """Whether a row's single cell is a heading of names or numbers."""
    known, filled = _known(row)
    return filled == 1 and bool(known) and known[0][1] in _PEOPLE and is_plain(known[0][0])


def _has_brackets(cell: Cell) -> bool:
    return isinstance(cell, str) and "(" in cell and bool(words_of(_unbracketed(cell)))


def _unbracketed(heading: str) -> str:
    return _BRACKETS.sub(" ", heading) if "(" in heading or "[" in heading else heading


def _first_fit(words: Words) -> str | None:
    words = tuple(map(_without_ezafe, words))
    near = (rule for word in dict.fromkeys(words) for rule in _rules_by_word().get(word, ()))
    fits = ((order, meaning) for order, (meaning, phrase, whole) in near if _fits(words, phrase, whole))
    return min(fits, default=(0, None))[1]


def _known(row: Row) -> tuple[list[tuple[str, str]], int]:
    filled = [cell for cell in row if cell not in ("", None)]
    texts = [heading_text(cell) for cell in filled]
    found = [(text, meaning_of(text)) for text in texts if text]
    return [(text, meaning) for text, meaning in found if meaning], len(filled)


def _fits(words: Words, phrase: Words, whole: bool) -> bool:
    return words == phrase if whole else holds(words, phrase)


@cache
def _rules() -> tuple[Rule, ...]:
    """(meaning, phrase, whether it has to be the whole heading, written with a leading =).

    A phrase's words may be written as one («کدپستی»).
    """
    return tuple(
        (meaning, phrase, spelling.startswith("="))
        for meaning, spellings in lines("headings.txt")
        for spelling in spellings
        for phrase in dict.fromkeys((words_of(spelling), ("".join(words_of(spelling)),)))
        if any(phrase)
    )


@cache
def _rules_by_word() -> dict[str, list[tuple[int, Rule]]]:
    """The rules with their order by the first word of their phrase: most texts asked about hold none of them."""
    found: dict[str, list[tuple[int, Rule]]] = {}
    for order, rule in enumerate(_rules()):
        found.setdefault(rule[1][0], []).append((order, rule))
    return found


@cache
def _without_ezafe(word: str) -> str:
    """A Finglish word without the ending that joins it to the next: «shomareye tamas», «sathe moshtari»."""
    if not word.isascii() or word in _vocabulary():
        return word
    return next((stem for end in _EZAFE if (stem := word.removesuffix(end)) in _vocabulary()), word)


@cache
def _of_a_person() -> frozenset[str]:
    """Words that leave the number in a heading a person's: «شماره مشتری ۲», «شماره دفتر»."""
    known = {word for meaning, phrase, _ in _rules() if meaning in _PEOPLE for word in phrase}
    return frozenset(known.union(*phrases("ordinal"), *phrases("heading filler"), *phrases("landline")))


@cache
def _vocabulary() -> frozenset[str]:
    known = {word for _, phrase, _ in _rules() for word in phrase}
    return frozenset(known.union(*phrases("ordinal"), *phrases("heading filler"), *phrases("landline")))
