"""The facts of one customer that a draft may use, read from his history on the day the draft is for."""

from functools import cache

from crmbot.clock import local_day
from crmbot.domain.calendar import jalali, to_gregorian
from crmbot.domain.customer import Customer
from crmbot.domain.interaction import FollowUp, Interaction, Product, Purchase, Remark
from crmbot.store.book import Book
from crmbot.text.drafting import About, Bought, Facts, Reason
from crmbot.text.normalise import search_key

_CONTACTS, _LOADS, _WANTS, _WORDS = 30, 50, 30, 20
_A_LEAP_YEAR = to_gregorian(1408, 1, 1)  # 30 Esfand is somebody's birthday too
_SHOWN_KINDS = ("remember", "taste", "joke")


def facts_of(book: Book, customer_id: int, about: About) -> Facts | None:
    """What is known of him; None: he is deleted or not in this book. Six short queries, about 1 ms."""
    customer = book.customers.get(customer_id)
    if customer is None or customer.deleted_at is not None:
        return None
    loads = [one for one in book.purchases.of(customer_id, limit=_LOADS) if not one.is_sample]
    loads = [one for one in loads if one.bought_on <= about.day]
    promises = [one for one in book.follow_ups.open_of(customer_id) if one.kind == "money"]
    remarks = book.remarks.of(customer_id, limit=_WORDS)
    spoken_of = _spoken_of(loads, about)
    return Facts(
        customer_id=customer.id,
        address=customer.address,
        title=customer.honorific,
        name=customer.name,
        first_name=_is_first_name(customer.name),
        city=customer.city,
        group=customer.group,
        purchase_count=customer.purchase_count,
        bought=_bought(spoken_of, loads, about) if spoken_of else None,
        twice=len(loads) == 2 and loads[0].product_id is not None and loads[0].product_id == loads[1].product_id,
        asked=_asked(book.products.wanted_by(customer_id, _WANTS), about),
        unheard=_unheard(customer, book, about),
        bereaved=customer.bereaved_until is not None and customer.bereaved_until >= about.day,
        no_religious=customer.no_religious,
        overdue=any(_is_overdue(one, book) for one in promises),
        owes=bool(promises),
        birthday=_is_birthday(remarks, about),
        remembered=tuple(one.said for one in remarks if one.kind in _SHOWN_KINDS),
        got=_sent_before(book.interactions.of(customer_id, limit=_CONTACTS)),
    )


def _spoken_of(loads: list[Purchase], about: About) -> Purchase | None:
    """The latest load; of the goods that are offered, where it is about an offer."""
    if about.reason == Reason.LOAD and about.load is not None:
        return next((one for one in loads if _is_kin(one.product, about.load.product)), None)
    if about.reason == Reason.DELIVERY:
        return next((one for one in loads if one.left_on is not None and one.left_on <= about.day), None)
    return loads[0] if loads else None


def _bought(load: Purchase, loads: list[Purchase], about: About) -> Bought:
    year = jalali(about.day).year
    orders = [one for one in loads if one.product_id == load.product_id and one.order_id in (None, one.id)]
    times = sum(jalali(one.bought_on).year == year for one in orders)
    return Bought(load.product, load.quantity, load.unit, load.bought_on, load.left_on, times)


def _asked(wants: list[Product], about: About) -> str:
    if about.reason == Reason.LOAD and about.load is not None:
        wanted = about.load.product
        return next((one.name for one in wants if _is_kin(one.name, wanted)), "")
    return wants[0].name if wants else ""


def _is_kin(one: str, other: str) -> bool:
    """Whether two goods are the same or of one kind: one's name begins with the whole of the other's."""
    first, second = one.split(), other.split()
    shorter = min(len(first), len(second))
    return shorter > 0 and [search_key(word) for word in first[:shorter]] == [
        search_key(word) for word in second[:shorter]
    ]


def _unheard(customer: Customer, book: Book, about: About) -> int | None:
    talked = customer.last_talk_at
    return None if talked is None else (about.day - local_day(talked, book.member.zone)).days


def _is_overdue(promise: FollowUp, book: Book) -> bool:
    return promise.due_on < book.today


def _is_birthday(remarks: list[Remark], about: About) -> bool:
    from crmbot.notes import parse_day  # its lexicons are not for those who never need them

    born = (parse_day(one.said, _A_LEAP_YEAR) for one in remarks if one.kind == "birthday")
    today = jalali(about.day)
    return any(day is not None and jalali(day)[1:] == today[1:] for day in born)


def _sent_before(contacts: list[Interaction]) -> tuple[str, ...]:
    return tuple(one.said for one in contacts if one.kind == "sms" and one.said)


def _is_first_name(name: str) -> bool:
    """Whether a name is one that is given and that no family bears."""
    return " " not in name.strip() and search_key(name) in _given_names()


@cache
def _given_names() -> frozenset[str]:
    from crmbot.notes.lexicon import entries

    given = {search_key(spelling) for _, _, spellings in entries("given_names.txt") for spelling in spellings}
    family = {search_key(spelling) for _, _, spellings in entries("family_names.txt") for spelling in spellings}
    return frozenset(given - family)
