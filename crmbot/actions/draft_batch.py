"""What personal texts are about: an occasion, a special load, or one person's own reason to be written to."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from crmbot.actions import drafting
from crmbot.actions.occasions.audience import audience
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.actions.occasions.listing import occurrence
from crmbot.actions.offers import kind_of
from crmbot.actions.offers_text import load_words_of
from crmbot.actions.packs import FIRST_HOUR, LAST_HOUR
from crmbot.clock import local_time
from crmbot.domain.errors import CrmError
from crmbot.domain.occasion_mood import mood_of
from crmbot.store.book import Book
from crmbot.store.offers import Offer
from crmbot.store.personal_texts import Fit
from crmbot.text.drafting import About, Reason

OCCASION, OFFER, OWN = "occasion", "offer", "own"
_ALONE = (
    Reason.BEREAVED, Reason.LAPSE, Reason.DELIVERY, Reason.BIRTHDAY, Reason.THIRD_PURCHASE, Reason.WIN_BACK,
    Reason.THANKS, Reason.MONEY,
)  # fmt: skip
_CONDOLES = (Reason.CONDOLENCE, Reason.BEREAVED)
_SELLS = (Reason.LOAD, Reason.THIRD_PURCHASE)
_GREETED_FOR = timedelta(2)  # so long after its day an occasion is still worth a word

Hold = Literal["", "late", "mourning", "expired"]


@dataclass(frozen=True)
class Batch:
    """What texts are for: ``kind`` occasion (its ``number`` and ``year``), offer (``number`` its id), a reason that is
    one person's alone, or own: words that are the trader's alone."""

    kind: str
    number: int = 0
    year: int = 0

    @property
    def key(self) -> str:
        """How it is kept, and how buttons name it."""
        return f"{self.kind}:{self.number}:{self.year}"

    @property
    def is_many(self) -> bool:
        """Whether there are more people than one to be written to about it."""
        return self.kind in (OCCASION, OFFER)


def batch_of(key: str) -> Batch:
    """The batch of a key."""
    kind, number, year = key.split(":")
    return Batch(kind, int(number), int(year))


def about_of(book: Book, batch: Batch, turn: int = 0) -> About:
    """What its drafts are about. Raises CrmError where there is no such occasion, load or reason."""
    if batch.kind == OCCASION:
        its = catalogue(book)
        one = occurrence(its, batch.number, batch.year)
        reason = Reason.CONDOLENCE if its.known[one.key].kind == "mourning" else Reason.GREETING
        return drafting.about(book, reason, occasion=one, turn=turn)
    if batch.kind == OFFER:
        load = load_words_of(_offer(book, batch), book.member.zone)
        return drafting.about(book, Reason.LOAD, load=load, turn=turn)
    if batch.kind == OWN:
        return drafting.about(book, Reason.LAPSE, turn=turn)
    if batch.kind not in _ALONE:
        raise CrmError("stale-button")
    return drafting.about(book, Reason(batch.kind), turn=turn)


def people_of(book: Book, batch: Batch) -> tuple[int, ...]:
    """The ids of whom it concerns, who is worth most first: of an occasion those of groups 4-5 the member does not
    ring, of a load those of them he could ring about it."""
    if batch.kind == OCCASION:
        return audience(book, occurrence(catalogue(book), batch.number, batch.year)).texts
    offer = _offer(book, batch)
    calls = book.offers.calls(book.member.id, kind_of(book, offer.product_id), book.today)
    return tuple(one.customer_id for one in calls if not one.owes)


def fit_of(about: About) -> Fit:
    """Whom such texts may reach."""
    return Fit(about.reason in _CONDOLES, about.theme is not None and about.theme.faith, about.reason in _SELLS)


def hold_of(book: Book, batch: Batch, about: About) -> Hold:
    """Why nothing of it is sent now; empty: it may be sent. Late is before 9 and from 21 on, local time."""
    if batch.kind == OFFER and (until := _offer(book, batch).until) and until <= book.now:
        return "expired"
    if batch.kind == OCCASION and book.today > about.day + _GREETED_FOR:
        return "expired"
    if about.reason not in _CONDOLES and batch.kind != OWN and _mourns(book):
        return "mourning"
    hour = local_time(book.now, book.member.zone).hour
    return "" if FIRST_HOUR <= hour < LAST_HOUR else "late"


def _mourns(book: Book) -> bool:
    return mood_of(book.today, catalogue(book).shifts) == "mourning"


def _offer(book: Book, batch: Batch) -> Offer:
    found = book.offers.get(batch.number) if batch.kind == OFFER else None
    if found is None:
        raise CrmError("stale-button")
    return found
