"""Letting people with their whole histories into the book, some at a time."""

from collections.abc import Iterable, Sequence

from crmbot.actions.importing_goods import bring_goods
from crmbot.actions.importing_known import Missing
from crmbot.actions.importing_meeting import Met, meet
from crmbot.actions.importing_steps import Progress, Step, advanced, since, standing_of
from crmbot.domain.imports import OLD_BUYER, ImportFile
from crmbot.domain.own_book import Brought, Ware
from crmbot.store.book import Book
from crmbot.store.import_own import Arrival, OwnRows

_ROWS_A_PERSON, _MOST_ROWS = 10, 130

Staged = tuple[int, Brought | list[Ware]]


def heaviest(most: int) -> int:
    """How heavy ``most`` people may be together in one transaction."""
    return min(most * _ROWS_A_PERSON, _MOST_ROWS)


def let_in_histories(book: Book, file: ImportFile, staged: Sequence[Staged]) -> Progress:
    """Lets these in. The file is over when none are left."""
    for _, what in staged:
        for ware in what if isinstance(what, list) else ():
            bring_goods(book, ware, file.known)
    people = [what for _, what in staged if isinstance(what, Brought)]
    met = meet(book, people)
    new = [_newcomer(book, file, one) for one, its in zip(people, met.ids, strict=True) if its is None]
    grown, changed = _grown(book, file, met, people)
    rows = OwnRows(book.pen, book.newcomers, file.at, book.member.zone, book.member.id)
    ids, images = rows.add([*new, *grown], met.members)
    assert file.entry_id is not None
    book.journal_parts.add(file.entry_id, images)
    with_history = (its for its, one in zip(ids, new, strict=False) if not _is_plain(one.brought))
    loads = bool(changed) or any(one.brought.loads or one.brought.stated_rhythm for one in new)
    book.consequences.refresh_some([*with_history, *changed], figures=loads)
    old = [its for its, one in zip(ids, new, strict=False) if not one.brought.made and (one.standing or 0) >= OLD_BUYER]
    return advanced(book, file, Step(staged[-1][0], len(new), len(changed), tuple(old), over=False))


def _newcomer(book: Book, file: ImportFile, one: Brought) -> Arrival:
    """Who came with his causes stands where they put him; who came from a mere list, where the list puts him."""
    if one.opening is not None:
        return Arrival(one, one.opening, one.opened)
    standing = standing_of(file, one.listed)
    if one.made or (one.contacts and standing <= 1):
        return Arrival(one)
    return Arrival(one, standing, since(book, file, one.listed))


def _is_plain(one: Brought) -> bool:
    """Whether nothing follows from his history but the group of an old list."""
    return not (one.contacts or one.loads or one.stated_rhythm)


def _grown(book: Book, file: ImportFile, met: Met, people: Iterable[Brought]) -> tuple[list[Arrival], list[int]]:
    """What known people lack of their histories, and the ids of all whom the file adds anything to."""
    arrivals, changed = [], []
    for one, its in zip(people, met.ids, strict=True):
        if its is None or not (lacking := met.missing(its, one, file.known)):
            continue
        changed.append(its)
        _fill(book, file, its, one, lacking)
        if lacking.history:
            arrivals.append(_lacking(met, its, one, lacking.history))
    return arrivals, list(dict.fromkeys(changed))


def _lacking(met: Met, its: int, one: Brought, history: Brought) -> Arrival:
    """His missing rows, with the ids of those they may name."""
    had = met.had[its]
    by_instant = {at: load for at, _, _, load in had.loads}
    loads = {load.number: by_instant[load.at] for load in one.loads if load.at in by_instant and load.number}
    contacts = {at: contact for at, _, contact in had.contacts}
    return Arrival(history, customer_id=its, contacts=contacts, loads=loads)


def _fill(book: Book, file: ImportFile, its: int, one: Brought, lacking: Missing) -> None:
    added = lacking.listed
    fields = {**added.fields, **lacking.card, **({"deleted_at": None} if added.back else {})}
    if fields:
        book.customers.change(its, **fields)
    labels = dict(zip(one.listed.phones, one.labels, strict=False))
    for number in added.phones:
        book.phones.add(its, number, labels.get(number, ""))
    for phone_id, label in lacking.labels:
        book.phones.relabel(phone_id, label)
    standing = added.standing if lacking.opening is None else lacking.opening
    if standing or lacking.opening is not None:
        at = one.opened or since(book, file, one.listed)
        book.interactions.add(its, book.member.id, at, kind="standing", standing=standing)
