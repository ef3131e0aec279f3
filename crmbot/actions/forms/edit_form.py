"""One question about one value: how any room lets a person type a name, a price, a remark."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from crmbot.actions.cards import card
from crmbot.actions.forms import engine
from crmbot.actions.forms.asking import (
    FORMS,
    Answer,
    Asked,
    Choice,
    Ended,
    Label,
    Question,
    Questions,
    Read,
    TurnedBack,
    declare,
)
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Draft
from crmbot.store.book import Book

_PREFIX = "edit-"


def his_card(book: Book, customer_id: int, interaction_id: int | None) -> object:
    """The customer's card, which is shown again when the question is left."""
    return card(book, customer_id, interaction_id)


def nothing_yet(_book: Book, _subject_id: int) -> Label:
    """A value that is not shown beside its question."""
    return ""


def no_chips(_book: Book, _subject_id: int) -> Sequence[Choice]:
    """No chips."""
    return ()


def chip_as_typed(_book: Book, _subject_id: int, value: str) -> Read[Any]:
    """A chip that means what it says."""
    return Read(value, value)


@dataclass(frozen=True, kw_only=True)
class Field:
    """A value that a person may type, declared once with :func:`editable` by the room whose value it is.

    The subject is a customer; where it is something else (a product, the book itself: 0), ``of_customer`` is False.

    Args:
        name: stands in the button that asks for it, ``edit:<name>:<subject id>[:<interaction id>]``.
        ask: the question's text id; it takes no arguments.
        read: (book, subject id, answer) → what was understood and how to say so; raises ``Unclear`` with a sentence.
        apply: (book, subject id, interaction id, value) → what the person sees afterwards: an ordinary action that
            writes its journal entry and returns a Card, or any value for which ``screens.forms.result_screen`` has a
            screen; None: one line that it is noted. A CrmError it raises is told, and the question stays.
        shown: (book, subject id, interaction id) → the same for who breaks off.
        about: what the value belongs to, where that is no customer; named above the question.
        now: the present value, shown above the question; raises CrmError where there is no such subject.
        choices: chips; a tapped one is understood by ``picked`` (by default as it stands).
    """

    name: str
    ask: str
    read: Callable[[Book, int, Answer], Read[Any]]
    apply: Callable[[Book, int, int | None, Any], object]
    shown: Callable[[Book, int, int | None], object] = his_card
    about: Callable[[Book, int], Label] = nothing_yet
    now: Callable[[Book, int], Label] = nothing_yet
    choices: Callable[[Book, int], Sequence[Choice]] = no_chips
    picked: Callable[[Book, int, str], Read[Any]] = chip_as_typed
    of_customer: bool = True


def editable(field: Field) -> Field:
    """Makes a field known, so that its button works and its open question outlives a restart. Names are unique."""
    if field.name in _FIELDS:
        raise ValueError(f"two fields are called {field.name}")
    declare(
        Questions(
            name=_PREFIX + field.name,
            steps=(_question(field),),
            ended=lambda book, draft: field.shown(book, _subject(draft), draft.interaction_id),
            about=None if field.of_customer else lambda book, draft: field.about(book, _subject(draft)),
        )
    )
    _FIELDS[field.name] = field
    return field


def start_edit(book: Book, name: str, subject_id: int, interaction_id: int | None = None) -> Asked:
    """Asks for one value, in place of any other open form.

    Raises:
        CrmError: no room has declared such a field, or the book has no such customer.
    """
    if _PREFIX + name not in FORMS:
        raise CrmError("stale-button")
    field = _FIELDS[name]
    if field.of_customer and book.customers.get(subject_id) is None:
        raise CrmError("stale-button")
    draft = Draft(_PREFIX + name, "value", {"subject": subject_id}, subject_id if field.of_customer else None)
    asked = engine.start(book, draft.about(draft.customer_id, interaction_id) if draft.customer_id else draft)
    assert isinstance(asked, Asked)
    return asked


def _question(field: Field) -> Question:
    def keep(book: Book, draft: Draft, value: Any) -> Ended:
        if field.of_customer and book.customers.get(_subject(draft)) is None:
            raise TurnedBack
        return Ended(draft.form, field.apply(book, _subject(draft), draft.interaction_id, value))

    return Question(
        name="value",
        needed=True,
        ask=field.ask,
        read=lambda book, draft, answer: field.read(book, _subject(draft), answer),
        picked=lambda book, draft, value: field.picked(book, _subject(draft), value),
        choices=lambda book, draft: field.choices(book, _subject(draft)),
        now=lambda book, draft: field.now(book, _subject(draft)),
        keep=keep,
    )


def _subject(draft: Draft) -> int:
    return int(draft.answers["subject"])


_FIELDS: dict[str, Field] = {}
