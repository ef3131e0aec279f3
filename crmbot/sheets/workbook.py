"""Sheets of a workbook (xlsx, xlsm, xlsb, xls, ods) as grids."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, cast
from zipfile import BadZipFile, ZipFile

from crmbot.sheets.errors import SheetError
from crmbot.sheets.limits import MAX_CELLS, MAX_UNPACKED
from crmbot.sheets.values import Grid, Row, SkippedSheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_CHUNK = 1 << 20
_FAR_COLUMN = re.compile(rb'r="[A-Z]{3}')
_ROW = re.compile(rb'r="[A-Z]{0,3}(\d+)"')


def sheets_of(content: bytes) -> Iterator[Grid | SkippedSheet]:
    """The visible sheets in their order, one at a time; hidden and empty ones as `SkippedSheet`.

    Dates are date or datetime, numbers float, a formula its stored value, an error value empty. Raises SheetError:
    password, corrupt, too_many_cells or too_big_unpacked.
    """
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    far = _check_parts(content) if content.startswith(b"PK") else False
    book = _open(content)
    cells = 0
    for about in book.sheets_metadata:
        name = about.name
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        if about.visible != SheetVisibleEnum.Visible:
            yield SkippedSheet(name, "hidden")
            continue
        grid, used = _sparse(content, name) if far else _dense(book, name)
        cells += used
        if cells > MAX_CELLS:
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
                with archive.open(part) as file:
                    is_sheet = part.filename.startswith("xl/worksheets/sheet")
                    last = b""
                    while chunk := file.read(_CHUNK):
                        unpacked += len(chunk)
                        if unpacked > MAX_UNPACKED:
                            raise SheetError("too_big_unpacked")
                        far = far or (is_sheet and _FAR_COLUMN.search(chunk) is not None)
                        last = chunk[-_CHUNK:]
                    far = far or (is_sheet and _last_row(last) > MAX_CELLS // 8)
    except (BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise SheetError("corrupt") from error
    return far


def _last_row(chunk: bytes) -> int:
    return max((int(number) for number in _ROW.findall(chunk[-20_000:])), default=0)


def _sparse(content: bytes, name: str) -> tuple[Grid, int]:
    """The same sheet by openpyxl's streaming reader, one row at a time; columns beyond the
    thousandth are not read."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    sheet: Any = book[name]
    sheet.reset_dimensions()
    rows = ([_plain(cell) for cell in row] for row in sheet.iter_rows(max_col=1000, values_only=True))
    first = next(rows, None)
    return Grid(name, chain([first] if first is not None else [], rows)), int(first is not None)


def _plain(cell: Any) -> Any:
    return "" if cell is None or (isinstance(cell, str) and cell.startswith("#") and cell.isupper()) else cell
