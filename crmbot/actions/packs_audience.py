"""Choosing whom a pack is for: groups, product, city, last talk, last SMS."""

from dataclasses import dataclass
from datetime import timedelta

from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Product
from crmbot.store.book import Book
from crmbot.store.pack_audience import Wanted
from crmbot.store.packs import OpenPack
from crmbot.text.normalise import search_key

QUIET_DAYS = (0, 30, 90)
TEXTED_DAYS = (0, 7, 30)
_CHIPS = 4


@dataclass(frozen=True)
class Whom:
    """A choice as buttons carry it: ``groups`` as figures («123»), ``quiet`` no talk for so many days, ``texted`` no
    SMS for so many, 0: without regard to it."""

    groups: str = "123"
    product_id: int = 0
    quiet: int = 0
    texted: int = 7
    city: str = ""


@dataclass(frozen=True)
class Audience:
    """How many a choice gives (``count``), who was ``left_out`` for which reason, and the chips to choose by.

    ``open`` are packs that were left half sent.
    """

    whom: Whom
    count: int
    left_out: dict[str, int]
    product: Product | None = None
    products: tuple[Product, ...] = ()
    cities: tuple[str, ...] = ()
    open: tuple[OpenPack, ...] = ()


def audience(book: Book, whom: Whom) -> Audience:
    """Whom a pack would reach. Raises CrmError where the choice is none."""
    counts = book.pack_audience.counts(book.member.id, wanted(book, whom), book.today, book.now)
    product = book.products.get(whom.product_id) if whom.product_id else None
    return Audience(
        whom=whom,
        count=counts.get("", 0),
        left_out={why: count for why, count in counts.items() if why},
        product=product,
        products=() if product else tuple(book.products.all(limit=_CHIPS)),
        cities=() if whom.city else tuple(book.customers.common_cities(_CHIPS)),
        open=tuple(book.packs.left(book.member.id, book.now)),
    )


def wanted(book: Book, whom: Whom) -> Wanted:
    """The choice as the store takes it."""
    groups = {int(one) for one in whom.groups if one in "12345"}
    if not groups or whom.quiet not in QUIET_DAYS or whom.texted not in TEXTED_DAYS:
        raise CrmError("stale-button")
    if whom.product_id and book.products.get(whom.product_id) is None:
        raise CrmError("stale-button")
    return Wanted(
        groups=groups,
        goods=(whom.product_id,) if whom.product_id else (),
        city=search_key(whom.city),
        quiet_since=book.now - timedelta(whom.quiet) if whom.quiet else None,
        texted_since=book.now - timedelta(whom.texted) if whom.texted else None,
    )
