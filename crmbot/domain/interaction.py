"""An interaction: one contact between the book and a customer, and what is remembered of it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from crmbot.domain.group import Outcome


@dataclass(frozen=True)
class Interaction:
    """A call or another contact: direction ``in`` or ``out``, its strongest outcome, and all of them.

    ``said`` is what the member typed about it (empty for a bare number), ``given_name`` the name the person went by.
    ``quantity`` to ``price_unit`` is what was asked for or offered where nothing was bought (toman, as in Purchase);
    ``price_other`` the other reading of a price in doubt.
    """

    id: int
    customer_id: int
    kind: str
    direction: str
    outcome: Outcome
    outcomes: tuple[Outcome, ...]
    at: datetime
    said: str = ""
    given_name: str = ""
    given_honorific: str = ""
    card_message_id: int | None = None
    quantity: Decimal | None = None
    unit: str = ""
    amount: int | None = None
    unit_price: int | None = None
    price_unit: str = ""
    price_other: int | None = None


@dataclass(frozen=True)
class Remark:
    """Words to remember about a customer: kind is remember, birthday, taste, joke or complaint."""

    id: int
    kind: str
    said: str
    at: datetime


@dataclass(frozen=True)
class Attachment:
    """A photo, voice note, document or location kept on a history.

    ``file_id`` is Telegram's; of a location it is latitude and longitude, parted by a comma. ``album`` is the same for
    all that was sent as one; empty: it was sent alone.
    """

    id: int
    kind: str
    file_id: str
    caption: str
    at: datetime
    customer_id: int | None = None
    album: str = ""


@dataclass(frozen=True)
class Product:
    """Something the book sells. ``sample_below``: a purchase of fewer kilos counts as a sample; None: never.

    ``hidden_at``: since when it is left out of chips and lists; None: it is offered.
    """

    id: int
    name: str
    unit: str = ""
    sample_below: Decimal | None = None
    price_text: str = ""
    priced_at: datetime | None = None
    uses: int = 0
    hidden_at: datetime | None = None


@dataclass(frozen=True)
class Purchase:
    """Goods bought on a day. Amounts are whole toman: ``amount`` the whole load, ``unit_price`` one
    ``price_unit`` of it.

    ``is_sample``: below the product's sample threshold. ``order_id``: the purchase this load continues;
    its own id: an order of its own, and the trader said so; None: so as long as nobody says otherwise. ``left_on``:
    when the load left, None where nobody said.
    """

    id: int
    customer_id: int
    product_id: int | None
    product: str
    quantity: Decimal | None
    unit: str
    amount: int | None
    unit_price: int | None
    price_unit: str
    bought_on: date
    is_sample: bool = False
    order_id: int | None = None
    interaction_id: int | None = None
    left_on: date | None = None


@dataclass(frozen=True)
class FollowUp:
    """A promise for a day: of a talk, a delivery or money (``amount`` toman); state is open, done or dropped.

    ``purchase_id`` is the load whose delivery it is about, ``tries`` how many calls about it nobody answered.
    """

    id: int
    customer_id: int
    kind: str
    due_on: date
    reason: str = ""
    amount: int | None = None
    state: str = "open"
    interaction_id: int | None = None
    purchase_id: int | None = None
    tries: int = 0
