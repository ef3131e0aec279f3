"""/call: number, mobile where it was a landline, name, city, product, outcome, the next contact."""

from datetime import date

from crmbot.actions.cards import Card
from crmbot.actions.forms import days, goods, people
from crmbot.actions.forms.asking import Again, Answer, Choice, Question, Questions, Read, Term, Unclear, declare
from crmbot.actions.forms.its_card import its_card, its_card_above
from crmbot.actions.forms.labels import Goods
from crmbot.actions.forms.load_questions import ABOUT_A_LOAD, not_told
from crmbot.actions.forms.meeting import meet, still_there
from crmbot.actions.forms.outcome_question import OUTCOME
from crmbot.actions.promising import usual_days
from crmbot.domain.forms import Answers, Draft
from crmbot.notes import likely_cities
from crmbot.store.book import Book

NAME = "call"
_CITIES = 6


def opening() -> Draft:
    """The form before its first question."""
    return Draft(NAME, "number")


def _needs_mobile(answers: Answers) -> bool:
    return bool(answers.get("landline"))


def _known_before(book: Book, draft: Draft) -> Card | None:
    """The card of somebody known, over the first question about him: what was said last, what is promised."""
    first = CALL.after("number", draft.answers)
    return its_card_above(book, draft) if "before" in draft.answers and first and first.name == draft.step else None


def _read_mobile(book: Book, draft: Draft, answer: Answer) -> Read[str]:
    read = people.number(book, answer)
    holder = book.phones.holder(read.value)
    if holder not in (None, draft.customer_id):
        raise Unclear("form-number-taken")
    return read


def _keep_mobile(book: Book, draft: Draft, number: str) -> Draft:
    still_there(book, draft)
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


def _keep_goods(book: Book, draft: Draft, said: Goods) -> Draft | Again:
    """What he wanted; where only its quantity was said, that is kept and the product asked again."""
    assert draft.interaction_id is not None
    still_there(book, draft)
    if said.quantity:
        book.interactions.change(draft.interaction_id, quantity=said.quantity.value, unit=said.quantity.unit)
    return _keep_products(book, draft, said.products) if said.products else Again(draft)


def _keep_products(book: Book, draft: Draft, names: tuple[str, ...]) -> Draft:
    assert draft.customer_id is not None and draft.interaction_id is not None
    named = [book.products.ensure(name) for name in names]
    for earlier in set(draft.answers.get("products", ())) - set(named):
        book.products.drop_interest(draft.interaction_id, earlier)
    for product_id in named:
        if product_id not in draft.answers.get("products", ()):
            book.products.note_interest(draft.customer_id, product_id, draft.interaction_id, book.now)
    return draft.knows(products=named)


def _keep_next(book: Book, draft: Draft, day: date) -> Draft:
    assert draft.customer_id is not None
    still_there(book, draft)
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
                picked=lambda book, _draft, value: people.somebody_picked(book, value), keep=meet,
            ),
            Question(name="mobile", when=_needs_mobile, ask="form-ask-mobile", read=_read_mobile, keep=_keep_mobile),
            Question(
                name="name", when=not_told("name"), ask="form-ask-name",
                read=lambda book, _draft, answer: people.name(book, answer), keep=_keep_name,
            ),
            Question(
                name="city", when=not_told("city"), ask="form-ask-city", choices=_city_chips, takes_place=True,
                read=lambda book, _draft, answer: people.city(book, answer), keep=_keep_city,
            ),
            Question(
                name="product", when=not_told("product"), ask="form-ask-product", keep=_keep_goods,
                read=lambda book, _draft, answer: goods.goods_named(book, answer),
                choices=lambda book, draft: goods.product_chips(book, draft.customer_id),
                picked=lambda book, _draft, value: goods.product_picked(book, value),
            ),
            OUTCOME,
            *ABOUT_A_LOAD,
            Question(
                name="next", when=not_told("next"), ask="form-ask-next", choices=_next_chips, keep=_keep_next,
                takes_day=True,
                read=lambda book, _draft, answer: days.day_ahead(book, answer),
                picked=lambda book, _draft, value: days.written_day(book, value),
            ),
        ),
    )
)  # fmt: skip
