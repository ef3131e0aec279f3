"""How much is wanted or bought: «۳۰ تا کارتن», «یه تن و نیم», «ده هزار تا», «تعداد: ۱۰۰»."""

from decimal import Decimal
from typing import NamedTuple

from crmbot.domain.quantity import Quantity
from crmbot.notes.lexicon import fold
from crmbot.notes.numbers import HALF, Number, read_number
from crmbot.notes.reading import Line

COUNT = "عدد"
_MOST_QUANTITIES = 12
_BEYOND_ANY_TRADE = Decimal(10) ** 12
_ATTRIBUTIVE = ("ی", "ای", "یی")


class Found(NamedTuple):
    """A quantity and where it stands; `weight` tells wanted goods from what merely has a number."""

    measure: Quantity
    start: int
    length: int
    weight: float


def find_quantities(line: Line) -> list[Found]:
    """Every quantity in the note, in order; their tokens are marked as taken. Sizes, days and people are none."""
    found: list[Found] = []
    index = 0
    while index < len(line) and len(found) < _MOST_QUANTITIES:
        number = read_number(line, index) if line.free(index) and not _inside_size(line, index) else None
        quantity = _quantity(line, number) if number else None
        if quantity:
            found.append(quantity)
            line.take(quantity.start, quantity.length, "quantity")
        index += quantity.length if quantity else number.length if number else 1
    return found


def chosen(found: list[Found]) -> Found | None:
    """The first quantity wanted, corrections counted; None where only broken or denied ones stand."""
    wanted = [one for one in found if one.weight > 0]
    return max(wanted, key=lambda one: one.weight, default=None)


def _quantity(line: Line, number: Number) -> Found | None:
    after = number.start + number.length
    range_end = _range_end(line, after)
    measured = _measured(line, number, range_end or after)
    if measured is None:
        return None
    unit, end = measured
    value = number.value
    if line.key(end) == "و" and line.find(end + 1, "half") and not line.find(end + 2, "unit"):
        value, end = value + HALF, end + 2
    if not 0 < value < _BEYOND_ANY_TRADE:
        return None
    return Found(Quantity(value, unit), number.start, end - number.start, _weight(line, number, end))


def _range_end(line: Line, after: int) -> int | None:
    """Where «۲۰ تا ۲۵» ends, if a second number follows; the lower end counts."""
    if line.key(after) in ("تا", "الی", "ta", "یا") or (
        line.kind(after) == "mark" and line.tokens[after].key in "-–" and not line.tokens[after + 1].spaced
        if after + 1 < len(line)
        else False
    ):
        second = read_number(line, after + 1)
        if second and line.is_a(after + 1 + second.length, "unit"):
            return after + 1 + second.length
    return None


def _measured(line: Line, number: Number, after: int) -> tuple[str, int] | None:
    """The unit said after a number and where it ends."""
    counted = line.find(after, "unit")
    if counted and counted.value == COUNT and line.key(after) in ("تا", "ta", "دونه", "دانه"):
        inner = line.find(after + 1, "unit")
        if inner and inner.value != COUNT and not _is_size(line, after + 1, inner.length, inner.cut):
            return inner.value, after + 1 + inner.length
        return (
            (COUNT, after + 1)
            if not line.is_a(after + 1, "no quantity") or line.key(after + 2) in _ATTRIBUTIVE
            else None
        )
    if counted and line.key(after) in ("تایی", "عددی"):
        return COUNT, after + counted.length
    if counted and line.is_a(number.start - 1, "sized by") and counted.value in _sizes(line, number.start - 1):
        return None
    if counted and not _is_size(line, after, counted.length, counted.cut):
        return counted.value, after + counted.length
    if _is_labelled(line, number.start) and not line.is_a(after, "no quantity", "scale", "money"):
        return COUNT, after
    return None


def _is_size(line: Line, start: int, length: int, cut: str) -> bool:
    """«۹ متری», «۱۰ کیلویی», «۴ لیتری»: an adjective, no quantity."""
    last = line.key(start + length - 1)
    unit = line.find(start, "unit")
    if cut in _ATTRIBUTIVE or (
        unit and last.endswith("ی") and not fold(unit.value).endswith("ی") and last not in ("تایی", "عددی")
    ):
        return True
    return (line.key(start + length) in _ATTRIBUTIVE and not line.tokens[start + length].spaced) or (
        line.key(start + length) == "ای"
    )


def _sizes(line: Line, index: int) -> list[str]:
    """The units that tell a size after these goods: «فرش ۷۰۰ شانه»."""
    return [m.value for m in line.meanings[index] if m.kind == "sized by"]


def _inside_size(line: Line, index: int) -> bool:
    """A number that ends a product's size: «۶۰ در ۱۲۰»."""
    return line.key(index - 1) == "در" and line.kind(index - 2) == "number"


def _is_labelled(line: Line, start: int) -> bool:
    return any(line.is_a(start - back, "quantity label") for back in (1, 2))


def _weight(line: Line, number: Number, end: int) -> float:
    """3 where a label says so, 2 for a plain one, 0 or less for broken, denied or per-period ones."""
    weight = 2.0
    if _is_labelled(line, number.start):
        weight += 1
    if _denied_after(line, end):
        return 0.0
    if any(line.is_a(index, "broken") for index in _ahead(line, end, 6)):
        return 0.0
    if any(line.is_a(index, "history") for index in _before(line, number.start, 4)):
        return 0.5
    if line.is_a(number.start - 1, "per"):
        return 0.0
    if any(line.is_a(index, "discount") for index in _ahead(line, end, 2)):
        return 0.0
    return weight


def _denied_after(line: Line, end: int) -> bool:
    """«صد تا … نه هزار تا»: what «نه» follows is taken back."""
    index = end
    while line.kind(index) == "mark":
        index += 1
    return line.key(index) == "نه" and read_number(line, index + 1) is not None


def _ahead(line: Line, start: int, reach: int) -> range:
    last = start
    while last < min(start + reach, len(line)) and line.clause[last] == line.clause[max(start - 1, 0)]:
        last += 1
    return range(start, last)


def _before(line: Line, start: int, reach: int) -> range:
    first = start
    while first > max(start - reach, 0) and line.clause[first - 1] == line.clause[start]:
        first -= 1
    return range(first, start)
