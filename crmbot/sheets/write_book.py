"""A workbook a trader would keep: right-to-left sheets with frozen headings, filters and sensible widths."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from crmbot.sheets.outgoing import BookSheet, Field, Value, as_written
from crmbot.sheets.safe_text import is_risky

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_TITLE_LENGTH = 31  # characters, Excel's limit
_TEXT = "@"
_HEADER_FILL = "DDE8CB"


def write_book(sheets: Iterable[BookSheet], into: BinaryIO) -> None:
    """Write a workbook (xlsx), its sheets and rows taken one at a time; memory does not grow with the rows.

    Phones, products, days and all other text are text cells, so that nothing loses a zero and nothing that begins
    with = + - @ is run. Titles are shortened and made different where Excel demands it. Without a sheet one empty
    sheet is written.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    titles: set[str] = set()
    for sheet in sheets:
        _write_sheet(book, sheet, _title(sheet.title, titles))
    if not book.worksheets:
        book.create_sheet()
    book.save(into)


def book_of(sheets: Iterable[BookSheet]) -> bytes:
    """The workbook `write_book` writes, as bytes."""
    out = BytesIO()
    write_book(sheets, out)
    return out.getvalue()


def _title(wanted: str, taken: set[str]) -> str:
    plain = _FORBIDDEN.sub(" ", wanted).strip(" '")[:_TITLE_LENGTH] or "1"
    title, number = plain, 2
    while title.lower() in taken:
        title = f"{plain[: _TITLE_LENGTH - 4]} {number}"
        number += 1
    taken.add(title.lower())
    return title


def _write_sheet(book: "Workbook", sheet: BookSheet, title: str) -> None:
    from openpyxl.utils import get_column_letter

    made: Any = book.create_sheet(title)
    made.sheet_view.rightToLeft = True
    made.freeze_panes = "A2"
    for at, field in enumerate(sheet.fields, 1):
        made.column_dimensions[get_column_letter(at)].width = field.width
    made.append(_header(made, sheet.fields))
    last = _write_rows(made, sheet)
    made.auto_filter.ref = f"A1:{get_column_letter(max(1, len(sheet.fields)))}{last}"


def _header(made: Any, fields: Sequence[Field]) -> "list[WriteOnlyCell]":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    bold, fill = Font(bold=True), PatternFill("solid", fgColor=_HEADER_FILL)
    cells = [WriteOnlyCell(made, field.heading) for field in fields]
    for cell in cells:
        cell.font, cell.fill = bold, fill
        cell.alignment = Alignment(horizontal="center", vertical="center")
    return cells


def _write_rows(made: Any, sheet: BookSheet) -> int:
    """Append all rows; the number of the last one. Each column has one cell of its own, filled anew for every row."""
    from openpyxl.cell import WriteOnlyCell

    cells = [(WriteOnlyCell(made), field.kind) for field in sheet.fields]
    for cell, kind in cells:
        cell.number_format = "#,##0.###" if kind == "number" else _TEXT
        cell.quotePrefix = False
    last = 1
    for last, row in enumerate(sheet.rows, 2):
        made.append([_filled(cell, as_written(value, kind)) for (cell, kind), value in zip(cells, row, strict=True)])
    return last


def _filled(cell: Any, value: Value) -> Any:
    if value is None:
        return None
    if isinstance(value, str):
        _put_text(cell, value)
        return cell
    cell.value = value
    return cell


def _put_text(cell: Any, text: str) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.utils.exceptions import IllegalCharacterError

    try:
        cell.value = text
    except IllegalCharacterError:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"  # openpyxl takes «=...» for a formula and «#N/A» for an error
    cell.quotePrefix = is_risky(text)
