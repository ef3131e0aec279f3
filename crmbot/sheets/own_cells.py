"""The cells of one row of a book taken home, by the names of their columns."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from crmbot.domain.calendar import CalendarError, parse_jalali
from crmbot.domain.phone import PhoneError, parse_phone
from crmbot.sheets.own_layout import MARK
from crmbot.sheets.own_marks import moment, unmarked
from crmbot.sheets.values import Cell, Row
from crmbot.text.normalise import search_key

_PARTS = re.compile(r"[،,;\n]")
_ABROAD = re.compile(r"00[1-9]\d{5,14}|0[1-9]\d{9}")
_SURE = ".14g"  # the figures that every spreadsheet keeps
_NO_NUMBER = frozenset("-—–")


class Cells:
    """A row; a column that the sheet lacks is empty."""

    def __init__(self, row: Row, places: Mapping[str, int]) -> None:
        self._row, self._places = row, places
        self.mark: dict[str, Any] = unmarked(self._cell(MARK))

    def text(self, name: str) -> str:
        """What stands there, figures without a needless point."""
        cell = self._cell(name)
        if isinstance(cell, float) and cell.is_integer():
            return str(int(cell))
        return "" if cell is None else str(cell)

    def day(self, name: str) -> date | None:
        """A Jalali day, or a cell that a spreadsheet made a date."""
        cell = self._cell(name)
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        try:
            return parse_jalali(cell) if isinstance(cell, str) and cell else None
        except CalendarError:
            return None

    def moment(self, name: str, key: str, zone: str) -> datetime | None:
        """An instant: the hidden one under ``key``, unless somebody wrote another minute into the column."""
        return moment(self.text(name), self.mark.get(key), zone)

    def decimal(self, name: str) -> Decimal | None:
        """A figure, to the last digit where the hidden cell knows more of them than a spreadsheet keeps."""
        found = self._decimal(self._cell(name))
        exact = self._decimal(self.mark.get("q"))
        same = found is not None and exact is not None and f"{exact:{_SURE}}" == f"{found:{_SURE}}"
        return exact if same else found

    def whole(self, name: str) -> int | None:
        """A whole figure, toman say."""
        found = self._decimal(self._cell(name))
        return None if found is None else int(found)

    def phones(self, name: str) -> tuple[str, ...]:
        """Numbers in E.164, each once; what is none is left out."""
        found = (_number(part) for part in _PARTS.split(self.text(name)))
        return tuple(dict.fromkeys(number for number in found if number))

    def has(self, name: str) -> bool:
        """Whether anything stands there."""
        return search_key(self.text(name)) not in ("", *_NO_NUMBER)

    def all(self) -> tuple[Cell, ...]:
        """The row as it stands, without the hidden cell."""
        hidden = self._places.get(MARK)
        return tuple(cell for place, cell in enumerate(self._row) if place != hidden)

    def empty(self) -> bool:
        """Whether nothing is in any visible cell."""
        return not any(cell not in ("", None) for cell in self.all())

    def _cell(self, name: str) -> Cell:
        place = self._places.get(name)
        return self._row[place] if place is not None and place < len(self._row) else None

    def _decimal(self, cell: Any) -> Decimal | None:
        if isinstance(cell, bool) or cell in (None, ""):
            return None
        try:
            figure = Decimal(str(cell).replace(",", "").replace("٬", "").strip())
        except InvalidOperation:
            return None
        if not figure.is_finite():
            return None
        return figure.to_integral_value() if figure == figure.to_integral_value() else figure


def _number(written: str) -> str:
    plain = written.strip()
    try:
        return parse_phone(plain) if plain else ""
    except PhoneError:
        if not _ABROAD.fullmatch(plain):
            return ""
        return f"+{plain[2:]}" if plain.startswith("00") else f"+98{plain[1:]}"
