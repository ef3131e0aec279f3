"""Sheets whose cells are made once a column, as XML, and filled anew for every row; openpyxl is loaded with this file.

openpyxl's write-only sheets make every cell and its three elements anew and write them one by one: a third of the time
a book of one kind of rows takes. All else of the workbook, its styles, views and parts, stays openpyxl's.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.compat import safe_string
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from crmbot.sheets.outgoing import FieldKind, Value, as_written

Fill = Callable[[Any, int], Element]
"""What puts a value into a cell's element, on the row of this number; the element holds until the next one."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_UNSAFE = re.compile(rf"\A[=+\-@\t\r#]|{_CONTROL.pattern}")
_LONGEST = 32_767  # characters a cell may hold
_AS_TEXT = "@"  # of phones too, so that no edit drops a zero
_PARTED = "#,##0.###"
_KEEP_EDGES = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


class ReadySheet(WriteOnlyWorksheet):
    """A write-only sheet; what is written are rows' elements."""

    _writer: Any

    def write(self, number: int, cells: Iterable[Element]) -> None:
        """Write the row of this number (the first is 1)."""
        row = Element("row", {"r": str(number)})
        row.extend(cells)
        self.append((row,))

    def _write_rows(self) -> Iterator[None]:
        out = self._writer.xf.send(True)
        with out.element("sheetData"):
            try:
                while True:
                    rows: Any = yield
                    out.write(rows[0])
            except GeneratorExit:
                pass  # so ends openpyxl's own sheet when it is closed
        self._writer.xf.send(None)


def ready_sheet(book: Workbook, title: str) -> ReadySheet:
    """A new last sheet of a write-only book."""
    sheet = ReadySheet(book, title)
    adding: Any = book
    adding._add_sheet(sheet)  # as its create_sheet does with a sheet of its own kind
    return sheet


def style(sheet: ReadySheet, **said: Any) -> int:
    """The number under which the book keeps a style: what is said of a cell, as openpyxl calls it."""
    cell: Any = WriteOnlyCell(sheet)
    for name, value in said.items():
        setattr(cell, name, value)
    number: int = cell.style_id
    return number


def filler(sheet: ReadySheet, column: int, kind: FieldKind) -> Fill:
    """What fills the cells of a column (the first is 1).

    Text is text: what begins with = + - @ or a tab is run by no spreadsheet. Only where it matters is a cell styled.
    """
    text = text_filler(column, style(sheet, number_format=_AS_TEXT) if kind == "phones" else 0)
    guarded = text_filler(column, style(sheet, number_format=_AS_TEXT, quotePrefix=True))
    figure, parted = _number_filler(column, 0), _number_filler(column, style(sheet, number_format=_PARTED))

    def fill(value: Value, row: int) -> Element:
        written = value if type(value) is str and kind != "phones" else as_written(value, kind)
        if isinstance(written, str):
            return guarded(printable(written), row) if _UNSAFE.search(written) else text(written, row)
        few = kind != "number" or (type(written) is int and -1000 < written < 1000)  # no thousands to part
        return (figure if few else parted)(written, row)

    return fill


def printable(text: str) -> str:
    """A text as XML can hold it."""
    return _CONTROL.sub("", text)


def text_filler(column: int, style: int) -> Fill:
    """What fills a column's cells with printable text; openpyxl alone would take «=...» for a formula."""
    plain, plain_text = _cell("inlineStr", style, "is", "t")
    edged, edged_text = _cell("inlineStr", style, "is", "t")
    edged_text.attrib.update(_KEEP_EDGES)
    letter = get_column_letter(column)

    def fill(text: str, row: int) -> Element:
        shown = text[:_LONGEST]
        cell, its_text = (plain, plain_text) if shown == shown.strip() else (edged, edged_text)
        its_text.text = shown
        cell.set("r", f"{letter}{row}")
        return cell

    return fill


def _number_filler(column: int, style: int) -> Fill:
    cell, its_value = _cell("n", style, "v")
    letter = get_column_letter(column)

    def fill(value: Any, row: int) -> Element:
        its_value.text = safe_string(value)
        cell.set("r", f"{letter}{row}")
        return cell

    return fill


def _cell(kind: str, style: int, *inner: str) -> tuple[Element, Element]:
    """A cell's element (ECMA-376, 18.3.1.4) and the innermost of those within it, which holds the value."""
    cell = Element("c", {"r": "", **({"s": str(style)} if style else {}), "t": kind})
    innermost = cell
    for name in inner:
        innermost = SubElement(innermost, name)
    return cell, innermost


def filled(fillers: Sequence[Fill], row: Sequence[Value], number: int) -> list[Element]:
    """A row's cells; most columns of most rows are empty, and not worth a call."""
    return [fill(value, number) for fill, value in zip(fillers, row, strict=True) if value or value == 0]
