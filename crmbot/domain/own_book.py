"""A book as its own file tells it: people with all that happened with them, and the goods.

Links within one person's history go by what a file can hold: a contact by its instant, a load by its number.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from crmbot.domain.imports import Listed

_FOLLOWS = 8


@dataclass(frozen=True, slots=True)
class Contact:
    """A call, SMS or visit at an aware instant, with all its outcomes and what it was about. ``by``: who logged it."""

    at: datetime
    kind: str = "call"
    direction: str = "in"
    outcomes: tuple[str, ...] = ()
    said: str = ""
    products: tuple[str, ...] = ()
    by: str = ""
    given_name: str = ""
    given_honorific: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    amount: int | None = None
    unit_price: int | None = None
    price_unit: str = ""
    price_other: int | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """Goods bought or tried on a day; toman, as in ``domain.interaction.Purchase``.

    ``number`` counts his loads from 1 (0: nobody counted), ``order`` is the number of the load it continues, its own
    where it was confirmed as an order (0: nobody said). ``at``: when it was written down, None: nobody knows.
    """

    day: date
    at: datetime | None = None
    product: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    amount: int | None = None
    unit_price: int | None = None
    price_unit: str = ""
    is_sample: bool = False
    left_on: date | None = None
    estimate: int | None = None
    by: str = ""
    contact: datetime | None = None
    number: int = 0
    order: int = 0


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise for a day, of whatever state; ``load`` is the number of the load it asks after, 0: none."""

    due: date
    kind: str = "talk"
    reason: str = ""
    amount: int | None = None
    state: str = "open"
    by: str = ""
    made: datetime | None = None
    closed: datetime | None = None
    tries: int = 0
    contact: datetime | None = None
    load: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """Remembered words; ``kind`` as in ``domain.interaction.Remark``."""

    kind: str
    said: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A product he wants, noted apart from any contact."""

    product: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """A person brought back: as a list has him, what else stood on his card, and his history, oldest first.

    ``labels`` go with ``listed.phones``. ``made``: since when he is in the book; None: somebody wrote him into the
    file by hand, or the file is a mere list. ``opening`` is the group an old list gave him at ``opened`` (0: a list
    without groups); None: he is on no old list.
    """

    listed: Listed
    address: str = ""
    channel: str = ""
    source: str = ""
    keeper: str = ""
    price_only: bool = False
    no_text: bool = False
    no_religious: bool = False
    no_call: bool = False
    bereaved_until: date | None = None
    stated_rhythm: str = ""
    stated_last: str = ""
    stated_on: date | None = None
    made: datetime | None = None
    opening: int | None = None
    opened: datetime | None = None
    labels: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    loads: tuple[Load, ...] = ()
    promises: tuple[Promise, ...] = ()
    words: tuple[Words, ...] = ()
    wishes: tuple[Wish, ...] = ()

    @property
    def weight(self) -> int:
        """What he costs to bring back: a row of his history is 1, and what follows from it as much as several."""
        history = (self.contacts, self.loads, self.promises, self.words, self.wishes, self.listed.phones)
        return (_FOLLOWS if self.contacts or self.loads else 1) + sum(map(len, history))


@dataclass(frozen=True, slots=True)
class Ware:
    """A product with what one of each unit weighs in kilos."""

    name: str
    unit: str = ""
    price_text: str = ""
    priced_at: datetime | None = None
    sample_below: Decimal | None = None
    hidden_at: datetime | None = None
    weights: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class OwnBook:
    """A file of the book, read. ``lost`` are rows that name nobody: (sheet, row number, reason, cells)."""

    people: tuple[Brought, ...]
    wares: tuple[Ware, ...] = ()
    lost: tuple[tuple[str, int, str, tuple[object, ...]], ...] = ()
    headings: tuple[tuple[str, tuple[object, ...]], ...] = ()
