"""Files of customers in and out: Excel, csv, vCard and Android call logs.

Importing this package costs next to nothing; what reads or writes a format is loaded by the call that needs it. The
work is heavy and synchronous: run it in a process of its own, never in the event loop's.
"""

from collections.abc import Mapping

from crmbot.sheets.errors import SheetError
from crmbot.sheets.values import CustomerFile

__all__ = ["CustomerFile", "SheetError", "read_customers"]


def read_customers(content: bytes, filename: str, columns: Mapping[str, str] | None = None) -> CustomerFile:
    """The customers of a file as traders keep or export them: xlsx, xls, ods, csv, vcf, or a call log's XML.

    The kind is known by the bytes; `filename` only breaks ties. `columns` corrects what was understood: a
    `Column.key` of an earlier reading of the same file → one of `crmbot.sheets.headings.MEANINGS`. Every row is
    accounted for (see `CustomerFile`). Costs about twice what the spreadsheet reader alone takes.

    Raises SheetError: see its reasons.
    """
    from crmbot.sheets.read import read

    return read(content, filename, columns or {})
