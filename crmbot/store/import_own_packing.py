"""People with their histories, as JSON can hold them: the fields of each value in their order, empty ends left out."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from crmbot.domain.own_book import Brought, Contact, Load, Promise, Ware, Wish, Words
from crmbot.store.import_packing import packed_person, person_of

Convert = Callable[[Any], Any]
_PARTS: dict[str, type] = {
    "contacts": Contact, "loads": Load, "promises": Promise, "words": Words, "wishes": Wish,
}  # fmt: skip


class _Plan(NamedTuple):
    """A value's fields, what an empty one holds, and how those are turned that JSON cannot hold."""

    names: tuple[str, ...]
    empty: tuple[Any, ...]
    encode: tuple[tuple[int, Convert], ...]
    decode: tuple[tuple[int, Convert], ...]


def packed_brought(one: Brought) -> dict[str, Any]:
    """A person with all that happened with him."""
    said: dict[str, Any] = {"p": packed_person(one.listed), "c": _pack(one)}
    for name in _PARTS:
        if rows := getattr(one, name):
            said[name] = [_pack(row) for row in rows]
    return said


def brought_of(said: dict[str, Any]) -> Brought:
    """The person again."""
    card = _fields(Brought, said["c"])
    parts: dict[str, Any] = {}
    for name, kind in _PARTS.items():
        parts[name] = tuple(kind(**_fields(kind, row)) for row in said.get(name, ()))
    return Brought(person_of(said["p"]), **card, **parts)


def packed_wares(wares: Sequence[Ware]) -> dict[str, Any]:
    """Some products."""
    return {"wares": [_pack(ware) for ware in wares]}


def wares_of(said: dict[str, Any]) -> list[Ware]:
    """The products again; none where the row is about a person."""
    return [Ware(**_fields(Ware, row)) for row in said.get("wares", ())]


def _pack(value: Any) -> list[Any]:
    plan = _plan(value.__class__)
    said = [getattr(value, name) for name in plan.names]
    while said and said[-1] == plan.empty[len(said) - 1]:
        said.pop()
    for place, encode in plan.encode:
        if place < len(said) and said[place] is not None:
            said[place] = encode(said[place])
    return said


def _fields(kind: Any, said: list[Any]) -> dict[str, Any]:
    plan = _plan(kind)
    for place, decode in plan.decode:
        if place < len(said) and said[place] is not None:
            said[place] = decode(said[place])
    return dict(zip(plan.names, said, strict=False))


@cache
def _plan(kind: Any) -> _Plan:
    own = [one for one in fields(kind) if one.name not in ("listed", *_PARTS)]
    turns = [(place, turn) for place, one in enumerate(own) if (turn := _turn(one.type))]
    return _Plan(
        tuple(one.name for one in own),
        tuple(one.default for one in own),
        tuple((place, encode) for place, (encode, _) in turns),
        tuple((place, decode) for place, (_, decode) in turns),
    )


def _turn(kind: Any) -> tuple[Convert, Convert] | None:
    """How a field's values are turned for JSON and back; None where they need not be."""
    if get_origin(kind) is tuple:
        return _WEIGHTS if get_origin(get_args(kind)[0]) is tuple else (list, tuple)
    return next((turn for of, turn in _TURNS.items() if of is kind or of in get_args(kind)), None)


_WEIGHTS: tuple[Convert, Convert] = (
    lambda pairs: [[unit, str(kilos)] for unit, kilos in pairs],
    lambda said: tuple((unit, Decimal(kilos)) for unit, kilos in said),
)
_TURNS: dict[type, tuple[Convert, Convert]] = {
    datetime: (datetime.isoformat, datetime.fromisoformat),
    date: (date.isoformat, date.fromisoformat),
    Decimal: (str, Decimal),
}
