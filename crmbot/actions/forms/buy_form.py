"""/buy: who bought, what, how much, at which price, on which day. Who is said, and the purchase is stored."""

from dataclasses import replace

from crmbot.actions import calls
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.actions.forms import people
from crmbot.actions.forms.asking import Question, Questions, declare
from crmbot.actions.forms.its_card import its_card
from crmbot.actions.forms.load_questions import ABOUT_A_LOAD, DAY, about_load
from crmbot.actions.forms.turning import turn_back
from crmbot.actions.loads import record_load
from crmbot.actions.taps import contact_of
from crmbot.clock import local_day
from crmbot.domain.forms import Draft
from crmbot.domain.group import Outcome
from crmbot.notes import Note
from crmbot.store.book import Book

NAME = "buy"


def opening() -> Draft:
    """The form before its first question."""
    return Draft(NAME, "who")


def _bought(book: Book, draft: Draft) -> Card | None:
    """The card, which says first that a purchase is stored: the call may have been another day's."""
    shown = its_card(book, draft)
    return replace(shown, status="form-bought") if shown else None


def _keep_who(book: Book, draft: Draft, whom: Said | int) -> Draft:
    """Stores the purchase, with its person where he is new. Said again, the earlier one is turned back."""
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
    return about_load(draft, loads[0], said.note) if loads else _load(book, draft, said.note, None)


def _stored_for(book: Book, draft: Draft, customer_id: int, note: Note) -> Draft:
    """Somebody known: the purchase belongs to today's call with him, where there is one."""
    customer = calls.customer_of(book, customer_id)
    call_id = _call_of_today(book, customer_id)
    if call_id is None:
        call_id = book.interactions.add(customer_id, book.member.id, book.now)
        calls.keep_promises(book, customer_id, book.now)
        draft = draft.knows(own_call=True)
    draft = draft.about(customer_id, call_id).knows(before=customer.group)
    return _load(book, draft, note, book.products.ensure(note.products[0]) if note.products else None)


def _load(book: Book, draft: Draft, note: Note, product_id: int | None) -> Draft:
    call = contact_of(book, draft.interaction_id or 0)
    asked = book.products.asked_in(call.id)
    its_product = product_id or (asked[0].id if len(asked) == 1 else None)
    load_id = record_load(book, call.customer_id, call.id, its_product, note)
    talked = [outcome for outcome in call.outcomes if outcome != Outcome.NO_ANSWER]
    book.interactions.change(call.id, outcomes=[*talked, Outcome.PURCHASE])
    load = book.purchases.get(load_id)
    assert load is not None
    return about_load(draft, load, note)


def _call_of_today(book: Book, customer_id: int) -> int | None:
    """The last call with him, if it was today and ended in no purchase yet."""
    for call in book.interactions.of(customer_id, limit=1):
        is_today = call.kind == "call" and local_day(call.at, book.member.zone) == book.today
        if is_today and Outcome.PURCHASE not in call.outcomes:
            return call.id
    return None


BUY = declare(
    Questions(
        name=NAME, action="purchase", ended=_bought,
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
