"""What is typed behind «بیشتر»: the fields of a customer, each asked by one question."""

from collections.abc import Callable

from crmbot.actions import editing, numbers, remembering
from crmbot.actions.calls import customer_of
from crmbot.actions.details import Details, details
from crmbot.actions.forms.asking import Answer, NotForThisForm, Read
from crmbot.actions.forms.edit_form import Field, editable
from crmbot.actions.forms.refusing import only_words
from crmbot.store.book import Book

Writes = Callable[[Book, int, int | None, str], Details]
_ASK = "more-ask-"


def any_words(_book: Book, _subject_id: int, answer: Answer) -> Read[str]:
    """Whatever is typed; a contact card is no words."""
    if answer.number:
        raise NotForThisForm
    return Read(answer.text, answer.text)


def words(book: Book, subject_id: int, answer: Answer) -> Read[str]:
    """What is typed, but for a line with a telephone number in it: that is a call to be logged."""
    only_words(book, answer)
    return any_words(book, subject_id, answer)


def a_number(_book: Book, _subject_id: int, answer: Answer) -> Read[str]:
    """A telephone number, typed or on a contact card."""
    return Read(answer.number or answer.text)


def _page(page: str) -> Callable[[Book, int, int | None], Details]:
    return lambda book, customer_id, call: details(book, customer_id, call, page)


def _present(field: str) -> Callable[[Book, int], str]:
    return lambda book, customer_id: str(getattr(customer_of(book, customer_id), field))


def _writes(field: str) -> Writes:
    return lambda book, customer_id, call, said: editing.write(book, customer_id, call, field, said)


def _remembers(kind: str) -> Writes:
    return lambda book, customer_id, call, said: remembering.remember(book, customer_id, call, kind, said)


for _name, _shown in editing.PAGES.items():
    _own = Field(
        name=_name, ask=_ASK + _name, read=words, apply=_writes(_name), shown=_page(_shown), now=_present(_name)
    )
    editable(_own)
for _kind in remembering.KINDS:
    editable(Field(name=_kind, ask=_ASK + _kind, read=any_words, apply=_remembers(_kind), shown=_page("words")))

editable(Field(name="goods", ask=_ASK + "goods", read=words, apply=editing.add_product, shown=_page("goods")))
editable(Field(name="number", ask=_ASK + "number", read=a_number, apply=numbers.add, shown=_page("numbers")))
editable(
    Field(
        name="label",
        ask=_ASK + "label",
        read=words,
        apply=numbers.label,
        shown=numbers.number,
        about=numbers.phone_of,
        now=lambda book, phone_id: numbers.phone_of(book, phone_id).label,
        of_customer=False,
    )
)
editable(
    Field(
        name="remark",
        ask=_ASK + "remark",
        read=any_words,
        apply=remembering.reword,
        shown=remembering.remark,
        now=lambda book, remark_id: remembering.remark_of(book, remark_id).said,
        of_customer=False,
    )
)
