"""What a form is made of: questions, their chips, the answers to them, and what the person is told next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Draft, Form, Step
from crmbot.store.book import Book
from crmbot.text.values import Value

T = TypeVar("T")


@dataclass(frozen=True)
class Term:
    """A word of the locale, by its text id."""

    text_id: str


Label = str | Value | Term | Customer | Phone
"""What a chip shows, or what was understood: typed words, a figure, a word of the locale, a person or a number."""


@dataclass(frozen=True)
class Choice:
    """A chip: ``value`` is what a tap sends back (short: a button holds 64 bytes, of which 40 are for it)."""

    value: str
    label: Label


@dataclass(frozen=True)
class Answer:
    """What a member sent: his words in standard letters, a contact card (its ``number`` as written, its name), or a
    ``place`` (latitude, longitude in degrees). ``is_key``: the words stand on a key beside the input field."""

    text: str
    message_id: int | None = None
    number: str = ""
    place: tuple[float, float] | None = None
    is_key: bool = False


class Read(NamedTuple, Generic[T]):
    """What was understood of an answer, and how to say so."""

    value: T
    label: Label = ""


class Unclear(CrmError):  # noqa: N818
    """An answer that is none: its sentence is told, perhaps with chips to choose from, and the question stays."""

    def __init__(self, text_id: str, choices: Sequence[Choice] = (), **args: object) -> None:
        super().__init__(text_id, **args)
        self.choices = tuple(choices)


class TurnedBack(CrmError):  # noqa: N818
    """What the form is about was turned back meanwhile: nothing of the answer was written, its questions are over."""

    def __init__(self) -> None:
        super().__init__("form-turned-back")


class NoFormOpen(Exception):  # noqa: N818
    """There is no question this could answer; nothing was written."""


class NotForThisForm(Exception):  # noqa: N818
    """The member turned to something else in the middle of a form; nothing was written, the form stays open."""


def no_choices(_book: Book, _draft: Draft) -> Sequence[Choice]:
    """No chips."""
    return ()


def nothing_known(_book: Book, _draft: Draft) -> Label:
    """A question beside which no present value is shown."""
    return ""


def nothing_above(_book: Book, _draft: Draft) -> object:
    """A question that stands alone in its message."""
    return None


def as_it_is(_book: Book, draft: Draft) -> Draft:
    """A form after whose last question nothing is left to be written."""
    return draft


def as_typed(_book: Book, _draft: Draft, value: str) -> Read[Any]:
    """A chip that means what it says."""
    return Read(value, value)


@dataclass(frozen=True, kw_only=True)
class Question(Step):
    """One question and what becomes of its answer.

    ``ask`` is its text id. ``read`` understands a typed answer (or a contact card), ``picked`` a chip's value; both
    raise :class:`Unclear` where they cannot. ``choices`` are its chips, computed from the book; ``now`` is what stands
    there already, ``of`` what the question is about where its sentence names it (its text id then ends in ``-of``).
    ``keep`` writes the answer down and returns the draft with what it learned (or the end of the form, or that the
    question stays); skipping keeps nothing. ``takes_place``: a shared location is an answer too; ``takes_day``: so is
    the key beside the input field that is called like a day.
    """

    ask: str
    read: Callable[[Book, Draft, Answer], Read[Any]]
    keep: Callable[[Book, Draft, Any], "Draft | Again | Ended"]
    choices: Callable[[Book, Draft], Sequence[Choice]] = no_choices
    picked: Callable[[Book, Draft, str], Read[Any]] = as_typed
    now: Callable[[Book, Draft], Label] = nothing_known
    of: Callable[[Book, Draft], Label] = nothing_known
    takes_place: bool = False
    takes_day: bool = False


@dataclass(frozen=True, kw_only=True)
class Questions(Form[Question]):
    """A declared form.

    ``action`` names its one entry in the journal; empty: its steps write their own. ``ended`` is what the person is
    shown when the questions are over, also when he broke them off; ``finish`` is done only where he did not.
    ``above`` is what stands over each question. ``about`` names what each question is about, where that is no
    customer (a product); None: the customer is named.
    """

    action: str = ""
    ended: Callable[[Book, Draft], object]
    finish: Callable[[Book, Draft], Draft] = as_it_is
    above: Callable[[Book, Draft], object] = nothing_above
    about: Callable[[Book, Draft], Label] | None = None


@dataclass(frozen=True)
class Asked:
    """The question that waits for an answer.

    ``heard`` is what was understood of the answer before; where there is none, ``about`` tells whom the question is
    about. ``now`` is the value that would be replaced, ``of`` what the question names. ``wrong`` is the refusal to be
    told in place of the question. ``card`` stands above it, if any.
    """

    draft: Draft
    question: Question
    choices: tuple[Choice, ...] = ()
    heard: Label = ""
    about: Label = ""
    now: Label = ""
    of: Label = ""
    wrong: CrmError | None = None
    has_earlier: bool = False
    card: object = None


@dataclass(frozen=True)
class Again:
    """The answer was kept, though it said something else than was asked: the question stays."""

    draft: Draft


@dataclass(frozen=True)
class Ended:
    """The questions are over: ``result`` is shown (None: ``told`` alone), ``told`` names a sentence about the end."""

    form: str
    result: object = None
    told: str = ""


@dataclass(frozen=True)
class Beside:
    """Something done beside the open form, which stays as it is."""

    result: object


Reply = Asked | Ended | Beside

FORMS: dict[str, Questions] = {}


def declare(form: Questions) -> Questions:
    """Makes a form known by its name, under which its drafts are kept."""
    FORMS[form.name] = form
    return form
