"""The sheets of what happened: calls, purchases, promises, and the goods they were about."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import starmap
from typing import Any

from crmbot.sheets.outgoing import Value
from crmbot.sheets.own_marks import marked, stamp, written_moment
from crmbot.sheets.own_words import word, words
from crmbot.sheets.products import products_cell, products_in
from crmbot.store.export_history import ExportHistory

_EXACTLY = 15  # figures a spreadsheet keeps of a number


class History:
    """The rows of these sheets. People are told apart by the numbers they were given on their own sheets."""

    def __init__(self, language: str, zone: str, exports: ExportHistory) -> None:
        self._language, self._zone, self._exports = language, zone, exports
        self._numbers: dict[int, int] = {}

    def number(self, customer_id: int) -> int:
        """The next number, for this customer."""
        return self._numbers.setdefault(customer_id, len(self._numbers) + 1)

    def sheets(self) -> Iterator[tuple[str, Iterable[list[Value]]]]:
        """(sort, rows) of each sheet; to be asked for when everybody has his number."""
        yield "calls", (self._call(row, goods) for row, goods in self._exports.contacts())
        yield "purchases", starmap(self._purchase, self._exports.purchases())
        yield "promises", starmap(self._promise, self._exports.promises())
        rank = self._ranks()
        yield "products", (self._product(*one, rank) for one in self._exports.products())

    def _call(self, row: Any, goods: tuple[str, ...]) -> list[Value]:
        outcomes = row.outcomes.split(",") if row.outcomes else [row.outcome]
        given = [row.given_name, row.given_honorific]
        mark = marked(
            p=self._numbers.get(row.customer_id), a=stamp(row.at), o=row.price_other, g=given if any(given) else None,
            q=_exact(row.quantity), w=goods if goods and products_in(products_cell(goods)) != goods else None,
        )  # fmt: skip
        return [
            written_moment(row.at, self._zone), *_who(row), self._word("contact", row.kind),
            self._word("way", row.direction), words("outcome", outcomes, self._language), goods, row.said, row.by,
            *_money(row), mark,
        ]  # fmt: skip

    def _purchase(self, row: Any, place: int, order: int) -> list[Value]:
        kind = self._word("outcome", "sample" if row.is_sample else "purchase")
        mark = marked(
            p=self._numbers.get(row.customer_id), a=stamp(row.at), c=stamp(row.said_at), k=place,
            o=order, q=_exact(row.quantity),
        )  # fmt: skip
        return [
            row.bought_on, *_who(row), row.product, *_money(row), kind, row.left_on, row.estimate, row.by, mark
        ]  # fmt: skip

    def _promise(self, row: Any, load: int) -> list[Value]:
        mark = marked(
            p=self._numbers.get(row.customer_id), a=stamp(row.made_at), x=stamp(row.closed_at), t=row.tries,
            c=stamp(row.said_at), k=load,
        )  # fmt: skip
        return [
            row.due_on, *_who(row), self._word("promise", row.kind), row.reason, row.amount,
            self._word("state", row.state), row.by, mark,
        ]  # fmt: skip

    def _product(self, row: Any, times: int, weights: list[tuple[str, Decimal]], rank: dict[int, int]) -> list[Value]:
        hidden = self._word("hidden", "yes") if row.hidden_at else None
        kilos = "\n".join(f"{unit}: {figure(kilos)}" for unit, kilos in weights)
        mark = marked(
            i=rank[row.id], u=stamp(row.priced_at), h=stamp(row.hidden_at), q=_exact(row.sample_below)
        )  # fmt: skip
        return [row.name, row.unit, row.price_text, times, row.sample_below, kilos, hidden, mark]

    def _ranks(self) -> dict[int, int]:
        """The products in the order in which they came, from 1."""
        ids = sorted(row.id for row, _, _ in self._exports.products())
        return {its: place for place, its in enumerate(ids, 1)}

    def _word(self, kind: str, code: str) -> str:
        return word(kind, code, self._language)


def figure(value: Decimal) -> str:
    """A decimal figure as plain as it is exact."""
    return format(value.normalize(), "f")


def _who(row: Any) -> tuple[Value, Value]:
    return row.name, (row.number,) if row.number else ()


def _money(row: Any) -> tuple[Value, ...]:
    return row.quantity, row.unit, row.amount, row.unit_price, row.price_unit


def _exact(value: Decimal | None) -> str | None:
    """What a spreadsheet's number would round."""
    return figure(value) if value is not None and len(value.normalize().as_tuple().digits) > _EXACTLY else None
