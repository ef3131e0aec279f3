"""One row of an understood table as a customer."""

import re
from datetime import date

from crmbot.sheets.days import day_in
from crmbot.sheets.groups import group_in
from crmbot.sheets.headings import is_landline
from crmbot.sheets.layout import Layout
from crmbot.sheets.lexicon import cities, table
from crmbot.sheets.limits import MAX_CELL_TEXT
from crmbot.sheets.names import honorific_in, is_plain_name, join_names, more_words, name_in
from crmbot.sheets.numbers import name_beside, numbers_in, one_number, plain_mobile
from crmbot.sheets.products import products_in
from crmbot.sheets.towns import town_behind
from crmbot.sheets.values import Cell, FoundCustomer, Place, Row
from crmbot.text.normalise import search_key, tidy

_SEVERAL_DIGITS = re.compile(r"\d[\d\s\-.()/]{3,}\d")
_HABIT = 0.5  # of the names have a town behind them: then blanks part it, too
_ADDRESS_PARTS = re.compile(r"[\n،,\-–|]")


class RowReader:
    """Reads rows of one table. `section_group` and `section_city` fill what no column says; a divider sets them."""

    def __init__(self, layout: Layout, sheet: str | None, group: int | None) -> None:
        self.layout = layout
        self.sheet = sheet
        self.group = group
        self.section_group: int | None = None
        self.section_city: str | None = None
        self._city_beside: str | None = None
        self._before: dict[int, Cell] = {}
        self._dittos = frozenset(table("ditto").values())
        self._cities: dict[Cell, str | None] = {}
        at = self._at
        by_line = sorted(at("phone"), key=lambda i: is_landline(layout.headings.get(i, "")))
        self.phones_at, self.names_at = by_line, at("name") + at("contact")
        self.parts_at = at("first_name") + at("middle_name") + at("last_name")
        self.cities_at, self.addresses_at = at("city") + at("province"), at("address")
        self.groups_at, self.days_at, self.products_at = at("group"), at("last_contact"), at("product")
        self.titles_at, self.notes_at, self.firms_at = at("honorific"), at("note"), at("organization")
        self.areas_at = at("area_code")
        self.are_towned = any(layout.seen[i].towned >= _HABIT for i in self.names_at if i in layout.seen)
        self.columns = sorted(layout.meanings)
        self.width = max(self.columns, default=-1) + 1

    def _at(self, meaning: str) -> list[int]:
        return sorted(i for i, known in self.layout.meanings.items() if known == meaning)

    def read(self, row: Row, number: int) -> FoundCustomer | None:
        """The customer of a row, or None when it has no valid number. The row is at least `width` cells long."""
        self._city_beside = None
        phones, rest = self._numbers(row)
        name, honorific = self._name(row, phones)
        if not phones:
            return None
        if not name and rest:
            name, honorific = name_in(rest)
        return FoundCustomer(
            tuple(phones),
            name,
            honorific,
            self._city(row),
            self._products(row),
            self._group(row),
            self._day(row),
            (Place(self.sheet, number),),
            self._note(row),
            tidy(str(row[self.firms_at[0]])) or None if self.firms_at else None,
        )

    def ruined(self, row: Row) -> bool:
        """Whether some cell of numbers, or a name's cell, holds what was meant as a number."""
        at_phone = any(numbers_in(row[i]).ruined for i in self.phones_at)
        named = [i for i in self.names_at if self.layout.meanings[i] == "contact" or _with_digits(row[i])]
        return at_phone or any(numbers_in(row[i]).ruined for i in named)

    def name_of(self, row: Row) -> str | None:
        """The name a row gives, also without a number."""
        return self._name(row, {})[0]

    def _numbers(self, row: Row) -> tuple[dict[str, None], str]:
        phones: dict[str, None] = {}
        rest = ""
        for i in self.phones_at:
            cell = row[i]
            mobile = plain_mobile(cell) if isinstance(cell, str) else None
            if mobile:
                phones[mobile] = None
                continue
            held = numbers_in(row[i])
            phones.update(dict.fromkeys(held.found))
            if held.rest and held.found:
                rest = rest or self._beside(held.rest)
            if held.ruined and self.areas_at:
                phones.update(dict.fromkeys(self._with_area(row, i)))
        return phones, rest

    def _beside(self, text: str) -> str:
        """The name beside a number; a city's name there is kept for the row."""
        parts = name_beside(text).split("\n")
        self._city_beside = next((part for part in parts if search_key(part) in cities()), self._city_beside)
        return next((part for part in parts if part != self._city_beside), "")

    def _with_area(self, row: Row, at: int) -> list[str]:
        pair = [f"{cell:.0f}" if isinstance(cell, float) else str(cell) for cell in (row[self.areas_at[0]], row[at])]
        number = one_number("0" + "".join(pair).lstrip("0"))
        return [number] if number else []

    def _name(self, row: Row, phones: dict[str, None]) -> tuple[str | None, str | None]:
        name = honorific = None
        for i in self.names_at:
            cell = row[i]
            if name is None and isinstance(cell, str) and is_plain_name(cell):
                name = cell
                continue
            if isinstance(cell, str) and _SEVERAL_DIGITS.search(cell, 0, 500):
                held = numbers_in(cell)
                phones.update(dict.fromkeys(held.found))
                cell = self._beside(cell) if held.found or held.ruined else cell
            found, title = name_in(cell)
            name, honorific = more_words(name, found) if name else found, honorific or title
        if self.parts_at:
            found, title = name_in(join_names([row[i] for i in self.parts_at]))
            name, honorific = more_words(name, found), honorific or title
        if self.titles_at:
            honorific = next(filter(None, (honorific_in(row[i]) for i in self.titles_at)), honorific)
        if name is None and self.firms_at:
            name, honorific = name_in(row[self.firms_at[0]])
        return self._without_town(name) if name else None, honorific

    def _without_town(self, name: str) -> str:
        """The name without a town behind it, which is kept for the row; where a column names towns it stays whole."""
        if not self.cities_at and (self.are_towned or not name.isalpha()):
            name, town = town_behind(name, self.are_towned)
            self._city_beside = town or self._city_beside
        return name

    def _city(self, row: Row) -> str | None:
        for i in self.cities_at:
            cell = self._again(row[i], i)
            city = self._cities[cell] if cell in self._cities else self._place(cell)
            if city:
                return city
        for i in self.addresses_at:
            city = _city_of_address(row[i])
            if city:
                return city
        return self._city_beside or self.section_city

    def _place(self, cell: Cell) -> str | None:
        text = " ".join(tidy(cell).split()) if isinstance(cell, str) else ""
        known = any(c.isalpha() for c in text) and search_key(text) not in table("absent")
        if len(self._cities) < 10_000:
            self._cities[cell] = text.strip(" .،,-") if known else None
        return text.strip(" .،,-") if known else None

    def _products(self, row: Row) -> tuple[str, ...]:
        if len(self.products_at) == 1:
            return products_in(self._again(row[self.products_at[0]], self.products_at[0]))
        return tuple(dict.fromkeys(product for i in self.products_at for product in products_in(row[i])))

    def _group(self, row: Row) -> int | None:
        found = 0
        for i in self.groups_at:
            found = max(found, group_in(self._again(row[i], i)) or 0)
        return found or self.section_group or self.group

    def _day(self, row: Row) -> date | None:
        if len(self.days_at) == 1:
            return day_in(row[self.days_at[0]])
        return max(filter(None, (day_in(row[i]) for i in self.days_at)), default=None)

    def _note(self, row: Row) -> str | None:
        for i in self.notes_at:
            cell = row[i]
            if cell not in ("", None):
                return str(cell)[:MAX_CELL_TEXT]
        return None

    def _again(self, cell: Cell, at: int) -> Cell:
        """The cell, or the one above for a ditto mark."""
        if cell in self._dittos:
            return self._before.get(at, "")
        self._before[at] = cell
        return cell


def _with_digits(cell: Cell) -> bool:
    return isinstance(cell, str) and _SEVERAL_DIGITS.search(cell, 0, 500) is not None


def _city_of_address(cell: Cell) -> str | None:
    """The first part of an address that is a city's name: «تهران، خیابان ...», or a line of its own."""
    if not isinstance(cell, str) or not cell:
        return None
    parts = (part.strip() for part in _ADDRESS_PARTS.split(tidy(cell)))
    return next((part for part in parts if search_key(part) in cities()), None)
