"""A sheet from its first row to its last: every row becomes a customer, a refusal or part of the structure."""

from crmbot.sheets.ahead import Rows
from crmbot.sheets.headings import meaning_of
from crmbot.sheets.layout import LOOK_AHEAD, Layout, find_tables
from crmbot.sheets.ledger import Ledger, columns_of
from crmbot.sheets.merges import Merges
from crmbot.sheets.profile import is_blank, profiles
from crmbot.sheets.refuse import divider_city, divider_group, is_lone_text, verdict
from crmbot.sheets.rows import RowReader
from crmbot.sheets.values import Grid, Place, RejectedRow, Row


def read_sheet(grid: Grid, ledger: Ledger) -> bool:
    """Read one sheet; False when it holds no table of customers, and then nothing of it was taken."""
    number, ledger.sheets = ledger.sheets, ledger.sheets + 1
    rows = Rows(grid)
    tables = find_tables(rows.ahead(LOOK_AHEAD), grid.merges)
    if not tables:
        return False
    ledger.collector.open_sheet(grid.sheet)
    _SheetWalk(ledger, grid, rows, number).run(tables)
    return True


def read_cards(grid: Grid, headings: Row, ledger: Ledger) -> None:
    """Read contacts: rows of known columns, none of them a heading, total or remark."""
    rows = Rows(grid)
    ledger.collector.open_sheet(None)
    seen = profiles(rows.ahead(LOOK_AHEAD), range(len(headings)))
    meanings = {at: meaning_of(str(heading)) or "ignored" for at, heading in enumerate(headings)}
    reader = RowReader(Layout(0, 1, dict(enumerate(map(str, headings))), meanings, seen), None, None)
    ledger.columns += columns_of([reader], "0.0")
    ledger.headings[None] = tuple(headings)
    for number, row in enumerate(rows, 1):
        ledger.count()
        found = reader.read(row, number)
        if found:
            ledger.collector.add(found)
        else:
            ledger.reject(Place(None, number), row, "invalid_phone" if reader.who.ruined(row) else "no_phone")


class _SheetWalk:
    def __init__(self, ledger: Ledger, grid: Grid, rows: Rows, number: int) -> None:
        self.ledger, self.sheet, self.rows, self.number = ledger, grid.sheet, rows, number
        self.ranges = grid.merges
        self.merges = Merges(grid.merges)
        self.group = grid.group
        self.readers: list[RowReader] = []
        self.tables = 0
        self.header: list[str] = []
        self.waiting: RejectedRow | None = None  # a lone text: a title if headings follow, else what it seems
        self.skip_until = 0
        self.found_at = self.divided_at = 0
        self.title: tuple[int | None, str | None] = (None, None)  # group and city named since the last customer

    def run(self, tables: list[Layout]) -> None:
        self._begin(tables, 0)
        add, count = self.ledger.collector.add, self.ledger.count
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
                self.found_at = number
                if self.waiting:
                    self._settle()
            else:
                self._without_number(number, row)
                reader = self.readers[0]
        self._settle()

    def _begin(self, tables: list[Layout], before: int) -> None:
        """Start reading these tables; `before` rows of the sheet are already behind."""
        self.skip_until = before + tables[0].first_row
        group, city = self.title if self.divided_at > self.found_at else (None, None)  # titles end with their table
        for layout in tables:
            self.ledger.correct(layout, f"{self.number}.{self.tables}")
        self.readers = [RowReader(layout, self.sheet, self.group) for layout in tables]
        for reader in self.readers:
            reader.section_group, reader.section_city = group, city
        self.ledger.columns += columns_of(self.readers, f"{self.number}.{self.tables}")
        self.header = [tables[0].headings.get(i, "") for i in range(self.readers[-1].width)]
        self.tables += 1
        for reader in self.readers:
            reader.width = max(reader.width for reader in self.readers)

    def _above(self, number: int, row: Row) -> None:
        """Titles and headings over a table."""
        if all(map(is_blank, row)):
            return
        self.ledger.structure.append(Place(self.sheet, number))
        if number == self.skip_until and self.readers[0].layout.header is not None:
            self.ledger.headings.setdefault(self.sheet, tuple(row))
        self._divide(number, row)

    def _divide(self, number: int, row: Row) -> None:
        """Take the group or city a title names: for all tables, or each for the table it stands over."""
        alone = sum(not is_blank(cell) for cell in row) == 1
        for reader in self.readers:
            over = row if alone else row[reader.columns[0] : reader.columns[-1] + 1]
            group, city = divider_group(over), divider_city(over)
            before = self.title if self.divided_at > self.found_at else (None, None)
            self.title = (group or before[0], city or before[1])
            reader.section_group = group or reader.section_group
            reader.section_city = city or reader.section_city
            if group or city:
                self.divided_at = number

    def _without_number(self, number: int, row: Row) -> None:
        if all(map(is_blank, row)):
            return
        self.ledger.count()
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
                self._divide(number, row)
            self.waiting = RejectedRow(Place(self.sheet, number), said, tuple(row))
        elif said:
            self.ledger.reject(Place(self.sheet, number), row, said)

    def _side_by_side(self, number: int, row: Row) -> None:
        for reader in self.readers:
            part: Row = ["" if i not in reader.layout.meanings else cell for i, cell in enumerate(row)]
            found = reader.read(part, number)
            if found:
                self.ledger.collector.add(found)
                self.found_at = number
                continue
            said = verdict(reader, part)
            if said and said != "header":
                self.ledger.reject(Place(self.sheet, number), part, said)

    def _header(self, number: int, row: Row) -> None:
        """The same headings again are no record; other ones begin a further table."""
        same = sum(str(cell).strip() == text for cell, text in zip(row, self.header, strict=False) if text)
        if same * 2 > sum(map(bool, self.header)):
            self._settle(is_title=True)
            self.ledger.reject(Place(self.sheet, number), row, "not_a_record")
            return
        merges = [(top - number + 1, left, bottom - number + 1, right) for top, left, bottom, right in self.ranges]
        tables = find_tables([row, *self.rows.ahead(LOOK_AHEAD)], merges)
        if not tables or tables[0].header is None or tables[0].header > 1:
            self._settle()
            self.ledger.reject(Place(self.sheet, number), row, "not_a_record")
            return
        self._settle(is_title=True)
        self._begin(tables, number - 1)
        self._above(number, row)

    def _settle(self, is_title: bool = False) -> None:
        """Decide on the lone text that waited for the row below it."""
        waiting, self.waiting = self.waiting, None
        if waiting and is_title:
            self.ledger.structure.append(waiting.place)
        elif waiting:
            self.ledger.rejected.append(waiting)
