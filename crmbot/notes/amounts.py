"""Money: how much, in toman; whether of the deal, of a payment or of one unit."""

from decimal import Decimal
from typing import NamedTuple

from crmbot.notes.lexicon import fold
from crmbot.notes.note import Amount
from crmbot.notes.numbers import HALF, THOUSAND, read_simple
from crmbot.notes.reading import Line

MILLION = Decimal(1_000_000)
_NEAR = 3
_MOST_AMOUNTS = 12
_LEAST_BARE = 10_000
_LEAST_PLAIN = 1000
_LARGE_UNITS = ("تن", "دستگاه", "تریلی", "کامیون", "کانتینر", "خاور", "راس")


class Found(NamedTuple):
    """An amount in the note, where it stands and how much it weighs: total 4, plain 3, payment 2, unit price 1."""

    amount: Amount
    start: int
    length: int
    weight: float


class _Read(NamedTuple):
    toman: Decimal
    length: int
    scale: Decimal
    money: str


def find_amounts(line: Line) -> list[Found]:
    """Every amount of money in the note, in order; their tokens are marked as taken."""
    found: list[Found] = []
    index = 0
    while index < len(line) and len(found) < _MOST_AMOUNTS:
        amount = _amount_at(line, index) if line.free(index) else None
        if amount:
            found.append(amount)
            line.take(amount.start, amount.length, "amount")
        index += amount.length if amount else 1
    return found


def chosen(found: list[Found]) -> Found | None:
    """The amount the note is about: the deal's total before a payment before a unit price; the first among equals."""
    return max((one for one in found if one.weight > 0), key=lambda one: one.weight, default=None)


def _amount_at(line: Line, start: int) -> Found | None:
    read = _money_at(line, start)
    if read is None:
        return None
    unit = _unit_price(line, start, read.length)
    if not read.money and read.scale < MILLION and not _bare_is_money(line, start, read, unit):
        return None
    if _is_counted(line, start, read):
        return None
    return Found(_amount(read, unit), start, read.length, _weight(line, start, read.length, unit))


def _amount(read: _Read, unit: str | None) -> Amount:
    """«۸۵ تومن» may be thousands or millions; the larger a unit, the likelier its price is in millions."""
    if read.scale <= 1 and read.toman < _LEAST_PLAIN and read.money != "rial":
        readings = int(read.toman * THOUSAND), int(read.toman * MILLION)
        first, other = reversed(readings) if unit in _LARGE_UNITS else readings
        return Amount(first, unit, other)
    return Amount(int(read.toman / 10) if read.money == "rial" else int(read.toman), unit)


def bare_amount(line: Line) -> Amount | None:
    """The amount an answer of a number alone means: toman from 10,000 on, else thousands or millions."""
    read = _money_at(line, 0)
    if read is None or read.length != len(line) or read.toman <= 0:
        return None
    if _LEAST_PLAIN <= read.toman < _LEAST_BARE and read.scale <= 1:
        return Amount(int(read.toman * THOUSAND))
    return _amount(read, None)


def _money_at(line: Line, start: int) -> _Read | None:
    """The longest run «عدد مقیاس (و عدد مقیاس)* واحد پول» from a place."""
    total, length, scale = _summed(line, start)
    if not length:
        return None
    money = line.find(start + length, "money")
    if money and money.value == "toman" and line.key(start + length) == "ت" and not scale:
        money = None
    return _Read(total, length + (money.length if money else 0), scale, money.value if money else "")


def _summed(line: Line, start: int) -> tuple[Decimal, int, Decimal]:
    """Sum, tokens and first scale of «عدد مقیاس و عدد مقیاس …»; «۹ میلیون و ۳۰۰» means 300 thousand."""
    total, length, scale = Decimal(0), 0, Decimal(0)
    part = _part(line, start)
    joint = 0
    while part and not (scale and part[2] >= scale):
        value, used, said = part
        if said == 1 and scale and value < THOUSAND:
            value = value * scale / THOUSAND
        total, length, scale = total + value, length + joint + used, scale or said
        if said == 1 or line.find(start + length, "money") or line.key(start + length) != "و":
            break
        joint, part = 1, _part(line, start + length + 1)
    return total, length, scale


def _part(line: Line, start: int) -> tuple[Decimal, int, Decimal] | None:
    simple = read_simple(line, start)
    if simple is None:
        return None
    value, used, _ = simple
    scale = line.find(start + used, "scale")
    if scale is None:
        return value, used, Decimal(1)
    said = Decimal(scale.value)
    used += scale.length
    if line.key(start + used) == "و" and line.find(start + used + 1, "half"):
        after = line.find(start + used + 2, "scale")
        if after is None:
            return (value + HALF) * said, used + 2, said
    return value * said, used, said


def _bare_is_money(line: Line, start: int, read: _Read, unit: str | None) -> bool:
    """A number with no word of money: a price where a unit price or a label says so."""
    if line.is_a(start + read.length, "unit", "no quantity", "head"):
        return False
    if unit and (read.scale == THOUSAND or _follows_unit(line, start)):
        return True
    labelled = any(line.is_a(start - back, "amount label") for back in (1, 2, 3))
    return (labelled and read.toman >= _LEAST_BARE) or (read.scale == THOUSAND and labelled)


def _follows_unit(line: Line, start: int) -> bool:
    """«کیلویی ۸۵»: the bare figure right after a per-unit word is its price."""
    return _per_unit_word(line, start - 1) is not None or _per_unit_word(line, start - 2) is not None


def _is_counted(line: Line, start: int, read: _Read) -> bool:
    """«۲ میلیون عدد»: a count, not money."""
    unit = line.find(start + read.length, "unit")
    return bool(unit) and not read.money and not line.is_a(start + read.length, "per")


def _unit_price(line: Line, start: int, length: int) -> str | None:
    """The unit where the words say «per unit»: کیلویی ۸۵, هر تن, ۸۵ تومن کیلویی, فی."""
    for back in range(1, _NEAR + 1):
        index = start - back
        if index < 0 or line.clause[index] != line.clause[start]:
            break
        if line.is_a(index, "per"):
            unit = line.find(index + 1, "unit") or line.find(index, "unit")
            return unit.value if unit else "عدد"
        per = _per_unit_word(line, index)
        if per:
            return per
        if line.taken[index] or line.kind(index) == "number":
            break
    return _per_unit_word(line, start + length)


def _per_unit_word(line: Line, index: int) -> str | None:
    """«کیلویی», «شاخه‌ای», «شاخه ای», «دونه‌ای» with no number before them."""
    unit = line.find(index, "unit")
    if unit is None or line.kind(index - 1) == "number" or line.is_a(index - 1, "cardinal", "half"):
        return None
    last = line.key(index + unit.length - 1)
    following = line.key(index + unit.length)
    bent = unit.cut in ("ی", "ای", "یی") or (last.endswith("ی") and not fold(unit.value).endswith("ی"))
    return unit.value if bent or following in ("ای", "یی") else None


def _weight(line: Line, start: int, length: int, unit: str | None) -> float:
    if unit:
        return 1.0
    around = range(start - _NEAR - 1, start + length + _NEAR)
    near = [index for index in around if 0 <= index < len(line) and line.clause[index] == line.clause[start]]
    if any(line.is_a(index, "history", "other money") for index in near):
        return 0.0
    if any(line.is_a(index, "discount") for index in near):
        return 0.5
    if any(line.is_a(index, "total") for index in near):
        return 4.0
    if any(line.is_a(index, "payment") for index in near):
        return 2.0
    return 3.0
