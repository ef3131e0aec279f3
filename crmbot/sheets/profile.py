"""What the values of a column look like: the evidence for what it means."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice, pairwise

from crmbot.sheets.days import day_in
from crmbot.sheets.goods import are_lists, share_of_goods
from crmbot.sheets.groups import group_in
from crmbot.sheets.lexicon import cities, digits_in, given_names, table
from crmbot.sheets.names import honorific_in, name_in
from crmbot.sheets.numbers import is_iranian, numbers_in
from crmbot.sheets.towns import has_town
from crmbot.sheets.values import Cell, Row
from crmbot.text.normalise import latin_digits, search_key

_OPERATORS = "01239"  # second figures of Iran's mobile numbers: 090 to 093 and 099


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0-1) of a column's filled cells, over a sample of rows; all 0 for an empty column.

    `unlikely` is the share of its mobile numbers that no operator gives out, `lines` that of landlines with their
    zero, `goods` that of cells which name goods, `answers` that of «بله» and the like. `lists` says whether cells are
    lists of recurring parts, `counting` whether they only number the rows (1, 2, 3 ...). `words` is the mean number
    of words, `samples` up to three different cells as shown.
    """

    filled: int
    phones: float
    mobiles: float
    unlikely: float
    lines: float
    days: float
    groups: float
    cities: float
    titles: float
    numeric: float
    lettered: float
    named: float
    towned: float
    distinct: float
    goods: float
    lists: bool
    answers: float
    words: float
    counting: bool
    samples: tuple[str, ...]

    @property
    def is_text(self) -> bool:
        """Whether most cells are words."""
        return self.lettered >= 0.5


def profile_of(cells: Sequence[Cell]) -> Profile:
    """The profile of a column's sampled cells, empty ones included."""
    filled = [cell for cell in cells if cell not in ("", None)]
    texts = [cell for cell in filled if isinstance(cell, str)]
    letters = [text for text in texts if any(c.isalpha() for c in text)]

    def share(test: Callable[[Cell], object]) -> float:
        return sum(bool(test(cell)) for cell in filled) / len(filled) if filled else 0.0

    return Profile(
        filled=len(filled),
        phones=share(lambda cell: numbers_in(cell).found),
        mobiles=share(lambda cell: any(n.startswith("+989") for n in numbers_in(cell).found)),
        unlikely=_unlikely(filled),
        lines=share(_is_dialled_line),
        days=share(_is_day),
        groups=share(group_in),
        cities=share(lambda cell: isinstance(cell, str) and search_key(cell) in cities()),
        titles=share(lambda cell: honorific_in(cell)),
        numeric=share(_is_numeric),
        lettered=len(letters) / len(filled) if filled else 0.0,
        named=sum(_looks_named(text) for text in letters) / len(filled) if filled else 0.0,
        towned=sum(map(has_town, letters)) / len(filled) if filled else 0.0,
        distinct=len(set(map(search_key, texts))) / len(texts) if texts else 0.0,
        goods=share_of_goods(letters, len(filled)),
        lists=are_lists(letters),
        answers=share(lambda cell: isinstance(cell, str) and search_key(cell) in table("yes or no")),
        words=sum(len(text.split()) for text in letters) / len(letters) if letters else 0.0,
        counting=_counts(filled),
        samples=tuple(islice(dict.fromkeys(map(shown, filled)), 3)),
    )


def profiles(rows: Sequence[Row], positions: Sequence[int]) -> dict[int, Profile]:
    """The profiles of some columns over sampled rows."""
    return {at: profile_of([row[at] if at < len(row) else "" for row in rows]) for at in positions}


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and (not cell or cell.isspace()))


def shown(cell: Cell) -> str:
    """A cell as a sheet shows it: whole numbers without a point, days without a time."""
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time.min else cell.isoformat(" ", "minutes")
    return "" if cell is None else str(cell).strip()


def _unlikely(filled: Sequence[Cell]) -> float:
    mobiles = [number for cell in filled for number in numbers_in(cell).found if number.startswith("+989")]
    return sum(number[4] not in _OPERATORS for number in mobiles) / len(mobiles) if mobiles else 0.0


def _is_dialled_line(cell: Cell) -> bool:
    """Whether a cell is a landline with its zero or country code: ten bare figures may be any code."""
    found = numbers_in(cell).found
    is_line = len(found) == 1 and is_iranian(found[0]) and found[0][3] != "9"
    return is_line and isinstance(cell, str) and digits_in(cell) > 10


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, date) or (isinstance(cell, str) and day_in(cell) is not None)


def _is_numeric(cell: Cell) -> bool:
    if isinstance(cell, str):
        return cell.strip().isdecimal()
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _counts(filled: Sequence[Cell]) -> bool:
    numbers = [int(latin_digits(str(cell)).split(".")[0]) for cell in filled if _is_numeric(cell) and _is_small(cell)]
    rising = sum(b - a in (1, 2) for a, b in pairwise(numbers))
    return len(numbers) >= 3 and len(numbers) * 2 > len(filled) and rising >= 0.8 * (len(numbers) - 1)


def _is_small(cell: Cell) -> bool:
    return len(str(cell).strip()) <= 8


def _looks_named(text: str) -> bool:
    """A title or a given name begins it, and no figure is in it."""
    name, honorific = name_in(text)
    first = search_key((name or "").partition(" ")[0])
    return bool(name) and not digits_in(text) and (bool(honorific) or first in given_names())
