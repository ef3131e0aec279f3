"""A workbook a trader would keep: right-to-left sheets with frozen headings, filters and sensible widths."""

import re
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from crmbot.sheets.outgoing import BookSheet, Field, FieldKind, Value, as_written

if TYPE_CHECKING:
    from openpyxl import Workbook

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_TITLE_LENGTH = 31  # characters, Excel's limit
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORMATS = {"number": "#,##0.###", "phones": "@"}  # text, so that no edit drops a zero
_UNSAFE = re.compile(rf"\A[=+\-@\t\r#]|{_CONTROL.pattern}")
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
        column = made.column_dimensions[get_column_letter(at)]
        column.width, column.hidden = (field.width, False) if field.width else (8, True)
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
    """Append all rows; how many."""
    writers = [_writer(made, field.kind) for field in sheet.fields]
    count = 0
    for row in sheet.rows:
        # most columns of most rows are empty, the last ones above all: not worth a call, nor a look
        cells = [write(value) if value or value == 0 else None for write, value in zip(writers, row, strict=True)]
        while cells and cells[-1] is None:
            cells.pop()
        made.append(cells)
        count += 1
    return count


def _writer(made: Any, kind: FieldKind) -> Callable[[Value], Any]:
    """What makes of a column's values what openpyxl appends.

    Only where it matters is that a styled cell, one for the whole column and filled anew for every row: a style costs
    as much as the rest of the cell.
    """
    from openpyxl.cell import WriteOnlyCell

    styled, guarded = WriteOnlyCell(made), WriteOnlyCell(made)
    styled.number_format = _FORMATS.get(kind, "General")
    guarded.number_format, guarded.quotePrefix = "@", True

    def text(written: Any) -> Any:
        return _put_text(guarded, written) if _UNSAFE.search(written) else written

    def phones(value: Value) -> Any:
        written = str(as_written(value, kind))
        return _put_text(guarded if _UNSAFE.search(written) else styled, written)

    def write(value: Value) -> Any:
        written = value if type(value) is str else as_written(value, kind)
        if isinstance(written, str):
            return text(written)
        if written is None or kind != "number" or (type(written) is int and -1000 < written < 1000):
            return written  # no thousands to part
        styled.value = written
        return styled

    return phones if kind == "phones" else write


def _put_text(cell: Any, text: str) -> Any:
    """A cell with a text as text: openpyxl alone would take «=...» for a formula and «#N/A» for an error."""
    cell.value = _CONTROL.sub("", text)
    cell.data_type = "s"
    return cell
