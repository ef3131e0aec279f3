"""Where a table stands on its sheet: its heading rows, its columns and what they mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crmbot.sheets.headings import heading_text, is_header, is_lone_header, meaning_of
from crmbot.sheets.levels import headings_at
from crmbot.sheets.lexicon import words_of
from crmbot.sheets.meanings import Meanings, by_headings, by_values
from crmbot.sheets.numbers import numbers_in
from crmbot.sheets.profile import Profile, is_blank, profiles
from crmbot.sheets.values import Row

LOOK_AHEAD = 300  # rows seen before a table is understood
_DEEPEST_HEADER = 60
_SENTENCE = 5  # words beside a number
_CONTACTS = frozenset(("phone", "contact"))


@dataclass(frozen=True, slots=True)
class Layout:
    """One table: its first data row (position from the rows looked at), headings and meanings by column.

    `header` is the position of its last heading row, None without one. Several tables side by side share both.
    """

    header: int | None
    first_row: int
    headings: Mapping[int, str]
    meanings: Meanings
    seen: Mapping[int, Profile]

    def at(self, meaning: str) -> list[int]:
        """The columns of a meaning, from left to right."""
        return sorted(i for i, known in self.meanings.items() if known == meaning)


def find_tables(rows: Sequence[Row], merges: Sequence[tuple[int, int, int, int]] = ()) -> list[Layout]:
    """The table that begins in these rows, or several standing side by side; empty when none holds numbers.

    `merges` are counted from the first of these rows. The first row that reads as headings begins the table, unless
    no number stands below it; then the values decide.
    """
    for at, row in enumerate(rows[:_DEEPEST_HEADER]):
        if not (is_header(row) or (is_lone_header(row) and _numbers_below(rows, at))):
            continue
        tables = _with_header(rows, at, merges)
        if tables:
            return tables
    return _without_header(rows)


def _with_header(rows: Sequence[Row], at: int, merges: Sequence[tuple[int, int, int, int]]) -> list[Layout]:
    last, headings = headings_at(rows, at, merges)
    data = [row for row in rows[last + 1 :] if any(not is_blank(cell) for cell in row)]
    width = max(map(len, [rows[at], *data]), default=0)
    seen = profiles(data, range(width))
    return _tables(last, headings, seen)


def _tables(last: int, headings: Mapping[int, str], seen: Mapping[int, Profile]) -> list[Layout]:
    found = []
    for block in _blocks(headings, seen):
        inside = {at: seen[at] for at in block}
        meanings = by_headings({at: headings[at] for at in block if at in headings}, inside)
        if _CONTACTS & set(meanings.values()):
            found.append(Layout(last, last + 1, headings, meanings, inside))
    return found


def _blocks(headings: Mapping[int, str], seen: Mapping[int, Profile]) -> list[list[int]]:
    """Columns of each table: all of them, unless headings of numbers return behind an empty column or all repeat.

    Notes beside the table, in columns without headings that are mostly empty, are none of its columns.
    """
    used = [at for at in seen if at in headings or seen[at].filled]
    runs: list[list[int]] = []
    for at in used:
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    most = max((seen[at].filled for at in used), default=0)
    headed = [run for run in runs if any(at in headings or seen[at].filled * 2 > most for at in run)]
    if len(headed) > 1 and all(_has_number(run, headings) for run in headed):
        return headed
    return _repeated([at for run in headed for at in run], headings)


def _has_number(run: Sequence[int], headings: Mapping[int, str]) -> bool:
    return any(meaning_of(headings.get(at, "")) in _CONTACTS for at in run)


def _repeated(block: list[int], headings: Mapping[int, str]) -> list[list[int]]:
    texts = [headings.get(at, "") for at in block]
    for size in range(2, len(texts) // 2 + 1):
        if len(texts) % size == 0 and texts == texts[:size] * (len(texts) // size) and all(texts[:size]):
            return [block[i : i + size] for i in range(0, len(block), size)]
    return [block] if block else []


def _numbers_below(rows: Sequence[Row], at: int) -> bool:
    column = next(i for i, cell in enumerate(rows[at]) if not is_blank(cell))
    below = [row[column] for row in rows[at + 1 : at + 12] if column < len(row) and not is_blank(row[column])]
    return sum(bool(numbers_in(cell).found) for cell in below) * 2 > len(below)


def _without_header(rows: Sequence[Row]) -> list[Layout]:
    data = [(at, row) for at, row in enumerate(rows) if any(not is_blank(cell) for cell in row)]
    with_number = [at for at, row in data if any(numbers_in(cell).found for cell in row)]
    if not with_number or len(with_number) * 2 < len(data) or _are_sentences([rows[at] for at in with_number]):
        return []
    seen = profiles([row for _, row in data], range(max(len(row) for _, row in data)))
    meanings = by_values(seen)
    if not _CONTACTS & set(meanings.values()):
        return []
    first = next(at for at, row in data if at in with_number or not _is_title(row, meanings))
    return [Layout(None, first, {}, meanings, seen)]


def _are_sentences(rows: Sequence[Row]) -> bool:
    """Whether the numbers stand in sentences («برای هر سوال با ... تماس بگیرید») rather than beside a name."""
    filled = [[cell for cell in row if not is_blank(cell)] for row in rows]
    lengths = [len(words_of(str(cells[0]))) for cells in filled if len(cells) == 1]
    return len(lengths) == len(rows) and sum(length >= _SENTENCE for length in lengths) * 2 > len(rows)


def _is_title(row: Row, meanings: Meanings) -> bool:
    """Whether a row above a table without known headings is its title or its unknown headings."""
    at_number = [row[at] for at, meaning in meanings.items() if meaning in _CONTACTS and at < len(row)]
    filled = [cell for cell in row if not is_blank(cell)]
    silent = all(is_blank(cell) or (isinstance(cell, str) and not numbers_in(cell).ruined) for cell in at_number)
    return silent and (len(filled) == 1 or all(heading_text(cell) for cell in filled))
