"""The card a form ends with, or stands under: the call, all that was said of it, and what moved."""

from dataclasses import replace

from crmbot.actions.cards import Card, card
from crmbot.domain.forms import Draft
from crmbot.store.book import Book
from crmbot.store.consequences import Moved


def its_card(book: Book, draft: Draft) -> Card | None:
    """The card of the form's call; None before anybody was named. ``moved`` counts from before its first answer."""
    if draft.customer_id is None:
        return None
    shown = card(book, draft.customer_id, draft.interaction_id, draft.answers.get("entry"))
    before = draft.answers.get("before")
    if shown is None or not before or before == shown.customer.group:
        return shown
    return replace(shown, moved=Moved(shown.customer.id, before, shown.customer.group))


def its_card_above(book: Book, draft: Draft) -> Card | None:
    """The same over an open question: the card itself asks nothing meanwhile."""
    shown = its_card(book, draft)
    return replace(shown, question="", cities=(), products=()) if shown else None
