"""The load that is typed behind «/offer» or after its question, with chips for the products."""

from crmbot.actions.forms.asking import Answer, Choice, Read, Unclear
from crmbot.actions.forms.edit_form import Field, editable
from crmbot.actions.offers import CHIPS, ask, offer
from crmbot.actions.offers_reading import read_load
from crmbot.actions.typed import words
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book


def _read(book: Book, subject: int, answer: Answer) -> Read[str]:
    read = words(book, subject, answer)
    try:
        read_load(book, read.value)
    except CrmError as error:
        raise Unclear(error.text_id, (), **error.fields) from error
    return read


def _chips(book: Book, _subject: int) -> list[Choice]:
    return [Choice(str(one.id), one.name) for one in book.products.all(limit=CHIPS)]


def _picked(book: Book, _subject: int, value: str) -> Read[str]:
    product = book.products.get(int(value))
    if product is None:
        raise CrmError("stale-button")
    return Read(product.name, product.name)


editable(
    Field(
        name="offer-line", ask="offer-ask-line", read=_read,
        apply=lambda book, _subject, _call, said: offer(book, said),
        shown=lambda book, _subject, _call: ask(book),
        choices=_chips, picked=_picked, of_customer=False,
    )
)  # fmt: skip
