"""The engine: takes the step from the row, the answer from the person, and writes both in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crmbot.actions.forms.asking import (
    FORMS,
    Again,
    Answer,
    Asked,
    Choice,
    Ended,
    Label,
    NoFormOpen,
    NotForThisForm,
    Question,
    Questions,
    Read,
    Reply,
    Unclear,
)
from crmbot.actions.forms.one_entry import written_down
from crmbot.domain.errors import CrmError
from crmbot.domain.forms import Draft
from crmbot.store.book import Book


def start(book: Book, draft: Draft, first: Answer | None = None) -> Reply:
    """Opens a form in place of any other; ``first`` is the answer to its first question, where it came with it."""
    form = FORMS[draft.form]
    question = form.step(draft.step) if draft.step else form.first(draft.answers)
    if question is None:
        return _end(book, form, draft)
    opened = book.drafts.save(draft.at(question.name), book.now)
    return _ask(book, form, opened) if first is None else answer(book, first)


def answer(book: Book, given: Answer) -> Reply:
    """A typed answer or a contact card.

    Raises:
        NoFormOpen: the member is in no form.
        NotForThisForm: it is no answer but something to be stored on its own.
        TurnedBack: what is asked about was turned back (``give_up`` ends the form).
    """
    form, draft, question = _standing(book)
    if (given.place and not question.takes_place) or (given.is_key and not question.takes_day):
        raise NotForThisForm
    try:
        return _take(book, form, draft, question, question.read(book, draft, given))
    except Unclear as refusal:
        return _ask(book, form, draft, wrong=refusal)


def pick(book: Book, draft_id: int, value: str) -> Reply:
    """A chip; one of an earlier question answers nothing, the open one is shown in its place."""
    form, draft, question = _standing(book)
    if draft_id != draft.id:
        return _ask(book, form, draft)
    try:
        read = question.picked(book, draft, value)
    except (ValueError, ArithmeticError) as error:  # a forged value
        raise CrmError("stale-button") from error
    return _take(book, form, draft, question, read)


def skip(book: Book, draft_id: int | None = None) -> Reply:
    """Leaves the open question unanswered; one that is needed is asked again."""
    form, draft, question = _standing(book)
    if question.needed or draft_id not in (None, draft.id):
        return _ask(book, form, draft)
    return _go_on(book, form, draft)


def back(book: Book, draft_id: int | None = None) -> Reply:
    """To the question before; the first one is asked again."""
    form, draft, _ = _standing(book)
    earlier = form.before(draft.step, draft.answers)
    if earlier is None or draft_id not in (None, draft.id):
        return _ask(book, form, draft)
    return _ask(book, form, book.drafts.save(draft.at(earlier.name), book.now))


def cancel(book: Book) -> Ended:
    """Ends the questions and keeps what was said. Raises NoFormOpen."""
    form, draft, _ = _standing(book)
    ended = _end(book, form, draft)
    if draft.answers.get("entry"):
        return replace(ended, told="form-left-kept")
    return ended if ended.result else replace(ended, told="form-left")


def give_up(book: Book) -> Ended:
    """Ends a form whose call or purchase was turned back."""
    draft = book.drafts.open()
    book.drafts.close()
    return Ended(draft.form if draft else "", told="form-turned-back")


def leave(book: Book) -> None:
    """Ends the questions without a word, because the member is about to type something else."""
    book.drafts.close()


def ask_again(book: Book) -> Asked | None:
    """The open question as it stands, for who lost sight of it; None: no form is open. Writes nothing."""
    try:
        form, draft, _ = _standing(book)
    except NoFormOpen:
        return None
    return _ask(book, form, draft)


def _standing(book: Book) -> tuple[Questions, Draft, Question]:
    """The member's open form at its question; a form or step this version no longer knows is none."""
    draft = book.drafts.open()
    if draft is None or draft.form not in FORMS:
        raise NoFormOpen
    form = FORMS[draft.form]
    try:
        return form, draft, form.step(draft.step)
    except KeyError as error:
        raise NoFormOpen from error


def _take(book: Book, form: Questions, draft: Draft, question: Question, read: Read[Any]) -> Reply:
    kept = question.keep(book, draft, read.value)
    if isinstance(kept, Ended):
        book.drafts.close()
        return kept
    stays = isinstance(kept, Again)
    kept = kept.draft if isinstance(kept, Again) else kept
    if book.pen.images or kept.answers.get("entry") == draft.answers.get("entry"):
        kept = written_down(book, form, kept)
    if stays:
        return _ask(book, form, book.drafts.save(kept, book.now), read.label)
    return _go_on(book, form, kept, read.label)


def _go_on(book: Book, form: Questions, draft: Draft, heard: Label = "") -> Reply:
    following = form.after(draft.step, draft.answers)
    if following is None:
        finished = form.finish(book, draft)
        return _end(book, form, draft if finished is draft else written_down(book, form, finished))
    return _ask(book, form, book.drafts.save(draft.at(following.name), book.now), heard)


def _end(book: Book, form: Questions, draft: Draft) -> Ended:
    book.drafts.close()
    if draft.customer_id:
        book.touch(draft.customer_id, draft.interaction_id)
    result = form.ended(book, draft)
    return Ended(form.name, result, "form-left" if result is None and form.action else "")


def _ask(book: Book, form: Questions, draft: Draft, heard: Label = "", wrong: Unclear | None = None) -> Asked:
    question = form.step(draft.step)
    choices: Sequence[Choice] = wrong.choices if wrong else ()
    return Asked(
        draft=draft,
        question=question,
        choices=tuple(choices or question.choices(book, draft)),
        heard=heard,
        about="" if heard or wrong else (form.about or _person)(book, draft),
        now=question.now(book, draft),
        of=question.of(book, draft),
        wrong=wrong,
        has_earlier=form.before(draft.step, draft.answers) is not None,
        card=form.above(book, draft),
    )


def _person(book: Book, draft: Draft) -> Label:
    if draft.customer_id is None:
        return ""
    customer = book.customers.get(draft.customer_id)
    if customer is None or customer.name:
        return customer or ""
    phones = book.phones.of(draft.customer_id)
    return phones[0] if phones else ""
