"""The sheets of a book a trader would keep: one a group, then calls, purchases, promises and products.

Headings are chosen so that the file, sent to the bot again, says the same: the people's sheets are read as lists; in
the other sheets only name and number are, which makes their rows further rows of the same people.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from crmbot.clock import local_time
from crmbot.domain.exports import Leaving
from crmbot.sheets.outgoing import BookSheet, Field, FieldKind, Value, written_day
from crmbot.store.exports import Exports
from crmbot.store.groups import GROUPS
from crmbot.text.texts import Texts

T = TypeVar("T")
People = Callable[[Iterator[Leaving]], Iterable[Leaving]]
_PERSON: tuple[tuple[str, FieldKind, float], ...] = (
    ("name", "text", 24), ("title", "text", 10), ("phones", "phones", 28), ("city", "text", 14),
    ("products", "products", 30), ("group", "number", 8), ("last-contact", "day", 13), ("notes", "text", 40),
    ("firm", "text", 20),
)  # fmt: skip
_GROUP_AT = 5
_WHO: tuple[tuple[str, FieldKind, float], ...] = (("name", "text", 24), ("phone", "phones", 16))
_CALLS = (
    ("hour", "text", 18),
    *_WHO,
    ("outcome", "text", 18),
    ("way", "text", 10),
    ("said", "text", 50),
    ("by", "text", 16),
)
_PURCHASES = (
    ("day", "day", 13), *_WHO, ("product", "products", 20), ("quantity", "number", 12), ("unit", "text", 10),
    ("amount", "number", 16), ("unit-price", "number", 16), ("price-unit", "text", 10), ("outcome", "text", 12),
)  # fmt: skip
_PROMISES = (
    ("due", "day", 13), *_WHO, ("reminder", "text", 30), ("amount", "number", 16), ("outcome", "text", 12)
)  # fmt: skip
_PRODUCTS: tuple[tuple[str, FieldKind, float], ...] = (
    ("product", "text", 24),
    ("unit", "text", 10),
    ("price", "text", 30),
    ("times", "number", 10),
)


def sheets_of(texts: Texts, exports: Exports, zone: str, people: People) -> Iterator[BookSheet]:
    """All sheets of a book; each is to be written before the next is asked for."""
    for group in GROUPS:
        title = texts.plain("export-sheet-group", group=group, what=texts.plain(f"group-{group}"))
        rows = (_without_group(person_row(texts, one)) for one in people(exports.people(group)))
        yield BookSheet(title, _without_group(people_fields(texts)), rows)
    yield BookSheet(
        texts.plain("export-sheet-calls"), _fields(texts, _CALLS), map(partial(_call, texts, zone), exports.calls())
    )
    yield BookSheet(
        texts.plain("export-sheet-purchases"),
        _fields(texts, _PURCHASES),
        map(partial(_purchase, texts), exports.purchases()),
    )
    yield BookSheet(
        texts.plain("export-sheet-promises"),
        _fields(texts, _PROMISES),
        map(partial(_promise, texts), exports.promises()),
    )
    yield BookSheet(texts.plain("export-sheet-products"), _fields(texts, _PRODUCTS), map(list, exports.products()))


def people_fields(texts: Texts) -> list[Field]:
    """The columns of a list of people."""
    return _fields(texts, _PERSON)


def person_row(texts: Texts, one: Leaving) -> list[Value]:
    """One customer under these columns."""
    title = texts.plain(f"title-{one.honorific}") if one.honorific and texts.has(f"title-{one.honorific}") else None
    firm = one.also_names if one.name else None  # beside an empty name it would be read as the name
    return [
        one.name, title, one.phones, one.city, one.products, one.group, one.last_contact, "\n".join(one.notes), firm
    ]  # fmt: skip


def _without_group(columns: list[T]) -> list[T]:
    """The sheet's title says it."""
    return columns[:_GROUP_AT] + columns[_GROUP_AT + 1 :]


def _fields(texts: Texts, columns: Iterable[tuple[str, FieldKind, float]]) -> list[Field]:
    return [Field(texts.plain(f"export-column-{name}"), kind, width) for name, kind, width in columns]


def _call(texts: Texts, zone: str, row: tuple[object, ...]) -> list[Value]:
    at, name, number, outcome, direction, said, by = row
    wall = local_time(at, zone)  # type: ignore[arg-type]
    moment = f"{written_day(wall.date())} {wall:%H:%M}"
    way = texts.plain(f"export-way-{direction}")
    return [moment, name, _number(number), texts.plain(f"outcome-{outcome}"), way, said, by]  # type: ignore[list-item]


def _purchase(texts: Texts, row: tuple[object, ...]) -> list[Value]:
    day, name, number, product, quantity, unit, amount, unit_price, price_unit, is_sample = row
    kind = texts.plain("outcome-sample" if is_sample else "outcome-purchase")
    goods = (product,) if product else ()
    return [day, name, _number(number), goods, quantity, unit, amount, unit_price, price_unit, kind]  # type: ignore[list-item]


def _promise(texts: Texts, row: tuple[object, ...]) -> list[Value]:
    day, name, number, kind, reason, amount, state = row
    why = reason or texts.plain(f"promise-{kind}")
    return [day, name, _number(number), why, amount, texts.plain(f"export-promise-{state}")]  # type: ignore[list-item]


def _number(number: object) -> tuple[str, ...]:
    return (str(number),) if number else ()
