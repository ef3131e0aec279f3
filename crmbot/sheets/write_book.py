"""A workbook a trader would keep: right-to-left sheets with frozen headings, filters and sensible widths."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from crmbot.sheets.outgoing import BookSheet, Field, FieldKind, Value, as_written
from crmbot.sheets.safe_text import is_risky

if TYPE_CHECKING:
    from openpyxl import Workbook

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_TITLE_LENGTH = 31  # characters, Excel's limit
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TEXT, _FIGURES = "@", "#,##0.###"
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
    count = _write_rows(made, sheet)
    made.auto_filter.ref = f"A1:{get_column_letter(max(1, len(sheet.fields)))}{count + 1}"


def _header(made: Any, fields: Sequence[Field]) -> list[Any]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    bold, fill = Font(bold=True), PatternFill("solid", fgColor=_HEADER_FILL)
    cells = [WriteOnlyCell(made) for _ in fields]
    for cell, field in zip(cells, fields, strict=True):
        _put_text(cell, field.heading)
        cell.font, cell.fill = bold, fill
        cell.alignment = Alignment(horizontal="center", vertical="center")
    return cells


def _write_rows(made: Any, sheet: BookSheet) -> int:
    """Append all rows; how many. Each column has one cell of its own, filled anew for every row."""
    from openpyxl.cell import WriteOnlyCell

    cells = [WriteOnlyCell(made) for _ in sheet.fields]
    kinds = [field.kind for field in sheet.fields]
    for cell, kind in zip(cells, kinds, strict=True):
        cell.number_format = _FIGURES if kind == "number" else _TEXT
    count = 0
    for row in sheet.rows:
        made.append(list(map(_filled, cells, row, kinds)))
        count += 1
    return count


def _filled(cell: Any, value: Value, kind: FieldKind) -> Any:
    written = as_written(value, kind)
    if isinstance(written, str):
        _put_text(cell, written)
        return cell
    if written is None:
        return None
    cell.value = written
    return cell


def _put_text(cell: Any, text: str) -> None:
    """Set a cell's text as text: openpyxl alone would take «=...» for a formula and «#N/A» for an error."""
    cell.value = _CONTROL.sub("", text)
    cell.data_type = "s"
    risky = is_risky(text)
    if cell.quotePrefix != risky:
        cell.quotePrefix = risky
