"""Going through the texts in which the check found something."""

from crmbot.actions.draft_batch import batch_of
from crmbot.actions.draft_shown import Shown, in_batch, places_of
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book


def next_flawed(book: Book, text_id: int) -> Shown:
    """The next text that is alike, blank or out of place in mourning; where there is none, the text itself.

    Who merely lacks a title is asked about apart (actions.draft_titles).
    """
    its = book.personal_texts.get(text_id)
    if its is None or not batch_of(its.batch).is_many:
        raise CrmError("stale-button")
    batch = batch_of(its.batch)
    places = places_of(book, batch)
    start = next((n + 1 for n, one in enumerate(places) if one.id == text_id), 0)
    wait = (one for one in [*places[start:], *places[:start]] if one.may and not one.sent)
    found = next((one.id for one in wait if set(one.flaws) - {"untitled"}), text_id)
    return in_batch(book, batch, found)
