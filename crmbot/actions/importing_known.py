"""A person in a file of the book, and the same person in the book: what the one adds to the other.

A contact is the same where one of its kind stands in the same minute, a load or a promise where one was written down
in the same minute: what was corrected since is not doubled, and what a file says twice is wanted twice.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from crmbot.actions.importing_people import Additions, additions
from crmbot.domain.imports import Known, KnownPerson
from crmbot.domain.own_book import Brought, Load, Promise
from crmbot.store.import_known import CARD, Had
from crmbot.text.normalise import search_key

T = TypeVar("T")
_STATED = ("stated_rhythm", "stated_last", "stated_on")


@dataclass(frozen=True)
class Missing:
    """What a file adds to somebody known; false where it adds nothing.

    ``card`` are further columns of his row, ``labels`` those of his numbers (row id, label), ``opening`` the group of
    an old list (None: none), ``history`` a person with nothing but what is missing.
    """

    listed: Additions
    card: Mapping[str, Any] = field(default_factory=dict)
    labels: tuple[tuple[int, str], ...] = ()
    opening: int | None = None
    history: Brought | None = None

    def __bool__(self) -> bool:
        return bool(self.listed or self.card or self.labels or self.history) or self.opening is not None


def missing(
    known: KnownPerson, had: Had, brought: Brought, choice: Known, unheld: Iterable[str], keeper: int | None = None
) -> Missing:
    """What is missing by this choice; ``unheld`` are those of his numbers that nobody in the book has, ``keeper`` the
    id of who keeps him by the file."""
    if choice is Known.SKIP:
        return Missing(Additions({}))
    bare = replace(brought.listed, products=(), notes=(), group=0 if brought.made else brought.listed.group)
    return Missing(
        additions(known, bare, choice, list(unheld)),
        _card(had, brought, choice, keeper),
        tuple(_labels(had, brought, choice)),
        brought.opening if brought.opening is not None and brought.opening > _standing(had) else None,
        _history(known, had, brought),
    )


def _standing(had: Had) -> int:
    return -1 if had.standing is None else had.standing


def _card(had: Had, brought: Brought, choice: Known, keeper: int | None) -> dict[str, Any]:
    """A mark is set where the file has it; it is taken away only where the card is to be brought up to date. What was
    stated of his rhythm goes together."""
    given = {name: getattr(brought, name) for name in CARD}
    updates = choice is Known.UPDATE and brought.made is not None
    if had.card["stated_rhythm"] and not (updates and brought.stated_rhythm):
        given |= {name: had.card[name] for name in _STATED}
    changed = {
        name: value
        for name, value in given.items()
        if value != had.card[name] and (value or isinstance(value, bool)) and (updates or not had.card[name])
    }
    if updates and keeper and keeper != had.card["keeper_id"]:
        changed["keeper_id"] = keeper
    return changed


def _labels(had: Had, brought: Brought, choice: Known) -> Iterator[tuple[int, str]]:
    given = dict(zip(brought.listed.phones, brought.labels, strict=False))
    for number, row_id, label in had.numbers:
        said = given.get(number, "")
        if said and said != label and (not label or choice is Known.UPDATE):
            yield row_id, said


def _history(known: KnownPerson, had: Had, brought: Brought) -> Brought | None:
    contacts = _beyond(
        brought.contacts, lambda one: (_minute(one.at), one.kind), ((_minute(a), k) for a, k, _ in had.contacts)
    )
    words = _words(known, had, brought)
    wishes = tuple(one for one in brought.wishes if search_key(one.product) not in known.product_keys)
    loads, promises = _loads(had, brought), _promises(had, brought)
    if not (contacts or words or wishes or loads or promises):
        return None
    nothing_else = Brought(replace(brought.listed, phones=()), keeper=brought.keeper, made=brought.made)
    return replace(nothing_else, contacts=contacts, loads=loads, promises=promises, words=words, wishes=wishes)


def _loads(had: Had, brought: Brought) -> tuple[Load, ...]:
    dated = tuple(one for one in brought.loads if one.at)
    plain = tuple(one for one in brought.loads if not one.at)
    fresh = _beyond(dated, lambda one: _minute(one.at), (_minute(at) for at, *_ in had.loads))
    days = ((day, goods) for _, day, goods, _ in had.loads)
    return fresh + _beyond(plain, lambda one: (one.day, search_key(one.product)), days)


def _promises(had: Had, brought: Brought) -> tuple[Promise, ...]:
    dated = tuple(one for one in brought.promises if one.made)
    plain = tuple(one for one in brought.promises if not one.made)
    fresh = _beyond(dated, lambda one: (_minute(one.made), one.kind), ((_minute(a), k) for a, k, *_ in had.promises))
    return fresh + _beyond(plain, lambda one: (one.kind, one.due, one.reason), (tuple(row[1:]) for row in had.promises))


def _words(known: KnownPerson, had: Had, brought: Brought) -> tuple[Any, ...]:
    """Words the book has not: by when they were written where that is known, by what they say in any case."""
    said = {text.strip() for _, _, text in had.words} | known.remarks
    fresh = _beyond(brought.words, lambda one: (_minute(one.at), one.kind), ((_minute(a), k) for a, k, _ in had.words))
    return tuple(one for one in fresh if one.said.strip() not in said)


def _beyond(wanted: tuple[T, ...], key: Callable[[T], Hashable], there: Iterable[Hashable]) -> tuple[T, ...]:
    """Those that are not there yet; of equals only as many as there are more."""
    if not wanted:
        return ()
    left = Counter(there)
    fresh = []
    for one in wanted:
        if left[key(one)] > 0:
            left[key(one)] -= 1
        else:
            fresh.append(one)
    return tuple(fresh)


def _minute(at: datetime | None) -> datetime | None:
    return at and at.replace(second=0, microsecond=0)
