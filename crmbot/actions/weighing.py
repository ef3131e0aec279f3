"""Weights as they are typed: what a bag of something weighs, and below how much it is a sample."""

from collections.abc import Mapping
from decimal import Decimal

from crmbot.domain.errors import CrmError
from crmbot.domain.quantity import Quantity, in_kilos
from crmbot.domain.usual import usual
from crmbot.notes import parse_quantity
from crmbot.notes.quantities import COUNT
from crmbot.text.normalise import per_unit, search_key

HEAVIEST = Decimal(1_000_000)  # kilos; no unit of trade weighs a thousand tonnes
_ONE = Decimal(1)


def read_weight(said: str, usual_unit: str = "") -> tuple[str, Decimal]:
    """(unit, kilos) of «bag 40 kilos»; where no unit is said, the one in which the product is sold.

    Raises:
        CrmError: it names no unit, or no weight.
    """
    words = [_plain(word) for word in said.replace(":", " ").replace("=", " ").split()]
    place = next((place for place, word in enumerate(words) if _unit(word)), None)
    unit = usual_unit if place is None else _unit(words[place])
    rest = words if place is None else words[place + 1 :] or words[:place]
    kilos = _kilos(" ".join(rest), {})
    if not unit or kilos is None or _is_mass(unit):
        raise CrmError("goods-weight-unread", said=said[:40])
    return unit, kilos


def read_threshold(said: str, kilos_per: Mapping[str, Decimal]) -> Decimal:
    """The kilos of «50 kilos» or «2 bags», by what a bag of the product weighs; a bare number is kilos.

    Raises:
        CrmError: it names no quantity, or one in a unit of which the weight is unknown.
    """
    kilos = _kilos(said, kilos_per)
    quantity = parse_quantity(said)
    if kilos is None and quantity and quantity.unit != COUNT:
        raise CrmError("goods-unit-unweighed", unit=quantity.unit)
    if kilos is None:
        raise CrmError("goods-threshold-unread", said=said[:40])
    return kilos


def _kilos(said: str, kilos_per: Mapping[str, Decimal]) -> Decimal | None:
    quantity = parse_quantity(said)
    if quantity is None:
        return None
    bare = quantity.unit == COUNT and COUNT not in kilos_per and not any(_unit(word) for word in said.split())
    kilos = quantity.value if bare else in_kilos(quantity, kilos_per)
    return kilos if kilos is not None and 0 < kilos <= HEAVIEST else None


def _unit(word: str) -> str:
    """The unit of trade a word names, in its standard form; empty for a weight or any other word."""
    quantity = parse_quantity(f"{_ONE} {word}")
    named = quantity is not None and (quantity.unit != COUNT or word == COUNT)
    return quantity.unit if quantity and named and not _is_mass(quantity.unit) else ""


def _plain(word: str) -> str:
    """The unit in a word like «of 40 kilos», which Persian writes as one adjective; any other word as it is."""
    return next((unit for unit in usual("units") if search_key(per_unit(unit)) == search_key(word)), word)


def _is_mass(unit: str) -> bool:
    return in_kilos(Quantity(_ONE, unit), {}) is not None
