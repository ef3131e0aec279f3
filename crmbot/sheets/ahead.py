"""A sheet's rows, some of which can be seen before they are taken."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

from crmbot.sheets.values import Grid, Row


class Rows:
    """A sheet's rows in order, some of which can be seen before they are taken; each taken once."""

    def __init__(self, grid: Grid) -> None:
        self._source = iter(grid.rows)
        self._ahead: deque[Row] = deque()

    def ahead(self, count: int) -> list[Row]:
        """Up to so many of the rows to come."""
        self._ahead.extend(islice(self._source, max(0, count - len(self._ahead))))
        return list(islice(self._ahead, count))

    def __iter__(self) -> Iterator[Row]:
        while True:
            while self._ahead:
                yield self._ahead.popleft()
            for row in self._source:
                yield row
                if self._ahead:
                    break
            else:
                if not self._ahead:
                    return
