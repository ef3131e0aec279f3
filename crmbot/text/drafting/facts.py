"""What a draft may be made of: the facts of one customer, and what the drafts of a batch are about."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal


class Reason(StrEnum):
    """Why one writes to a customer or rings him. ``condolence`` is of a day, ``bereaved`` of his own loss."""

    GREETING = "greeting"
    CONDOLENCE = "condolence"
    BEREAVED = "bereaved"
    LOAD = "load"
    LAPSE = "lapse"
    DELIVERY = "delivery"
    BIRTHDAY = "birthday"
    THIRD_PURCHASE = "third_purchase"
    WIN_BACK = "win_back"
    THANKS = "thanks"
    MONEY = "money"


@dataclass(frozen=True)
class Theme:
    """The occasion of a greeting or condolence: its key, its name in the language of the drafts, what it is like."""

    key: str
    name: str
    kind: Literal["joyful", "mourning", "neutral"] = "joyful"
    faith: bool = False


@dataclass(frozen=True)
class Load:
    """A special load in the trader's words. A price is said only where ``until`` says how long it holds."""

    product: str
    price: str = ""
    until: str = ""


@dataclass(frozen=True)
class About:
    """What the drafts of one batch are about, on ``day`` in the book's zone.

    ``mood`` is ``domain.occasion_mood.mood_of`` that day. ``turn`` 0 is the original wording, 1, 2 ... others of it.
    """

    reason: Reason
    day: date
    language: str = "fa"
    mood: Literal["plain", "subdued", "mourning"] = "plain"
    signature: str = ""
    theme: Theme | None = None
    load: Load | None = None
    turn: int = 0


@dataclass(frozen=True)
class Bought:
    """The purchase a draft speaks of: no sample; ``product`` empty: the load was not named.

    ``left_on``: when the load left (None: nobody said). ``times``: his orders of the product this Jalali year.
    """

    product: str
    quantity: Decimal | None
    unit: str
    day: date
    left_on: date | None = None
    times: int = 1


@dataclass(frozen=True)
class Facts:
    """What is known of one customer on the day of the drafts, all of it recorded in his history.

    ``first_name``: the name is a first name only. ``twice``: he bought twice, both times ``bought.product``. ``asked``:
    goods he asked for. ``unheard``: days since the last talk (None: never). ``overdue``: money promised for an earlier
    day is still open; ``owes``: any money promise is. ``remembered``: words kept about him, never put into his mouth.
    ``got``: texts he was sent lately.
    """

    customer_id: int
    address: str = ""
    title: str = ""
    name: str = ""
    first_name: bool = False
    city: str = ""
    group: int = 1
    purchase_count: int = 0
    bought: Bought | None = None
    twice: bool = False
    asked: str = ""
    unheard: int | None = None
    bereaved: bool = False
    no_religious: bool = False
    overdue: bool = False
    owes: bool = False
    birthday: bool = False
    remembered: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
