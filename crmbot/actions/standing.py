"""Where a member stands after an update that was applied but perhaps never answered."""

from dataclasses import dataclass

from crmbot.actions.cards import Card, card
from crmbot.domain.forms import Draft
from crmbot.store.book import Book
from crmbot.store.inbox import Inbox


@dataclass(frozen=True)
class Standing:
    """The open form, if any, and the card the update was about, if any."""

    draft: Draft | None = None
    card: Card | None = None


def where_we_stand(book: Book, bot_id: int, update_id: int) -> Standing:
    """What to show again for one update of the inbox."""
    customer_id, interaction_id = Inbox(book.connection, bot_id).about(update_id)
    return Standing(book.drafts.open(), card(book, customer_id, interaction_id) if customer_id else None)
