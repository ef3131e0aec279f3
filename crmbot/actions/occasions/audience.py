"""Whom an occasion concerns: whom the member rings himself, who gets a text of his own, who is in the pack."""

from dataclasses import dataclass, field

from crmbot.actions.occasions.catalogue import Catalogue, Known, catalogue
from crmbot.domain.lunar import Shifts
from crmbot.domain.occasion_mood import Mood, mood_of
from crmbot.domain.occasion_rule import Occurrence
from crmbot.store.book import Book
from crmbot.store.occasion_audience import OccasionDay


@dataclass(frozen=True)
class Audience:
    """Customers the member keeps, by what they get at an occasion; ids, who is worth most first.

    ``calls`` fit into the minutes of his day; ``texts`` are the rest of groups 4-5; ``pack`` is how many of groups 1-3
    get the one SMS (``pack_of`` names them). Price-only callers are left out, those who want nothing religious where it
    is, the bereaved where it is no day of mourning, and who cannot be reached that way. Nobody is rung about a day of
    mourning.
    """

    known: Known
    occurrence: Occurrence
    calls: tuple[int, ...]
    texts: tuple[int, ...]
    pack: int
    shifts: Shifts = field(repr=False)

    @property
    def mood(self) -> Mood:
        """How a text of that day may sound."""
        return mood_of(self.occurrence.day, self.shifts)

    @property
    def is_empty(self) -> bool:
        """Whether it concerns nobody."""
        return not (self.calls or self.texts or self.pack)


def audience(book: Book, occurrence: Occurrence, its: Catalogue | None = None) -> Audience:
    """Whom an occurrence concerns among the member's customers; two statements and one row a buyer."""
    its = its or catalogue(book)
    known = its.known[occurrence.key]
    day = _day(known, occurrence)
    buyers = book.occasion_audience.buyers(book.member.id, day)
    places = 0 if day.mourning else book.digests.plan(book.member.id).places
    calls = [one.customer_id for one in buyers if one.rings][:places]
    rung = set(calls)
    return Audience(
        known=known,
        occurrence=occurrence,
        calls=tuple(calls),
        texts=tuple(one.customer_id for one in buyers if one.reads and one.customer_id not in rung),
        pack=book.occasion_audience.pack_size(book.member.id, day),
        shifts=its.shifts,
    )


def pack_of(book: Book, occurrence: Occurrence) -> tuple[int, ...]:
    """The ids of groups 1-3 who get the pack, group 3 and the latest talk first."""
    known = catalogue(book).known[occurrence.key]
    return tuple(book.occasion_audience.pack(book.member.id, _day(known, occurrence)))


def _day(known: Known, occurrence: Occurrence) -> OccasionDay:
    return OccasionDay(occurrence.day, known.faith, known.kind == "mourning")
