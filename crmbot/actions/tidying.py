"""The evening tidy-up: one message a member, once a day, where his calls of the day lack a name or a product."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from crmbot.actions.keeping import waiting
from crmbot.clock import instant_at, local_day
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Attachment
from crmbot.domain.member import Member
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.store.tidying import Evening, Incomplete

KIND, LATER = "tidy", "tidy-later"
MORNING = 9 * 60
AT_ONCE = 500


@dataclass(frozen=True)
class Tidied:
    """Where a walk through the day's cards ended: ``done`` completed in it, ``left`` still incomplete.

    ``papers`` are the member's that belong to nobody yet; ``zone`` is the book's.
    """

    done: int
    left: int
    papers: tuple[Attachment, ...]
    zone: str


def put_due(gate: Gate) -> bool:
    """Puts the evening's message into the outbox of those whose hour has come; True: others still wait.

    Run at each tick, until nobody waits. A member's day is looked at once, after his hour on that local day: what is
    incomplete then, of all that came since the hour of the day before, is announced, and where nothing is, nothing
    comes that day. After a day is over it is not made up for. Reminders that were put off and have nothing left to
    remind of are dropped.
    """
    _withdraw(gate)
    return any(_look_at(gate, zone, minute) for zone, minute in gate.tidying.hours())


def postpone(book: Book, day: date) -> bool:
    """«فردا صبح»: reminds once more at nine on the morning after today. Whether that is new."""
    due_at = instant_at(book.today + timedelta(1), MORNING, book.member.zone)
    screen = _screen(LATER, book.member, day)
    return book.outbox.put(book.member, LATER, day.isoformat(), screen, due_at)


def incomplete(book: Book, day: date) -> list[Incomplete]:
    """Whom the member logged since the tidy hour before a local day and who lacks a name or a product, in the order
    of the calls."""
    zone = book.member.zone
    start = _hour_before(day, book.settings.read().tidy_minute, zone)
    return book.tidying.incomplete(book.member, start, instant_at(day + timedelta(1), 0, zone))


def tidied(book: Book, day: date, done: int = 0) -> Tidied:
    """What is left of a day."""
    return Tidied(done, len(incomplete(book, day)), waiting(book), book.member.zone)


def day_of(text: str) -> date:
    """The day a button names. Raises CrmError where it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CrmError("stale-button") from error


def _look_at(gate: Gate, zone: str, minute: int) -> bool:
    """Looks at some of those who tidy up at this hour; whether others wait."""
    today = local_day(gate.now, zone)
    start, hour = _hour_before(today, minute, zone), instant_at(today, minute, zone)
    if gate.now < hour:
        return False
    evenings = gate.tidying.evenings(zone, minute, today.isoformat(), start, hour, gate.now, AT_ONCE)
    gate.outbox.put_all(KIND, today.isoformat(), hour, [(one.member, _offer(one, today)) for one in evenings])
    return len(evenings) == AT_ONCE


def _offer(evening: Evening, today: date) -> dict[str, Any]:
    if not evening.bare and not evening.papers:
        return {}
    counts = {"calls": evening.calls, "bare": evening.bare, "papers": evening.papers}
    if evening.first_at and local_day(evening.first_at, evening.member.zone) < today:
        counts["night"] = True
    return _screen(KIND, evening.member, today, **counts)


def _withdraw(gate: Gate) -> None:
    for outgoing_id, member, day in gate.tidying.postponed(gate.now):
        book = gate.book_of(member)
        if not incomplete(book, date.fromisoformat(day)) and not waiting(book):
            gate.outbox.drop(outgoing_id)


def _hour_before(day: date, minute: int, zone: str) -> datetime:
    """The tidy hour of the day before: what came after it was offered in no evening yet."""
    return instant_at(day - timedelta(1), minute, zone)


def _screen(kind: str, member: Member, day: date, **counts: int) -> dict[str, Any]:
    """What the outbox keeps: which screen to show, in whose language, and what it needs."""
    return {"show": kind, "language": member.language, "day": day.isoformat(), **counts}
