"""Telephone numbers in running text: found, told apart from prices and codes, and given their one spelling."""

import re
from itertools import islice
from typing import NamedTuple

from crmbot.domain.phone import PhoneError, PhoneFault, parse_phone
from crmbot.notes.note import InvalidNumber, Span
from crmbot.notes.phone_words import has_label, is_code, is_money, words_of
from crmbot.text.normalise import latin_digits, search_key

_GROUP = re.compile(r"\d+")
_BETWEEN = re.compile(r"[ \u200c\u00a0]?[\-‐‑‒–—.()/_ \u200c\u00a0\u200e]{0,2}")
_PLUS = re.compile(r"(?:\+|\(\+)[ \u200e]?$")
_COUNTRY = re.compile(r"(?:0098|98)(?=\d{10})|0098|98(?=0\d{10})")
_AREAS = frozenset(
    [
        "11",
        "13",
        "17",
        "21",
        "23",
        "24",
        "25",
        "26",
        "28",
        "31",
        "34",
        "35",
        "38",
        "41",
        "44",
        "45",
        "51",
        "54",
        "56",
        "58",
        "61",
        "66",
        "71",
        "74",
        "76",
        "77",
        "81",
        "83",
        "84",
        "86",
        "87",
    ]
)
_LONGEST_IN_GROUPS = 8
_MOST_GROUPS = 300


class Found(NamedTuple):
    """The telephone numbers of a text in order: `numbers` in E.164 with their places, and what only looked like one."""

    numbers: tuple[tuple[str, Span], ...]
    invalid: tuple[InvalidNumber, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place taken by a valid or invalid number, in order."""
        return tuple(sorted([span for _, span in self.numbers] + [bad.span for bad in self.invalid]))


def find_phones(text: str) -> Found:
    """The telephone numbers written in a text.

    Digits of any script; parts parted by a blank, dash, dot, slash or parentheses; the zero lost or +98, 0098, 98 in
    front. A range of lines (۳۳۹۱۴۴۷۰ الی ۷۲) counts as its first. Codes, prices and dates are no numbers.
    """
    plain = latin_digits(text)
    groups = list(islice(_GROUP.finditer(plain), _MOST_GROUPS))
    numbers: list[tuple[str, Span]] = []
    invalid: list[InvalidNumber] = []
    index = 0
    while index < len(groups):
        run = _run(plain, groups, index)
        read = _valid(plain, run)
        if read:
            number, used = read
            numbers.append((number, _span(plain, run[:used])))
            index += used + _range_rest(plain, groups, index + used)
            continue
        fault = _fault(plain, run)
        if fault:
            span = _span(plain, run[: fault[1]])
            invalid.append(InvalidNumber(text[span[0] : span[1]], fault[0], span))
        index += fault[1] if fault else 1
    return Found(_each_once(numbers), tuple(invalid))


def _each_once(numbers: list[tuple[str, Span]]) -> tuple[tuple[str, Span], ...]:
    first: dict[str, Span] = {}
    for number, span in numbers:
        first.setdefault(number, span)
    return tuple(first.items())


def _run(plain: str, groups: list[re.Match[str]], index: int) -> list[re.Match[str]]:
    """The groups of figures from `index` on with nothing between them but what parts one number."""
    run = [groups[index]]
    for following in groups[index + 1 : index + _LONGEST_IN_GROUPS]:
        if not _BETWEEN.fullmatch(plain, run[-1].end(), following.start()):
            break
        run.append(following)
    return run


def _valid(plain: str, run: list[re.Match[str]]) -> tuple[str, int] | None:
    plus = bool(_PLUS.search(plain, max(0, run[0].start() - 3), run[0].start()))
    if is_code(plain, run[0].start()):
        return None
    digits = ""
    for used, group in enumerate(run, 1):
        digits += group.group()
        number = _number(digits, plus, used)
        if number and not is_money(plain, group.end(), digits):
            return number, used
    return None


def _number(digits: str, plus: bool, parts: int) -> str | None:
    """E.164 of figures that are one whole number, else None."""
    if plus and not digits.startswith("98"):
        return _foreign("+" + digits)
    country = _COUNTRY.match(digits)
    national = digits[country.end() :] if country else digits
    whole = national.removeprefix("0")
    if len(whole) != 10:
        return None
    has_prefix = bool(country) or whole != national
    if whole[0] == "9":
        return "+98" + whole if whole[1] != "9" or whole[2] in "0123456789" else None
    if whole[:2] in _AREAS and whole[2] not in "01" and (has_prefix or parts > 1):
        return "+98" + whole
    return None


def _foreign(digits: str) -> str | None:
    if not 9 <= len(digits) <= 15:
        return None
    try:
        return parse_phone(digits)
    except PhoneError:
        return None


def _range_rest(plain: str, groups: list[re.Match[str]], index: int) -> int:
    """1 where the next group ends a range of lines («… الی ۷۲», «…-72»), else 0."""
    if index >= len(groups) or index == 0 or len(groups[index].group()) > 3:
        return 0
    between = plain[groups[index - 1].end() : groups[index].start()]
    return int(search_key(between) in words_of("line range"))


def _fault(plain: str, run: list[re.Match[str]]) -> tuple[PhoneFault, int] | None:
    """What is wrong with figures that were meant as a number, and how many groups they take; None if never meant so."""
    if is_code(plain, run[0].start()):
        return None
    digits = "".join(group.group() for group in run)
    if _looks_dialled(digits) and 7 <= len(digits) <= 15:
        return ("too_short" if len(digits) < 11 else "too_long"), len(run)
    first = run[0].group()
    if _looks_dialled(first) and 7 <= len(first) <= 15:
        return ("too_short" if len(first) < 11 else "too_long"), 1
    return _without_area_code(plain, run)


def _looks_dialled(digits: str) -> bool:
    return digits.startswith(("09", "+98", "0098", "989")) or (digits[0] == "0" and digits[1:3] in _AREAS)


def _without_area_code(plain: str, run: list[re.Match[str]]) -> tuple[PhoneFault, int] | None:
    for used in (1, 2, 3, 4):
        digits = "".join(group.group() for group in run[:used])
        if len(digits) == 8 and len(run) >= used and has_label(plain, run[0].start(), "phone label"):
            return "no_area_code", used
    return None


def _span(plain: str, run: list[re.Match[str]]) -> Span:
    start = run[0].start()
    plus = _PLUS.search(plain, max(0, start - 3), start)
    return (plus.start() if plus else start), run[-1].end()
