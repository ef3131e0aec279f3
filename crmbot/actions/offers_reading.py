"""A special load as it is typed in one line: «lentils 20 tonnes 85 a kilo until Thursday»."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from crmbot.actions.knowing import known
from crmbot.actions.loads import load_fields, priced_by
from crmbot.actions.offers_text import CLOSING
from crmbot.clock import instant_at, local_day
from crmbot.domain.errors import CrmError
from crmbot.domain.hours import read_minute
from crmbot.notes import Note, parse_day, parse_note
from crmbot.store.book import Book
from crmbot.store.offers import Offer

_UNTIL = " تا "
_NO_UNIT_PRICE = 1_000_000


@dataclass(frozen=True)
class Load:
    """What was read: the product's name (``product_id`` None: the book has others of its kind only), and what was said
    of quantity, price (toman for one unit) and its end."""

    name: str
    product_id: int | None
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: int | None = None
    price_unit: str = ""
    until: datetime | None = None


def read_load(book: Book, said: str) -> Load:
    """A load from one line; a day without an hour ends at 21.

    Raises:
        CrmError: no product is named, nobody ever asked for it, its end lies behind, or its price is one of no unit.
    """
    until, goods = _end(book, said)
    note = parse_note(goods, book.today, known(book))
    name = next(iter(note.products), "") or goods
    product = book.products.named(name)
    if product is None and not (note.products and book.offers.named_alike(name)):
        raise CrmError("offer-nobody" if note.products else "offer-no-product", product=name[:40])
    if until is not None and until <= book.now:
        raise CrmError("offer-past")
    quantity = note.quantity
    return Load(
        product.name if product else name, product.id if product else None,
        quantity.value if quantity else None, quantity.unit if quantity else "", *_price(note), until,
    )  # fmt: skip


def offered_today(book: Book, product_id: int, said: dict[str, object]) -> Offer | None:
    """The load offered today already of which the same was said; where only the product is named, the latest of it."""
    nothing = not any(said.values())
    for one in book.offers.latest(book.member.id):
        of_today = local_day(one.made_at, book.member.zone) == book.today and one.product_id == product_id
        if of_today and (nothing or all(getattr(one, name) == value for name, value in said.items())):
            return one
    return None


def _price(note: Note) -> tuple[int | None, str]:
    """Toman for one of which unit; an offer names no total: a small figure without a unit is a price, too."""
    fields = load_fields(note)
    if "unit_price" in fields:
        return fields["unit_price"], fields["price_unit"]
    if note.amount is None:
        return None, ""
    if note.amount.toman >= _NO_UNIT_PRICE:
        raise CrmError("offer-price-of-what")
    return note.amount.toman, priced_by(note)


def _end(book: Book, said: str) -> tuple[datetime | None, str]:
    """When it ends, and the line without it."""
    goods, _, tail = f" {said} ".rpartition(_UNTIL)
    day, minute = _moment(tail.strip(), book.today)
    if not goods or (day is None and minute is None):
        return None, said
    at = instant_at(day or book.today, CLOSING if minute is None else minute, book.member.zone)
    return at, goods.strip()


def _moment(tail: str, today: date) -> tuple[date | None, int | None]:
    day = parse_day(tail, today) if tail else None
    words = tail.split()
    for start in range(1 if day else 0, len(words)):
        minute = read_minute(" ".join(words[start:]), evening=True)
        if minute is not None:
            return day, minute
    return day, None
