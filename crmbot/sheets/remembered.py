"""What cells of a column said, remembered: in a column of towns, products or groups most cells come again."""

from collections.abc import Callable
from typing import TypeVar

from crmbot.sheets.values import Cell

Said = TypeVar("Said")
_MOST = 20_000  # cells; what comes later is worked out each time


class Remembered(dict[Cell, Said]):
    """What a question answers for each cell, asked once for each: `remembered[cell]`.

    The question must give equal cells one answer.
    """

    def __init__(self, question: Callable[[Cell], Said]) -> None:
        self._question = question

    def __missing__(self, cell: Cell) -> Said:
        said = self._question(cell)
        if len(self) < _MOST and not isinstance(cell, bool):  # True equals 1
            self[cell] = said
        return said
