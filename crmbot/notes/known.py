"""The book's own words, compiled once per state of the book; they win over the general lexicon."""

from collections.abc import Iterable, Mapping

from crmbot.notes.lexicon import Sense, Table, add
from crmbot.text.normalise import search_key

Range = tuple[int, int]


class Known:
    """What a book already knows: its products, cities, people, and each product's usual unit price in toman.

    An immutable value: build it once per state of the book (about 5 µs a word) and keep it. `people` are names
    without honorific; `prices` maps a product, as it stands in the book, to its usual (lowest, highest) unit price.
    """

    __slots__ = ("_prices", "table")

    def __init__(
        self,
        products: Iterable[str] = (),
        cities: Iterable[str] = (),
        people: Iterable[str] = (),
        prices: Mapping[str, Range] | None = None,
    ) -> None:
        self.table: Table = {}
        self._prices = {search_key(product): usual for product, usual in (prices or {}).items()}
        for kind, words in (("known product", products), ("known city", cities), ("known person", people)):
            for word in words:
                add(self.table, word, Sense(kind, word))

    def usual_price(self, product_key: str) -> Range | None:
        """The usual unit price of a product by its folded spelling, or of the product whose name it begins with."""
        exact = self._prices.get(product_key)
        if exact:
            return exact
        return next((usual for key, usual in self._prices.items() if product_key.startswith(key)), None)
