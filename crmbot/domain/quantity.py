"""Quantities of goods: how much, in which unit, and what that is in kilos or in money."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

_MASS_UNITS = Path(__file__).with_name("data") / "mass_units.json"
_BEYOND_ANY_TRADE = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Quantity:
    """So much of something: an exact figure and the unit as the trader names it (tonne, kilo, bag ...).

    The figure is a Decimal, zero or more and below 10**12, else ValueError; a float raises TypeError, since
    0.1 tonne would not be 100 kilos. Two quantities are equal when figure and unit are; units are not
    converted.
    """

    value: Decimal
    unit: str

    def __post_init__(self) -> None:
        if not isinstance(self.value, Decimal):
            raise TypeError("a quantity is counted in Decimal")
        if not self.value.is_finite() or not 0 <= self.value < _BEYOND_ANY_TRADE:
            raise ValueError("no trade has such a quantity")


def in_kilos(quantity: Quantity, kilos_per: Mapping[str, Decimal]) -> Decimal | None:
    """The quantity's weight in kilos, exactly; None where nobody said what one unit weighs.

    `kilos_per` is the product's own table (what a bag, a carton, a truck of it weighs) and wins over the
    known units of mass (tonne, kilo, gram).
    """
    weight = kilos_per.get(quantity.unit, _mass_units().get(quantity.unit))
    return None if weight is None else quantity.value * weight


def total(quantity: Quantity, unit_price: int) -> int:
    """What the whole quantity costs in toman, at `unit_price` for one of its unit; halves round up."""
    return int((quantity.value * unit_price).to_integral_value(ROUND_HALF_UP))


def total_by_weight(quantity: Quantity, kilo_price: int, kilos_per: Mapping[str, Decimal]) -> int | None:
    """What the quantity costs in toman at a price per kilo; None where the weight is unknown."""
    kilos = in_kilos(quantity, kilos_per)
    return None if kilos is None else int((kilos * kilo_price).to_integral_value(ROUND_HALF_UP))


def kilo() -> str:
    """The unit that weighs one kilo, as traders name it."""
    return next(unit for unit, kilos in _mass_units().items() if kilos == 1)


@cache
def _mass_units() -> Mapping[str, Decimal]:
    table = json.loads(_MASS_UNITS.read_text(encoding="utf-8"))
    return {unit: Decimal(kilos) for unit, kilos in table.items()}
