"""What was understood of an answer, as it is said back."""

from dataclasses import dataclass

from crmbot.domain.quantity import Quantity
from crmbot.text.normalise import per_unit
from crmbot.text.values import Measure, Speller, Toman, Value


@dataclass(frozen=True)
class UnitPrice(Value):
    """So much for one unit: «کیلویی ۸۵ هزار تومان»."""

    toman: int
    unit: str

    def spelled(self, words: Speller) -> str:
        unit = per_unit(self.unit) if words.language == "fa" else self.unit
        return words.plain("form-unit-price", unit=unit, price=Toman(self.toman))


@dataclass(frozen=True)
class Goods(Value):
    """Goods as an answer names them: products, how much, or both."""

    products: tuple[str, ...] = ()
    quantity: Quantity | None = None

    def spelled(self, words: Speller) -> str:
        size = Measure(self.quantity.value, self.quantity.unit).spelled(words) if self.quantity else ""
        return f"{size} {words.plain('list-comma').join(self.products)}".strip()
