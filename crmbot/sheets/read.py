"""A file of customers, from its bytes to values."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from crmbot.sheets.calls import CallRow, calls_of
from crmbot.sheets.delimited import grid_of_text
from crmbot.sheets.errors import SheetError
from crmbot.sheets.kinds import kind_of
from crmbot.sheets.ledger import Corrections, Ledger
from crmbot.sheets.names import name_in
from crmbot.sheets.numbers import is_iranian, numbers_in
from crmbot.sheets.uncollected import uncollected
from crmbot.sheets.values import CustomerFile, FoundCustomer, Kind, Place, RejectedRow, SkippedSheet
from crmbot.sheets.vcards import HEADINGS, grid_of_cards
from crmbot.sheets.walk import read_cards, read_sheet
from crmbot.sheets.workbook import sheets_of

_DAYS_BEGIN = ZoneInfo("Asia/Tehran")


def read(content: bytes, filename: str, corrections: Corrections) -> CustomerFile:
    """See `crmbot.sheets.read_customers`."""
    kind = kind_of(content, filename)
    ledger = Ledger(corrections)
    with uncollected():
        skipped = _READERS[kind](content, ledger)
    if not ledger.columns and kind != "calls":
        only_empty = all(sheet.why == "empty" for sheet in skipped) and skipped
        raise SheetError("empty" if only_empty else "no_table")
    return CustomerFile(
        filename=filename,
        kind=kind,
        customers=ledger.collector.customers(),
        rejected=tuple(ledger.rejected),
        duplicates=ledger.collector.duplicates(),
        columns=tuple(ledger.columns),
        structure=tuple(ledger.structure),
        skipped=tuple(skipped),
        headings=ledger.headings,
    )


def _book(content: bytes, ledger: Ledger) -> list[SkippedSheet]:
    skipped = []
    for sheet in sheets_of(content):
        if isinstance(sheet, SkippedSheet):
            skipped.append(sheet)
        elif not read_sheet(sheet, ledger):
            skipped.append(SkippedSheet(sheet.sheet or "", "no_table"))
    return skipped


def _csv(content: bytes, ledger: Ledger) -> list[SkippedSheet]:
    read_sheet(grid_of_text(content), ledger)
    return []


def _vcf(content: bytes, ledger: Ledger) -> list[SkippedSheet]:
    read_cards(grid_of_cards(content), HEADINGS, ledger)
    return []


def _calls(content: bytes, ledger: Ledger) -> list[SkippedSheet]:
    rows = 0
    ledger.collector.open_sheet(None)
    ledger.headings[None] = ("number", "contact_name")
    for rows, row in enumerate(calls_of(content), 1):
        found = _caller(row, Place(None, rows))
        if isinstance(found, RejectedRow):
            ledger.rejected.append(found)
        else:
            ledger.collector.add(found)
    if not rows:
        raise SheetError("empty")
    return []


def _caller(row: CallRow, place: Place) -> FoundCustomer | RejectedRow:
    """Who called or was called; the day is that of the call in Tehran."""
    numbers = numbers_in(row.number)
    if not any(map(is_iranian, numbers.found)):
        meant = numbers.ruined or bool(numbers.found)
        return RejectedRow(place, "invalid_phone" if meant else "no_phone", (row.number, row.name))
    name, honorific = name_in(row.name)
    day = row.call.at.astimezone(_DAYS_BEGIN).date() if row.call else None
    calls = (row.call,) if row.call else ()
    return FoundCustomer(numbers.found, name, honorific, last_contact=day, rows=(place,), calls=calls)


_READERS: dict[Kind, Callable[[bytes, Ledger], list[SkippedSheet]]] = {
    "book": _book,
    "csv": _csv,
    "vcf": _vcf,
    "calls": _calls,
}
