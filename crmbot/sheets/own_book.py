"""A book taken home and sent back: recognised by its hidden columns (a list by its headings), and read as exactly as it
was written. Any other file is somebody's list, for ``read_customers``."""

from collections.abc import Iterator
from io import BytesIO
from typing import TypeVar
from zipfile import BadZipFile, ZipFile

from crmbot.domain.own_book import OwnBook, Ware
from crmbot.sheets.delimited import grid_of_text
from crmbot.sheets.errors import SheetError
from crmbot.sheets.kinds import kind_of
from crmbot.sheets.limits import MAX_ROWS
from crmbot.sheets.own_cards import cards_book
from crmbot.sheets.own_cells import Cells
from crmbot.sheets.own_layout import MARKER, is_our_list, name_of_heading, sort_of
from crmbot.sheets.own_people import People, Person
from crmbot.sheets.own_rows import contact_of, load_of, person_of, promise_of, ware_of
from crmbot.sheets.values import Grid, Row, SkippedSheet
from crmbot.sheets.workbook import sheets_of

T = TypeVar("T")

_LOOKED_AT = 65_536  # bytes of a part: its first row, and of shared texts the first ones
_MOST_CELLS = 30_000_000  # places, most of them empty; memory is bounded by the size unpacked


def own_book(content: bytes, filename: str, zone: str) -> OwnBook | None:
    """What a file of the book holds; None where it is none. ``zone`` is the book's.

    Raises SheetError as ``read_customers`` does.
    """
    kind = kind_of(content, filename)
    if kind == "book":
        return _Reader(zone).book(content) if content.startswith(b"PK") and _is_marked(content) else None
    if kind == "csv":
        return _list(content)
    return cards_book(content) if kind == "vcf" else None


class _Reader:
    """Reads the sheets in their order: people come first, so that the other rows find them."""

    def __init__(self, zone: str) -> None:
        self._zone = zone
        self._people = People()
        self._wares: list[tuple[int, Ware]] = []
        self._lost: list[tuple[str, int, str, tuple[object, ...]]] = []
        self._headings: list[tuple[str, tuple[object, ...]]] = []

    def book(self, content: bytes) -> OwnBook:
        for sheet in sheets_of(content, _MOST_CELLS):
            if not isinstance(sheet, SkippedSheet):
                self._sheet(sheet)
        return self._all()

    def list(self, headings: list[str], rows: Iterator[Row]) -> OwnBook:
        places = _places("list", headings)
        for number, row in enumerate(rows, 2):
            cells = Cells(row, places)
            self._person(cells, "", number, cells.whole("group") or 0)
        return self._all()

    def _all(self) -> OwnBook:
        wares = tuple(ware for _, ware in sorted(self._wares, key=lambda one: one[0]))
        return OwnBook(tuple(self._people.all()), wares, tuple(self._lost), tuple(self._headings))

    def _sheet(self, grid: Grid) -> None:
        headings = _headings(next(grid.rows, []))
        sort = sort_of(headings)
        if sort is None:
            return
        places, title = _places(sort, headings), grid.sheet or ""
        self._headings.append((title, tuple(headings[: places["mark"]])))
        for number, row in enumerate(grid.rows, 2):
            if number > MAX_ROWS + 1:
                raise SheetError("too_many_rows")
            cells = Cells(row, places)
            if sort == "people":
                self._person(cells, title, number, grid.group or 0)
            elif sort == "products":
                self._wares += filter(None, [ware_of(cells)])
            elif not cells.empty():
                self._event(sort, cells, title, number)

    def _person(self, cells: Cells, sheet: str, number: int, group: int) -> None:
        if cells.empty():
            return
        card = person_of(cells, group if 1 <= group <= 5 else 0)
        if card.listed.phones or (card.made and not cells.has("phones")):
            self._people.add(card, cells.mark.get("n"))
        else:
            self._lose(cells, sheet, number, "phones")

    def _event(self, sort: str, cells: Cells, sheet: str, number: int) -> None:
        person = self._people.whose(cells)
        if person is None:
            self._lose(cells, sheet, number, "phone")
        elif not self._put(sort, cells, person):
            self._lost.append((sheet, number, "not_a_record", cells.all()))

    def _put(self, sort: str, cells: Cells, person: Person) -> bool:
        """Whether the row says anything of the person."""
        if sort == "calls":
            return _kept(person.contacts, contact_of(cells, self._zone))
        if sort == "purchases":
            return _kept(person.loads, load_of(cells))
        return _kept(person.promises, promise_of(cells))

    def _lose(self, cells: Cells, sheet: str, number: int, column: str) -> None:
        reason = "invalid_phone" if cells.has(column) else "no_phone"
        self._lost.append((sheet, number, reason, cells.all()))


def _list(content: bytes) -> OwnBook | None:
    if content[:3] != b"\xef\xbb\xbf":
        return None
    rows = grid_of_text(content).rows
    headings = _headings(next(rows, []))
    return _Reader("").list(headings, rows) if is_our_list(headings) else None


def _kept(rows: list[T], found: T | None) -> bool:
    rows += [] if found is None else [found]
    return found is not None


def _is_marked(content: bytes) -> bool:
    """Whether one of our hidden headings stands at the beginning of a sheet, or among the first shared texts."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                if name == "xl/sharedStrings.xml" or name.startswith("xl/worksheets/sheet"):
                    with archive.open(name) as part:
                        if MARKER in part.read(_LOOKED_AT):
                            return True
    except (BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError):
        return False  # read_customers says what is wrong with it
    return False


def _headings(row: Row) -> list[str]:
    return [str(cell or "") for cell in row]


def _places(sort: str, headings: list[str]) -> dict[str, int]:
    names = name_of_heading(sort)
    return {names[text]: place for place, text in reversed(list(enumerate(headings))) if text in names}
