"""A list as csv, as Excel opens it by a double click: UTF-8 with its mark, commas."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from crmbot.sheets.outgoing import Field, Value, as_written
from crmbot.sheets.safe_text import guarded


def write_csv(fields: Sequence[Field], rows: Iterable[Sequence[Value]], into: BinaryIO) -> None:
    """Write one table, its rows taken one at a time. Text that a spreadsheet might run gets an apostrophe before it,
    which `read_customers` takes away again; numbers stand as they are."""
    text = io.TextIOWrapper(into, "utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([guarded(field.heading) for field in fields])
    kinds = [field.kind for field in fields]
    writer.writerows([_field(as_written(value, kind)) for value, kind in zip(row, kinds, strict=True)] for row in rows)
    text.flush()
    text.detach()


def _field(value: object) -> object:
    return guarded(value) if isinstance(value, str) else value
