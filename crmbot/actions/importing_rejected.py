"""The rows of a file that gave nobody, given back in the file's own layout with the reason beside each."""

from pathlib import Path

from crmbot.actions.importing import the_file
from crmbot.actions.importing_order import Reading
from crmbot.sheets.values import Place, RejectedRow
from crmbot.sheets.write_rejected import write_rejected
from crmbot.store.book import Book
from crmbot.store.store import Store

Headings = dict[str | None, tuple[str | int | float | None, ...]]


def write_rejected_rows(reading: Reading, target: Path, reasons: dict[str, str], heading: str, title: str) -> None:
    """Writes the xlsx to ``target``; runs in the worker process. Totals and remarks, no records, are left out."""
    store = Store(reading.url)
    try:
        rows, headings = store.look(reading.member, reading.now, _rejected, reading.import_id)
    finally:
        store.close()
    with target.open("wb") as out:
        write_rejected(rows, headings, reasons, heading, out, title)  # type: ignore[arg-type]


def _rejected(book: Book, import_id: int) -> tuple[list[RejectedRow], Headings]:
    file = the_file(book, import_id)
    rows = [
        RejectedRow(Place(sheet or None, number), reason, tuple(cells))
        for sheet, number, reason, cells in book.imports.rejected(import_id)
        if reason != "not_a_record"
    ]
    told = file.understood.headings if file.understood else ()
    return rows, {sheet or None: cells for sheet, cells in told}
