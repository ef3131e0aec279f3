"""Going through the day's list: one person after the other, each tap saved; the list is the one of this moment."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from crmbot.actions import delivering
from crmbot.actions.calls import customer_of, finish, keep_promises
from crmbot.actions.cards import Card, card
from crmbot.actions.digest import Today, answered, today
from crmbot.actions.due_days import working_day
from crmbot.actions.due_reasons import Call
from crmbot.actions.due_trying import ask_again
from crmbot.actions.loads import record_load
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.notes import Note
from crmbot.store.book import Book

OUTCOMES: dict[str, tuple[Outcome, ...]] = {
    "talked": (), "bought": (Outcome.PURCHASE,), "unanswered": (Outcome.NO_ANSWER,),
}  # fmt: skip
_SAME_TAP = timedelta(minutes=1)


@dataclass(frozen=True)
class Step:
    """One person of the day's list at ``place`` (from 0), with his card; no ``call``: the list is done.

    ``done`` is what the tap before did to whom, ``entry`` its journal entry; ``again_on``: when he is called next.
    """

    list: Today
    place: int = 0
    call: Call | None = None
    card: Card | None = None
    done: str = ""
    whom: Customer | None = None
    entry: int | None = None
    again_on: date | None = None
    all_of_them: bool = False


def step(book: Book, place: int, *, all_of_them: bool = False) -> Step:
    """The person at a place of the list as it now stands; past its end there is none."""
    now = today(book, all_of_them=all_of_them)
    if place >= len(now.calls):
        return Step(now, all_of_them=all_of_them)
    call = now.calls[place]
    return Step(now, place, call, card(book, call.customer.id), all_of_them=all_of_them)


def answer(book: Book, customer_id: int, place: int, what: str, *, all_of_them: bool = False) -> Step:
    """Saves what came of calling somebody and turns to the next; he himself has left the list.

    ``what`` is talked, bought, unanswered or tomorrow.

    Raises:
        CrmError: there is no such answer or customer.
    """
    customer_of(book, customer_id)
    answered(book, customer_id)
    if what == "tomorrow":
        shown = put_off(book, customer_id)
    elif what in OUTCOMES:
        shown = log_call(book, customer_id, OUTCOMES[what])
    else:
        raise CrmError("stale-button")
    again_on = next((one.due_on for one in shown.follow_ups if one.kind != "money"), None)
    following = step(book, place, all_of_them=all_of_them)
    return replace(following, done=what, whom=shown.customer, entry=shown.entry, again_on=again_on)


def log_call(book: Book, customer_id: int, outcomes: tuple[Outcome, ...]) -> Card:
    """Logs an outgoing call and what came of it. The same tap twice is one call."""
    customer_of(book, customer_id)
    before = book.interactions.latest(book.member.id, book.now - _SAME_TAP)
    if before and (before.customer_id, before.direction, before.outcomes) == (customer_id, "out", outcomes):
        return finish(book, customer_id, before.id, "call")
    return finish(book, customer_id, note_call(book, customer_id, outcomes), "call")


def note_call(book: Book, customer_id: int, outcomes: tuple[Outcome, ...]) -> int:
    """Writes an outgoing call with what follows from it, and no journal entry yet; the contact's id."""
    interaction_id = book.interactions.add(customer_id, book.member.id, book.now, outcomes=outcomes, direction="out")
    if Outcome.NO_ANSWER in outcomes:
        ask_again(book, customer_id, interaction_id)
    else:
        keep_promises(book, customer_id, book.now)
    if Outcome.PURCHASE in outcomes:
        record_load(book, customer_id, interaction_id, None, Note(text=""))
    return interaction_id


def put_off(book: Book, customer_id: int, day: date | None = None) -> Card:
    """Leaves somebody for the next working day, or for ``day``."""
    customer_of(book, customer_id)
    promise_call(book, customer_id, day or working_day(book, book.today + timedelta(1)))
    return finish(book, customer_id, None, "promise-snoozed")


@dataclass(frozen=True)
class PutOff:
    """How many people were left for the day ``until``; the list as it then stands."""

    count: int
    until: date
    list: Today


def all_tomorrow(book: Book) -> PutOff:
    """Leaves everybody on the list for the next working day."""
    following = working_day(book, book.today + timedelta(1))
    calls = today(book).calls
    for call in calls:
        promise_call(book, call.customer.id, following)
    book.journal.write("all-tomorrow")
    return PutOff(len(calls), following, today(book))


def promise_call(book: Book, customer_id: int, day: date) -> None:
    """A call is promised for a day: what was due moves there, else it is a promise of its own."""
    due = [one for one in book.follow_ups.open_of(customer_id) if one.kind != "money" and one.due_on < day]
    for promise in due:
        book.follow_ups.change(promise.id, due_on=day)
    if not any(one.kind != "money" for one in book.follow_ups.open_of(customer_id)):
        book.follow_ups.add(customer_id, book.member.id, day, book.now, reason="")


@dataclass(frozen=True)
class Closed:
    """A day on which the book is closed; its calls wait ``until`` the next working day."""

    day: date
    until: date
    list: Today


def close(book: Book, day: date) -> Closed:
    """«امروز تعطیل»: no work on a day. What was due on it is due on the next working day.

    Raises:
        CrmError: the day is past.
    """
    if day < book.today:
        raise CrmError("stale-button")
    if book.closing_days.add(day):
        following = working_day(book, day)
        for promise_id in book.follow_ups.due_on(day, also_earlier=day == book.today):
            book.follow_ups.change(promise_id, due_on=following)
        book.consequences.refresh_after_closing(day)
        book.journal.write("closing-day", day=day)
    return Closed(day, working_day(book, day), today(book))


def open_again(book: Book, day: date) -> Today:
    """A day is worked on after all; what was moved off it stays where it is."""
    if book.closing_days.remove(day):
        book.consequences.refresh_after_closing(day)
        book.journal.write("opening-day", day=day)
    return today(book)


def load_left(book: Book, purchase_id: int, interaction_id: int | None = None) -> Card:
    """«بار رفت»: the delivery call comes a week from today. Raises CrmError where there is no such load."""
    customer_id = delivering.load_left(book, purchase_id)
    call = book.interactions.get(interaction_id) if interaction_id else None
    return finish(book, customer_id, call.id if call and call.customer_id == customer_id else None, "load-left")
