"""«خرید» under a call's card: stored at once; what is missing of the load is asked under the same card."""

from crmbot.actions import taps
from crmbot.actions.forms import engine
from crmbot.actions.forms.asking import Beside, Ended, Questions, Reply, declare
from crmbot.actions.forms.its_card import its_card, its_card_above
from crmbot.actions.forms.its_load import about_load
from crmbot.actions.forms.load_questions import ABOUT_A_LOAD
from crmbot.domain.forms import Draft
from crmbot.domain.group import Outcome
from crmbot.store.book import Book

NAME = "load"


def toggle_purchase(book: Book, interaction_id: int) -> Reply:
    """A first tap stores the purchase and asks for what is missing; a second one takes it back."""
    call = taps.contact_of(book, interaction_id)
    if Outcome.PURCHASE not in call.outcomes:
        return _buy(book, interaction_id)
    card = taps.take_back_purchase(book, interaction_id)
    draft = book.drafts.open()
    if draft is None or draft.interaction_id != interaction_id:
        return Beside(card)
    book.drafts.close()
    return Ended(draft.form, card)


def _buy(book: Book, interaction_id: int) -> Reply:
    card = taps.buy(book, interaction_id)
    before = card.moved.before if card.moved else card.customer.group
    draft = Draft(NAME, "").about(card.customer.id, interaction_id).knows(entry=card.entry, before=before)
    return engine.start(book, about_load(draft, card.bought_now[0]))


CARD = declare(Questions(name=NAME, action="purchase", steps=ABOUT_A_LOAD, ended=its_card, above=its_card_above))
