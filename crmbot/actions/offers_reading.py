"""A special load as it is typed in one line: «lentils 20 tonnes 85 a kilo until Thursday»."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from crmbot.actions.knowing import known
from crmbot.clock import instant_at
from crmbot.domain.errors import CrmError
from crmbot.domain.hours import read_minute
from crmbot.domain.interaction import Product
from crmbot.notes import parse_day, parse_note
from crmbot.store.book import Book

_UNTIL = " تا "
_CLOSING = 21 * 60


@dataclass(frozen=True)
class Load:
    """What was read: the product, and what was said of quantity, price (toman for one unit) and its end."""

    product: Product
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: int | None = None
    price_unit: str = ""
    until: datetime | None = None


def read_load(book: Book, said: str) -> Load:
    """A load from one line; a day without an hour ends at 21.

    Raises:
        CrmError: no product is named, nobody ever asked for it, or its end lies behind.
    """
    until, goods = _end(book, said)
    note = parse_note(goods, book.today, known(book))
    name = next(iter(note.products), "") or goods
    product = book.products.named(name)
    if product is None:
        raise CrmError("offer-nobody" if note.products else "offer-no-product", product=name[:40])
    if until is not None and until <= book.now:
        raise CrmError("offer-past")
    unit_price = note.amount.toman if note.amount and note.amount.per_unit else None
    return Load(
        product, note.quantity.value if note.quantity else None, note.quantity.unit if note.quantity else "",
        unit_price, (note.amount.per_unit or "") if note.amount and unit_price else "", until,
    )  # fmt: skip


def _end(book: Book, said: str) -> tuple[datetime | None, str]:
    """When it ends, and the line without it."""
    goods, _, tail = f" {said} ".rpartition(_UNTIL)
    day, minute = _moment(tail.strip(), book.today)
    if not goods or (day is None and minute is None):
        return None, said
    at = instant_at(day or book.today, _CLOSING if minute is None else minute, book.member.zone)
    return at, goods.strip()


def _moment(tail: str, today: date) -> tuple[date | None, int | None]:
    day = parse_day(tail, today) if tail else None
    words = tail.split()
    for start in range(1 if day else 0, len(words)):
        minute = read_minute(" ".join(words[start:]), evening=True)
        if minute is not None:
            return day, minute
    return day, None
