"""A customer's card: what a glance must show while he is on the line."""

from dataclasses import dataclass, field
from datetime import date

from crmbot.domain.customer import Customer, Phone
from crmbot.domain.group import Outcome
from crmbot.domain.interaction import FollowUp, Interaction, Product, Purchase, Remark
from crmbot.notes import likely_cities
from crmbot.store.book import Book
from crmbot.store.consequences import Moved
from crmbot.text.normalise import search_key

_CHIPS = 4


@dataclass(frozen=True)
class Card:
    """What is known of a customer on ``today``; with ``call`` where the card shows one contact just logged.

    ``entry`` is the journal entry that «undo» turns back. ``cities`` and ``products`` are offered where they are
    missing, never stored by themselves. ``question`` names what the card has to ask, empty: nothing. ``paid`` is the
    money that came with the contact.
    ``status`` is the text id of the first line where it is not the usual one. ``line_waiting`` is a kept line (its id
    and words) that may tell of this contact. ``mourning_asked``: the mark of mourning is offered.
    """

    customer: Customer
    phones: tuple[Phone, ...]
    today: date
    call: Interaction | None = None
    is_first: bool = False
    asked: tuple[Product, ...] = ()
    wants: tuple[Product, ...] = ()
    last_talk: Interaction | None = None
    last_purchase: Purchase | None = None
    bought_now: tuple[Purchase, ...] = ()
    paid: tuple[FollowUp, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    remarks: tuple[Remark, ...] = ()
    cities: tuple[str, ...] = ()
    products: tuple[Product, ...] = ()
    moved: Moved | None = None
    entry: int | None = None
    question: str = ""
    notices: tuple[str, ...] = field(default=())
    status: str = ""
    line_waiting: tuple[int, str] | None = None
    mourning_asked: bool = False

    @property
    def needs_mobile(self) -> bool:
        """Whether only landlines are known of him."""
        return bool(self.phones) and not any(phone.mobile for phone in self.phones)


def card(
    book: Book,
    customer_id: int,
    interaction_id: int | None = None,
    entry_id: int | None = None,
    *,
    with_entry: bool = True,
) -> Card | None:
    """The card of a customer of this book; None where there is no such customer.

    ``entry_id``: what «undo» turns back, where it is known; else it is looked up, if ``with_entry``.
    """
    customer = book.customers.get(customer_id)
    if customer is None:
        return None
    phones = book.phones.of(customer_id)
    call, earlier = _contacts(book, customer_id, interaction_id)
    asked = tuple(book.products.asked_in(call.id)) if call else ()
    wants = () if asked else tuple(book.products.wanted_by(customer_id))
    entry = book.journal.latest_about(customer_id) if with_entry and entry_id is None else None
    bought_now = tuple(book.purchases.in_interaction(call.id)) if call and Outcome.PURCHASE in call.outcomes else ()
    return Card(
        customer=customer,
        phones=phones,
        today=book.today,
        call=call,
        is_first=not earlier,
        asked=asked,
        wants=wants,
        last_talk=next((one for one in earlier if one.kind not in ("standing", "sms")), None),
        last_purchase=book.purchases.last_bulk(customer_id) if customer.purchase_count else None,
        bought_now=bought_now,
        paid=_paid(book, call) if call else (),
        follow_ups=tuple(book.follow_ups.open_of(customer_id)),
        remarks=tuple(book.remarks.of(customer_id, limit=3)),
        cities=_cities(customer, phones),
        products=_products(book, wants, asked) if call else (),
        entry=entry.id if entry else entry_id,
        question=_question(book, customer, call, bought_now),
    )


def _contacts(book: Book, customer_id: int, interaction_id: int | None) -> tuple[Interaction | None, list[Interaction]]:
    """The contact the card shows, and the ones before it."""
    latest = book.interactions.of(customer_id, limit=6)
    call = next((one for one in latest if one.id == interaction_id), None)
    if interaction_id and call is None:
        call = book.interactions.get(interaction_id)
    return call, [one for one in latest if not call or one.id != call.id]


def _paid(book: Book, call: Interaction) -> tuple[FollowUp, ...]:
    return tuple(one for one in book.follow_ups.kept_at(call.customer_id, call.at) if one.kind == "money")


def _cities(customer: Customer, phones: tuple[Phone, ...]) -> tuple[str, ...]:
    if customer.city:
        return ()
    likely = [city for phone in phones for city in likely_cities(phone.number)]
    return tuple(dict.fromkeys(likely))[:_CHIPS]


def _products(book: Book, wants: tuple[Product, ...], asked: tuple[Product, ...]) -> tuple[Product, ...]:
    """This customer's products, then the book's most used; nothing once the contact names one."""
    if asked:
        return ()
    offered = {product.id: product for product in (*wants, *book.products.all(limit=_CHIPS))}
    return tuple(offered.values())[:_CHIPS]


def _question(book: Book, customer: Customer, call: Interaction | None, bought: tuple[Purchase, ...]) -> str:
    if call and call.given_name and not _same_person(customer, call.given_name):
        return "other_name"
    if call and call.price_other and _is_priced(bought[0] if bought else call):
        return "price"
    undecided = (load for load in bought if load.product_id and load.order_id is None and not load.is_sample)
    return "same_load" if any(book.purchases.recent_alike(load) for load in undecided) else ""


def _is_priced(load: Purchase | Interaction) -> bool:
    return load.unit_price is not None or load.amount is not None


def _same_person(customer: Customer, given: str) -> bool:
    key = search_key(given)
    return any(key in search_key(name) for name in (customer.name, customer.also_names, customer.address) if name)
