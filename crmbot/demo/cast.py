"""Who and what the demo book is about, as its data files tell."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("data")


@dataclass(frozen=True)
class Good:
    """Something the trader sells: today's price of a kilo in toman, and how many kilos are in its bag."""

    name: str
    price: int
    bag: int
    sample_below: int
    price_text: str


@dataclass(frozen=True)
class Person:
    """One customer's part.

    ``phone`` and the numbers in ``also`` are national, without the zero. Days count back from today: a rhythm (``gap``
    days between purchases for ``months``, the last one ``silent`` days ago), the days on which he ``bought``, the
    occasions before which he buys each year (``season``), other ``calls`` with their outcomes. ``promises`` are
    (kind, days from today, toman, reason), ``remarks`` (kind, words); ``kilos`` is his usual load.
    """

    phone: str
    name: str
    city: str
    goods: tuple[str, ...]
    title: str = ""
    kilos: int = 0
    gap: int = 0
    silent: int = 0
    months: int = 0
    bought: tuple[int, ...] = ()
    one_order: bool = False
    season: tuple[str, ...] = ()
    calls: tuple[tuple[int, str], ...] = ()
    promises: tuple[tuple[str, int, int | None, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    label: str = ""
    address: str = ""
    channel: str = ""
    price_only: bool = False
    no_text: bool = False
    no_religious: bool = False
    bereaved_days: int = 0
    deleted_days: int = 0


@dataclass(frozen=True)
class Cast:
    """The whole play. ``units`` names tonne, bag and kilo; ``phrases`` are what the trader typed, by outcome."""

    people: tuple[Person, ...]
    goods: dict[str, Good]
    units: dict[str, str]
    book: dict[str, str]
    phrases: dict[str, tuple[str, ...]]


@cache
def cast() -> Cast:
    """The demo book's people and goods, read once."""
    shop, phrases = _read("goods"), _read("phrases")
    return Cast(
        people=tuple(Person(**_frozen(row)) for row in _read("people")),
        goods={row["name"]: Good(**row) for row in shop["goods"]},
        units=shop["units"],
        book=shop["book"],
        phrases=_frozen(phrases),
    )


def _read(name: str) -> Any:
    return json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _tuple(value) for name, value in row.items()}


def _tuple(value: Any) -> Any:
    return tuple(_tuple(one) for one in value) if isinstance(value, list) else value
