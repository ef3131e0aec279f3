"""What is written: plain rows under declared columns, so that a store can stream them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from crmbot.domain.calendar import jalali
from crmbot.domain.phone import dialled
from crmbot.sheets.products import products_cell

FieldKind = Literal["text", "phones", "products", "number", "day", "cell"]
"""What a column's values are; 'cell' takes text and numbers as they come."""

Value = str | int | float | Decimal | date | Sequence[str] | None
"""What a row holds: text; E.164 numbers or products as a sequence; a number; a Gregorian day; None for nothing."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of what is written: its heading, what its values are, and its width in characters (0: it is hidden)."""

    heading: str
    kind: FieldKind = "text"
    width: float = 16


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet to write. `rows` are iterated once, each as long as `fields`."""

    title: str
    fields: Sequence[Field]
    rows: Iterable[Sequence[Value]]


def as_written(value: Value, kind: FieldKind) -> str | int | float | Decimal | None:
    """A value as it stands in a file: numbers real, numbers to dial «09121234567», days Jalali «1404/05/12»."""
    if isinstance(value, (tuple, list)):
        return "، ".join(map(dialled, value)) if kind == "phones" else products_cell(value)
    if value is None or value == "":
        return None
    if kind == "phones":
        return dialled(str(value))
    if kind == "day" and isinstance(value, date):
        return written_day(value)
    if isinstance(value, str) or (kind in ("number", "cell") and isinstance(value, (int, float, Decimal))):
        return value
    return str(value)


@lru_cache(maxsize=16_384)
def written_day(day: date) -> str:
    """A Gregorian day as Jalali text, `1404/05/12`."""
    year, month, number = jalali(day)
    return f"{year:04}/{month:02}/{number:02}"
