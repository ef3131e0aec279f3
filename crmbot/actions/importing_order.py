"""Which file is to be read, and for whom: what the worker process is told."""

from dataclasses import dataclass
from datetime import datetime

from crmbot.domain.errors import CrmError
from crmbot.domain.member import Member
from crmbot.store.book import Book


@dataclass(frozen=True)
class Reading:
    """Which file is read for whom, and which attempt at it this is: an earlier one still running must stop."""

    url: str
    member: Member
    now: datetime
    import_id: int
    attempt: int


def still_wanted(book: Book, reading: Reading) -> None:
    """Stops a reader that was overtaken: another file came, a column was corrected, or the bot began anew."""
    file = book.imports.get(reading.import_id)
    if file is None or file.state != "reading" or file.attempt != reading.attempt:
        raise CrmError("import-old")
