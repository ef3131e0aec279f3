"""Numbers in figures and in words: «۲/۵», «یک و نیم», «صد و بیست», «۱۰ هزار», «یه تن و نیم»."""

from decimal import Decimal
from typing import NamedTuple

from crmbot.notes.reading import Line
from crmbot.notes.tokens import number_value

THOUSAND = Decimal(1000)
HALF = Decimal("0.5")


class Number(NamedTuple):
    """A number in the note: its value, where it begins, how many tokens it takes, whether in figures, and the scale
    said with it (1000 for «هزار», 1 for none)."""

    value: Decimal
    start: int
    length: int
    figures: bool
    scale: Decimal


def read_number(line: Line, start: int) -> Number | None:
    """The number that begins at a place; scales up to «هزار» belong to it, میلیون and میلیارد to money."""
    simple = read_simple(line, start)
    if simple is None:
        return None
    value, length, figures = simple
    scale = line.find(start + length, "scale")
    if scale and Decimal(scale.value) == THOUSAND and line.key(start + length) not in ("k", "m"):
        thousands = Number(value * THOUSAND, start, length + scale.length, figures, THOUSAND)
        return _with_rest(line, thousands)
    return Number(value, start, length, figures, Decimal(1))


def starts_number(line: Line, start: int) -> bool:
    """Whether a number, in figures or words, may begin at a place."""
    return line.kind(start) == "number" or line.is_a(start, "cardinal", "half", "scale")


def read_simple(line: Line, start: int) -> tuple[Decimal, int, bool] | None:
    """Value, tokens and whether in figures of the number at a place, no scale said; «هزار» alone is 1000."""
    if not starts_number(line, start):
        return None
    if line.kind(start) == "number":
        value = number_value(line.tokens[start].key)
        half = _half_after(line, start + 1)
        return (value + half, 1 + 2 * bool(half), True)
    half_word = line.find(start, "half")
    if half_word:
        return Decimal(half_word.value), half_word.length, False
    spoken = _spoken(line, start)
    if spoken:
        return (*spoken, False)
    scale = line.find(start, "scale")
    if scale and scale.value == "1000" and not line.key(start).isascii():
        return THOUSAND, scale.length, False
    return None


def _spoken(line: Line, start: int) -> tuple[Decimal, int] | None:
    first = line.find(start, "cardinal")
    if not first or first.cut:
        return None
    total, length, last = Decimal(first.value), first.length, Decimal(first.value)
    while line.key(start + length) == "و":
        following = line.find(start + length + 1, "cardinal")
        if not following or not 0 < Decimal(following.value) < _step(last):
            break
        total, last = total + Decimal(following.value), Decimal(following.value)
        length += 1 + following.length
    half = _half_after(line, start + length)
    return total + half, length + 2 * bool(half)


def _step(last: Decimal) -> Decimal:
    """What may still be added after a spoken part: tens and ones after hundreds, ones after tens."""
    return Decimal(100) if last >= 100 else Decimal(10) if last >= 20 else Decimal(0)


def _half_after(line: Line, index: int) -> Decimal:
    if line.key(index) == "و":
        half = line.find(index + 1, "half")
        if half and line.key(index + 1) != "نصف":
            return Decimal(half.value)
    return Decimal(0)


def _with_rest(line: Line, thousands: Number) -> Number:
    """«دو هزار و پانصد»: the hundreds after the thousands."""
    after = thousands.start + thousands.length
    if line.key(after) != "و":
        return thousands
    rest = read_simple(line, after + 1)
    if rest is None or not 0 < rest[0] < THOUSAND or line.find(after + 1 + rest[1], "scale"):
        return thousands
    return thousands._replace(value=thousands.value + rest[0], length=thousands.length + 1 + rest[1])
