"""The goods the note is about: the noun with the words that say which kind."""

from typing import NamedTuple

from crmbot.notes.goods import Phrase, phrases_at
from crmbot.notes.labels import labelled
from crmbot.notes.reading import Line
from crmbot.notes.unknown_goods import listed_with_quantity, lone_clauses, unknown_goods
from crmbot.notes.wordkinds import means

_SURE = 1.0
_LEAST = 0.6
_DENIED = 0.9
_REACH = 4
_MOST_PRODUCTS = 24


class Product(NamedTuple):
    """A product phrase in Persian, its place, and how strongly it is what the note is about."""

    phrase: str
    start: int
    length: int
    score: float


def find_products(line: Line) -> list[Product]:
    """Every product wanted, bought, sampled or complained of, in order; denied ones only where no other is named."""
    if any(True for _ in line.each("wrong number")):
        return []
    found = _by_label(line) + _by_head(line)
    sure = [product for product in found if product.score >= _SURE]
    likely = [product for product in found if product.score >= _LEAST]
    denied = [product for product in likely if product.score >= _DENIED]
    chosen = sure or denied or _unknown(line, by_quantity=True) or likely or _unknown(line, by_quantity=False)
    chosen = chosen or [_product(phrase, _LEAST) for phrase in lone_clauses(line)]
    chosen = chosen + [_product(one, _LEAST) for one in listed_with_quantity(line, [each.start for each in chosen])]
    chosen = [product for product in chosen if not _is_the_town(line, product)]
    chosen = [product for product in chosen if not _repeats_head(line, product, chosen)]
    kept = _each_once(sorted(chosen, key=lambda product: product.start))
    for product in kept:
        line.take(product.start, product.length, "product")
    return kept


def _unknown(line: Line, by_quantity: bool) -> list[Product]:
    return [_product(phrase, _SURE) for phrase in unknown_goods(line, by_quantity)]


def _by_label(line: Line) -> list[Product]:
    """Labelled words that hold no known head («محصول: فلانیوم»)."""
    labels = labelled(line, "product label")
    return [
        Product(line.written(one.start, one.end - one.start), one.start, one.end - one.start, _SURE + 1)
        for one in labels
        if not any(
            line.is_a(index, "head", "known product", "outcome", "stop", "verb") for index in range(one.start, one.end)
        )
    ]


def _by_head(line: Line) -> list[Product]:
    found: list[Product] = []
    index = 0
    while index < len(line) and len(found) < _MOST_PRODUCTS:
        phrases = phrases_at(line, index) if line.free(index) else []
        found += [_product(phrase, _score(line, phrase, phrases[0])) for phrase in phrases]
        index = max(index + 1, phrases[-1].end if phrases else 0)
    return found


def _product(phrase: Phrase, score: float) -> Product:
    return Product(phrase.text, phrase.start, phrase.end - phrase.start, score)


def _score(line: Line, phrase: Phrase, first: Phrase) -> float:
    backed = _is_backed(line, first.start, phrase.end)
    if _is_trade(line, phrase):
        return 0.7
    score = 2.0 if not (phrase.doubtful or _is_other_word(line, phrase.start)) or backed else 0.5
    if _is_mark(line, phrase.start - 1, "(") and _is_mark(line, phrase.end, ")") and not backed:
        score = min(score, 0.85)
    if not backed and _is_in_name(line, phrase.start):
        score = min(score, 0.8)
    if _is_denied(line, phrase.end) or _is_denied(line, _list_end(line, phrase.end)):
        score = min(score, 0.9)
    return score


def _is_backed(line: Line, start: int, end: int) -> bool:
    """Whether a quantity, a label or a word of wanting stands beside the phrase, or the phrase fills its clause."""
    before, after = start - 1, end
    if "quantity" in (_taken(line, before), _taken(line, after)):
        return True
    if line.key(before) == "و" and _taken(line, before - 1) == "quantity" and end - start > 1:
        return True
    verb_too = _is_other_word(line, start)
    if not verb_too and (
        line.is_a(after, "want after") or (line.is_a(before, "want before") and not line.is_a(before, "outcome"))
    ):
        return True
    labelled_before = line.kind(before) == "mark" and line.is_a(before - 1, "product label")
    opens = start == 0 or line.clause[before] != line.clause[start]
    closes = after >= len(line) or line.clause[after] != line.clause[end - 1] or line.kind(after) == "mark"
    alone = (
        opens
        and closes
        and line.kind(end) != "phone"
        and line.kind(end + 1) != "phone"
        and not _is_mark(line, end, ":")
    )
    return labelled_before or (alone and end - start > 1 and not line.is_a(start, "doubtful head"))


def _is_other_word(line: Line, start: int) -> bool:
    """Whether a head of one word is a verb or a small word as well («بره», «در»)."""
    head = line.find(start, "head")
    return head is not None and head.length == 1 and means(line, start, "verb", "stop")


def _taken(line: Line, index: int) -> str:
    return line.taken[index] if 0 <= index < len(line) else ""


def _is_mark(line: Line, index: int, mark: str) -> bool:
    return line.kind(index) == "mark" and line.tokens[index].key == mark


def _is_trade(line: Line, phrase: Phrase) -> bool:
    """«سنگ‌فروشی», «قهوه خونه»: a trade, no goods."""
    return any(line.is_a(index, "trade after") for index in range(phrase.start + 1, phrase.end + 1))


def _is_in_name(line: Line, start: int) -> bool:
    """Goods in a firm's or a house's name: «شرکت کیمیا رزین», «ساختمان زیتون»."""
    before = [i for i in range(max(0, start - _REACH + 1), start) if line.clause[i] == line.clause[start]]
    return any(line.is_a(i, "business", "business there", "in a name", "buying office") for i in before)


def _repeats_head(line: Line, product: Product, others: list[Product]) -> bool:
    """«نمونه پارچه»: the sample of goods named more fully elsewhere."""
    cue = line.find(product.start - 1, "outcome")
    if cue is None:
        return False
    if cue.value == "sample" and len(others) > 1:
        return True
    head = product.phrase.split()[0]
    return any(other is not product and other.phrase.split()[0] == head for other in others)


def _is_the_town(line: Line, product: Product) -> bool:
    """«انار ... یعنی شهر انار»: the word was the town all along."""
    key = line.key(product.start)
    return product.length == 1 and any(
        taken == "city" and line.key(index) == key for index, taken in enumerate(line.taken)
    )


def _list_end(line: Line, end: int) -> int:
    """Past «هم دارین گفتم», to the answer."""
    index = end
    while index < end + _REACH and means(line, index, "stop", "verb", "talk") and line.key(index) != "نه":
        index += 1
    return index if line.key(index) == "نه" and line.is_a(index - 1, "talk") else end


def _is_denied(line: Line, end: int) -> bool:
    index = end
    while line.kind(index) == "mark" and line.tokens[index].key not in ("/", "|", "-"):
        index += 1
    if line.key(index) in ("که", "خواست", "میخواست", "پرسید"):
        index += 1
    return line.is_a(index, "denied", "we have")


def _each_once(products: list[Product]) -> list[Product]:
    """Repetitions dropped: of two phrases one of which holds the other, the fuller one stays."""
    kept: list[Product] = []
    for product in products:
        words = set(product.phrase.split())
        if any(words <= set(other.phrase.split()) for other in kept):
            continue
        kept = [other for other in kept if not set(other.phrase.split()) < words]
        kept.append(product)
    return kept
