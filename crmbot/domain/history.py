"""What a customer's history is made of."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What an entry of a history is: a contact, a load, a promise, remembered words, or a paper (photo, voice ...)."""

    CONTACT = "contact"
    PURCHASE = "purchase"
    PROMISE = "promise"
    REMARK = "remark"
    PAPER = "paper"


@dataclass(frozen=True)
class Event:
    """One entry: its row's id, the instant it was written, and who wrote it.

    ``day`` is set where it speaks of another day than that of ``at``: a load bought earlier, say.
    """

    kind: Kind
    id: int
    at: datetime
    member_id: int
    day: date | None = None
