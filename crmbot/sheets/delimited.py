"""Text with separators (csv, tsv, txt) as a grid: its encoding and its separator found out."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from crmbot.sheets.encodings import wide_encoding
from crmbot.sheets.errors import SheetError
from crmbot.sheets.headings import is_header
from crmbot.sheets.limits import MAX_CELL_TEXT, MAX_CELLS
from crmbot.sheets.safe_text import unguarded
from crmbot.sheets.values import Grid, Row

_SEPARATORS = ",;\t|،؛~^"
_SAMPLE = 60  # records
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_OLD_ENCODINGS = ["cp1256", "iso8859_6", "mac_farsi", "utf_16_le", "utf_16_be"]


def grid_of_text(content: bytes) -> Grid:
    """The one grid of a csv. Records are counted as they stand, also empty ones; a line `sep=;` is not one.

    Raises SheetError('too_many_cells').
    """
    text = decoded(content)
    hint = _HINT.match(text)
    if hint:
        return Grid(None, _records(text[hint.end() :], hint[1]))
    return Grid(None, _records(text, separator_of(text)))


def decoded(content: bytes) -> str:
    """The text of some bytes: by its byte order mark, as UTF-8, else by what a library finds likeliest.

    A few bad bytes in UTF-8 are replaced; what looks like nothing is read as Windows-1256, the old Persian one.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    wide = wide_encoding(content)
    if wide:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start > len(content) - 4:
            return content.decode("utf-8-sig", "ignore")
    return content.decode(_old_encoding(content), "replace")


def separator_of(text: str) -> str:
    """The mark that parts a text's fields: that under which a row reads as headings, else the most regular one."""
    return max(_SEPARATORS, key=lambda mark: _regularity(text, mark))


def _old_encoding(content: bytes) -> str:
    lenient = content.decode("utf-8", "replace")
    if lenient.count("\ufffd") * 100 < len(lenient):
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000], cp_isolation=_OLD_ENCODINGS, threshold=0.5).best()
    return best.encoding if best else "cp1256"


def _regularity(text: str, mark: str) -> tuple[bool, float, int]:
    records = list(islice(csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=mark), _SAMPLE))
    widths = [len(record) for record in records if len(record) > 1]
    if not widths:
        return False, 0.0, 0
    usual = max(set(widths), key=widths.count)
    headed = any(is_header(list(record)) for record in records[:10])
    return headed, widths.count(usual) / len(records), usual


def _records(text: str, separator: str) -> Iterator[Row]:
    csv.field_size_limit(MAX_CELL_TEXT * 32)
    cells = 0
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            cells += len(record)
            if cells > MAX_CELLS:
                raise SheetError("too_many_cells")
            yield [_plain(field) for field in record]
    except csv.Error as error:
        raise SheetError("corrupt") from error


def _plain(field: str) -> str:
    """`="0912..."` is how some programs keep Excel from dropping a zero; an apostrophe before = + - @ is a guard."""
    if field.startswith('="') and field.endswith('"'):
        return field[2:-1]
    return unguarded(field) if field.startswith("'") else field
