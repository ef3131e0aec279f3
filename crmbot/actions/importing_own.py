"""Staging a file of the book: people with all that happened with them, and the goods; runs in the worker process.

A phone's call log goes the same way: its calls are contacts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crmbot.actions.importing_breath import breathe
from crmbot.actions.importing_goods import goods_missing
from crmbot.actions.importing_meeting import Met, meet
from crmbot.actions.importing_order import Reading, still_wanted
from crmbot.actions.importing_people import listed_person
from crmbot.domain.imports import Known, Listed, Understood
from crmbot.domain.own_book import Brought, Contact, OwnBook, Ware
from crmbot.sheets import CustomerFile
from crmbot.sheets.values import LoggedCall
from crmbot.store.book import Book
from crmbot.store.customers import search_fields
from crmbot.store.store import Store

_WARES, _PEOPLE = 25, 100  # staged in one transaction
_WEIGHT = 1000  # rows of history in one transaction
_EXAMPLES = 5
_UNANSWERED = ("missed", "rejected", "voicemail")


@dataclass
class _Counts:
    new: int = 0
    known: int = 0
    fills: int = 0
    updates: int = 0
    ungrouped: int = 0
    goods: int = 0
    examples: list[Listed] = field(default_factory=list)


def stage_own(store: Store, reading: Reading, book: OwnBook) -> Understood:
    """Leaves a file of the book in the import's rows. What it was understood to hold."""
    counts, position = _Counts(), 1
    for wares in _parts(book.wares, _WARES):
        counts.goods += store.look(reading.member, reading.now, _count_goods, wares)
        store.act(reading.member, reading.now, None, _stage_wares, reading, position, wares)
        position += 1
        breathe(store)
    _stage_people(store, reading, position, map(with_keys, book.people), counts)
    holds = {"people": len(book.people)}
    if book.headings:  # a list of people has nothing else
        for name in ("contacts", "loads", "promises"):
            holds[name] = sum(len(getattr(one, name)) for one in book.people)
    rejected: dict[str, int] = {}
    for _, _, reason, _ in book.lost:
        rejected[reason] = rejected.get(reason, 0) + 1
    return replace(
        _summary("own", counts), rows=len(book.people) + len(book.lost), holds=holds, rejected=rejected,
        headings=book.headings,
    )  # fmt: skip


def stage_calls(store: Store, reading: Reading, read: CustomerFile) -> Understood:
    """Leaves a call log in the import's rows; the newest call missed waits to be called back."""
    counts = _Counts()
    people = (_caller(listed_person(one, reading.now.date()), one.calls) for one in read.customers)
    _stage_people(store, reading, 1, people, counts)
    holds = {"people": len(read.customers), "contacts": sum(len(one.calls) for one in read.customers)}
    return replace(_summary("calls", counts), holds=holds)


def with_keys(one: Brought) -> Brought:
    """The person with the keys by which he is searched."""
    listed = one.listed
    names = {"name": listed.name, "also_names": listed.also_name, "address": one.address, "city": listed.city}
    keys = search_fields(names)
    return replace(one, listed=replace(listed, search_norm=keys["search_norm"], city_norm=keys["city_norm"]))


def _caller(listed: Listed, calls: Sequence[LoggedCall]) -> Brought:
    contacts = sorted(map(_contact, calls), key=lambda one: one.at)
    return Brought(replace(listed, products=()), contacts=tuple(contacts))


def _contact(call: LoggedCall) -> Contact:
    """A call as the phone logged it; one that nobody took was not answered, by whom the direction tells."""
    rang = call.kind == "outgoing"
    unanswered = call.kind in _UNANSWERED or (rang and not call.seconds)
    return Contact(call.at, direction="out" if rang else "in", outcomes=("no_answer",) if unanswered else ())


def _stage_people(store: Store, reading: Reading, first: int, people: Iterable[Brought], counts: _Counts) -> None:
    for part in _light(people):
        store.look(reading.member, reading.now, _compare, part, counts)
        store.act(reading.member, reading.now, None, _stage, reading, first, part)
        first += len(part)
        breathe(store)


def _light(people: Iterable[Brought]) -> Iterator[list[Brought]]:
    """As many people together as have not too long histories."""
    part: list[Brought] = []
    weight = 0
    for one in people:
        if part and (len(part) >= _PEOPLE or weight + one.weight > _WEIGHT):
            yield part
            part, weight = [], 0
        part.append(one)
        weight += one.weight
    if part:
        yield part


def _compare(book: Book, people: Sequence[Brought], counts: _Counts) -> None:
    """Counts who is new and whom the file would change."""
    met = meet(book, people)
    counts.examples += [one.listed for one in people][: _EXAMPLES - len(counts.examples)]
    for one, its in zip(people, met.ids, strict=True):
        if its is None:
            counts.new += 1
            counts.ungrouped += one.made is None and not one.listed.group
            continue
        counts.known += 1
        counts.fills += _would(met, its, one, Known.FILL)
        counts.updates += _would(met, its, one, Known.UPDATE)


def _would(met: Met, its: int, one: Brought, choice: Known) -> bool:
    return bool(met.missing(its, one, choice))


def _count_goods(book: Book, wares: Sequence[Ware]) -> int:
    return sum(bool(goods_missing(book, ware, Known.UPDATE)) for ware in wares)


def _stage(book: Book, reading: Reading, first: int, people: Sequence[Brought]) -> None:
    still_wanted(book, reading)
    book.imports.stage_histories(reading.import_id, first, people)


def _stage_wares(book: Book, reading: Reading, position: int, wares: Sequence[Ware]) -> None:
    still_wanted(book, reading)
    book.imports.stage_wares(reading.import_id, position, wares)


def _summary(kind: str, counts: _Counts) -> Understood:
    return Understood(
        kind=kind,
        rows=counts.new + counts.known,
        people=counts.new + counts.known,
        new=counts.new,
        known=counts.known,
        fills=counts.fills,
        updates=counts.updates,
        duplicates=0,
        ungrouped=counts.ungrouped,
        goods=counts.goods,
        examples=tuple(counts.examples),
    )


def _parts(rows: Sequence[Ware], most: int) -> Iterator[Sequence[Ware]]:
    for start in range(0, len(rows), most):
        yield rows[start : start + most]
