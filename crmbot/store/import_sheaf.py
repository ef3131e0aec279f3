"""Rows gathered for one table, their ids known beforehand so that rows of other tables can name them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table

from crmbot.store.bulk import insert_rows
from crmbot.store.newcomers import last_ids
from crmbot.store.pen import Pen


class Sheaf:
    """What one chunk writes into one table. Nobody else may write into it before ``write``."""

    def __init__(self, pen: Pen, table: Table, names: Sequence[str]) -> None:
        self._pen, self._names = pen, ("id", "book_id", *names)
        self.table = table
        self._first = last_ids(pen.connection).get(table.name, 0) + 1
        self._rows: list[tuple[Any, ...]] = []

    @property
    def next_id(self) -> int:
        """The id that the next row gets."""
        return self._first + len(self._rows)

    def add(self, *values: Any) -> int:
        """One more row, its values in the order of the names; its id."""
        its = self.next_id
        self._rows.append((its, self._pen.book_id, *values))
        return its

    def made(self, since: int | None = None) -> list[int]:
        """The first and the last id given, since an id; empty where there is none."""
        first = self._first if since is None else since
        return [first, self.next_id - 1] if self.next_id > first else []

    def write(self) -> None:
        """Writes the rows."""
        insert_rows(self._pen.connection, self.table, self._names, self._rows)
