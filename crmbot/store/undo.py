"""Whether an entry of the journal can still be turned back."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Table, select

from crmbot.store.pen import Image, Pen, Values, packed
from crmbot.store.tables import journal, metadata

RowName = tuple[str, int]


def rows_in_the_way(pen: Pen, images: list[Image]) -> list[RowName]:
    """The rows, as (table, id), that keep an entry from being turned back; empty: nothing does.

    A row is in the way when it no longer says what the entry left it saying, or when another entry wrote it
    and it refers to a row that this entry made. Consequences do not count: they are recomputed.
    """
    left = _left_by(images)
    changed = [row for row, values in left.items() if values is not None and not _still_says(pen, row, values)]
    made = [(image["t"], image["i"]) for image in images if image["b"] is None]
    standing = [row for name in made if left[name] is not None for row in _standing_on(pen, name, left)]
    return list(dict.fromkeys(changed + standing))


def _left_by(images: list[Image]) -> dict[RowName, Values | None]:
    """Each touched row as the entry left it: the columns it set, or None where it deleted the row."""
    left: dict[RowName, Values | None] = {}
    for image in images:
        name = (image["t"], image["i"])
        before = left.get(name) or {}
        left[name] = None if image["a"] is None else {**before, **image["a"]}
    return left


def _still_says(pen: Pen, name: RowName, values: Values) -> bool:
    now = pen.row(metadata.tables[name[0]], name[1], *values)
    return now is not None and packed(now) == values


def _standing_on(pen: Pen, made: RowName, left: dict[RowName, Values | None]) -> Iterator[RowName]:
    for table, column in columns_referring_to(made[0]):
        found = select(table.c.id).where(column == made[1])
        for row_id in pen.connection.execute(found).scalars().all():
            if (table.name, row_id) not in left:
                yield table.name, row_id


def columns_referring_to(name: str) -> "Iterator[tuple[Table, Column[Any]]]":
    """The columns of books' tables that point to rows of this table."""
    for table in metadata.tables.values():
        if "book_id" in table.c and table is not journal:
            for column in table.c:
                if any(key.column.table.name == name for key in column.foreign_keys):
                    yield table, column
