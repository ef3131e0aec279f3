"""A special load: who asked for or bought it before, an SMS to groups 1-3, a call to 4-5, and what became of it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from crmbot.actions import drafting, packs
from crmbot.actions.offers_reading import Load, offered_today, read_load
from crmbot.actions.offers_text import load_words_of, sms_of
from crmbot.clock import local_day
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Product, Purchase
from crmbot.store.book import Book
from crmbot.store.offers import Callee, Offer, Result
from crmbot.store.pack_audience import Wanted
from crmbot.store.packs import OpenPack
from crmbot.text.drafting import Reason
from crmbot.text.texts import texts_in

PAGE = 5
CHIPS = 8
TEXTED_LATELY = timedelta(7)
"""Who got an SMS so lately gets no load SMS, unless the trader wants it."""

_BY_SMS = (1, 2, 3)
_NOTHING_YET = Result(0, 0, 0, 0)


@dataclass(frozen=True)
class Asked:
    """«Which load?»: the products offered as chips, and the member's latest loads, seen on ``today``."""

    products: tuple[Product, ...]
    latest: tuple[Offer, ...]
    today: date


@dataclass(frozen=True)
class Ringing:
    """Somebody to ring about a load: ``bought`` is the last time he took it, None: he only asked. ``owes``: money he
    promised is overdue; nothing is offered to him now. ``said`` is how to begin, in the trader's mouth; empty: he is
    only asked how he is."""

    customer: Customer
    phones: tuple[Phone, ...]
    bought: Purchase | None
    owes: bool
    said: str = ""


