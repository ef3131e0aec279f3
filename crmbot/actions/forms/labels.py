"""What was understood of an answer, as it is said back."""

from dataclasses import dataclass

from crmbot.text.normalise import per_unit
from crmbot.text.values import Speller, Toman, Value


@dataclass(frozen=True)
class UnitPrice(Value):
    """So much for one unit: «کیلویی ۸۵ هزار تومان»."""

    toman: int
    unit: str

    def spelled(self, words: Speller) -> str:
        unit = per_unit(self.unit) if words.language == "fa" else self.unit
        return words.plain("form-unit-price", unit=unit, price=Toman(self.toman))


@dataclass(frozen=True)
class Several(Value):
    """Several names, one after the other."""

    names: tuple[str, ...]

    def spelled(self, words: Speller) -> str:
        return words.plain("list-comma").join(self.names)
