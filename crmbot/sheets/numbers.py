"""The telephone numbers in a cell: a number that lost its zero, several in one cell, labels and extensions between."""

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from crmbot.domain.phone import PhoneError, parse_phone
from crmbot.sheets.lexicon import table
from crmbot.sheets.values import Cell
from crmbot.text.normalise import latin_digits, persian_digits, tidy

_MOBILE = re.compile(r"(?:\+98|0098|98|0)?(9[0-9]{9})")
_IRANIAN = re.compile(r"(?:(?:\+|00)?98(?=0?\d{10}$)0?|0)?([1-9]\d{9})")
_ONLY_DIGITS: dict[int, str | None] = dict.fromkeys(map(ord, " \t\xa0-‐‑‒–—.,/()[]_\ufeff"))
_ONLY_DIGITS |= dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)))
_ONLY_DIGITS |= {ord(persian_digits(figure)): figure for figure in "0123456789"}
_ONLY_DIGITS |= {zero + value: str(value) for zero in (0x660, 0xFF10) for value in range(10)}
_LETTER = re.compile(r"[^\W\d_]")
_LOSSLESS = re.compile(r"\d(?:\.(\d+))?[eE]\+?(\d{1,2})")
_GROUPS = re.compile(r"\+?\d+")
_WORDS = re.compile(r"[^\W\d_]+|\n")
_PARTS = re.compile(r"[^\d+\s\-‐‑‒–—.,/()\[\]_*#]+|\n|:::|,(?=\s)|(?<=\d{4}),")
_MASKED = re.compile(r"[xX×*]{3,}|[eE]\+\d|[*#]\d|\d[*#]")
_EMAIL = re.compile(r"\S+@\S+")
_INSIDE = re.compile(r"(?<=\d)(?:\u200c|[,٬](?=\d{3,7}(?!\d)))(?=\d)")
_ANOTHER = re.compile(r"(?<=\d)\+(?=0)")
_ROUNDED = 1e9  # a figure from here on that ends in six zeros was cut to 9.12E+09 by a spreadsheet
_LONGEST = 500  # characters of a cell that are looked at
_ONE_NUMBER = 14  # digits; more than these are several numbers
_FEW = 3  # digits that make a text something meant as a number


class Numbers(NamedTuple):
    """What a cell holds: `found` in E.164, in order; whether something is `ruined`; the `rest` that is no number."""

    found: tuple[str, ...]
    ruined: bool = False
    rest: str = ""


NOTHING = Numbers(())


def numbers_in(cell: Cell) -> Numbers:
    """The numbers of one cell. A lone zero, an error value or text without digits («ندارد») holds nothing.

    A landline without its area code, missing or additional figures, xxx, *100# and numbers cut by scientific notation
    are `ruined`. «داخلی ۱۲» is an extension and «الی ۷۲» the end of a range of lines: neither is a number.
    """
    if not cell or isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return NOTHING
    if isinstance(cell, float) and cell >= _ROUNDED and cell % 1_000_000 == 0:
        return Numbers((), ruined=True)
    mobile = plain_mobile(cell)
    if mobile:
        return Numbers((mobile,))
    text = cell if isinstance(cell, str) else f"{cell:.0f}"
    one = _one_of_marks(text)
    return Numbers((one,)) if one else _of_text(text)


def plain_mobile(cell: Cell) -> str | None:
    """The number of a cell that is one Iranian mobile in Latin digits and nothing else, as most are."""
    text = f"{cell:.0f}" if isinstance(cell, float) else cell if isinstance(cell, str) else str(cell)
    found = _MOBILE.fullmatch(text)
    return "+98" + found[1] if found else None


def _one_of_marks(text: str) -> str | None:
    """The number of a cell that is one Iranian number in any digits, with blanks and marks between them."""
    plain = text.translate(_ONLY_DIGITS)
    return one_number(plain) if _IRANIAN.fullmatch(plain) else None


