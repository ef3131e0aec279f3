"""Choosing whom a pack is for: groups, product, city, last talk, last SMS."""

from dataclasses import dataclass
from datetime import timedelta

from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Product
from crmbot.store.book import Book
from crmbot.store.pack_audience import Wanted
from crmbot.store.packs import OpenPack
from crmbot.text.normalise import search_key
from crmbot.text.texts import texts_in

TALK_DAYS = (0, 7, 14, 30, 60, 90, 180, -7, -30, -90)
TEXTED_DAYS = (0, 3, 7, 14, 30, 60, 90)
CHOICES = ("goods", "city", "talk", "texted")
PAGE = 12
_MOST = 200


@dataclass(frozen=True)
class Whom:
    """A choice as buttons carry it: ``groups`` as figures («123»), ``quiet`` no talk for so many days (below 0: a talk
    within so many), ``texted`` no SMS for so many, 0: without regard to it."""

    groups: str = "123"
    product_id: int = 0
    quiet: int = 0
    texted: int = 7
    city: str = ""


@dataclass(frozen=True)
class Audience:
    """How many a choice gives (``count``), and who was ``left_out`` for which reason.

    ``open`` are packs that were left half sent.
    """

    whom: Whom
    count: int
    left_out: dict[str, int]
    product: Product | None = None
    city: str = ""
    open: tuple[OpenPack, ...] = ()


@dataclass(frozen=True)
class Picking:
    """One of the CHOICES being made: ``goods`` or ``cities`` of page ``number`` (from 0, to ``last``), most used
    first; both empty where it is one of days."""

    whom: Whom
    what: str
    number: int = 0
    last: int = 0
    goods: tuple[Product, ...] = ()
    cities: tuple[str, ...] = ()


def audience(book: Book, whom: Whom) -> Audience:
    """Whom a pack would reach. Raises CrmError where the choice is none."""
    counts = book.pack_audience.counts(book.member.id, wanted(book, whom), book.today, book.now)
    return Audience(
        whom=whom,
        count=counts.get("", 0),
        left_out={why: count for why, count in counts.items() if why},
        product=book.products.get(whom.product_id) if whom.product_id else None,
        city=city_of(book, whom),
        open=tuple(book.packs.left(book.member.id, book.now, book.today)),
    )


def pick(book: Book, whom: Whom, what: str, number: int) -> Picking:
    """What can be chosen. Raises CrmError where the choice is none."""
    wanted(book, whom)
    if what == "goods":
        goods = book.products.all(limit=_MOST)
        place, last = _place(number, len(goods))
        return Picking(whom, what, place, last, goods=tuple(goods[place * PAGE :][:PAGE]))
    if what == "city":
        keys = book.pack_audience.cities()
        place, last = _place(number, len(keys))
        return Picking(whom, what, place, last, cities=tuple(map(book.pack_audience.city, keys[place * PAGE :][:PAGE])))
    if what not in CHOICES:
        raise CrmError("stale-button")
    return Picking(whom, what)


def wanted(book: Book, whom: Whom) -> Wanted:
    """The choice as the store takes it."""
    groups = {int(one) for one in whom.groups if one in "12345"}
    if not groups or whom.quiet not in TALK_DAYS or whom.texted not in TEXTED_DAYS:
        raise CrmError("stale-button")
    if whom.product_id and book.products.get(whom.product_id) is None:
        raise CrmError("stale-button")
    return Wanted(
        groups=groups,
        goods=(whom.product_id,) if whom.product_id else (),
        city=search_key(whom.city),
        quiet_since=book.now - timedelta(whom.quiet) if whom.quiet > 0 else None,
        talked_since=book.now + timedelta(whom.quiet) if whom.quiet < 0 else None,
        texted_since=book.now - timedelta(whom.texted) if whom.texted else None,
    )


def title_of(book: Book, whom: Whom) -> str:
    """What a pack for them is called: the product and the city, else the groups."""
    product = book.products.get(whom.product_id) if whom.product_id else None
    named = [one for one in (product.name if product else "", city_of(book, whom)) if one]
    texts = texts_in(book.member.language)
    comma = texts.plain("list-comma")
    groups = comma.join(texts.spell(int(one)) for one in whom.groups)
    return comma.join(named) or texts.plain("pack-title-groups", groups=groups)


def city_of(book: Book, whom: Whom) -> str:
    """The chosen city as the book writes it; empty: any."""
    key = search_key(whom.city)
    return (book.pack_audience.city(key) or whom.city) if key else ""


def _place(number: int, count: int) -> tuple[int, int]:
    """The page that can be shown, and the last one."""
    last = max(0, (count - 1) // PAGE)
    return min(number, last), last
