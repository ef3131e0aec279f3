"""All answers of one form are one entry of the journal, so that one tap takes the whole of it back."""

from crmbot.actions.forms.asking import Questions, TurnedBack
from crmbot.domain.forms import Draft
from crmbot.store.book import Book

_CAUSES = ("interaction", "purchase")


def written_down(book: Book, form: Questions, draft: Draft) -> Draft:
    """Adds what an answer wrote to the form's entry, and makes its consequences true.

    Raises:
        TurnedBack: the entry was turned back meanwhile.
    """
    if draft.customer_id is None or not form.action:
        return draft
    if any(image["t"] in _CAUSES for image in book.pen.images):
        book.consequences.refresh(draft.customer_id)
    book.touch(draft.customer_id, draft.interaction_id)
    entry = draft.answers.get("entry")
    if entry is None:
        name = _name_of(book, draft.customer_id)
        return draft.knows(entry=book.journal.write(form.action, draft.customer_id, name=name))
    renamed = any(image["t"] == "customer" and "name" in (image["a"] or ()) for image in book.pen.images)
    words = {"name": _name_of(book, draft.customer_id)} if renamed else {}
    if book.journal.extend(entry, **words) is None:
        raise TurnedBack
    return draft


def _name_of(book: Book, customer_id: int) -> str:
    customer = book.customers.get(customer_id)
    return customer.name if customer else ""
