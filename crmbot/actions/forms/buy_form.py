"""/buy: who bought, what, how much, at which price, on which day."""

from dataclasses import replace

from crmbot.actions import calls
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.actions.forms import people
from crmbot.actions.forms.asking import Question, Questions, declare
from crmbot.actions.forms.its_card import its_card
from crmbot.actions.forms.its_load import about_coming_load, about_load, begin_load, load_of, say_of_load
from crmbot.actions.forms.load_questions import ABOUT_A_LOAD, DAY
from crmbot.actions.forms.turning import turn_back
from crmbot.domain.forms import Draft
from crmbot.notes import Note
from crmbot.store.book import Book

NAME = "buy"


def opening() -> Draft:
    """The form before its first question."""
    return Draft(NAME, "who")


def _bought(book: Book, draft: Draft) -> Card | None:
    """The card, which says first that a purchase is stored: the call may have been another day's.

    None where nothing was said of it.
    """
    shown = its_card(book, draft) if draft.interaction_id else None
    return replace(shown, status="form-bought") if shown and draft.answers.get("load") else shown


def _keep_who(book: Book, draft: Draft, whom: Said | int) -> Draft:
    """Stores a person who is new, and what the answer tells of the purchase; an earlier answer is turned back."""
    if draft.answers.get("entry"):
        turn_back(book, draft.answers["entry"])
    chosen = Draft(NAME, draft.step)
    known = whom if isinstance(whom, int) else book.phones.holder(whom.note.phones[0])
    if isinstance(whom, Said) and (known is None or whom.note.bought):
        return _stored_with(book, chosen, whom)
    assert known is not None
    return _stored_for(book, chosen, known, whom.note if isinstance(whom, Said) else Note(text=""))


def _stored_with(book: Book, draft: Draft, said: Said) -> Draft:
    """A new person, or a whole line that tells the purchase: one contact, recorded as such."""
    logged = calls.log(book, said)
    draft = draft.about(logged.customer_id, logged.interaction_id).knows(entry=logged.entry_id, own_call=True)
    if not logged.is_new:
        group = calls.customer_of(book, logged.customer_id).group
        draft = draft.knows(before=logged.moved.before if logged.moved else group)
    loads = book.purchases.in_interaction(logged.interaction_id)
    return about_load(draft, loads[0], said.note) if loads else _load(book, draft, said.note)


def _stored_for(book: Book, draft: Draft, customer_id: int, note: Note) -> Draft:
    """Somebody known: the purchase belongs to today's call with him, where there is one."""
    draft = draft.about(customer_id, None).knows(before=calls.customer_of(book, customer_id).group)
    return _load(book, draft, note)


def _load(book: Book, draft: Draft, note: Note) -> Draft:
    """The load as far as it is told; of one that is not told at all, nothing is stored yet."""
    if not (note.products or note.quantity or note.amount):
        return about_coming_load(book, draft)
    product_id = book.products.ensure(note.products[0]) if note.products else None
    coming = about_coming_load(book, draft).answers["coming_product"]
    draft, load = begin_load(book, draft, product_id or coming, note)
    return about_load(draft, load, note)


def _finish(book: Book, draft: Draft) -> Draft:
    """Who went through all questions and told no more has bought what was known."""
    load = load_of(book, draft)
    return say_of_load(book, draft) if load and load.product and not load.id else draft


BUY = declare(
    Questions(
        name=NAME, action="purchase", ended=_bought, finish=_finish,
        steps=(
            Question(
                name="who", needed=True, ask="form-ask-who", keep=_keep_who,
                read=lambda book, _draft, answer: people.somebody(book, answer),
                choices=lambda book, _draft: people.recent_chips(book),
                picked=lambda book, _draft, value: people.somebody_picked(book, value),
            ),
            *ABOUT_A_LOAD,
            DAY,
        ),
    )
)  # fmt: skip
