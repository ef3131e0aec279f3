"""The one SMS of an occasion for groups 1-3, made once and gone on with."""

from datetime import date, datetime, timedelta

from crmbot.actions import drafting, packs
from crmbot.actions.occasions.audience import pack_of
from crmbot.actions.occasions.catalogue import Known, catalogue
from crmbot.actions.occasions.listing import occurrence
from crmbot.actions.occasions.naming import name_in
from crmbot.clock import instant_at
from crmbot.store.book import Book
from crmbot.store.pack_audience import Wanted
from crmbot.text.drafting import Reason, pack_text
from crmbot.text.texts import texts_in

_LAST_MINUTE = packs.LAST_HOUR * 60


def occasion_pack(book: Book, number: int, year: int) -> packs.Opened:
    """The pack of an occurrence; the one already made, where it was not put away. Raises CrmError where nobody is left,
    or there is no such occurrence."""
    its = catalogue(book)
    one = occurrence(its, number, year)
    known, name = its.known[one.key], f"{number}:{year}"
    made = book.packs.of_occasion(book.member.id, name, book.today)
    if made:
        return packs.show(book, made.id)
    mourning = known.kind == "mourning"
    about = drafting.about(book, Reason.CONDOLENCE if mourning else Reason.GREETING, occasion=one)
    wanted = Wanted((1, 2, 3), only=pack_of(book, one) or (0,), condoles=mourning)
    title = name_in(texts_in(book.member.language), known)
    until = _until(book, known, one.day)
    return packs.make_for(book, wanted, title, pack_text(about), occasion=name, expires_at=until)


def _until(book: Book, known: Known, day: date) -> datetime:
    """A greeting is still kind on the next day, a condolence belongs to its days."""
    later = timedelta(0 if known.kind == "mourning" and not known.with_it else 1)
    return instant_at(day + later, _LAST_MINUTE, book.member.zone)
