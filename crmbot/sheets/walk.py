"""A sheet from its first row to its last: every row becomes a customer, a refusal or part of the structure."""

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import islice

from crmbot.sheets.collect import Collector
from crmbot.sheets.errors import SheetError
from crmbot.sheets.groups import group_of_title
from crmbot.sheets.headings import meaning_of
from crmbot.sheets.layout import LOOK_AHEAD, Layout, find_tables
from crmbot.sheets.limits import MAX_ROWS
from crmbot.sheets.merges import Merges
from crmbot.sheets.profile import is_blank, profiles
from crmbot.sheets.refuse import divider_city, divider_group, is_lone_text, verdict
from crmbot.sheets.rows import RowReader
from crmbot.sheets.values import Cell, Column, Grid, Place, Reason, RejectedRow, Row

Corrections = Mapping[str, str]


class Walk:
    """Everything read so far, over all sheets of a file. `corrections` maps a `Column.key` to the meaning it has."""

    def __init__(self, corrections: Corrections) -> None:
        self.collector = Collector()
        self.rejected: list[RejectedRow] = []
        self.structure: list[Place] = []
        self.columns: list[Column] = []
        self.headings: dict[str | None, tuple[Cell, ...]] = {}
        self.filled_rows = 0
        self._corrections = corrections
        self._sheets = 0

    def sheet(self, grid: Grid) -> bool:
        """Read one sheet; False when it holds no table of customers, and then nothing of it was taken."""
        number, self._sheets = self._sheets, self._sheets + 1
        rows = _Rows(grid)
        tables = find_tables(rows.ahead(LOOK_AHEAD), grid.merges)
        if not tables:
            return False
        self.collector.open_sheet(grid.sheet)
        _SheetWalk(self, grid, rows, number).run(tables)
        return True

    def cards(self, grid: Grid, headings: Row) -> None:
        """Read contacts: rows of known columns, none of them a heading, total or remark."""
        rows = _Rows(grid)
        self.collector.open_sheet(None)
        seen = profiles(rows.ahead(LOOK_AHEAD), range(len(headings)))
        meanings = {at: meaning_of(str(heading)) or "ignored" for at, heading in enumerate(headings)}
        reader = RowReader(Layout(0, 1, dict(enumerate(map(str, headings))), meanings, seen), None, None)
        self.columns += _columns([reader], "0.0")
        for number, row in enumerate(rows, 1):
            self.count()
            found = reader.read(row, number)
            if found:
                self.collector.add(found)
            else:
                reason: Reason = "invalid_phone" if reader.ruined(row) else "no_phone"
                self.rejected.append(RejectedRow(Place(None, number), reason, tuple(row)))

    def count(self) -> None:
        """Count one more row with something in it. Raises SheetError('too_many_rows')."""
        self.filled_rows += 1
        if self.filled_rows > MAX_ROWS:
            raise SheetError("too_many_rows")

    def correct(self, layout: Layout, key: str) -> None:
        """Put the corrected meanings in place of those understood."""
        for at in layout.meanings:
            layout.meanings[at] = self._corrections.get(f"{key}.{at}", layout.meanings[at])


class _Rows:
    """A sheet's rows in order, some of which can be seen before they are taken; padded merges included."""

    def __init__(self, grid: Grid) -> None:
        self._source = iter(grid.rows)
        self._ahead: deque[Row] = deque()

    def ahead(self, count: int) -> list[Row]:
        self._ahead.extend(islice(self._source, max(0, count - len(self._ahead))))
        return list(islice(self._ahead, count))

    def __iter__(self) -> Iterator[Row]:
        while True:
            while self._ahead:
                yield self._ahead.popleft()
            for row in self._source:
                yield row
                if self._ahead:
                    break
            else:
                if not self._ahead:
                    return


