"""The first answer of /call: the person is identified, customer and call are stored."""

from crmbot.actions import calls
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card, card
from crmbot.actions.forms.asking import TurnedBack
from crmbot.actions.forms.its_load import about_load
from crmbot.actions.forms.turning import turn_back
from crmbot.actions.outcomes import outcomes_of
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Draft
from crmbot.domain.phone import is_mobile
from crmbot.notes import Note
from crmbot.store.book import Book
from crmbot.store.consequences import Moved


def meet(book: Book, draft: Draft, whom: Said | int) -> Draft:
    """The first answer: customer and call are stored. Given again, the earlier one is turned back."""
    if draft.answers.get("entry"):
        turn_back(book, draft.answers["entry"])
    said = _said_about(book, whom)
    logged = calls.log(book, said)
    met = Draft(draft.form, draft.step).about(logged.customer_id, logged.interaction_id).knows(entry=logged.entry_id)
    met = _new(met, said.note) if logged.is_new else _known(book, met, logged.moved)
    loads = book.purchases.in_interaction(logged.interaction_id) if said.note.bought else []
    return about_load(met, loads[0], said.note) if loads else met


def _new(met: Draft, note: Note) -> Draft:
    """Of somebody new is known what the line said."""
    told = {
        "name": note.name, "city": note.city, "product": note.products, "outcome": outcomes_of(note),
        "next": note.follow_up,
    }  # fmt: skip
    landline = not any(is_mobile(number) for number in note.phones)
    return met.knows(given=[name for name, value in told.items() if value], landline=landline)


def _known(book: Book, met: Draft, moved: Moved | None) -> Draft:
    """Of somebody known is known what his card says, and what this line added."""
    assert met.customer_id is not None
    shown = card(book, met.customer_id, met.interaction_id)
    if shown is None or shown.call is None:
        raise CrmError("stale-button")
    before = moved.before if moved else shown.customer.group
    return met.knows(given=_given(shown), landline=shown.needs_mobile, before=before)


def _said_about(book: Book, whom: Said | int) -> Said:
    if isinstance(whom, Said):
        return whom
    numbers = tuple(phone.number for phone in book.phones.of(whom)[:1])
    return Said(Note(text="", phones=numbers))


def _given(card: Card) -> list[str]:
    assert card.call is not None
    told = {
        "name": card.customer.name, "city": card.customer.city, "product": card.asked,
        "outcome": card.call.outcomes, "next": [one for one in card.follow_ups if one.interaction_id == card.call.id],
    }  # fmt: skip
    return [name for name, value in told.items() if value]


def still_there(book: Book, draft: Draft) -> None:
    """Before rows are hung on the call: it may have been turned back."""
    if book.interactions.get(draft.interaction_id or 0) is None:
        raise TurnedBack
