"""The book's own words, compiled once per state of the book; they win over the general lexicon."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from crmbot.notes.lexicon import Sense, Table, add

Range = tuple[int, int]


class Known:
    """What a book already knows: its products, cities, people, and each product's usual unit price in toman.

    An immutable value: build it once per state of the book and keep it. `people` are names without honorific;
    `prices` maps a product, as it stands in the book, to its usual (lowest, highest) unit price.
    """

    __slots__ = ("prices", "table")

    def __init__(
        self,
        products: Iterable[str] = (),
        cities: Iterable[str] = (),
        people: Iterable[str] = (),
        prices: Mapping[str, Range] | None = None,
    ) -> None:
        self.table: Table = {}
        self.prices = MappingProxyType(dict(prices or {}))
        for kind, words in (("known product", products), ("known city", cities), ("known person", people)):
            for word in words:
                add(self.table, word, Sense(kind, word))
