"""Why somebody could be written to now: only what is true of him, the most pressing first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from crmbot.actions.draft_batch import Batch, about_of
from crmbot.actions.draft_shown import Why
from crmbot.actions.drafting_facts import as_facts, is_kin
from crmbot.actions.occasions.listing import Coming, coming
from crmbot.actions.occasions.naming import name_in
from crmbot.domain.errors import CrmError
from crmbot.domain.group import BOUGHT_ONCE
from crmbot.store.book import Book
from crmbot.store.histories import History
from crmbot.text.drafting import Reason, why_not
from crmbot.text.texts import texts_in

ARRIVED_AFTER, ASKED_UNTIL = timedelta(2), timedelta(30)  # since a load left
_THANKED = timedelta(3)  # since a purchase
_OFFERED = timedelta(7)  # an offer without an end
_UNHEARD = 14  # days without a talk, after which one may ask how he is
_SOON = 1  # days to an occasion that comes before asking after him


@dataclass(frozen=True)
class Whys:
    """Why this person could be written to; the first is taken where he does not say otherwise."""

    history: History
    whys: tuple[Why, ...]


def reasons(book: Book, customer_id: int) -> Whys:
    """What is true of him. Raises CrmError where he is deleted or not in this book."""
    its = book.histories.of([customer_id]).get(customer_id)
    if its is None:
        raise CrmError("stale-button")
    found = {one.batch.key: one for one in _thinkable(book, its) if _holds(book, its, one)}
    return Whys(its, tuple(found.values()))


def _thinkable(book: Book, its: History) -> Iterator[Why]:
    occasions = [(one.days, _occasion(book, one)) for one in coming(book)]
    yield _alone(Reason.BEREAVED)
    if _has_arrived(book, its):
        yield _alone(Reason.DELIVERY)
    yield _alone(Reason.BIRTHDAY)
    if any(one.kind == "money" and one.due_on <= book.today for one in its.promises):
        yield _alone(Reason.MONEY)
    if _is_thanked(book, its):
        yield _alone(Reason.THANKS)
    yield from (why for days, why in occasions if days <= _SOON)
    yield from _by_rhythm(book, its)
    yield from _offers(book, its)
    talked = its.customer.last_talk_at
    if its.customer.group >= BOUGHT_ONCE and (talked is None or (book.now - talked).days >= _UNHEARD):
        yield _alone(Reason.LAPSE)
    yield from (why for days, why in occasions if days > _SOON)


def _by_rhythm(book: Book, its: History) -> Iterator[Why]:
    """He stays away for long, has lapsed, or is about to buy for the third time."""
    today = book.today
    if its.gone and its.gone <= today:
        yield _alone(Reason.WIN_BACK)
    elif its.expected and its.expected < today:
        yield _alone(Reason.THIRD_PURCHASE if its.orders == 2 else Reason.LAPSE)


def _has_arrived(book: Book, its: History) -> bool:
    left = next((one.left_on for one in its.loads if one.left_on), None)
    return left is not None and ARRIVED_AFTER <= book.today - left <= ASKED_UNTIL


def _is_thanked(book: Book, its: History) -> bool:
    last = next(iter(its.loads), None)
    return last is not None and (last.left_on == book.today or book.today - last.bought_on <= _THANKED)


def _offers(book: Book, its: History) -> Iterator[Why]:
    """Loads that are still on and of a kind he bought or asked for, of each product the latest."""
    goods = [*its.wants, *(one.product for one in its.loads)]
    latest = {one.product_id: one for one in reversed(book.offers.latest(book.member.id))}
    for offer in reversed(latest.values()):
        is_on = offer.until > book.now if offer.until else book.now - offer.made_at < _OFFERED
        if is_on and any(is_kin(one, offer.product) for one in goods):
            yield Why(Batch("offer", offer.id), Reason.LOAD, offer.product)


def _occasion(book: Book, one: Coming) -> Why:
    reason = Reason.CONDOLENCE if one.known.kind == "mourning" else Reason.GREETING
    name = name_in(texts_in(book.member.language), one.known)
    return Why(Batch("occasion", one.known.number, one.occurrence.year), reason, name)


def _alone(reason: Reason) -> Why:
    return Why(Batch(reason), reason)


def _holds(book: Book, its: History, why: Why) -> bool:
    about = about_of(book, why.batch)
    return not why_not(as_facts(its, about, book), about)
