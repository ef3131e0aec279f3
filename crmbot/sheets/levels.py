"""The headings of columns, in one row or over two: groups of columns, or words that go on below."""

from collections.abc import Sequence

from crmbot.sheets.headings import heading_text, is_plain, meaning_of
from crmbot.sheets.lexicon import phrases, words_of
from crmbot.sheets.profile import is_blank
from crmbot.sheets.values import Row


def headings_at(
    rows: Sequence[Row], at: int, merges: Sequence[tuple[int, int, int, int]]
) -> tuple[int, dict[int, str]]:
    """(position of the last heading row, heading by column) for a row that reads as headings, with the one above or
    below it where both are one. `merges` are counted from the first of these rows."""
    if _goes_on(rows, at):
        return at + 1, _joined(rows[at], rows[at + 1])
    for upper in (at, at - 1):
        if _is_second_level(rows, upper):
            return upper + 1, _two_levels(rows[upper], _filled(rows[upper], upper, merges), rows[upper + 1])
    return at, _joined(rows[at], [])


def _is_second_level(rows: Sequence[Row], upper: int) -> bool:
    """Whether a row and the next are two levels of one heading: only texts, the upper one with gaps that the lower one
    fills."""
    if upper < 0 or upper + 1 >= len(rows):
        return False
    above, below = rows[upper], rows[upper + 1]
    texts = [cell for cell in above if not is_blank(cell)], [cell for cell in below if not is_blank(cell)]
    if min(map(len, texts)) < 2 or not all(heading_text(cell) for cell in [*texts[0], *texts[1]]):
        return False
    gaps = [i for i, cell in enumerate(below) if not is_blank(cell) and (i >= len(above) or is_blank(above[i]))]
    known = [i for i in gaps if meaning_of(heading_text(below[i])) or _is_ordinal(below[i])]
    return bool(known) and len(known) * 2 >= len(gaps) and not _reports(above)


def _goes_on(rows: Sequence[Row], at: int) -> bool:
    """Whether the next row goes on with the words of a heading, or says them in another language: it is made of heading
    words alone."""
    if at + 1 >= len(rows) or rows[at + 1] == rows[at]:
        return False
    below = [cell for cell in rows[at + 1] if not is_blank(cell)]
    over = [i for i, cell in enumerate(rows[at + 1]) if not is_blank(cell) and i < len(rows[at]) and rows[at][i]]
    return len(over) >= 3 and len(over) == len(below) and all(is_plain(heading_text(cell)) for cell in below)


def _joined(upper: Row, lower: Row) -> dict[int, str]:
    """Headings written over two rows, word by word."""
    both = {i: (heading_text(cell), heading_text(lower[i]) if i < len(lower) else "") for i, cell in enumerate(upper)}
    return {i: " ".join(filter(None, parts)) for i, parts in both.items() if any(parts)}


def _reports(row: Row) -> bool:
    return any(isinstance(cell, str) and ":" in cell for cell in row)


def _is_ordinal(cell: object) -> bool:
    words = words_of(str(cell))
    return all((word,) in phrases("ordinal") for word in words)


def _filled(row: Row, at: int, merges: Sequence[tuple[int, int, int, int]]) -> Row:
    """The upper headings, each over all columns it spans: by its merge, or up to the next one where none is merged."""
    spans = {first: last for top, first, _, last in merges if top == at and last > first}
    wide, text, until = list(row), None, -1
    for i, cell in enumerate(row):
        if not is_blank(cell):
            text, until = cell, spans.get(i, i if spans else len(row))
        elif text is not None and i <= until:
            wide[i] = text
    return wide


def _two_levels(upper: Row, wide: Row, lower: Row) -> dict[int, str]:
    """Headings of columns under two rows, `wide` being the upper one with its spans filled."""
    headings = {}
    for i in range(max(len(upper), len(lower))):
        child = heading_text(lower[i]) if i < len(lower) else ""
        over = wide if child else upper
        parent = heading_text(over[i]) if i < len(over) else ""
        text = _of_both(parent, child)
        if text:
            headings[i] = text
    return headings


def _of_both(parent: str, child: str) -> str:
    """The lower heading where it speaks for itself; «فاکتور» over «شماره» or «شرکت» over «نام» need both."""
    if not child or not parent:
        return child or parent
    meaning, over = meaning_of(child), meaning_of(parent)
    foreign = {"name": ("organization", "product", "ignored"), "phone": ("ignored",)}.get(meaning or "", ())
    if meaning and not (over in foreign and len(words_of(child)) == 1):
        return child
    return f"{parent} {child}"
