"""What a call note says, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from crmbot.domain.phone import PhoneFault
from crmbot.domain.quantity import Quantity

Outcome = Literal["none", "call_only", "price_list", "proforma", "sample", "purchase"]
Span = tuple[int, int]
"""Where a field was read: offsets in the text as typed, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in whole toman.

    `per_unit` is the unit of a unit price («کیلویی ۸۵ هزار تومن» → کیلو), empty for a total. `other` is the second
    reading of words that have two («۸۵ تومن»: 85,000 or 85,000,000), None where there is one.
    """

    toman: int
    per_unit: str | None = None
    other: int | None = None

    @property
    def doubt(self) -> int | None:
        """The second reading where it has to be asked for: not where a unit was named («کیلویی ۸۵»)."""
        return None if self.per_unit else self.other


@dataclass(frozen=True, slots=True)
class PaymentDue:
    """Money promised for a day: a cheque's day or a promised transfer; `toman` None where no amount was said."""

    day: date
    toman: int | None = None
    cheque: bool = False


@dataclass(frozen=True, slots=True)
class InvalidNumber:
    """What was meant as a telephone number but is none, as typed, with what is wrong with it."""

    written: str
    fault: PhoneFault
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """One call as its note tells it; whatever the note does not say is empty.

    `sureness` tells 0-1 for each filled field how sure the reading is: below 0.6 a careful clerk would ask.
    `past_day` is the day of what the note tells in the past («دیروز خرید», «سه‌شنبه برد»), never later than its own.
    `marks` are those told of the person: bereaved, no_text, no_call, price_only, no_religious.
    `remember` are the words after «یادت باشه», which no field took.
    `told` says that words tell of a call that took place.
    `people` holds one note a person where the text tells of several, else nothing.
    `is_note` is False for prose that is no call note: a greeting, a question. `rest` is the text no field took.
    `paid`: money or a cheque came and no goods were named; what is written as a purchase pays for one before.
    """

    text: str
    phones: tuple[str, ...] = ()
    name: str | None = None
    honorific: str | None = None
    city: str | None = None
    products: tuple[str, ...] = ()
    quantity: Quantity | None = None
    amount: Amount | None = None
    outcome: Outcome = "call_only"
    follow_up: date | None = None
    source: str | None = None
    complaint: bool = False
    payment_due: tuple[PaymentDue, ...] = ()
    invalid_numbers: tuple[InvalidNumber, ...] = ()
    people: tuple["Note", ...] = ()
    is_note: bool = True
    told: bool = False
    past_day: date | None = None
    marks: tuple[str, ...] = ()
    remember: str = ""
    rest: str = ""
    is_business: bool = False
    paid: bool = False
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    sureness: Mapping[str, float] = field(default_factory=dict)

    @property
    def bought(self) -> bool:
        """Whether goods were bought; money alone buys none."""
        return self.outcome == "purchase" and not self.paid

    @property
    def amount_toman(self) -> int | None:
        """The amount in toman, a lone unit price included; None where a bare figure has two readings."""
        if self.amount is None or (self.amount.other is not None and self.amount.per_unit is None):
            return None
        return self.amount.toman

    @property
    def amount_unit(self) -> str | None:
        """The unit of a unit price (کیلو, تن, عدد ...), None for a total."""
        return self.amount.per_unit if self.amount else None

    def as_dict(self) -> dict[str, object]:
        """Exactly the fields of a written note in plain JSON values; days as YYYY-MM-DD."""
        return {
            "phones": list(self.phones),
            "name": self.name,
            "honorific": self.honorific,
            "city": self.city,
            "products": list(self.products),
            "quantity": _plain(self.quantity) if self.quantity else None,
            "amount_toman": self.amount_toman,
            "outcome": self.outcome,
            "follow_up": self.follow_up.isoformat() if self.follow_up else None,
            "source": self.source,
            "complaint": self.complaint,
        }


def _plain(quantity: Quantity) -> dict[str, object]:
    whole = quantity.value == quantity.value.to_integral_value()
    return {"value": int(quantity.value) if whole else float(quantity.value), "unit": quantity.unit}
