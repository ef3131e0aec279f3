"""Who a row is about: the numbers in it, the name, the title before it, and a town written beside them."""

import re

from crmbot.sheets.beside import name_beside
from crmbot.sheets.headings import is_landline
from crmbot.sheets.layout import Layout
from crmbot.sheets.lexicon import cities, digits_in
from crmbot.sheets.names import honorific_in, is_plain_name, join_names, more_words, name_in
from crmbot.sheets.numbers import is_iranian, numbers_in, one_number, plain_mobile
from crmbot.sheets.towns import town_behind
from crmbot.sheets.values import Cell, Row
from crmbot.text.normalise import latin_digits, search_key

_SEVERAL_DIGITS = re.compile(r"\d[\d\s\-.()/\u200b-\u200f\u202a-\u202e]{3,}\d")
_NO_DIGIT = re.compile(r"\D+")
_HABIT = 0.5  # of the names have a town behind them: then blanks part it, too


Who = tuple[tuple[str, ...], str | None, str | None, str | None]
"""Numbers in E.164, the mobile columns' first; the name without its title, and that; a town beside the name."""


class WhoReader:
    """Reads whom the rows of one table are about."""

    def __init__(self, layout: Layout) -> None:
        at = layout.at
        self.layout = layout
        self.phones_at = sorted(at("phone"), key=self._has_lines)
        self.names_at = at("name") + at("contact")
        self.parts_at = at("first_name") + at("middle_name") + at("last_name")
        self.titles_at, self.firms_at, self.areas_at = at("honorific"), at("organization"), at("area_code")
        self._names_towns = not (at("city") or at("province"))
        self._are_towned = any(layout.seen[i].towned >= _HABIT for i in self.names_at if i in layout.seen)
        alone = len(self.names_at) == len(self.phones_at) == 1 and not self.parts_at and not self.titles_at
        self._usual = (self.names_at[0], self.phones_at[0]) if alone else None
        self._town: str | None = None

    def read(self, row: Row) -> Who:
        """Whom a row is about, as far as it says. The row is as long as the table is wide."""
        self._town = None
        if self._usual:
            cell, written = row[self._usual[0]], row[self._usual[1]]
            mobile = plain_mobile(written) if written.__class__ is str else None
            if mobile and isinstance(cell, str) and is_plain_name(cell):  # most rows are like this
                return (mobile,), self._without_town(cell), None, self._town
        phones, rest = self._numbers(row)
        name, honorific = self._name(row, phones)
        if not name:
            name, honorific = name_in(rest or self._in_place_of_number(row))
        if not any(map(is_iranian, phones)):
            return (), None, None, None
        return tuple(phones), self._without_town(name) if name else None, honorific, self._town

    def _has_lines(self, at: int) -> bool:
        """Whether a column of numbers is one of landlines, by its heading or its numbers."""
        seen = self.layout.seen.get(at)
        only_lines = seen is not None and seen.phones > 0 and not seen.mobiles
        return only_lines or is_landline(self.layout.headings.get(at, ""))

    def name_of(self, row: Row) -> str | None:
        """The name a row gives, also without a number."""
        return self._name(row, {})[0]

    def ruined(self, row: Row) -> bool:
        """Whether some cell of numbers, or a name's cell, holds what was meant as a number but is no Iranian one."""
        named = [i for i in self.names_at if self.layout.meanings[i] == "contact" or _with_digits(row[i])]
        held = [numbers_in(row[i]) for i in (*self.phones_at, *named)]
        return any(numbers.ruined or numbers.found for numbers in held)

    def _numbers(self, row: Row) -> tuple[dict[str, None], str]:
        phones: dict[str, None] = {}
        rest = ""
        for i in self.phones_at:
            cell = row[i]
            if not cell:
                continue
            mobile = plain_mobile(cell) if isinstance(cell, str) else None
            if mobile:
                phones[mobile] = None
                continue
            held = numbers_in(cell)
            phones.update(dict.fromkeys(held.found))
            if held.rest and held.found:
                rest = rest or self._beside(held.rest)
            if held.ruined and self.areas_at:
                phones.update(dict.fromkeys(self._with_area(row, i)))
        return phones, rest

    def _in_place_of_number(self, row: Row) -> str:
        """The name in a column of numbers, as where name and number were typed in each other's column."""
        texts = (row[i] for i in self.phones_at)
        return next((text for text in texts if isinstance(text, str) and text and not digits_in(text)), "")

    def _beside(self, text: str) -> str:
        """The name beside a number; a city's name there is kept for the row."""
        parts = name_beside(text).split("\n")
        self._town = next((part for part in parts if search_key(part) in cities()), self._town)
        return next((part for part in parts if part != self._town), "")

    def _with_area(self, row: Row, at: int) -> list[str]:
        pair = [f"{cell:.0f}" if isinstance(cell, float) else str(cell) for cell in (row[self.areas_at[0]], row[at])]
        number = one_number("0" + _NO_DIGIT.sub("", latin_digits("".join(pair))).lstrip("0"))
        return [number] if number else []

    def _name(self, row: Row, phones: dict[str, None]) -> tuple[str | None, str | None]:
        name = honorific = None
        for i in self.names_at:
            cell = row[i]
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
        return name, honorific

    def _without_town(self, name: str) -> str:
        """The name without a town behind it, which is kept for the row; where a column names towns it stays whole."""
        if self._names_towns and (self._are_towned or not name.isalpha()):
            name, town = town_behind(name, self._are_towned)
            self._town = town or self._town
        return name


def _with_digits(cell: Cell) -> bool:
    return isinstance(cell, str) and _SEVERAL_DIGITS.search(cell, 0, 500) is not None
