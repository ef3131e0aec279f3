"""Sheets of a workbook (xlsx, xlsm, xlsb, xls, ods) as grids."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, cast
from zipfile import BadZipFile, ZipFile

from crmbot.sheets.errors import SheetError
from crmbot.sheets.groups import groups_of_titles
from crmbot.sheets.limits import FAR_ROW, MAX_CELLS, MAX_UNPACKED
from crmbot.sheets.values import Grid, Row, SkippedSheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_CHUNK = 1 << 20
_WIDEST = 1000  # columns read of a sheet with cells far away
_ERRORS = frozenset(("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"))
_WIDE = re.compile(rb'r="([A-Z]{2,3})\d')
_ROW = re.compile(rb'r="[A-Z]{0,3}(\d{1,7})"')
_DOCTYPE = re.compile(rb"^\W{0,8}(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<!DOCTYPE|<!ENTITY", re.DOTALL)
_BEGINNING = 4096  # bytes
_TAIL = 20_000  # bytes


def sheets_of(content: bytes, most_cells: int | None = None) -> Iterator[Grid | SkippedSheet]:
    """The visible sheets in their order, one at a time; hidden and empty ones as `SkippedSheet`; `most_cells` in
    all, by default as many as `crmbot.sheets.limits` allows.

    Dates are date or datetime, numbers float, a formula its stored value, an error value empty. Raises SheetError:
    password, corrupt, too_many_cells or too_big_unpacked.
    """
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    far = _check_parts(content) if content.startswith(b"PK") else False
    book = _open(content)
    groups = groups_of_titles(book.sheet_names)
    cells = 0
    for about in book.sheets_metadata:
        name = about.name
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        if about.visible != SheetVisibleEnum.Visible:
            yield SkippedSheet(name, "hidden")
            continue
        grid, used = _sparse(content, name) if far else _dense(book, name)
        grid.group = groups.get(name)
        cells += used
        if cells > (MAX_CELLS if most_cells is None else most_cells):
            raise SheetError("too_many_cells")
        yield grid if used else SkippedSheet(name, "empty")


def _open(content: bytes) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError as error:
        raise SheetError("password") from error
    except (CalamineError, OSError, ValueError) as error:
        raise SheetError("password" if "assword" in str(error) else "corrupt") from error


def _dense(book: "CalamineWorkbook", name: str) -> tuple[Grid, int]:
    from python_calamine import CalamineError

    try:
        sheet = book.get_sheet_by_name(name)
    except (CalamineError, OSError, ValueError) as error:
        raise SheetError("corrupt") from error
    if sheet.start is None:
        return Grid(name, iter(())), 0
    merges = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return Grid(name, _rows(sheet), tuple(merges)), sheet.height * sheet.width


def _rows(sheet: "CalamineSheet") -> Iterator[Row]:
    """All rows from the sheet's first; calamine leaves out the empty columns on the left."""
    left = sheet.start[1] if sheet.start else 0
    rows = cast(Iterator[Row], sheet.iter_rows())
    return ([*repeat("", left), *row] for row in rows) if left else rows


def _check_parts(content: bytes) -> bool:
    """Unpack every part once with a limit, whatever the archive says of its size.

    Returns whether some sheet has cells far from the others, for which calamine would hold a huge rectangle.
    """
    unpacked, far = 0, False
    try:
        with ZipFile(BytesIO(content)) as archive:
            for part in archive.infolist():
                extent = _Extent() if part.filename.startswith("xl/worksheets/sheet") else None
                with archive.open(part) as file:
                    _check_beginning(file.read(_BEGINNING))
                    file.seek(0)
                    while chunk := file.read(_CHUNK):
                        unpacked += len(chunk)
                        if unpacked > MAX_UNPACKED:
                            raise SheetError("too_big_unpacked")
                        if extent:
                            extent.see(chunk)
                far = far or (extent is not None and extent.is_far())
    except (BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise SheetError("corrupt") from error
    return far


def _check_beginning(beginning: bytes) -> None:
    """Entities of its own have no place in a workbook: they name other files, or unfold into gigabytes."""
    if _DOCTYPE.search(beginning.replace(b"\x00", b"")):
        raise SheetError("corrupt")


class _Extent:
    """How far the cells of a sheet reach, from its XML passing by; columns up to Z count as 26."""

    def __init__(self) -> None:
        self.columns, self.row = 26, 0

    def see(self, chunk: bytes) -> None:
        if _WIDE.search(chunk):
            self.columns = max(self.columns, *map(_column, set(_WIDE.findall(chunk))))
        numbers = _ROW.findall(chunk[-_TAIL:])  # rows stand in order: the last ones are the farthest
        self.row = max([self.row, *map(int, numbers)])

    def is_far(self) -> bool:
        rectangle = self.columns * self.row
        return self.row > FAR_ROW or (self.columns > 26 and rectangle > MAX_CELLS)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _sparse(content: bytes, name: str) -> tuple[Grid, int]:
    """The same sheet by openpyxl's streaming reader, which keeps one row at a time, each as long as its last cell."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    sheet: Any = book[name]
    sheet.reset_dimensions()
    rows = _counted(sheet.iter_rows(values_only=True))
    first = next(rows, None)
    return Grid(name, chain([first] if first is not None else [], rows)), int(first is not None)


def _counted(rows: Iterator[tuple[Any, ...]]) -> Iterator[Row]:
    cells = 0
    for row in rows:
        cells += len(row)
        if cells > MAX_CELLS:
            raise SheetError("too_many_cells")
        yield [_plain(cell) for cell in row[:_WIDEST]]


def _plain(cell: Any) -> Any:
    return "" if cell is None or (isinstance(cell, str) and cell in _ERRORS) else cell
