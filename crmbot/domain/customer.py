"""A customer: whom the book knows, how he is reached, and what follows from his history."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Channel(StrEnum):
    """How a customer prefers to be written to."""

    SMS = "sms"
    WHATSAPP = "whatsapp"
    BALE = "bale"
    EITAA = "eitaa"
    RUBIKA = "rubika"


@dataclass(frozen=True)
class Phone:
    """One number of a customer: E.164, with the label the trader gave it (empty: none)."""

    id: int
    number: str
    label: str = ""
    mobile: bool = True


@dataclass(frozen=True)
class Customer:
    """A person or firm in one book.

    ``group`` and what follows it are consequences of recorded events, never typed. ``name`` is empty for a bare
    number; ``address`` is what the trader calls him («حاجی») and wins over every other form.
    """

    id: int
    name: str = ""
    honorific: str = ""
    address: str = ""
    also_names: str = ""
    city: str = ""
    keeper_id: int = 0
    channel: str = ""
    source: str = ""
    price_only: bool = False
    no_text: bool = False
    no_religious: bool = False
    no_call: bool = False
    bereaved_until: date | None = None
    deleted_at: datetime | None = None
    group: int = 1
    purchase_count: int = 0
    last_talk_at: datetime | None = None
    last_purchase_on: date | None = None
    stated_rhythm: str = ""
    stated_last: str = ""
