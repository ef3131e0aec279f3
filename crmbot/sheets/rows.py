"""One row of an understood table as a customer."""

import re
from datetime import date

from crmbot.sheets.days import day_in
from crmbot.sheets.groups import group_in
from crmbot.sheets.layout import Layout
from crmbot.sheets.lexicon import cities, table
from crmbot.sheets.limits import MAX_CELL_TEXT
from crmbot.sheets.products import products_in
from crmbot.sheets.remembered import Remembered
from crmbot.sheets.values import Cell, FoundCustomer, Place, Row
from crmbot.sheets.who import WhoReader
from crmbot.text.normalise import search_key, tidy

_ADDRESS_PARTS = re.compile(r"[\n،,\-–|]")


class RowReader:
    """Reads rows of one table. `section_group` and `section_city` fill what no column says; a divider sets them."""

    def __init__(self, layout: Layout, sheet: str | None, group: int | None) -> None:
        self.layout, self.sheet, self.group = layout, sheet, group
        self.section_group: int | None = None
        self.section_city: str | None = None
        self.who = WhoReader(layout)
        at = layout.at
        self.cities_at, self.addresses_at = at("city") + at("province"), at("address")
        self.groups_at, self.days_at, self.products_at = at("group"), at("last_contact"), at("product")
        self.contacts_at = frozenset((*at("contact"), *at("phone")))
        self.notes_at, self.firms_at = at("note"), at("organization")
        self.columns = sorted(layout.meanings)
        self.width = max(self.columns, default=-1) + 1
        self._dittos = frozenset(table("ditto").values())
        self._repeating = self.cities_at + self.groups_at + self.products_at
        self._above: Row = [""] * self.width
        self._cities, self._addresses = Remembered(_place), Remembered(_city_of_address)
        self._products, self._groups, self._days = Remembered(products_in), Remembered(group_in), Remembered(day_in)

    def read(self, row: Row, number: int) -> FoundCustomer | None:
        """The customer of a row, or None when it has no valid number. The row is at least `width` cells long."""
        phones, name, honorific, town = self.who.read(row)
        if not phones:
            return None
        if not self._dittos.isdisjoint(row):
            row = self._as_above(row)
        self._above = row
        return FoundCustomer(
            phones,
            name,
            honorific,
            self._city(row) or town or self.section_city,
            self._products_of(row),
            self._group(row),
            self._day(row),
            (Place(self.sheet, number),),
            self._note(row),
            tidy(str(row[self.firms_at[0]])) or None if self.firms_at else None,
        )

    def _as_above(self, row: Row) -> Row:
        """The row with the cells above in place of ditto marks."""
        filled = list(row)
        for i in self._repeating:
            if row[i] in self._dittos:
                filled[i] = self._above[i]
        return filled

    def _city(self, row: Row) -> str | None:
        for i in self.cities_at:
            city = self._cities[row[i]]
            if city:
                return city
        for i in self.addresses_at:
            city = self._addresses[row[i]]
            if city:
                return city
        return None

    def _products_of(self, row: Row) -> tuple[str, ...]:
        if len(self.products_at) == 1:
            return self._products[row[self.products_at[0]]]
        return tuple(dict.fromkeys(product for i in self.products_at for product in self._products[row[i]]))

    def _group(self, row: Row) -> int | None:
        found = 0
        for i in self.groups_at:
            found = max(found, self._groups[row[i]] or 0)
        return found or self.section_group or self.group

    def _day(self, row: Row) -> date | None:
        if len(self.days_at) == 1:
            return self._days[row[self.days_at[0]]]
        return max(filter(None, (self._days[row[i]] for i in self.days_at)), default=None)

    def _note(self, row: Row) -> str | None:
        for i in self.notes_at:
            cell = row[i]
            if cell not in ("", None):
                return str(cell)[:MAX_CELL_TEXT]
        return None


def _place(cell: Cell) -> str | None:
    text = " ".join(tidy(cell).split()) if isinstance(cell, str) else ""
    known = any(c.isalpha() for c in text) and search_key(text) not in table("absent")
    return text.strip(" .،,-") if known else None


def _city_of_address(cell: Cell) -> str | None:
    """The first part of an address that is a city's name: «تهران، خیابان ...», or a line of its own."""
    if not isinstance(cell, str) or not cell:
        return None
    parts = (part.strip() for part in _ADDRESS_PARTS.split(tidy(cell)))
    return next((part for part in parts if search_key(part) in cities()), None)
