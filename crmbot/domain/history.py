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

    ``day`` is set where it speaks of a day of its own, as a load does. ``contact_id`` is the contact it was written in.
    """

    kind: Kind
    id: int
    at: datetime
    member_id: int
    day: date | None = None
    contact_id: int | None = None
