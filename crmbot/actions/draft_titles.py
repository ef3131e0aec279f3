"""Those whom a batch greets without a name because nobody said how they are addressed: asked one after the other."""

from dataclasses import dataclass

from crmbot.actions.calls import customer_of
from crmbot.actions.draft_batch import Batch, batch_of
from crmbot.actions.draft_shown import mobiles, places_of, text_of
from crmbot.actions.draft_writing import rewrite
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.titles import Title
from crmbot.store.book import Book


@dataclass(frozen=True)
class Untitled:
    """The next of ``left`` people without a title; no ``customer``: none is left, ``text_id`` leads back to the batch.

    ``named`` is who just got his title, ``entry`` its journal entry.
    """

    batch: Batch
    text_id: int
    left: int
    customer: Customer | None = None
    phones: tuple[Phone, ...] = ()
    named: Customer | None = None
    entry: int | None = None


def ask(book: Book, text_id: int) -> Untitled:
    """The first of the batch who waits and has no title."""
    its = book.personal_texts.get(text_id)
    if its is None or not batch_of(its.batch).is_many:
        raise CrmError("stale-button")
    batch = batch_of(its.batch)
    wait = [one for one in places_of(book, batch) if one.may and not one.sent and "untitled" in one.flaws]
    if not wait:
        return Untitled(batch, text_id, 0)
    customer = customer_of(book, wait[0].customer_id)
    return Untitled(batch, wait[0].id, len(wait), customer, mobiles(book, customer.id))


def leave(book: Book, text_id: int) -> Untitled:
    """«بی‌عنوان»: he is greeted without a name, and this batch asks no more about him; the next one follows."""
    its = text_of(book, text_id)
    book.personal_texts.mark({its.id: ",".join(one for one in its.flaws.split(",") if one != "untitled")})
    return ask(book, text_id)


def entitle(book: Book, text_id: int, code: str) -> Untitled:
    """Sets his title, writes his text anew, and turns to the next."""
    if code not in set(Title):
        raise CrmError("stale-button")
    its = text_of(book, text_id)
    book.customers.change(its.customer_id, honorific=code)
    named = customer_of(book, its.customer_id)
    entry = book.journal.write("title", named.id, name=named.name)
    if not its.own and its.sent_at is None:
        rewrite(book, its, its.turn)
    following = ask(book, text_id)
    return Untitled(
        following.batch, following.text_id, following.left, following.customer, following.phones, named, entry
    )  # fmt: skip
