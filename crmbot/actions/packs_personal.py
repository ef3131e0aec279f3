"""Personal texts for groups 4-5: one message a person, about an occasion or a special load, noted when it was sent."""

from dataclasses import replace

from crmbot.actions.draft_batch import Batch, batch_of, people_of
from crmbot.actions.draft_shown import Shown, in_batch, next_waiting, places_of, text_of
from crmbot.actions.draft_writing import renew
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.text.spelling import figure

MOST = 2000
"""So many texts at once; those of a longer list who are worth least get none."""


def begin(book: Book, batch: Batch) -> Shown:
    """The first text that waits; texts are written where they are missing. Raises CrmError where nobody is to get one.

    2,000 people cost some 0.4 s the first time, later some 30 ms.
    """
    if not batch.is_many:
        raise CrmError("stale-button")
    renew(book, batch, people_of(book, batch)[:MOST])
    places = places_of(book, batch)
    if not places:
        raise CrmError("personal-nobody")
    book.personal_texts.settle(batch.key)
    return in_batch(book, batch, next_waiting(places, 0), is_first=True)


def at(book: Book, text_id: int) -> Shown:
    """A text in its batch; the next that waits where it was sent already or may be sent no more."""
    batch = _many(book, text_id)
    its = next((one for one in places_of(book, batch) if one.id == text_id), None)
    if its and its.may and not its.sent:
        return in_batch(book, batch, text_id)
    return following(book, text_id)


def following(book: Book, text_id: int) -> Shown:
    """The next text that waits, from the beginning again at the end."""
    batch = _many(book, text_id)
    return in_batch(book, batch, next_waiting(places_of(book, batch), text_id))


def sent(book: Book, text_id: int) -> Shown:
    """«فرستادم»: it stands in his history as it was shown; the next person follows. The same tap twice notes one."""
    its = text_of(book, text_id)
    entry = note_sent(book, its.id)
    shown = replace(following(book, text_id), entry=entry)
    return replace(shown, done="sent", whom=book.customers.get(its.customer_id)) if entry else shown


def note_sent(book: Book, text_id: int) -> int | None:
    """Notes the SMS in his history; the journal's entry, None where it is noted already."""
    its = text_of(book, text_id)
    if its.sent_at is not None:
        return None
    interaction_id = book.personal_texts.sent([its], book.now)[0]
    customer = book.customers.get(its.customer_id)
    book.touch(its.customer_id, interaction_id)
    return book.journal.write("personal-sent", its.customer_id, name=customer.name if customer else "")


def all_sent(book: Book, text_id: int) -> Shown:
    """«همه را فرستادم»: every text of the batch that waits, as one entry. 2,000 cost some 0.2 s."""
    batch = _many(book, text_id)
    wait = {one.id for one in places_of(book, batch) if one.may and not one.sent}
    noted = [one for one in book.personal_texts.texts(batch.key) if one.id in wait]
    book.personal_texts.sent(noted, book.now)
    entry = book.journal.write("pack-sent", name=figure(len(noted), book.member.language))
    return replace(in_batch(book, batch, None), done="all" if entry else "", entry=entry)


def listed(book: Book, text_id: int) -> list[tuple[str, str]]:
    """(E.164 number, text) of everybody in the batch who waits still."""
    batch = _many(book, text_id)
    renew(book, batch, people_of(book, batch)[:MOST])
    wait = {one.id for one in places_of(book, batch) if one.may and not one.sent}
    texts = [one for one in book.personal_texts.texts(batch.key) if one.id in wait]
    numbers = book.phones.first_mobiles([one.customer_id for one in texts])
    return [(numbers[one.customer_id], one.said) for one in texts if one.customer_id in numbers]


def _many(book: Book, text_id: int) -> Batch:
    found = book.personal_texts.get(text_id)
    if found is None or not batch_of(found.batch).is_many:
        raise CrmError("stale-button")
    return batch_of(found.batch)
