"""A workbook a trader would keep: right-to-left sheets with frozen headings, filters and sensible widths."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from crmbot.sheets.outgoing import BookSheet, Field

if TYPE_CHECKING:
    from openpyxl import Workbook

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_TITLE_LENGTH = 31  # characters, Excel's limit
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

    from crmbot.sheets.ready_cells import ready_sheet

    made: Any = ready_sheet(book, title)
    made.sheet_view.rightToLeft = True
    made.freeze_panes = "A2"
    for at, field in enumerate(sheet.fields, 1):
        column = made.column_dimensions[get_column_letter(at)]
        column.width, column.hidden = (field.width, False) if field.width else (8, True)
    made.write(1, _header(made, sheet.fields))
    count = _write_rows(made, sheet)
    made.auto_filter.ref = f"A1:{get_column_letter(max(1, len(sheet.fields)))}{count + 1}"


def _header(made: Any, fields: Sequence[Field]) -> list[Any]:
    from openpyxl.styles import Alignment, Font, PatternFill

    from crmbot.sheets.ready_cells import printable, style, text_filler

    bold, fill = Font(bold=True), PatternFill("solid", fgColor=_HEADER_FILL)
    middle = Alignment(horizontal="center", vertical="center")
    heading = style(made, font=bold, fill=fill, alignment=middle)
    return [text_filler(at, heading)(printable(field.heading), 1) for at, field in enumerate(fields, 1)]


def _write_rows(made: Any, sheet: BookSheet) -> int:
    """Append all rows; how many."""
    from crmbot.sheets.ready_cells import filled, filler

    fillers = [filler(made, at, field.kind) for at, field in enumerate(sheet.fields, 1)]
    number = 1
    for number, row in enumerate(sheet.rows, 2):
        made.write(number, filled(fillers, row, number))
    return number - 1
