"""A pack: one SMS for many, sent from the trader's own phone in blocks of numbers; left and gone on with at will."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from crmbot.actions.occasions.catalogue import catalogue
from crmbot.actions.packs_audience import Whom, title_of, wanted
from crmbot.actions.packs_numbers import joined
from crmbot.clock import instant_at, local_time
from crmbot.domain.errors import CrmError
from crmbot.domain.occasion_mood import mood_of
from crmbot.store.book import Book
from crmbot.store.pack_audience import Wanted
from crmbot.store.pack_phones import Line, PackPhone
from crmbot.store.packs import Pack, PackPerson
from crmbot.text.drafting import sms_parts
from crmbot.text.normalise import tidy
from crmbot.text.spelling import figure

FIRST_HOUR, LAST_HOUR = 9, 21
"""Texts to customers go out from 9 to 21, local time."""


@dataclass(frozen=True)
class Opened:
    """A pack at one of its blocks.

    ``block`` counts from 0 among ``blocks``; ``people`` are those of it who are to be sent to now: not yet sent, still
    to be written to, within the line's daily limit. ``numbers`` is what is copied, ``text`` too; ``length`` is its
    characters and parts. ``waiting`` counts the people of the whole pack who still wait, ``gone`` those who may no
    longer be written to. ``hold`` tells why nothing is handed out now: late, expired, capped,
    mourning (a load, a greeting); empty: it is.
    ``mourning``: today is a day of mourning; ``until``: when the text is no longer true, by the wall clock;
    ``unsigned``: the trader has set no signature; ``handed_out``: everybody who can be sent to today, for a file.
    ``sent`` and ``entry``: how many the tap before noted, and its journal entry.
    """

    pack: Pack
    phone: PackPhone
    block: int
    blocks: int
    people: tuple[PackPerson, ...]
    numbers: str
    text: str
    length: tuple[int, int]
    waiting: int
    total: int
    gone: int
    hold: str = ""
    mourning: bool = False
    until: datetime | None = None
    today: date = date.min
    unsigned: bool = False
    handed_out: tuple[PackPerson, ...] = ()
    line: Line | None = None
    lines: tuple[Line, ...] = ()
    sent_today: int = 0
    asked_phone: bool = True
    sent: int = 0
    entry: int | None = None


@dataclass(frozen=True)
class Away:
    """A pack that was put away, and the entry that takes it back."""

    title: str
    entry: int | None


def make(book: Book, whom: Whom) -> Opened:
    """A new pack for everybody who fits; its text is still to be typed. Raises CrmError where nobody is left."""
    return make_for(book, wanted(book, whom), title_of(book, whom))


def to_send(book: Book, pack_id: int) -> Opened:
    """A pack for its file. Raises CrmError where nothing of it may be sent today; by night it can be made ready."""
    shown = show(book, pack_id)
    if shown.hold and shown.hold != "late":
        raise CrmError(f"pack-held-{shown.hold}")
    if not shown.handed_out:
        raise CrmError("pack-all-sent")
    return shown


def make_for(
    book: Book,
    its: Wanted,
    title: str,
    said: str = "",
    *,
    offer_id: int | None = None,
    occasion: str = "",
    expires_at: datetime | None = None,
) -> Opened:
    """A pack with a title and perhaps a text (signed); ``its.only`` names the people of an ``occasion``. It goes out
    from the line of the member's latest pack.

    Raises:
        CrmError: nobody is left to write to.
    """
    counts = book.pack_audience.counts(book.member.id, its, book.today, book.now)
    people = book.pack_audience.chosen(book.member.id, its, book.today, book.now)
    if not people:
        raise CrmError("pack-nobody")
    left_out = {why: count for why, count in counts.items() if why}
    pack_id = book.packs.make(
        book.member.id, book.now, people, title=title, said=tidy(said), size=phone_of(book).size, left_out=left_out,
        offer_id=offer_id, occasion=occasion, condoles=its.condoles, expires_at=expires_at,
        pack_line_id=book.packs.last_line(book.member.id),
    )  # fmt: skip
    return show(book, pack_id)


def show(book: Book, pack_id: int, block: int | None = None) -> Opened:
    """A pack at a block; None, or one that was sent: at the first that waits. All sent: no people."""
    its = pack_of(book, pack_id)
    people = book.packs.people(its, book.today)
    wait = [one for one in people if not one.sent and one.may]
    places = sorted({one.position // its.size for one in wait})
    place = block if block in places else next(iter(places), 0)
    line = book.pack_phones.line(its.line_id)
    sent_today = book.packs.sent_from(line.id, instant_at(book.today, 0, book.member.zone)) if line else 0
    room = max(line.cap - sent_today, 0) if line and line.cap is not None else len(wait)
    now = tuple(one for one in wait if one.position // its.size == place)[:room]
    phone = phone_of(book)
    return Opened(
        pack=its, phone=phone, block=place, blocks=-(-len(people) // its.size), people=now,
        numbers=joined([one.number for one in now], phone), text=its.said, length=sms_parts(its.said),
        waiting=len(wait), total=len(people), gone=sum(not (one.sent or one.may) for one in people),
        hold=_hold(book, its) or ("capped" if wait and not room else ""),
        mourning=mood_of(book.today, catalogue(book).shifts) == "mourning",
        until=local_time(its.expires_at, book.member.zone) if its.expires_at else None, today=book.today,
        line=line, lines=tuple(book.pack_phones.lines()), sent_today=sent_today,
        unsigned=not book.settings.read().signature,
        asked_phone=book.pack_phones.of(book.member.id) is not None, handed_out=tuple(wait[:room]),
    )  # fmt: skip


def sent(book: Book, pack_id: int, first: int, last: int) -> Opened:
    """«فرستادم»: the SMS stands in the history of everybody from one place of the pack to another.

    The same tap twice notes nothing twice.
    """
    its = pack_of(book, pack_id)
    wait = [one for one in book.packs.people(its, book.today) if not one.sent and one.may]
    now = [one for one in wait if first <= one.position <= last]
    book.packs.sent(now, book.member.id, book.now, its.said)
    entry = book.journal.write("pack-sent", name=figure(len(now), book.member.language))
    return replace(show(book, pack_id), entry=entry, sent=len(now))


def put_away(book: Book, pack_id: int) -> Away:
    """Leaves the rest of a pack unsent for good; its people may stand in another one."""
    its = pack_of(book, pack_id)
    book.packs.change(pack_id, closed_at=book.now)
    return Away(its.title, book.journal.write("pack-away", name=its.title))


def pack_of(book: Book, pack_id: int) -> Pack:
    """The pack; CrmError where this member's book has none of that id, or it was put away."""
    its = book.packs.get(pack_id)
    if its is None or its.closed_at is not None:
        raise CrmError("stale-button")
    return its


def phone_of(book: Book) -> PackPhone:
    """How the member's phone wants numbers; the usual way where he was not asked yet."""
    return book.pack_phones.of(book.member.id) or PackPhone()


def _hold(book: Book, its: Pack) -> str:
    if its.expires_at is not None and its.expires_at <= book.now:
        return "expired"
    if its.is_cheerful and mood_of(book.today, catalogue(book).shifts) == "mourning":
        return "mourning"
    hour = local_time(book.now, book.member.zone).hour
    return "" if FIRST_HOUR <= hour < LAST_HOUR else "late"
