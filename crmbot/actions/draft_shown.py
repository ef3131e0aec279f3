"""A personal text as its room shows it: in its batch, or alone for the person whose card was left for it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from crmbot.actions.draft_batch import Batch, Hold, about_of, batch_of, fit_of, hold_of
from crmbot.actions.draft_writing import named_of, own_of, rewrite, stamp_of
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Remark
from crmbot.store.book import Book
from crmbot.store.personal_texts import PersonalText, Place
from crmbot.text.drafting import sms_parts

FLAWS = ("alike", "blank", "untitled", "mourning")


@dataclass(frozen=True)
class Why:
    """A reason to write to somebody: its batch, its code (drafting.Reason, or own), the occasion or goods."""

    batch: Batch
    reason: str
    name: str = ""


@dataclass(frozen=True)
class Shown:
    """One person's text on ``today``; no ``text``: all of the batch are sent, or nothing is true of him to be said.

    ``phones`` are his mobiles, ``day`` is the one the text is for. ``left`` of ``total`` people of the batch wait
    still; ``place`` counts from 1; ``flaws`` counts what the check found among them, by name. ``others`` are further
    reasons to write to this one person. ``cannot``: he takes no texts (no_text) or has no mobile (no_mobile).
    ``unsigned``: the trader has set no signature. ``remark`` is what to remember of him. ``done`` is what the tap
    before did to ``whom``, ``entry`` its journal entry.
    """

    batch: Batch
    today: date
    text: PersonalText | None = None
    customer: Customer | None = None
    phones: tuple[Phone, ...] = ()
    length: tuple[int, int] = (0, 0)
    day: date | None = None
    hold: Hold = ""
    remark: Remark | None = None
    place: int = 0
    left: int = 0
    total: int = 0
    flaws: Mapping[str, int] = field(default_factory=dict)
    is_first: bool = False
    is_alone: bool = False
    why: Why | None = None
    others: tuple[Why, ...] = ()
    cannot: str = ""
    unsigned: bool = False
    home: str = ""
    done: str = ""
    whom: Customer | None = None
    entry: int | None = None


def text_of(book: Book, text_id: int) -> PersonalText:
    """The text; CrmError where the member has none of that id, or its person is gone."""
    found = book.personal_texts.get(text_id)
    customer = book.customers.get(found.customer_id) if found else None
    if found is None or customer is None or customer.deleted_at is not None:
        raise CrmError("stale-button")
    return found


def mobiles(book: Book, customer_id: int) -> tuple[Phone, ...]:
    """His mobiles, the first one first."""
    return tuple(one for one in book.phones.of(customer_id) if one.mobile)


def places_of(book: Book, batch: Batch) -> list[Place]:
    """Everybody in a batch, in its order."""
    about = about_of(book, batch)
    return book.personal_texts.places(batch.key, fit_of(about), about.day)


def fresh(book: Book, text_id: int) -> PersonalText:
    """The text, written anew first where he is called otherwise now, or the words behind it have changed."""
    its = text_of(book, text_id)
    batch, customer = batch_of(its.batch), book.customers.get(its.customer_id)
    assert customer is not None
    if its.own or its.sent_at is not None or not its.stamp:
        return its
    about = about_of(book, batch, its.turn)
    own = own_of(book, about) if not its.turn else ""
    if stamp_of(about, own, named_of(customer)) == its.stamp:
        return its
    rewrite(book, its, its.turn)
    return text_of(book, text_id)


def in_batch(book: Book, batch: Batch, text_id: int | None, *, is_first: bool = False) -> Shown:
    """A text among those of its batch; None: the batch is done with."""
    places = places_of(book, batch)
    wait = [one for one in places if one.may and not one.sent]
    flaws = Counter(flaw for one in wait for flaw in one.flaws)
    shown = Shown(batch, book.today, left=len(wait), total=len(places), flaws=flaws, is_first=is_first)
    if text_id is None:
        return shown
    its = fresh(book, text_id)
    place = next((n for n, one in enumerate(places, 1) if one.id == its.id), 0)
    return filled(book, shown, its, place)


def filled(book: Book, shown: Shown, its: PersonalText, place: int = 0) -> Shown:
    """What is shown, with one text in it."""
    batch = batch_of(its.batch)
    about = about_of(book, batch)
    return replace(
        shown, text=its, customer=book.customers.get(its.customer_id), place=place,
        phones=mobiles(book, its.customer_id), length=sms_parts(its.said),
        day=about.day, hold=hold_of(book, batch, about),
        unsigned=not about.signature, remark=_remark(book, its.customer_id),
    )  # fmt: skip


def _remark(book: Book, customer_id: int) -> Remark | None:
    """An open complaint, else the latest words kept about him."""
    remarks = [one for one in book.remarks.of(customer_id) if one.kind != "birthday"]
    complaint = (one for one in remarks if one.kind == "complaint")
    return next(complaint, next(iter(remarks), None))


def next_waiting(places: list[Place], after: int) -> int | None:
    """The id of the next text behind one of them that waits, from the beginning again at the end; None: none does."""
    start = next((n + 1 for n, one in enumerate(places) if one.id == after), 0)
    turned = [*places[start:], *places[:start]]
    return next((one.id for one in turned if one.may and not one.sent), None)
