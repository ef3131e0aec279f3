"""Which file is to be read, and for whom: what the worker process is told."""

from dataclasses import dataclass
from datetime import datetime

from crmbot.domain.member import Member


@dataclass(frozen=True)
class Reading:
    """Which file is read for whom, and which attempt at it this is: an earlier one still running must stop."""

    url: str
    member: Member
    now: datetime
    import_id: int
    attempt: int