@dataclass(frozen=True)
class Shown:
    """A load with its people: ``by_sms`` how many of groups 1-3 get the SMS, ``left_out`` of them why not,
    ``calls`` how many of groups 4-5 are rung, ``people`` one page of them. ``pack``: what was made for the SMS; then
    ``by_sms`` and ``left_out`` are its. ``planned``: how many calls were just put into today's plan."""

    offer: Offer
    today: date
    by_sms: int
    left_out: dict[str, int]
    calls: int
    people: tuple[Ringing, ...]
    number: int
    result: Result
    pack: OpenPack | None = None
    planned: int | None = None
    entry: int | None = None

    @property
    def last(self) -> int:
        """The number of the last page of calls, from 0."""
        return max(0, (self.calls - 1) // PAGE)


def ask(book: Book) -> Asked:
    """What could be offered."""
    return Asked(tuple(book.products.all(limit=CHIPS)), tuple(book.offers.latest(book.member.id)), book.today)


def offer(book: Book, said: str) -> Shown:
    """A load from one typed line.

    Raises:
        CrmError: no product is named, nobody asked for it, or its end lies behind.
    """
    return _made(book, read_load(book, said))


def offer_of(book: Book, product_id: int) -> Shown:
    """A load of a product that was tapped. Raises CrmError where nobody asked for it."""
    product = book.products.get(product_id)
    if product is None:
        raise CrmError("stale-button")
    return _made(book, Load(product.name, product.id))


def _made(book: Book, load: Load) -> Shown:
    fields = {name: value for name, value in vars(load).items() if name not in ("name", "product_id")}
    product_id = load.product_id or book.products.ensure(load.name)
    same = offered_today(book, product_id, fields)
    if same:
        return show(book, same.id)
    offer_id = book.offers.add(book.member.id, book.now, product_id=product_id, **fields)
    shown = show(book, offer_id, is_new=True)
    if not (shown.by_sms or shown.calls or shown.left_out):
        raise CrmError("offer-nobody", product=load.name)
    return replace(shown, entry=book.journal.write("offer", name=load.name))


def show(book: Book, offer_id: int, number: int = 0, *, is_new: bool = False) -> Shown:
    """A load as it stands now, with one page of its calls; of a new one there is no result yet to be asked for."""
    its = _offer(book, offer_id)
    goods = book.offers.kind(its.product_id)
    pack = None if is_new else book.packs.of_offer(its.id, book.today)
    by_sms, left_out = (pack.people, pack.left_out) if pack else _by_sms(book, goods)
    calls, page = book.offers.some_calls(book.member.id, goods, book.today, number * PAGE, PAGE)
    if number and not page:
        return show(book, offer_id)
    lines = _lines(book, its, page)
    return Shown(
        offer=its, today=book.today, by_sms=by_sms, left_out=left_out, calls=calls, number=number,
        people=tuple(_ringing(book, one, goods, lines) for one in page),
        result=_NOTHING_YET if is_new else _result(book, its, goods), pack=pack,
    )  # fmt: skip


def make_pack(book: Book, offer_id: int, *, also_texted: bool = False) -> packs.Opened:
    """The pack for groups 1-3; the one already made of this load, where there is one. ``also_texted``: with those who
    got an SMS lately. Raises CrmError for nobody."""
    its = _offer(book, offer_id)
    made = book.packs.of_offer(its.id, book.today)
    if made:
        return packs.show(book, made.id)
    wanted = _wanted(book, book.offers.kind(its.product_id), also_texted=also_texted)
    title = texts_in(book.member.language).plain("offer-load", product=its.product)
    return packs.make_for(book, wanted, title, sms_of(book, its), offer_id=its.id, expires_at=its.until)


def plan_calls(book: Book, offer_id: int) -> Shown:
    """Puts as many of the calls into today's plan as it has places; who has a call promised by today is left as he
    is, who owes is left out."""
    its = _offer(book, offer_id)
    calls = book.offers.calls(book.member.id, book.offers.kind(its.product_id), book.today)
    reason = texts_in(book.member.language).plain("offer-reason", product=its.product)
    free = (one for one in calls if not one.owes and not _promised(book, one.customer_id))
    chosen = list(islice(free, book.digests.plan(book.member.id).places))
    for one in chosen:
        book.follow_ups.add(one.customer_id, book.member.id, book.today, book.now, reason=reason)
    entry = book.journal.write("offer-plan", name=its.product)
    return replace(show(book, offer_id), planned=len(chosen), entry=entry)


def kind_of(book: Book, product_id: int) -> tuple[int, ...]:
    """The product and others of its kind: those whose name begins with the same word."""
    return book.offers.kind(product_id)


def _by_sms(book: Book, goods: tuple[int, ...]) -> tuple[int, dict[str, int]]:
    counts = book.pack_audience.counts(book.member.id, _wanted(book, goods), book.today, book.now)
    return counts.pop("", 0), counts


def _wanted(book: Book, goods: tuple[int, ...], *, also_texted: bool = False) -> Wanted:
    return Wanted(_BY_SMS, goods, texted_since=None if also_texted else book.now - TEXTED_LATELY)


def _promised(book: Book, customer_id: int) -> bool:
    return any(one.kind != "money" and one.due_on <= book.today for one in book.follow_ups.open_of(customer_id))


def _result(book: Book, its: Offer, goods: tuple[int, ...]) -> Result:
    made_on = local_day(its.made_at, book.member.zone)
    texted = book.packs.sent_of_offer(its.id) + book.personal_texts.sent_of(f"offer:{its.id}:0")
    return book.offers.result(its, made_on, book.member.id, goods, texted)


def _lines(book: Book, its: Offer, page: list[Callee]) -> dict[int, str]:
    """How to begin with each of them; nobody who owes is offered anything."""
    about = drafting.about(book, Reason.LOAD, load=load_words_of(its, book.member.zone, book.today))
    written = drafting.write(book, [one.customer_id for one in page if not one.owes], about)
    return {draft.customer_id: draft.said for draft in written.drafts}


def _ringing(book: Book, one: Callee, goods: tuple[int, ...], lines: dict[int, str]) -> Ringing:
    customer = book.customers.get(one.customer_id)
    assert customer is not None
    loads = book.purchases.of(customer.id, limit=50)
    bought = next((load for load in loads if load.product_id in goods and not load.is_sample), None)
    return Ringing(customer, book.phones.of(customer.id), bought, one.owes, lines.get(customer.id, ""))


def _offer(book: Book, offer_id: int) -> Offer:
    its = book.offers.get(offer_id)
    if its is None:
        raise CrmError("stale-button")
    return its
