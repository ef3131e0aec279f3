"""What has been read of a file so far."""

from collections.abc import Mapping

from crmbot.sheets.collect import Collector
from crmbot.sheets.errors import SheetError
from crmbot.sheets.layout import Layout
from crmbot.sheets.limits import MAX_ROWS
from crmbot.sheets.rows import RowReader
from crmbot.sheets.values import Cell, Column, Place, Reason, RejectedRow, Row

Corrections = Mapping[str, str]


class Ledger:
    """Everything read so far, over all sheets of a file. `corrections` maps a `Column.key` to the meaning it has."""

    def __init__(self, corrections: Corrections) -> None:
        self.collector = Collector()
        self.rejected: list[RejectedRow] = []
        self.structure: list[Place] = []
        self.columns: list[Column] = []
        self.headings: dict[str | None, tuple[Cell, ...]] = {}
        self.sheets = 0
        self._filled_rows = 0
        self._corrections = corrections

    def count(self) -> None:
        """Count one more row with something in it. Raises SheetError('too_many_rows')."""
        self._filled_rows += 1
        if self._filled_rows > MAX_ROWS:
            raise SheetError("too_many_rows")

    def correct(self, layout: Layout, key: str) -> None:
        """Put the corrected meanings in place of those understood."""
        for at in layout.meanings:
            layout.meanings[at] = self._corrections.get(f"{key}.{at}", layout.meanings[at])

    def reject(self, place: Place, row: Row, reason: Reason) -> None:
        """Note a row that gives no customer."""
        self.rejected.append(RejectedRow(place, reason, tuple(row)))


def columns_of(readers: list[RowReader], key: str) -> list[Column]:
    """How the columns of these tables were understood; empty ones without a heading are left out."""
    return [
        Column(
            key=f"{key}.{at}",
            sheet=reader.sheet,
            position=at,
            heading=reader.layout.headings.get(at),
            meaning=meaning,
            samples=reader.layout.seen[at].samples,
        )
        for reader in readers
        for at, meaning in sorted(reader.layout.meanings.items())
        if reader.layout.seen[at].filled or at in reader.layout.headings
    ]
