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
    shown = card(book, draft.customer_id, draft.interaction_id)
    if shown is None:
        return None
    before, now = int(draft.answers.get("before") or 0), shown.customer.group
    moved = Moved(shown.customer.id, before, now) if before and before != now else None
    return replace(shown, moved=moved, entry=draft.answers.get("entry") or shown.entry)


def its_card_above(book: Book, draft: Draft) -> Card | None:
    """The same over an open question: the card itself asks nothing meanwhile."""
    shown = its_card(book, draft)
    return replace(shown, question="", cities=(), products=()) if shown else None
