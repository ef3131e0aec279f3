"""Merged cells: the rows that inherit a value from above, the rows that one cell spans."""

from collections.abc import Iterable, Sequence

from crmbot.sheets.limits import MAX_ROWS
from crmbot.sheets.values import Cell, Row

Range = tuple[int, int, int, int]
_WIDE = 3  # columns


class Merges:
    """The merged cells of a sheet by row number (from 1)."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        self.filled: dict[int, list[int]] = {}
        self.wide: set[int] = set()
        self._values: dict[int, Cell] = {}
        for top, left, bottom, right in ranges:
            if right - left + 1 >= _WIDE:
                self.wide.add(top + 1)
            elif bottom > top:
                for row in range(top, min(bottom, top + MAX_ROWS) + 1):
                    self.filled.setdefault(row + 1, []).append(left if row > top else -left - 1)

    def fill(self, number: int, row: Row, columns: Sequence[int]) -> Row:
        """The row with the values its merged cells show; a merge's first row gives the value."""
        filled = list(row)
        for left in self.filled[number]:
            if left < 0:
                self._values[-left - 1] = row[-left - 1] if -left - 1 < len(row) else ""
            elif left in columns and left < len(filled):
                filled[left] = self._values.get(left, "")
        return filled

    def bare(self, number: int, row: Row) -> Row:
        """The row without what it inherited."""
        inherited = {left for left in self.filled.get(number, ()) if left >= 0}
        return ["" if i in inherited else cell for i, cell in enumerate(row)] if inherited else row
