"""What in a column's cells speaks for products wanted or bought, whatever stands above it."""

from collections import Counter
from collections.abc import Sequence

from crmbot.sheets.lexicon import digits_in, goods, words_of
from crmbot.sheets.products import products_in
from crmbot.text.normalise import search_key

_LONGEST_HEAD = 3  # words
_LONGEST_PART = 4  # words of a product in a list
_AGAIN = 0.6  # of the parts of lists stand in other cells too
_FEWEST = 5  # lists in a sample


def share_of_goods(texts: Sequence[str], filled: int) -> float:
    """The share of a column's `filled` cells that begin with the name of some goods («برنج طارم», «لوله ۲ اینچ»)."""
    return sum(map(_names_goods, texts)) / filled if filled else 0.0


def are_lists(texts: Sequence[str]) -> bool:
    """Whether cells are lists («نخود، عدس») of short parts that recur from cell to cell, as a trader's goods do."""
    cells = [products_in(text) for text in texts]
    lists = [parts for parts in cells if len(parts) > 1]
    if len(lists) < _FEWEST or len(lists) * 8 < len(cells):
        return False
    counts = Counter(search_key(part) for parts in cells for part in parts)
    parts = [part for many in lists for part in many if len(part.split()) <= _LONGEST_PART and digits_in(part) <= 3]
    again = sum(counts[search_key(part)] > 1 for part in parts)
    return again >= _AGAIN * sum(map(len, lists))


def _names_goods(text: str) -> bool:
    return any(_begins_with_goods(part) for part in products_in(text))


def _begins_with_goods(part: str) -> bool:
    words = words_of(part)
    return any(" ".join(words[:size]) in goods() for size in range(1, min(_LONGEST_HEAD, len(words)) + 1))
