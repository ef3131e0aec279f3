"""Goods as answers: which product, and how much of it."""

from collections.abc import Iterable
from decimal import Decimal

from crmbot.actions.fitting import fitted
from crmbot.actions.forms.asking import Answer, Choice, Read, Unclear
from crmbot.actions.forms.labels import Goods
from crmbot.actions.forms.refusing import only_words, with_letters
from crmbot.actions.knowing import known
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Product, Purchase
from crmbot.domain.quantity import Quantity
from crmbot.domain.usual import usual
from crmbot.notes import parse_note, parse_products, parse_quantity
from crmbot.store.book import Book
from crmbot.text.values import Measure

LONGEST = 60
_CHIPS = 6
_UNITS = 4
_SCANNED = 30


def goods_named(book: Book, answer: Answer) -> Read[Goods]:
    """The products a member typed, in the book's spelling where it has them, with the quantity told along.

    A quantity alone («۲۰ گونی») names no product.
    """
    only_words(book, answer)
    text, _ = fitted(with_letters(answer.text, "form-product-unclear"), LONGEST)
    if its_name := book.products.named(text):
        return _read(Goods((its_name.name,)))
    note = parse_note(text, book.today, known(book))
    return _read(Goods(note.products if note.quantity else parse_products(text, known(book)), note.quantity))


def product_picked(book: Book, value: str) -> Read[Goods]:
    """A chip's product: one of the book by its id, a new one by its name."""
    if not value.isdigit():
        return _read(Goods((value,)))
    product = book.products.get(int(value))
    if product is None:
        raise CrmError("stale-button")
    return _read(Goods((product.name,)))


def product_chips(book: Book, customer_id: int | None) -> list[Choice]:
    """This customer's products, then the book's most used."""
    his = book.products.wanted_by(customer_id) if customer_id else []
    offered: dict[int, Product] = {product.id: product for product in (*his, *book.products.all(limit=_CHIPS))}
    return [Choice(str(product.id), product.name) for product in list(offered.values())[:_CHIPS]]


def quantity(book: Book, bought: Purchase | None, answer: Answer) -> Read[Goods]:
    """«۵ تن», «نیم تن», «۲۰ گونی», «۲ تن برنج»; a bare figure takes the product's unit, or asks for it."""
    only_words(book, answer)
    note = parse_note(answer.text, book.today, known(book))
    read = note.quantity or _bare(book, bought, answer.text)
    if read is None and not note.products:
        raise Unclear("form-quantity-unclear")
    return _read(Goods(note.products, read))


def quantity_picked(value: str) -> Read[Goods]:
    """A chip's quantity."""
    figure, _, unit = value.partition(" ")
    return _read(Goods(quantity=Quantity(Decimal(figure), unit)))


def _read(said: Goods) -> Read[Goods]:
    return Read(said, said)


def quantity_chips(book: Book, bought: Purchase | None) -> list[Choice]:
    """His usual quantities of this product, most usual first; of anything where he never bought it."""
    if bought is None:
        return []
    earlier = [one for one in book.purchases.of(bought.customer_id, limit=_SCANNED) if one.id != bought.id]
    same = [one for one in earlier if one.product_id == bought.product_id]
    return [_chip(read) for read in _most_usual(same or earlier)]


def _most_usual(loads: Iterable[Purchase]) -> list[Quantity]:
    """Quantities by how often they were bought; of equals the latest first."""
    seen: dict[Quantity, int] = {}
    for load in loads:
        if load.quantity:
            measure = Quantity(load.quantity, load.unit)
            seen[measure] = seen.get(measure, 0) + 1
    return sorted(seen, key=lambda measure: -seen[measure])[:_CHIPS]


def _bare(book: Book, bought: Purchase | None, text: str) -> Quantity | None:
    """A figure alone: in the product's unit, else the units of trade are offered."""
    figure = parse_quantity(text)
    if figure is None:
        return None
    if unit := _unit(book, bought):
        return Quantity(figure.value, unit)
    raise Unclear("form-quantity-unit", [_chip(Quantity(figure.value, one)) for one in usual("units")[:_UNITS]])


def _unit(book: Book, bought: Purchase | None) -> str:
    product = book.products.get(bought.product_id) if bought and bought.product_id else None
    return product.unit if product else ""


def _chip(measure: Quantity) -> Choice:
    return Choice(f"{measure.value.normalize():f} {measure.unit}", Measure(measure.value, measure.unit))
