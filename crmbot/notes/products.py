"""The goods the note is about: the noun with the words that say which kind."""

from typing import NamedTuple

from crmbot.notes.reading import Line
from crmbot.notes.wordkinds import word_end

_MOST_WORDS = 5


class Product(NamedTuple):
    """A product phrase as typed, its place, and how sure the reader is."""

    phrase: str
    start: int
    length: int
    score: float


def find_products(line: Line) -> list[Product]:
    """Every product wanted, bought, sampled or complained of, in order."""
    found: list[Product] = []
    index = 0
    while index < len(line):
        product = _product_at(line, index) if line.free(index) else None
        if product:
            found.append(product)
            line.take(product.start, product.length, "product")
        index += product.length if product else 1
    return found


def _product_at(line: Line, start: int) -> Product | None:
    head = line.find(start, "known product") or line.find(start, "head")
    if not head:
        return None
    end = _phrase_end(line, start, start + head.length)
    return Product(line.written(start, end - start), start, end - start, 0.8)


def _phrase_end(line: Line, start: int, end: int) -> int:
    words = 1
    while words < _MOST_WORDS and _continues(line, start, end):
        end = word_end(line, end) if line.kind(end) == "word" else end + 1
        words += 1
    return end


def _continues(line: Line, start: int, index: int) -> bool:
    if not line.free(index) or line.clause[index] != line.clause[start]:
        return False
    if line.kind(index) in ("number", "size"):
        return True
    return line.kind(index) == "word" and not line.is_a(
        index, "stop", "verb", "preposition", "product stop", "outcome", "talk", "unit", "want after", "complaint", "modal"
    )
