"""The walk through a day's incomplete cards: name and product, typed or tapped, card by card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from crmbot.actions.calls import finish
from crmbot.actions.cards import card
from crmbot.actions.fitting import fitted
from crmbot.actions.forms.asking import Answer, Choice, Ended, Question, Questions, Read, Reply, Term, declare
from crmbot.actions.forms.engine import start
from crmbot.actions.forms.refusing import only_words, with_letters
from crmbot.actions.knowing import known
from crmbot.actions.tidying import Tidied, day_of, incomplete, tidied
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Answers, Draft
from crmbot.notes import Note, parse_note
from crmbot.notes.title_codes import title_code
from crmbot.store.book import Book
from crmbot.store.tidying import Incomplete

NAME = "tidy"
SKIP, PRICE_ONLY, PRODUCT = "skip", "price", "p"
_CHIPS = 4
_LONGEST_NAME, _LONGEST_PRODUCT = 80, 60


def begin(book: Book, day: date) -> Reply:
    """Asks for what the first incomplete card of a local day lacks; where none is left, says so."""
    cards = incomplete(book, day)
    if not cards:
        return Ended(NAME, tidied(book, day))
    return start(book, _at(Draft(NAME, "").knows(day=day.isoformat(), done=0), cards[0]))


@dataclass(frozen=True, kw_only=True)
class _Walk(Questions):
    """The questions go on as the draft says: the same one for the next card, until no card is left."""

    def after(self, name: str, answers: Answers) -> Question:
        return self.step(str(answers["lacks"]))

    def before(self, name: str, answers: Answers) -> None:
        return None


def _at(draft: Draft, one: Incomplete) -> Draft:
    lacks = "both" if one.lacks_name and one.lacks_product else "name" if one.lacks_name else "product"
    return draft.about(one.customer_id, one.interaction_id).knows(lacks=lacks).at(lacks)


def _read(book: Book, _draft: Draft, answer: Answer) -> Read[str]:
    only_words(book, answer)
    return Read(with_letters(answer.text, "tidy-no-letters"))


def _picked(_book: Book, _draft: Draft, value: str) -> Read[str]:
    return Read(f":{value}")  # no typed answer begins so: it is told from a chip


def _keep(book: Book, draft: Draft, value: str) -> Draft | Ended:
    assert draft.customer_id and draft.interaction_id
    stands = book.interactions.get(draft.interaction_id) is not None
    if stands and value != f":{SKIP}":
        _complete(book, draft.customer_id, draft.interaction_id, value)
    return _next(book, draft, passed=value == f":{SKIP}" or not stands)


def _next(book: Book, draft: Draft, *, passed: bool) -> Draft | Ended:
    """The same card again where something is still missing, else the next one."""
    assert draft.interaction_id
    day = day_of(draft.answers["day"])
    cards = incomplete(book, day)
    same = next((one for one in cards if one.customer_id == draft.customer_id), None)
    done = int(draft.answers["done"]) + (same is None)
    if same and not passed:
        return _at(draft, same)
    following = next((one for one in cards if one.interaction_id > draft.interaction_id), None)
    return _at(draft.knows(done=done), following) if following else Ended(NAME, tidied(book, day, done))


def _complete(book: Book, customer_id: int, interaction_id: int, value: str) -> None:
    """One answer, written down as one entry of the journal."""
    if value == f":{PRICE_ONLY}":
        book.customers.change(customer_id, price_only=True)
    elif value.startswith(f":{PRODUCT}"):
        product = book.products.get(int(value[2:]))
        if product is None:
            raise CrmError("stale-button")
        _about(book, customer_id, interaction_id, [product.id])
    else:
        _write(book, customer_id, interaction_id, value)
    finish(book, customer_id, interaction_id, "tidy")


def _write(book: Book, customer_id: int, interaction_id: int, said: str) -> None:
    customer, note = book.customers.get(customer_id), parse_note(said, book.today, known(book))
    assert customer is not None
    fields: dict[str, Any] = {}
    if not customer.name and (note.name or not (note.products or note.city)):
        fields["name"] = fitted(note.name or said, _LONGEST_NAME)[0]
    if note.honorific and not customer.honorific:
        fields["honorific"] = title_code(note.honorific)
    if note.city and not customer.city:
        fields["city"] = note.city
    if fields:
        book.customers.change(customer_id, **fields)
    _about(
        book, customer_id, interaction_id, [book.products.ensure(name) for name in _products(note, said, customer.name)]
    )


def _products(note: Note, said: str, name: str) -> Sequence[str]:
    """The products an answer names; where only they are missing, the whole answer is one."""
    if note.products:
        return note.products
    return [fitted(said, _LONGEST_PRODUCT)[0]] if name and not note.city else []


def _about(book: Book, customer_id: int, interaction_id: int, product_ids: Sequence[int]) -> None:
    for product_id in product_ids:
        book.products.note_interest(customer_id, product_id, interaction_id, book.now)
    for bought in book.purchases.in_interaction(interaction_id):
        if bought.product_id is None and product_ids:
            book.purchases.change(bought.id, product_id=product_ids[0])


def _choices(book: Book, draft: Draft) -> Sequence[Choice]:
    goods = [] if draft.answers["lacks"] == "name" else book.products.all(limit=_CHIPS)
    chips = [Choice(f"{PRODUCT}{product.id}", product.name) for product in goods]
    return [*chips, Choice(PRICE_ONLY, Term("card-price-only")), Choice(SKIP, Term("tidy-key-skip"))]


def _question(lacks: str) -> Question:
    return Question(
        name=lacks, needed=True, ask=f"tidy-ask-{lacks}", read=_read, picked=_picked, keep=_keep, choices=_choices
    )


def _its_card(book: Book, draft: Draft) -> object:
    return card(book, draft.customer_id, draft.interaction_id) if draft.customer_id else None


def _so_far(book: Book, draft: Draft) -> Tidied:
    return tidied(book, day_of(draft.answers["day"]), int(draft.answers["done"]))


TIDY = declare(
    _Walk(
        name=NAME,
        steps=tuple(map(_question, ("both", "name", "product"))),
        ended=_so_far,
        above=_its_card,
    )
)
