"""Changing one person's text: another wording, the trader's own words, ours again."""

from dataclasses import replace

from crmbot.actions import choosing
from crmbot.actions.draft_batch import about_of, batch_of
from crmbot.actions.draft_shown import Shown, in_batch, text_of
from crmbot.actions.draft_single import sent as sent_alone
from crmbot.actions.draft_single import show
from crmbot.actions.draft_typed import typed_draft
from crmbot.actions.draft_writing import keep, rewrite
from crmbot.actions.packs_personal import at as at_in_batch
from crmbot.actions.packs_personal import sent as sent_in_batch
from crmbot.domain.errors import CrmError
from crmbot.domain.titles import Title
from crmbot.store.book import Book


def at(book: Book, text_id: int) -> Shown:
    """A text as it stands; in a batch the next that waits where it was sent already."""
    its = book.personal_texts.get(text_id)
    if its is not None and not its.home and batch_of(its.batch).is_many:
        return at_in_batch(book, text_id)
    return show(book, text_id)


def another(book: Book, text_id: int) -> Shown:
    """«یکی دیگر»: the same said otherwise, unlike the texts of the others. Of the trader's own words ours again."""
    its = text_of(book, text_id)
    if its.sent_at is None or its.home:
        rewrite(book, its, its.turn + 1)
    return shown(book, text_id)


def reword(book: Book, text_id: int, said: str) -> Shown:
    """«خودم می‌نویسم»: the trader's words for this person and this batch alone; the check looks at them.

    Raises:
        CrmError: the text cannot be read, nothing is left of it for him, or it was sent already.
    """
    its = text_of(book, text_id)
    if its.sent_at is not None:
        raise CrmError("text-sent-already")
    batch = batch_of(its.batch)
    keep(book, its, typed_draft(book, its.customer_id, batch, said), about_of(book, batch))
    return replace(shown(book, text_id), done="typed")


def sign(book: Book, text_id: int, said: str) -> Shown:
    """Sets the signature under this and every later text; the trader's own words for this person get it too."""
    choosing.sign(book, said)
    its = text_of(book, text_id)
    if its.own and its.sent_at is None:
        return reword(book, text_id, its.said)
    return shown(book, text_id)


def as_ours(book: Book, text_id: int) -> Shown:
    """«متن اصلی»: not the trader's words for this person but the usual ones."""
    its = text_of(book, text_id)
    if its.own and its.sent_at is None:
        rewrite(book, its, 0)
    return shown(book, text_id)


def shown(book: Book, text_id: int) -> Shown:
    """A text where it was opened: in its batch, or alone."""
    if _is_alone(book, text_id):
        return show(book, text_id)
    return in_batch(book, batch_of(text_of(book, text_id).batch), text_id)


def sent(book: Book, text_id: int) -> Shown:
    """«فرستادم»: in a batch the next person follows."""
    return (sent_alone if _is_alone(book, text_id) else sent_in_batch)(book, text_id)


def entitle(book: Book, text_id: int, code: str) -> Shown:
    """Sets his title and writes his text with it. Raises CrmError where there is no such title."""
    its = text_of(book, text_id)
    if code not in set(Title):
        raise CrmError("stale-button")
    book.customers.change(its.customer_id, honorific=code)
    customer = book.customers.get(its.customer_id)
    entry = book.journal.write("title", its.customer_id, name=customer.name if customer else "")
    return replace(shown(book, text_id), done="titled", entry=entry)


def _is_alone(book: Book, text_id: int) -> bool:
    its = text_of(book, text_id)
    return bool(its.home) or not batch_of(its.batch).is_many
