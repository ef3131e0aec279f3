"""A text for one person, from his card or from a list: it fits why he is due, another reason is one tap away."""

from dataclasses import replace
from datetime import timedelta

from crmbot.actions.calls import customer_of
from crmbot.actions.draft_batch import OWN, Batch, about_of, batch_of
from crmbot.actions.draft_reasons import reasons
from crmbot.actions.draft_shown import Shown, Why, filled, fresh, mobiles
from crmbot.actions.draft_typed import typed_draft
from crmbot.actions.draft_writing import compose, flaws_of, own_of, row_of
from crmbot.actions.packs_personal import note_sent
from crmbot.clock import local_day
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.store.personal_texts import PersonalText

_AS_WRITTEN = timedelta(7)  # so long a text that was only looked at stays the same
_LONGEST_HOME = 16


def open_for(book: Book, customer_id: int, home: str, hint: str = "") -> Shown:
    """The text that fits why he is due; no text: nothing is true of him to be said.

    ``home`` is where the trader goes back to, ``hint`` the reason for which a list named him.
    """
    known = reasons(book, customer_id)
    first = next((one for one in known.whys if one.reason == hint), next(iter(known.whys), None))
    if first is None:
        return _nothing(book, known.history.customer, home)
    return _written(book, known.history.customer, first, known.whys, home)


def choose(book: Book, customer_id: int, home: str, batch: Batch) -> Shown:
    """The text for another reason. Raises CrmError where it is not (or no longer) true of him."""
    known = reasons(book, customer_id)
    why = next((one for one in known.whys if one.batch == batch), None)
    if why is None:
        raise CrmError("text-not-true")
    return _written(book, known.history.customer, why, known.whys, home)


def show(book: Book, text_id: int) -> Shown:
    """A person's text as it stands."""
    return _shown(book, fresh(book, text_id))


def sent(book: Book, text_id: int) -> Shown:
    """«فرستادم»: it stands in his history as it was shown. The same tap twice notes one."""
    entry = note_sent(book, text_id)
    return replace(show(book, text_id), done="sent", entry=entry)


def type_one(book: Book, customer_id: int, home: str, said: str) -> Shown:
    """A text in the trader's own words for somebody of whom nothing else is to be said.

    Raises:
        CrmError: the text cannot be read, or nothing is left of it for him.
    """
    batch = Batch(OWN)
    about = about_of(book, batch)
    customer = customer_of(book, customer_id)
    draft = typed_draft(book, customer_id, batch, said)
    row = {**row_of(draft, about, "", customer, 0), "own": True, "home": home}
    row["flaws"] = ",".join(flaws_of(draft, about, customer))
    book.personal_texts.put(batch.key, [row], book.now)
    return _shown(book, _put(book, batch, customer_id), done="typed")


def _written(book: Book, customer: Customer, why: Why, whys: tuple[Why, ...], home: str) -> Shown:
    its = book.personal_texts.of(why.batch.key, customer.id)
    if its is None or _is_over(book, its, why.batch):
        _write(book, customer, why.batch)
        its = _put(book, why.batch, customer.id)
    book.personal_texts.change(its.id, home=home[:_LONGEST_HOME] or "c0")
    return _shown(book, fresh(book, its.id), whys)


def _write(book: Book, customer: Customer, batch: Batch) -> None:
    about = about_of(book, batch)
    own = own_of(book, about)
    draft = next(iter(compose(book, [customer.id], about, own)), None)
    if draft is None:
        raise CrmError("text-not-true")
    position = len(book.personal_texts.texts(batch.key)) if batch.is_many else 0
    row = row_of(draft, about, own, customer, position)
    row["flaws"] = ",".join(flaws_of(draft, about, customer))
    book.personal_texts.put(batch.key, [row], book.now)


def _put(book: Book, batch: Batch, customer_id: int) -> PersonalText:
    its = book.personal_texts.of(batch.key, customer_id)
    assert its is not None
    return its


def _is_over(book: Book, its: PersonalText, batch: Batch) -> bool:
    """Whether a text of an earlier time is done with; of an occasion or a load there is one for all time."""
    if batch.is_many:
        return False
    if its.sent_at is not None:
        return local_day(its.sent_at, book.member.zone) < book.today
    return book.now - its.at > _AS_WRITTEN


def _shown(book: Book, its: PersonalText, whys: tuple[Why, ...] | None = None, done: str = "") -> Shown:
    batch = batch_of(its.batch)
    customer = customer_of(book, its.customer_id)
    known = reasons(book, its.customer_id).whys if whys is None else whys
    why = next((one for one in known if one.batch == batch), Why(batch, OWN))
    others = tuple(one for one in known if one.batch != batch)
    shown = Shown(batch, book.today, is_alone=True, why=why, others=others, home=its.home, done=done)
    return replace(filled(book, shown, its), cannot=_cannot(book, customer))


def _nothing(book: Book, customer: Customer, home: str) -> Shown:
    return Shown(
        Batch(OWN), book.today, customer=customer, phones=mobiles(book, customer.id), is_alone=True, home=home,
        cannot=_cannot(book, customer),
    )  # fmt: skip


def _cannot(book: Book, customer: Customer) -> str:
    if customer.no_text:
        return "no_text"
    return "" if mobiles(book, customer.id) else "no_mobile"
