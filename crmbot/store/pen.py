"""The one helper that writes a book's rows, keeping the images that undo needs."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Table, Update, bindparam, delete, insert, select, update

_NAMED_AT_ONCE = 500
Values = dict[str, Any]
Image = dict[str, Any]  # {"t": table, "i": id, "b": before or None, "a": after or None}


class Pen:
    """Writes rows of one book, its own among them.

    An update's image holds the changed columns, an insert's or delete's the whole row.

    Consequences (group, counts ...) are not written here: they are recomputed, never undone.
    """

    def __init__(self, connection: Connection, book_id: int) -> None:
        self.connection = connection
        self.book_id = book_id
        self.images: list[Image] = []

    def insert(self, table: Table, **values: Any) -> int:
        """The new row's id."""
        values["book_id"] = self.book_id
        row_id = values.get("id") or 0
        result = self.connection.execute(_insert(table), values)
        row_id = row_id or int(result.lastrowid)
        self._keep(table, row_id, None, {**values, "id": row_id})
        return row_id

    def update(self, table: Table, row_id: int, **values: Any) -> bool:
        """Whether anything differs from before; columns that do not are left alone."""
        before = self.row(table, row_id, *values)
        changed = {} if before is None else {name: v for name, v in values.items() if before[name] != v}
        if before is None or not changed:
            return False
        self.connection.execute(_update(table, tuple(changed)), {**changed, **self._its(row_id)})
        self._keep(table, row_id, {name: before[name] for name in changed}, changed)
        return True

    def delete(self, table: Table, row_id: int) -> bool:
        """Whether there was such a row in this book."""
        before = self.row(table, row_id, *table.columns.keys())
        if before is None:
            return False
        self.connection.execute(_delete(table), self._its(row_id))
        self._keep(table, row_id, before, None)
        return True

    def row(self, table: Table, row_id: int, *names: str) -> Values | None:
        """Some columns of one row of this book; None where there is no such row."""
        found = self.connection.execute(_select(table, names or ("id",)), self._its(row_id)).first()
        return None if found is None else dict(found._mapping)

    def rows(self, table: Table, ids: Sequence[int], *names: str) -> dict[int, Values]:
        """Some columns of many rows of this book by their ids; a row that is not there is left out."""
        wanted = [table.c[name] for name in names]
        owner = table.c.get("book_id", table.c.id)
        found: dict[int, Values] = {}
        for some in batched(ids):
            query = select(table.c.id.label("its_id"), *wanted).where(table.c.id.in_(some), owner == self.book_id)
            for row_id, *values in self.connection.execute(query):
                found[row_id] = dict(zip(names, values, strict=True))
        return found

    def _its(self, row_id: int) -> Values:
        return {"its_id": row_id, "its_book": self.book_id}

    def _keep(self, table: Table, row_id: int, before: Values | None, after: Values | None) -> None:
        self.images.append({"t": table.name, "i": row_id, "b": packed(before), "a": packed(after)})


def batched(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in parts that one statement can name."""
    return (ids[start : start + _NAMED_AT_ONCE] for start in range(0, len(ids), _NAMED_AT_ONCE))


def _its(table: Table) -> Any:
    owner = table.c.get("book_id", table.c.id)  # the book's own row belongs to the book too
    return (table.c.id == bindparam("its_id")) & (owner == bindparam("its_book"))


# Building a statement costs more than running it: each is built once.


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _update(table: Table, names: tuple[str, ...]) -> Update:
    return update(table).where(_its(table)).values({name: bindparam(name) for name in names})


@cache
def _delete(table: Table) -> Delete:
    return delete(table).where(_its(table))


@cache
def _select(table: Table, names: tuple[str, ...]) -> "Select[Any]":
    return select(*(table.c[name] for name in names)).where(_its(table))


def packed(values: Values | None) -> Values | None:
    """Column values as JSON can hold them."""
    return None if values is None else {name: _plain(value) for name, value in values.items()}


def unpacked(table: Table, values: Values) -> Values:
    """The column values again, by the table's own types."""
    return {name: _typed(table.c[name].type.python_type, value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return format(value.normalize(), "f") if isinstance(value, Decimal) else value


def _typed(kind: type, value: Any) -> Any:
    if not isinstance(value, str) or kind is str:
        return value
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return Decimal(value) if kind is Decimal else value
