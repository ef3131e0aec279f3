"""Prices: today's list, kept by the trader as a text per product."""

from dataclasses import dataclass, replace
from datetime import date

from crmbot.actions.fitting import fitted
from crmbot.actions.goods import Goods, goods, product_of
from crmbot.clock import local_day
from crmbot.domain.interaction import Product
from crmbot.store.book import Book

LIMIT = 120


@dataclass(frozen=True)
class Priced:
    """A product with the day on which its price was last said."""

    product: Product
    day: date


@dataclass(frozen=True)
class PriceList:
    """All products that have a price and are not hidden, most used first, with the book's signature.

    Empty: there is no list to hand over.
    """

    lines: tuple[Priced, ...]
    today: date
    signature: str = ""

    @property
    def days(self) -> tuple[date, ...]:
        """The days from which its prices are, oldest first."""
        return tuple(sorted({line.day for line in self.lines}))

    @property
    def is_fresh(self) -> bool:
        """Whether every price is of today."""
        return self.days == (self.today,)


@dataclass(frozen=True)
class Prices:
    """A page of products to be priced, and the list as it stands.

    ``entry`` is the journal entry just written (None: nothing was), ``limit`` how many characters were kept of a price
    too long (0: all), ``changed`` the product it was about.
    """

    page: Goods
    all: PriceList
    entry: int | None = None
    limit: int = 0
    changed: Product | None = None


def price_list(book: Book) -> PriceList:
    """Today's list."""
    zone = book.member.zone
    lines = [
        Priced(product, local_day(product.priced_at, zone)) for product in book.products.priced() if product.priced_at
    ]
    return PriceList(tuple(lines), book.today, book.settings.read().signature)


def prices(book: Book, number: int = 0) -> Prices:
    """The products, page by page, with their prices."""
    return Prices(goods(book, number), price_list(book))


def set_price(book: Book, product_id: int, said: str) -> Prices:
    """Says a product's price of today; an empty text takes it off the list."""
    product_of(book, product_id)
    kept, limit = fitted(said, LIMIT)
    book.products.change(product_id, price_text=kept, priced_at=book.now if kept else None)
    product = product_of(book, product_id)
    entry = book.journal.write("price", name=product.name)
    return replace(prices(book), entry=entry, limit=limit, changed=product)


def still_stand(book: Book) -> Prices:
    """All prices of the list are those of today too."""
    for line in price_list(book).lines:
        book.products.change(line.product.id, priced_at=book.now)
    return replace(prices(book), entry=book.journal.write("prices-stand"))
