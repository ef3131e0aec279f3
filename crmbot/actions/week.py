"""The weekly session: the people most at stake, one card at a time, and next week's calls planned."""

from dataclasses import dataclass, replace
from datetime import date

from crmbot.actions.calls import finish
from crmbot.actions.cards import Card, card
from crmbot.actions.digest_choice import CALLED_FROM
from crmbot.actions.due import OUTCOMES, note_call, promise_call
from crmbot.actions.due_reasons import Call, call_of
from crmbot.actions.week_end import Ending, ending
from crmbot.actions.week_people import people
from crmbot.actions.week_plan import next_week, spread
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.store.digests import Due
from crmbot.store.weeks import Session, WeekCard

HOURS = range(1, 5)
CARDS_AN_HOUR = 30  # two minutes each


@dataclass(frozen=True)
class Asked:
    """«چند ساعت وقت دارید؟»: how many people wait, of which group on; ``open`` is a session left in the middle.

    ``unknown``: where nobody waits, how many of groups 4-5 have no known rhythm.
    """

    waiting: int
    group: int = CALLED_FROM
    open: Session | None = None
    seen: int = 0
    cards: int = 0
    unknown: int = 0


@dataclass(frozen=True)
class Shown:
    """A session at one of its cards, or (``call`` None) at its end.

    ``done`` is what the tap before did to whom, ``planned_on`` the day he was planned for, ``entry`` the journal's.
    """

    session: Session
    place: int
    count: int
    today: date
    call: Call | None = None
    card: Card | None = None
    row: WeekCard | None = None
    done: str = ""
    whom: Customer | None = None
    planned_on: date | None = None
    entry: int | None = None
    end: Ending | None = None


def ask(book: Book) -> Asked:
    """Whether to begin, or to go on where the last session was left."""
    waiting = people(book)
    asked = Asked(len(waiting), min((one.group for one in waiting), default=CALLED_FROM))
    session = _open_session(book)
    if session is None:
        return asked if waiting else replace(asked, unknown=book.weeks.without_rhythm(book.member.id))
    cards = book.weeks.cards(session.id)
    return replace(asked, open=session, seen=sum(bool(one.answer) for one in cards), cards=len(cards))


def begin(book: Book, hours: int) -> Shown:
    """A session of 1-4 hours; one left open is ended by it.

    Raises:
        CrmError: nobody is to be looked through, or so many hours are none.
    """
    if hours not in HOURS:
        raise CrmError("stale-button")
    found = people(book, hours * CARDS_AN_HOUR)
    if not found:
        raise CrmError("week-nobody")
    before = _open_session(book)
    if before:
        book.weeks.close(before.id, book.now)
    chosen = [(one.customer_id, one.why, one.group) for one in found]
    book.weeks.open(book.member.id, hours, book.now, chosen)
    book.journal.write("week-begun")
    return show(book)


def show(book: Book) -> Shown:
    """The open session at its first card without an answer; people deleted meanwhile are passed over.

    Raises:
        CrmError: no session was ever begun.
    """
    session = book.weeks.latest(book.member.id)
    if session is None:
        raise CrmError("stale-button")
    cards = book.weeks.cards(session.id)
    for row in cards:
        if row.answer:
            continue
        customer = book.customers.get(row.customer_id)
        if customer and not customer.deleted_at:
            return _at(book, session, row, len(cards))
    return Shown(session, len(cards), len(cards), book.today, end=ending(book, session))


def answer(book: Book, card_id: int, what: str) -> Shown:
    """Keeps what is answered to a card and turns to the next; the last answer ends the session.

    ``what`` is planned, talked, bought, unanswered, later or never. The same tap twice is one answer.

    Raises:
        CrmError: there is no such card in the member's open session, or no such answer.
    """
    row, session = _row(book, card_id)
    if row.answer:
        return show(book)
    shown, planned_on = _done(book, row, what)
    book.weeks.answer(row.id, what, book.now, planned_on)
    if all(one.answer for one in book.weeks.cards(session.id)):
        book.weeks.close(session.id, book.now)
    entry = finish(book, row.customer_id, None, "week").entry
    return replace(show(book), done=what, whom=shown, planned_on=planned_on, entry=entry)


def _done(book: Book, row: WeekCard, what: str) -> tuple[Customer, date | None]:
    """Whom the answer was about and the day planned for him; his contact joins this entry of the journal."""
    customer = book.customers.get(row.customer_id)
    if customer is None or what not in ("planned", "later", "never", *OUTCOMES):
        raise CrmError("stale-button")
    if what in OUTCOMES:
        note_call(book, customer.id, OUTCOMES[what])
        again = next((one.due_on for one in book.follow_ups.open_of(customer.id) if one.kind != "money"), None)
        return customer, again if what == "unanswered" else None
    if what == "never":
        book.customers.change(customer.id, no_call=True)
    if what != "planned":
        return customer, None
    day = spread(book, next_week(book), 1)[0]
    promise_call(book, customer.id, day)
    return customer, day


def _at(book: Book, session: Session, row: WeekCard, count: int) -> Shown:
    call = call_of(book, Due(row.customer_id, row.why, row.group, None, None, 0), book.today)
    return Shown(session, row.position, count, book.today, call, card(book, row.customer_id), row)


def _row(book: Book, card_id: int) -> tuple[WeekCard, Session]:
    session = book.weeks.latest(book.member.id)
    row = next((one for one in book.weeks.cards(session.id) if one.id == card_id), None) if session else None
    if row is None or session is None or (session.closed_at and not row.answer):
        raise CrmError("stale-button")
    return row, session


def _open_session(book: Book) -> Session | None:
    session = book.weeks.latest(book.member.id)
    return session if session and session.closed_at is None else None


def win_back(book: Book, limit: int = 60) -> list[Call]:
    """Who has not come for long: a list of its own, richest first."""
    ids = book.weeks.win_back(book.member.id, book.today, limit)
    dues = [Due(one, "win_back", CALLED_FROM, None, None, 0) for one in ids]
    return [call_of(book, due, book.today) for due in dues]


def listed(book: Book) -> list[Call]:
    """Everybody of the week's list, as text or file show them: the open session's, else who would be in one."""
    session = _open_session(book)
    cards = book.weeks.cards(session.id) if session else []
    whom = [Due(one.customer_id, one.why, one.group, None, None, 0) for one in cards] or people(book)
    return [call_of(book, one, book.today) for one in whom]
