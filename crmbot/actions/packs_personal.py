"""Personal texts for groups 4-5: one message a person, about an occasion or a special load, noted when it was sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crmbot.actions import drafting, packs
from crmbot.actions.occasions.audience import audience, pack_of
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.actions.occasions.listing import occurrence
from crmbot.actions.occasions.naming import name_in
from crmbot.actions.offers import kind_of
from crmbot.actions.offers_text import load_words_of
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.store.pack_audience import Wanted
from crmbot.text.drafting import About, Check, Draft, Reason, pack_text, sms_parts
from crmbot.text.texts import texts_in

MOST = 300
"""So many drafts at once; the rest of a longer list comes when these are sent."""


@dataclass(frozen=True)
class Batch:
    """What personal texts are for: ``kind`` offer (``number`` its id) or occasion (its ``number`` and ``year``)."""

    kind: str
    number: int
    year: int = 0


@dataclass(frozen=True)
class Personal:
    """One person's text at ``place`` (from 0) of ``count``; no ``draft``: all were gone through.

    ``check`` is what was found in the whole batch; ``entry`` the journal's, of the tap before.
    """

    batch: Batch
    place: int
    count: int
    check: Check
    draft: Draft | None = None
    customer: Customer | None = None
    phone: Phone | None = None
    length: tuple[int, int] = (0, 0)
    entry: int | None = None


def show(book: Book, batch: Batch, place: int) -> Personal:
    """The text of the person at a place; the same one for as long as the batch stands. Raises CrmError for nobody."""
    written = _written(book, batch)
    if not written.drafts:
        raise CrmError("personal-nobody")
    shown = Personal(batch, place, len(written.drafts), written.check)
    if place >= len(written.drafts):
        return shown
    draft = written.drafts[place]
    phone, customer = _mobile(book, draft.customer_id), book.customers.get(draft.customer_id)
    return replace(shown, draft=draft, customer=customer, phone=phone, length=sms_parts(draft.text))


def sent(book: Book, batch: Batch, customer_id: int, place: int) -> Personal:
    """«فرستادم»: it stands in his history as it was shown; the next person follows."""
    draft = next((one for one in _written(book, batch).drafts if one.customer_id == customer_id), None)
    if draft is None:
        raise CrmError("stale-button")
    interaction_id = book.interactions.add(
        customer_id, book.member.id, book.now, kind="sms", direction="out", said=draft.text
    )
    customer = book.customers.get(customer_id)
    entry = book.journal.write("personal-sent", customer_id, name=customer.name if customer else "")
    book.touch(customer_id, interaction_id)
    return replace(show(book, batch, place + 1), entry=entry)


def listed(book: Book, batch: Batch) -> list[tuple[str, str]]:
    """(E.164 number, text) of everybody in the batch."""
    pairs = ((_mobile(book, one.customer_id), one.text) for one in _written(book, batch).drafts)
    return [(phone.number, text) for phone, text in pairs if phone]


def occasion_pack(book: Book, number: int, year: int) -> packs.Opened:
    """The one SMS of an occasion for groups 1-3. Raises CrmError where nobody is left."""
    its = catalogue(book)
    one = occurrence(its, number, year)
    known = its.known[one.key]
    about = _about_occasion(book, number, year)
    wanted = Wanted((1, 2, 3), only=pack_of(book, one) or (0,))
    return packs.make_for(book, wanted, name_in(texts_in(book.member.language), known), pack_text(about))


def _written(book: Book, batch: Batch) -> drafting.Batch:
    if batch.kind == "occasion":
        one = occurrence(catalogue(book), batch.number, batch.year)
        return drafting.write(book, audience(book, one).texts[:MOST], _about_occasion(book, batch.number, batch.year))
    offer = book.offers.get(batch.number)
    if batch.kind != "offer" or offer is None:
        raise CrmError("stale-button")
    calls = book.offers.calls(book.member.id, kind_of(book, offer.product_id), book.today)
    about = drafting.about(book, Reason.LOAD, load=load_words_of(offer, book.member.zone))
    return drafting.write(book, _reading(book, [one.customer_id for one in calls if not one.owes])[:MOST], about)


def _about_occasion(book: Book, number: int, year: int) -> About:
    its = catalogue(book)
    one = occurrence(its, number, year)
    reason = Reason.CONDOLENCE if its.known[one.key].kind == "mourning" else Reason.GREETING
    return drafting.about(book, reason, occasion=one)


def _reading(book: Book, ids: Sequence[int]) -> list[int]:
    """Those who take texts and have a mobile."""
    customers = (book.customers.get(one) for one in ids)
    return [one.id for one in customers if one and not one.no_text and _mobile(book, one.id)]


def _mobile(book: Book, customer_id: int) -> Phone | None:
    return next((one for one in book.phones.of(customer_id) if one.mobile), None)
