"""The facts of customers that a draft may use, read from their histories on the day the draft is for."""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from crmbot.clock import local_day
from crmbot.domain.calendar import jalali
from crmbot.store.book import Book
from crmbot.store.histories import History, Load
from crmbot.store.lapses import yearly_keys
from crmbot.text.drafting import About, Bought, Facts, Reason
from crmbot.text.normalise import search_key

_SHOWN_KINDS = ("remember", "taste", "joke")


def facts_of(book: Book, customer_id: int, about: About) -> Facts | None:
    """What is known of him; None: he is deleted or not in this book."""
    return facts_of_all(book, [customer_id], about).get(customer_id)


def facts_of_all(book: Book, customer_ids: Sequence[int], about: About) -> dict[int, Facts]:
    """What is known of each of them; who is deleted or not in this book is left out. Six statements for all."""
    found = book.histories.of(customer_ids)
    return {customer_id: as_facts(its, about, book) for customer_id, its in found.items()}


def as_facts(its: History, about: About, book: Book) -> Facts:
    """What of a history a draft may use."""
    customer, due = its.customer, [one.due_on for one in its.promises if one.kind == "money"]
    loads = [one for one in its.loads if one.bought_on <= about.day]
    spoken_of = _spoken_of(loads, about)
    talked = customer.last_talk_at
    return Facts(
        customer_id=customer.id,
        address=customer.address,
        title=customer.honorific,
        name=customer.name,
        first_name=is_first_name(customer.name),
        city=customer.city,
        group=customer.group,
        purchase_count=customer.purchase_count,
        bought=_bought(spoken_of, loads, about) if spoken_of else None,
        twice=len(loads) == 2 and loads[0].product_id is not None and loads[0].product_id == loads[1].product_id,
        asked=_asked(its.wants, about),
        unheard=None if talked is None else (about.day - local_day(talked, book.member.zone)).days,
        bereaved=customer.bereaved_until is not None and customer.bereaved_until >= about.day,
        no_religious=customer.no_religious,
        overdue=any(day < book.today for day in due),
        owes=bool(due),
        birthday=any(one.yearly in _born(about.day) for one in its.remarks if one.yearly),
        remembered=tuple(one.said for one in its.remarks if one.kind in _SHOWN_KINDS),
        got=tuple(its.sent),
    )


def _spoken_of(loads: Sequence[Load], about: About) -> Load | None:
    """The latest load; of the goods that are offered, where it is about an offer."""
    if about.reason == Reason.LOAD and about.load is not None:
        return next((one for one in loads if is_kin(one.product, about.load.product)), None)
    if about.reason == Reason.DELIVERY:
        return next((one for one in loads if one.left_on is not None and one.left_on <= about.day), None)
    return loads[0] if loads else None


def _bought(load: Load, loads: Sequence[Load], about: About) -> Bought:
    year = jalali(about.day).year
    orders = [one for one in loads if one.product_id == load.product_id and one.order_id in (None, one.id)]
    times = sum(jalali(one.bought_on).year == year for one in orders)
    return Bought(load.product, load.quantity, load.unit, load.bought_on, load.left_on, times)


def _asked(wants: Sequence[str], about: About) -> str:
    if about.reason == Reason.LOAD and about.load is not None:
        wanted = about.load.product
        return next((one for one in wants if is_kin(one, wanted)), "")
    return wants[0] if wants else ""


def is_kin(one: str, other: str) -> bool:
    """Whether two goods are the same or of one kind: one's name begins with the whole of the other's."""
    first, second = _words(one), _words(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and first[:shorter] == second[:shorter]


@lru_cache(maxsize=64)
def _born(day: date) -> frozenset[int]:
    return frozenset(yearly_keys(day, day))


@lru_cache(maxsize=4096)
def _words(goods: str) -> tuple[str, ...]:
    return tuple(search_key(word) for word in goods.split())


@lru_cache(maxsize=16384)
def is_first_name(name: str) -> bool:
    """Whether a name is one that is given and that no family bears."""
    return " " not in name.strip() and search_key(name) in _given_names()


@cache
def _given_names() -> frozenset[str]:
    from crmbot.notes.lexicon import entries

    given = {search_key(spelling) for _, _, spellings in entries("given_names.txt") for spelling in spellings}
    family = {search_key(spelling) for _, _, spellings in entries("family_names.txt") for spelling in spellings}
    return frozenset(given - family)
