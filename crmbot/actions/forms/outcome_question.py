"""What came of a call; a purchase is stored at once, and its load is asked about next."""

from crmbot.actions.forms.asking import Answer, Choice, Question, Read, Term, Unclear
from crmbot.actions.forms.its_load import about_load
from crmbot.actions.forms.load_questions import not_told
from crmbot.actions.forms.meeting import still_there
from crmbot.actions.forms.refusing import only_words
from crmbot.actions.loads import record_load
from crmbot.actions.outcomes import outcomes_of, went_unanswered
from crmbot.actions.taps import contact_of
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Draft
from crmbot.domain.group import Outcome
from crmbot.domain.quantity import Quantity
from crmbot.notes import Note, parse_note
from crmbot.store.book import Book

_OUTCOMES = (Outcome.PRICE_LIST, Outcome.PROFORMA, Outcome.SAMPLE, Outcome.PURCHASE, Outcome.CALL_ONLY)


def _read_outcome(book: Book, _draft: Draft, answer: Answer) -> Read[tuple[Outcome, ...]]:
    only_words(book, answer)
    note = parse_note(answer.text, book.today)
    if not outcomes_of(note) and note.outcome == "none":
        raise Unclear("form-outcome-unclear")
    outcome = Outcome.NO_ANSWER if went_unanswered(note) else Outcome(note.outcome)
    return Read(outcomes_of(note), Term(f"outcome-{outcome}"))


def _outcome_picked(_book: Book, _draft: Draft, value: str) -> Read[tuple[Outcome, ...]]:
    outcome = Outcome(value)
    return Read(() if outcome == Outcome.CALL_ONLY else (outcome,), Term(f"outcome-{outcome}"))


def _outcome_chips(_book: Book, _draft: Draft) -> list[Choice]:
    return [Choice(one, Term("outcome-call_only" if one == Outcome.CALL_ONLY else f"key-{one}")) for one in _OUTCOMES]


def _keep_outcome(book: Book, draft: Draft, outcomes: tuple[Outcome, ...]) -> Draft:
    assert draft.customer_id is not None and draft.interaction_id is not None
    still_there(book, draft)
    direction = {"direction": "out"} if outcomes == (Outcome.NO_ANSWER,) else {}
    book.interactions.change(draft.interaction_id, outcomes=outcomes, **direction)
    bought = book.purchases.in_interaction(draft.interaction_id) if draft.answers.get("load") else []
    if Outcome.PURCHASE not in outcomes:
        for load in bought:
            book.purchases.remove(load.id)
        return draft.knows(load=None)
    return draft if bought else _bought(book, draft)


def _bought(book: Book, draft: Draft) -> Draft:
    assert draft.customer_id is not None and draft.interaction_id is not None
    call = contact_of(book, draft.interaction_id)
    wanted = Quantity(call.quantity, call.unit) if call.quantity else None
    load_id = record_load(book, draft.customer_id, call.id, None, Note(text="", quantity=wanted))
    load = book.purchases.get(load_id)
    if load is None:
        raise CrmError("stale-button")
    return about_load(draft, load)


OUTCOME = Question(
    name="outcome",
    when=not_told("outcome"),
    ask="form-ask-outcome",
    keep=_keep_outcome,
    read=_read_outcome,
    choices=_outcome_chips,
    picked=_outcome_picked,
)