def one_number(text: str) -> str | None:
    """The E.164 number a text is, or None. An Iranian one has ten figures after its zero: service numbers are not."""
    plain = text.translate(_ONLY_DIGITS)
    iranian = _IRANIAN.fullmatch(plain)
    if iranian and (iranian[1].startswith("9") or _landline().fullmatch(iranian[1])):
        return "+98" + iranian[1]
    if not iranian and not plain.startswith(("+", "00")):
        return None
    try:
        number = parse_phone(text)
    except PhoneError:
        return None
    return number if not number.startswith("+98") or len(number) == 13 else None


def is_iranian(number: str) -> bool:
    """Whether an E.164 number is one of Iran's: a customer has one, whatever foreign ones stand beside it."""
    return number.startswith("+98")


@cache
def _landline() -> re.Pattern[str]:
    """The library's own pattern of Iran's landlines: asked directly it costs a hundredth."""
    from phonenumbers import PhoneMetadata

    known = PhoneMetadata.metadata_for_region("IR")
    pattern = known.fixed_line.national_number_pattern if known and known.fixed_line else None
    return re.compile(pattern or r"(?!)")


@lru_cache(maxsize=16_384)
def _of_text(text: str) -> Numbers:
    plain = _EMAIL.sub(" ", latin_digits(tidy(text[:_LONGEST])))
    if _LOSSLESS.fullmatch(plain):
        plain = _restored(plain)
    found: dict[str, None] = {}
    has_words = _LETTER.search(plain) is not None
    kept = _ANOTHER.sub("\n", without_extensions(plain) if has_words else plain)
    for part in chain.from_iterable(_PARTS.split(_joined(side)) for side in _WORDS.split(kept)):
        found.update(dict.fromkeys(_in_part(part)))
    digits = sum(c.isdecimal() for c in plain)
    ruined = not found and (digits >= _FEW or (plain.isdecimal() and int(plain) > 0) or bool(_MASKED.search(plain)))
    return Numbers(tuple(found), ruined, (plain if found or digits else text) if has_words else "")


def _joined(plain: str) -> str:
    """The text without marks of thousands and joiners inside of what is then one number («0912,345,6789»)."""
    joined = _INSIDE.sub("", plain)
    return joined if joined != plain and sum(c.isdecimal() for c in joined) <= _ONE_NUMBER else plain


def _restored(plain: str) -> str:
    """`9.121234567E+09` in full where no figure was lost, else as it stands."""
    match = _LOSSLESS.fullmatch(plain)
    whole = match is not None and len(match[1] or "") == int(match[2])
    return f"{float(plain):.0f}" if whole else plain


def without_extensions(plain: str) -> str:
    plain = _extension().sub("\n", plain)
    return _line_range().sub("\n", plain)


def _in_part(part: str) -> list[str]:
    """Numbers in a run of figures and marks: the whole of it, or the longest joined groups that make a number."""
    if sum(c.isdecimal() for c in part) < 10:
        return []
    whole = one_number(part)
    if whole:
        return [whole]
    groups = _GROUPS.findall(part)
    found: list[str] = []
    start = 0
    while start < len(groups):
        end, number = _longest(groups, start)
        if number:
            found.append(number)
        start = end if number else start + 1
    return found or _area_behind(groups)


def _area_behind(groups: list[str]) -> list[str]:
    """«88776655 021» and «8877 6655 (021)», the area code written behind."""
    *line, area = groups or [""]
    number = one_number(area + "".join(line)) if line and area.startswith("0") else None
    return [number] if number else []


def _longest(groups: list[str], start: int) -> tuple[int, str | None]:
    for end in range(min(len(groups), start + 6), start, -1):
        joined = "".join(groups[start:end])
        number = one_number(joined) if 10 <= len(joined) <= 15 and "+" not in joined[1:] else None
        if number:
            return end, number
    return start + 1, None


@cache
def _extension() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, table("extension").values()), key=len, reverse=True))
    joiner = "|".join(table("joiner").values())
    return re.compile(rf"(?:{words})\.?\s*:?\s*\d{{1,5}}(?:\s*(?:[,،/\-]|{joiner})\s*\d{{1,4}}(?!\d))*", re.IGNORECASE)


@cache
def _line_range() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, table("range").values()), key=len, reverse=True))
    return re.compile(rf"\s(?:{words})\s*\d{{1,4}}(?!\d)", re.IGNORECASE)
