"""/call: number, mobile where it was a landline, name, city, product, outcome, the next contact."""

from collections.abc import Callable
from datetime import date

from crmbot.actions import calls
from crmbot.actions.calls import Said, outcomes_of, went_unanswered
from crmbot.actions.cards import Card, card
from crmbot.actions.forms import days, goods, people
from crmbot.actions.forms.asking import Answer, Choice, Question, Questions, Read, Term, TurnedBack, Unclear, declare
from crmbot.actions.forms.its_card import its_card, its_card_above
from crmbot.actions.forms.load_questions import ABOUT_A_LOAD, about_load
from crmbot.actions.forms.refusing import only_words
from crmbot.actions.forms.turning import turn_back
from crmbot.actions.loads import record_load
from crmbot.actions.promising import usual_days
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Answers, Draft
from crmbot.domain.group import Outcome
from crmbot.domain.phone import is_mobile
from crmbot.notes import Note, likely_cities, parse_note
from crmbot.store.book import Book
from crmbot.store.consequences import Moved

NAME = "call"
_CITIES = 6
_OUTCOMES = (Outcome.PRICE_LIST, Outcome.PROFORMA, Outcome.SAMPLE, Outcome.PURCHASE, Outcome.CALL_ONLY)


def opening() -> Draft:
    """The form before its first question."""
    return Draft(NAME, "number")


def _asked(name: str) -> Callable[[Answers], bool]:
    """A question the number's line has not answered, about somebody whose card does not know it."""
    return lambda answers: name not in answers.get("given", ())


def _needs_mobile(answers: Answers) -> bool:
    return bool(answers.get("landline"))


def _meet(book: Book, draft: Draft, whom: Said | int) -> Draft:
    """The first answer: customer and call are stored. Given again, the earlier one is turned back."""
    if draft.answers.get("entry"):
        turn_back(book, draft.answers["entry"])
    said = _said_about(book, whom)
    logged = calls.log(book, said)
    met = Draft(NAME, draft.step).about(logged.customer_id, logged.interaction_id).knows(entry=logged.entry_id)
    met = _new(met, said.note) if logged.is_new else _known(book, met, logged.moved)
    loads = book.purchases.in_interaction(logged.interaction_id) if said.note.outcome == "purchase" else []
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


def _known_before(book: Book, draft: Draft) -> Card | None:
    """The card of somebody known, over the first question about him: what was said last, what is promised."""
    first = CALL.after("number", draft.answers)
    return its_card_above(book, draft) if "before" in draft.answers and first and first.name == draft.step else None


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


def _read_mobile(book: Book, draft: Draft, answer: Answer) -> Read[str]:
    read = people.number(book, answer)
    holder = book.phones.holder(read.value)
    if holder not in (None, draft.customer_id):
        raise Unclear("form-number-taken")
    return read


def _still_there(book: Book, draft: Draft) -> None:
    """Before rows are hung on the call: it may have been turned back."""
    if book.interactions.get(draft.interaction_id or 0) is None:
        raise TurnedBack


def _keep_mobile(book: Book, draft: Draft, number: str) -> Draft:
    _still_there(book, draft)
    if draft.customer_id and book.phones.holder(number) is None:
        book.phones.add(draft.customer_id, number)
    return draft


def _keep_name(book: Book, draft: Draft, told: dict[str, str]) -> Draft:
    assert draft.customer_id is not None
    book.customers.change(draft.customer_id, **told)
    return draft.knows(given=[*draft.answers.get("given", ()), "city"]) if "city" in told else draft


def _keep_city(book: Book, draft: Draft, city: str) -> Draft:
    assert draft.customer_id is not None
    book.customers.change(draft.customer_id, city=city)
    return draft


def _city_chips(book: Book, draft: Draft) -> list[Choice]:
    """Likely towns by prefix and area code, then those where most customers of the book are."""
    assert draft.customer_id is not None
    likely = [city for phone in book.phones.of(draft.customer_id) for city in likely_cities(phone.number)]
    return [Choice(city, city) for city in list(dict.fromkeys(likely))[:_CITIES]]


def _keep_products(book: Book, draft: Draft, names: tuple[str, ...]) -> Draft:
    assert draft.customer_id is not None and draft.interaction_id is not None
    _still_there(book, draft)
    named = [book.products.ensure(name) for name in names]
    for earlier in set(draft.answers.get("products", ())) - set(named):
        book.products.drop_interest(draft.interaction_id, earlier)
    for product_id in named:
        if product_id not in draft.answers.get("products", ()):
            book.products.note_interest(draft.customer_id, product_id, draft.interaction_id, book.now)
    return draft.knows(products=named)


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
    _still_there(book, draft)
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
    asked = book.products.asked_in(draft.interaction_id)
    product_id = asked[0].id if len(asked) == 1 else None
    load_id = record_load(book, draft.customer_id, draft.interaction_id, product_id, Note(text=""))
    load = book.purchases.get(load_id)
    if load is None:
        raise CrmError("stale-button")
    return about_load(draft, load)


def _keep_next(book: Book, draft: Draft, day: date) -> Draft:
    assert draft.customer_id is not None
    _still_there(book, draft)
    promises = book.follow_ups.open_of(draft.customer_id)
    same = next((one for one in promises if one.kind == "talk" and one.interaction_id == draft.interaction_id), None)
    if same:
        book.follow_ups.change(same.id, due_on=day)
    else:
        book.follow_ups.add(
            draft.customer_id, book.member.id, day, book.now, interaction_id=draft.interaction_id, reason=""
        )
    return draft


def _next_chips(book: Book, _draft: Draft) -> list[Choice]:
    return [Choice(day.isoformat(), Term(f"promise-{name}")) for name, day in usual_days(book.today)]


CALL = declare(
    Questions(
        name=NAME, action="call", ended=its_card, above=_known_before,
        steps=(
            Question(
                name="number", needed=True, ask="form-ask-number",
                read=lambda book, _draft, answer: people.somebody(book, answer, "form-number-nobody"),
                picked=lambda book, _draft, value: people.somebody_picked(book, value), keep=_meet,
            ),
            Question(name="mobile", when=_needs_mobile, ask="form-ask-mobile", read=_read_mobile, keep=_keep_mobile),
            Question(
                name="name", when=_asked("name"), ask="form-ask-name",
                read=lambda book, _draft, answer: people.name(book, answer), keep=_keep_name,
            ),
            Question(
                name="city", when=_asked("city"), ask="form-ask-city", choices=_city_chips, takes_place=True,
                read=lambda book, _draft, answer: people.city(book, answer), keep=_keep_city,
            ),
            Question(
                name="product", when=_asked("product"), ask="form-ask-product", keep=_keep_products,
                read=lambda book, _draft, answer: goods.products_named(book, answer),
                choices=lambda book, draft: goods.product_chips(book, draft.customer_id),
                picked=lambda book, _draft, value: goods.product_picked(book, value),
            ),
            Question(
                name="outcome", when=_asked("outcome"), ask="form-ask-outcome", keep=_keep_outcome,
                read=_read_outcome, choices=_outcome_chips, picked=_outcome_picked,
            ),
            *ABOUT_A_LOAD,
            Question(
                name="next", when=_asked("next"), ask="form-ask-next", choices=_next_chips, keep=_keep_next,
                takes_day=True,
                read=lambda book, _draft, answer: days.day_ahead(book, answer),
                picked=lambda book, _draft, value: days.written_day(book, value),
            ),
        ),
    )
)  # fmt: skip
