"""What a book knows already: its words win over the general lexicon when a note is read."""

from collections import OrderedDict
from datetime import datetime, timedelta

from crmbot.notes import Known
from crmbot.store.book import Book

_FRESH = timedelta(minutes=10)
_MOST_BOOKS = 64
_shelf: OrderedDict[tuple[str, int], tuple[int, datetime, Known]] = OrderedDict()  # a cache of compiled words


def known(book: Book) -> Known:
    """The book's products with their usual unit prices, and its towns.

    Compiled anew when a product was added and every ten minutes; only the store's thread asks.
    """
    newest = book.words.newest_product()
    kept = _shelf.get(book.words.owner)
    if kept and kept[0] == newest and abs(book.now - kept[1]) < _FRESH:
        return kept[2]
    compiled = _compile(book)
    _shelf[book.words.owner] = (newest, book.now, compiled)
    _shelf.move_to_end(book.words.owner)
    if len(_shelf) > _MOST_BOOKS:
        _shelf.popitem(last=False)
    return compiled


def _compile(book: Book) -> Known:
    products = book.words.products()
    prices = {name: (low, high) for name, low, high in products if low is not None and high is not None}
    return Known([name for name, _, _ in products], book.words.cities(), prices=prices)
