"""What the book sells: names, units, what a bag weighs, and below how much a purchase is a sample."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from crmbot.actions.fitting import fitted
from crmbot.actions.loads import settle_all
from crmbot.actions.weighing import read_threshold, read_weight
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Product
from crmbot.store.book import Book
from crmbot.store.consequences import Moved

PAGE = 8
NAME_LIMIT = 60
UNIT_LIMIT = 20


@dataclass(frozen=True)
class Goods:
    """One page of the book's ``total`` products, hidden ones last; ``number`` counts from 0 to ``last``."""

    products: tuple[Product, ...]
    number: int
    last: int
    total: int
    today: date


@dataclass(frozen=True)
class Ware:
    """One product: how many kilos one of each unit is, and after a change what it did.

    ``entry`` is the journal entry just written (None: nothing was), ``moved`` whose group it moved, ``limit`` how many
    characters were kept of a text too long (0: all).
    """

    product: Product
    kilos: Mapping[str, Decimal] = field(default_factory=dict)
    entry: int | None = None
    moved: tuple[Moved, ...] = ()
    limit: int = 0


def goods(book: Book, number: int = 0) -> Goods:
    """A page of the products, most used first; a page that is no more shows the last one."""
    total = book.products.count()
    last = max(total - 1, 0) // PAGE
    number = min(max(number, 0), last)
    return Goods(tuple(book.products.page(number * PAGE, PAGE)), number, last, total, book.today)


def ware(book: Book, product_id: int) -> Ware:
    """One product; CrmError where this book has none of that id."""
    return Ware(product_of(book, product_id), book.products.kilos_per(product_id))


def add(book: Book, name: str) -> Ware:
    """A new product. A name the book knows leads to that product, out of hiding if it was hidden."""
    kept, limit = _name(name)
    product_id = book.products.ensure(kept)
    book.products.change(product_id, hidden_at=None)
    return _changed(book, product_id, "goods-new", limit)


def rename(book: Book, product_id: int, name: str) -> Ware:
    """Another name for a product; its history goes with it. A name that another product has is refused."""
    kept, limit = _name(name)
    namesake = book.products.named(kept)
    if namesake and namesake.id != product_id:
        raise CrmError("goods-name-taken", name=namesake.name)
    product_of(book, product_id)
    book.products.change(product_id, name=kept)
    return _changed(book, product_id, "goods-name", limit)


def set_unit(book: Book, product_id: int, unit: str) -> Ware:
    """In which unit it is sold as a rule; empty: nobody says."""
    kept, limit = fitted(unit, UNIT_LIMIT)
    product_of(book, product_id)
    book.products.change(product_id, unit=kept)
    return _changed(book, product_id, "goods-unit", limit)


def set_weight(book: Book, product_id: int, said: str) -> Ware:
    """How many kilos one of a unit is («bag 40 kilos»). Past purchases are settled anew by it."""
    unit, kilos = read_weight(said, product_of(book, product_id).unit)
    book.products.weigh(product_id, unit, kilos)
    return _settled(book, product_id, "goods-weight")


def forget_weight(book: Book, product_id: int, unit: str) -> Ware:
    """Nobody knows what one of that unit weighs any more."""
    product_of(book, product_id)
    book.products.unweigh(product_id, unit)
    return _settled(book, product_id, "goods-weight")


def set_threshold(book: Book, product_id: int, said: str) -> Ware:
    """Below how much a purchase counts as a sample («50 kilos», «2 bags»). Past purchases are settled anew by it."""
    product_of(book, product_id)
    book.products.change(product_id, sample_below=read_threshold(said, book.products.kilos_per(product_id)))
    return _settled(book, product_id, "goods-threshold")


def no_threshold(book: Book, product_id: int) -> Ware:
    """Every purchase of it is one, however small."""
    product_of(book, product_id)
    book.products.change(product_id, sample_below=None)
    return _settled(book, product_id, "goods-threshold")


def hide(book: Book, product_id: int) -> Ware:
    """Leaves a product out of chips and lists; its history stays."""
    hidden_at = product_of(book, product_id).hidden_at
    book.products.change(product_id, hidden_at=hidden_at or book.now)
    return _changed(book, product_id, "goods-hidden")


def show(book: Book, product_id: int) -> Ware:
    """Takes a hidden product into chips and lists again."""
    product_of(book, product_id)
    book.products.change(product_id, hidden_at=None)
    return _changed(book, product_id, "goods-shown")


def product_of(book: Book, product_id: int) -> Product:
    """The product; CrmError where this book has none of that id."""
    product = book.products.get(product_id)
    if product is None:
        raise CrmError("stale-button")
    return product


def _name(said: str) -> tuple[str, int]:
    kept, limit = fitted(said, NAME_LIMIT)
    if not kept:
        raise CrmError("goods-name-empty")
    return kept, limit


def _settled(book: Book, product_id: int, action: str) -> Ware:
    return _changed(book, product_id, action, moved=settle_all(book, product_id))


def _changed(book: Book, product_id: int, action: str, limit: int = 0, moved: tuple[Moved, ...] = ()) -> Ware:
    shown = ware(book, product_id)
    entry = book.journal.write(action, name=shown.product.name)
    return Ware(shown.product, shown.kilos, entry, moved, limit)
