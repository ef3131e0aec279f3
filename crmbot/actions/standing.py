"""Where a member stands after an update that was applied but perhaps never answered."""

from dataclasses import dataclass

from crmbot.actions.cards import Card, card
from crmbot.actions.forms import engine
from crmbot.actions.forms.asking import Asked
from crmbot.store.book import Book
from crmbot.store.inbox import Inbox


@dataclass(frozen=True)
class Standing:
    """The question an open form waits with, if any, else the card the update was about, if any."""

    asked: Asked | None = None
    card: Card | None = None


def where_we_stand(book: Book, bot_id: int, update_id: int) -> Standing:
    """What to show again for one update of the inbox."""
    asked = engine.ask_again(book)
    if asked:
        return Standing(asked)
    customer_id, interaction_id = Inbox(book.connection, bot_id).about(update_id)
    return Standing(card=card(book, customer_id, interaction_id) if customer_id else None)
