"""Whether an entry of the journal can still be turned back."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Table, select

from crmbot.store.pen import Image, Pen, Values, batched, packed
from crmbot.store.tables import journal, metadata

RowName = tuple[str, int]


def rows_in_the_way(pen: Pen, images: list[Image]) -> list[RowName]:
    """The rows, as (table, id), that keep an entry from being turned back; empty: nothing does.

    A row is in the way when it no longer says what the entry left it saying, or when another entry wrote it
    and it refers to a row that this entry made. Consequences do not count: they are recomputed.
    """
    left = _left_by(images)
    changed = _changed(pen, {name: values for name, values in left.items() if values is not None})
    made = [(image["t"], image["i"]) for image in images if image["b"] is None]
    standing = _standing_on(pen, [name for name in made if left[name] is not None], left)
    return list(dict.fromkeys([*changed, *standing]))


def _left_by(images: list[Image]) -> dict[RowName, Values | None]:
    """Each touched row as the entry left it: the columns it set, or None where it deleted the row."""
    left: dict[RowName, Values | None] = {}
    for image in images:
        name = (image["t"], image["i"])
        before = left.get(name) or {}
        left[name] = None if image["a"] is None else {**before, **image["a"]}
    return left


def _changed(pen: Pen, left: dict[RowName, Values]) -> Iterator[RowName]:
    alike: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for (table, row_id), values in left.items():
        alike.setdefault((table, tuple(values)), []).append(row_id)
    for (table, names), ids in alike.items():
        now = pen.rows(metadata.tables[table], ids, *names)
        yield from ((table, its) for its in ids if its not in now or packed(now[its]) != left[table, its])


def _standing_on(pen: Pen, made: list[RowName], left: dict[RowName, Values | None]) -> Iterator[RowName]:
    ids: dict[str, list[int]] = {}
    for table_name, row_id in made:
        ids.setdefault(table_name, []).append(row_id)
    for table_name, of_table in ids.items():
        for table, column in columns_referring_to(table_name):
            for some in batched(of_table):
                found = pen.connection.execute(select(table.c.id).where(column.in_(some))).scalars()
                yield from ((table.name, its) for its in found if (table.name, its) not in left)


def columns_referring_to(name: str) -> "Iterator[tuple[Table, Column[Any]]]":
    """The columns of books' tables that point to rows of this table."""
    for table in metadata.tables.values():
        if "book_id" in table.c and table is not journal:
            for column in table.c:
                if any(key.column.table.name == name for key in column.foreign_keys):
                    yield table, column
