"""A price as an answer: of one unit or of the whole load, and what a lone figure means."""

from dataclasses import dataclass
from decimal import Decimal

from crmbot.actions.forms.asking import Answer, Label, Read, Unclear
from crmbot.actions.forms.labels import UnitPrice
from crmbot.actions.forms.refusing import only_words
from crmbot.domain.interaction import Purchase
from crmbot.domain.quantity import Quantity, in_kilos, kilo
from crmbot.notes import Amount, parse_amount
from crmbot.notes.quantities import COUNT
from crmbot.store.book import Book
from crmbot.text.values import Toman

_CHEAPEST = 1000  # toman; nothing is sold for less a kilo or a piece
_CHEAPEST_LOAD = 1_000_000  # toman; no bulk load of unknown size costs less
_MOST = 10**15


@dataclass(frozen=True)
class Price:
    """Whole toman of the load, or of one ``unit`` of it. ``other`` is the load's total in the second reading."""

    toman: int
    unit: str = ""
    other: int | None = None

    @property
    def label(self) -> Label:
        """As it is said back."""
        return UnitPrice(self.toman, self.unit) if self.unit else Toman(self.toman)


def price(book: Book, bought: Purchase | None, answer: Answer) -> Read[Price]:
    """«کیلویی ۸۵», «۴۲۵ میلیون», «۸۵ تومان»."""
    only_words(book, answer)
    amount = parse_amount(answer.text)
    if amount is None or not 0 < amount.toman < _MOST:
        raise Unclear("form-price-unclear")
    product = book.products.get(bought.product_id) if bought and bought.product_id else None
    read = as_price(amount, bought, product.unit if product else "")
    return Read(read, read.label)


def as_price(amount: Amount, bought: Purchase | None, product_unit: str = "") -> Price:
    """What an amount means for a load: a figure too small for the whole of it is the price of one unit.

    «۸۵ تومان» has two readings: thousands for a unit, millions for the load; the first is taken, the other offered.
    """
    unit = _unit_of_price(bought, product_unit)
    if amount.per_unit:
        return Price(amount.toman, unit if amount.per_unit == COUNT and unit == kilo() else amount.per_unit)
    if amount.other is not None:
        return Price(amount.toman, unit, amount.other)
    return Price(amount.toman, unit if amount.toman < _least_total(bought) else "")


def _unit_of_price(bought: Purchase | None, product_unit: str) -> str:
    """Goods that are weighed are priced by the kilo, others by the unit they are counted in."""
    unit = bought.unit if bought and bought.unit else product_unit or kilo()
    return kilo() if in_kilos(Quantity(Decimal(1), unit), {}) is not None else unit


def _least_total(bought: Purchase | None) -> Decimal:
    """Below this an amount cannot be the price of the whole load."""
    if bought is None or bought.quantity is None:
        return Decimal(_CHEAPEST_LOAD)
    kilos = in_kilos(Quantity(bought.quantity, bought.unit), {})
    return _CHEAPEST * (bought.quantity if kilos is None else kilos)