class _SheetWalk:
    def __init__(self, walk: Walk, grid: Grid, rows: _Rows, number: int) -> None:
        self.walk, self.sheet, self.rows, self.number = walk, grid.sheet, rows, number
        self.ranges = grid.merges
        self.merges = Merges(grid.merges)
        self.group = group_of_title(grid.sheet) if grid.sheet else None
        self.readers: list[RowReader] = []
        self.tables = 0
        self.header: list[str] = []
        self.waiting: RejectedRow | None = None  # a lone text: a title if headings follow, else what it seems
        self.skip_until = 0

    def run(self, tables: list[Layout]) -> None:
        self._begin(tables, 0)
        add, count = self.walk.collector.add, self.walk.count
        reader = self.readers[0]
        for number, row in enumerate(self.rows, 1):
            if number <= self.skip_until:
                self._above(number, row)
                reader = self.readers[0]
                continue
            if len(row) < reader.width:
                row = [*row, *[""] * (reader.width - len(row))]
            if number in self.merges.filled:
                row = self.merges.fill(number, row, reader.columns)
            found = reader.read(row, number) if len(self.readers) == 1 else None
            if found:
                count()
                add(found)
                if self.waiting:
                    self._settle()
            else:
                self._without_number(number, row)
                reader = self.readers[0]
        self._settle()

    def _begin(self, tables: list[Layout], before: int) -> None:
        """Start reading these tables; `before` rows of the sheet are already behind."""
        self.skip_until = before + tables[0].first_row
        before_these = self.readers[:1]
        for layout in tables:
            self.walk.correct(layout, f"{self.number}.{self.tables}")
        self.readers = [RowReader(layout, self.sheet, self.group) for layout in tables]
        for reader in self.readers:
            for last in before_these:
                reader.section_group, reader.section_city = last.section_group, last.section_city
        self.walk.columns += _columns(self.readers, f"{self.number}.{self.tables}")
        self.header = [tables[0].headings.get(i, "") for i in range(self.readers[-1].width)]
        self.tables += 1
        for reader in self.readers:
            reader.width = max(reader.width for reader in self.readers)

    def _above(self, number: int, row: Row) -> None:
        """Titles and headings over a table."""
        if all(map(is_blank, row)):
            return
        self.walk.structure.append(Place(self.sheet, number))
        if number == self.skip_until and self.readers[0].layout.header is not None:
            self.walk.headings.setdefault(self.sheet, tuple(row))
        self._divide(row)

    def _divide(self, row: Row) -> bool:
        group, city = divider_group(row), divider_city(row)
        for reader in self.readers:
            reader.section_group = group or reader.section_group
            reader.section_city = city or reader.section_city
        return bool(group or city)

    def _without_number(self, number: int, row: Row) -> None:
        if all(map(is_blank, row)):
            return
        self.walk.count()
        if len(self.readers) > 1:
            self._side_by_side(number, row)
            return
        bare = self.merges.bare(number, row)
        said = verdict(self.readers[0], row if not all(map(is_blank, bare)) else bare, number in self.merges.wide)
        if said == "header":
            self._header(number, row)
            return
        self._settle()
        if said in ("not_a_record", "no_phone") and is_lone_text(row):
            if said == "not_a_record":
                self._divide(row)
            self.waiting = RejectedRow(Place(self.sheet, number), said, tuple(row))
        elif said:
            self._reject(number, row, said)

    def _side_by_side(self, number: int, row: Row) -> None:
        for reader in self.readers:
            part: Row = ["" if i not in reader.layout.meanings else cell for i, cell in enumerate(row)]
            found = reader.read(part, number)
            if found:
                self.walk.collector.add(found)
                continue
            said = verdict(reader, part)
            if said and said != "header":
                self._reject(number, part, said)

    def _header(self, number: int, row: Row) -> None:
        """The same headings again are no record; other ones begin a further table."""
        same = sum(str(cell).strip() == text for cell, text in zip(row, self.header, strict=False) if text)
        if same * 2 > sum(map(bool, self.header)):
            self._settle(is_title=True)
            self._reject(number, row, "not_a_record")
            return
        merges = [(top - number + 1, left, bottom - number + 1, right) for top, left, bottom, right in self.ranges]
        tables = find_tables([row, *self.rows.ahead(LOOK_AHEAD)], merges)
        if not tables or tables[0].header is None or tables[0].header > 1:
            self._settle()
            self._reject(number, row, "not_a_record")
            return
        self._settle(is_title=True)
        self._begin(tables, number - 1)
        self._above(number, row)

    def _settle(self, is_title: bool = False) -> None:
        """Decide on the lone text that waited for the row below it."""
        waiting, self.waiting = self.waiting, None
        if waiting and is_title:
            self.walk.structure.append(waiting.place)
        elif waiting:
            self.walk.rejected.append(waiting)

    def _reject(self, number: int, row: Row, reason: Reason) -> None:
        self.walk.rejected.append(RejectedRow(Place(self.sheet, number), reason, tuple(row)))


def _columns(readers: list[RowReader], key: str) -> list[Column]:
    return [
        Column(
            key=f"{key}.{at}",
            sheet=reader.sheet,
            position=at,
            heading=reader.layout.headings.get(at),
            meaning=meaning,
            samples=reader.layout.seen[at].samples,
        )
        for reader in readers
        for at, meaning in sorted(reader.layout.meanings.items())
        if reader.layout.seen[at].filled or at in reader.layout.headings
    ]
