"""The goods of a file of the book: names, units, prices, and what a bag weighs."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from crmbot.domain.imports import Known
from crmbot.domain.own_book import Ware
from crmbot.store.book import Book


@dataclass(frozen=True)
class GoodsMissing:
    """What a file adds to a product: ``new`` that it was not there, columns of its row, kilos by unit."""

    new: bool
    fields: dict[str, Any] = field(default_factory=dict)
    weights: dict[str, Decimal] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.new or bool(self.fields or self.weights)


def goods_missing(book: Book, ware: Ware, choice: Known) -> GoodsMissing:
    """What the book lacks of a product. A product it has is left alone (skip), its gaps filled, or brought up to
    date; a hidden one comes out of hiding, and a shown one is hidden, only when it is brought up to date."""
    known = book.products.named(ware.name)
    given = {"unit": ware.unit, "sample_below": ware.sample_below, "price_text": ware.price_text}
    if known is None:
        new = {**given, "priced_at": ware.priced_at, "hidden_at": ware.hidden_at}
        return GoodsMissing(True, {name: value for name, value in new.items() if value}, dict(ware.weights))
    if choice is Known.SKIP:
        return GoodsMissing(False)
    updates = choice is Known.UPDATE
    fields: dict[str, Any] = {
        name: value
        for name, value in given.items()
        if value and value != getattr(known, name) and (updates or not getattr(known, name))
    }
    if "price_text" in fields:
        fields["priced_at"] = ware.priced_at
    if updates and bool(ware.hidden_at) != bool(known.hidden_at):
        fields["hidden_at"] = ware.hidden_at
    kilos = book.products.kilos_per(known.id)
    weights = {
        unit: weight for unit, weight in ware.weights if kilos.get(unit) != weight and (updates or unit not in kilos)
    }
    return GoodsMissing(False, fields, weights)


def bring_goods(book: Book, ware: Ware, choice: Known) -> None:
    """Writes what the book lacks of a product."""
    lacking = goods_missing(book, ware, choice)
    if not lacking:
        return
    its = book.products.make(ware.name, **lacking.fields) if lacking.new else book.products.ensure(ware.name)
    if lacking.fields and not lacking.new:
        book.products.change(its, **lacking.fields)
    for unit, kilos in lacking.weights.items():
        book.products.weigh(its, unit, kilos)
