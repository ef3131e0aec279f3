"""Which of two readings of an amount is meant, by what the book knows of a product's price."""

from collections.abc import Iterable

from crmbot.domain.quantity import Quantity, in_kilos
from crmbot.notes.known import Known
from crmbot.notes.lexicon import fold
from crmbot.notes.note import Amount

_LEEWAY = 2
_KILO = "کیلو"


def settled(amount: Amount, products: Iterable[str], quantity: Quantity | None, known: Known) -> Amount:
    """The amount with its second reading dropped where only one fits a product's usual unit price.

    A reading fits as a unit price, or as the total of the quantity; half and double the usual range still fit.
    """
    if amount.other is None:
        return amount
    for product in products:
        usual = known.usual_price(fold(product))
        readings = _fitting(amount, quantity, usual) if usual else []
        if len(readings) == 1:
            return readings[0]
    return amount


def _fitting(amount: Amount, quantity: Quantity | None, usual: tuple[int, int]) -> list[Amount]:
    low, high = usual[0] / _LEEWAY, usual[1] * _LEEWAY
    kilos = in_kilos(quantity, {}) if quantity else None
    unit = amount.per_unit or (quantity.unit if quantity and kilos is None else _KILO)
    readings = (amount.toman, amount.other or 0)
    fitting = [Amount(toman, unit) for toman in readings if low <= toman <= high]
    if quantity and quantity.value > 0 and not amount.per_unit:
        whole = max(readings)
        fitting += [Amount(whole)] if low <= whole / float(kilos or quantity.value) <= high else []
    return fitting
