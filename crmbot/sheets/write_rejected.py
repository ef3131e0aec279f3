"""The rows that gave no customer, in their file's own layout with the reason beside each: to be put right and sent
again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import BinaryIO

from crmbot.sheets.outgoing import BookSheet, Field, Value
from crmbot.sheets.profile import shown
from crmbot.sheets.values import Cell, Reason, RejectedRow
from crmbot.sheets.write_book import write_book


def write_rejected(
    rejected: Sequence[RejectedRow],
    headings: Mapping[str | None, Sequence[Cell]],
    reasons: Mapping[Reason, str],
    reason_heading: str,
    into: BinaryIO,
    title: str = "1",
) -> None:
    """Write an xlsx of rejected rows: per sheet its headings, its rows, and a last column with the reason's text.

    `rejected` and `headings` are those of a `CustomerFile`; `title` names the sheet of files that have none. Figures
    stay figures; days are written as they were shown.
    """
    sheets = (
        _sheet(sheet or title, list(rows), headings.get(sheet, ()), reasons, reason_heading)
        for sheet, rows in groupby(rejected, key=lambda row: row.place.sheet)
    )
    write_book(sheets, into)


def _sheet(
    title: str, rows: list[RejectedRow], headings: Sequence[Cell], reasons: Mapping[Reason, str], last: str
) -> BookSheet:
    width = max([len(headings), *(len(row.cells) for row in rows)])
    names = [shown(cell) for cell in headings]
    fields = [Field(names[at] if at < len(names) else "", "cell") for at in range(width)]
    return BookSheet(title, [*fields, Field(last, width=32)], _rows(rows, width, reasons))


def _rows(rows: Iterable[RejectedRow], width: int, reasons: Mapping[Reason, str]) -> Iterator[list[Value]]:
    for row in rows:
        cells = [_as_it_stood(cell) for cell in row.cells]
        yield [*cells, *[None] * (width - len(cells)), reasons[row.reason]]


def _as_it_stood(cell: Cell) -> Value:
    return shown(cell) if isinstance(cell, (date, datetime, time, timedelta, bool)) else cell
