"""A trader's days with occasions: people in his book, a clock that is set, and what reached him on which day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from crmbot.actions.occasions import put_due
from crmbot.clock import instant_at, local_day
from crmbot.domain.member import Member
from crmbot.screens.stored import from_stored
from crmbot.store.book import Book
from crmbot.store.store import Store
from scheduler.outgoing import take_due

KINDS = ("occasion", "season", "moon")
_numbers = count(9120000000)


def known(book: Book, group: int = 1, bought: tuple[date, ...] = (), goods: str = "", **marks: Any) -> int:
    """Somebody in the book with a mobile of his own; ``bought`` are his purchases, else an old list's word on him."""
    customer_id = book.customers.add(book.member.id, book.now, **marks)
    book.phones.add(customer_id, f"+98{next(_numbers)}")
    kind = {} if bought else {"kind": "standing", "standing": group}
    call = book.interactions.add(customer_id, book.member.id, book.now, **kind)
    for day in bought:
        product_id = book.products.ensure(goods) if goods else None
        book.purchases.add(
            customer_id, book.member.id, bought_on=day, at=book.now, interaction_id=call, product_id=product_id
        )
    book.consequences.refresh(customer_id)
    return customer_id


@dataclass
class Told:
    """What reached the trader: kind, occurrence, the local day, and the words."""

    kind: str
    name: str
    day: date
    text: str


@dataclass
class Days:
    """The bot's minutes in one book, ticked by hand. ``told`` is what was sent, in order."""

    store: Store
    owner: Member
    told: list[Told] = field(default_factory=list)

    def tick(self, now: datetime, *, connected: bool = True) -> None:
        """One tick: what is due is put, and sent where Telegram can be reached."""

        def puts_and_sends(gate: Any) -> None:
            while put_due(gate):
                pass
            if not connected:
                return
            for message in take_due(gate).messages:
                if message.kind in KINDS:
                    self._sent(gate, message)
                gate.outbox.sent([message.id], now)

        self.store.at_gate(now, None, puts_and_sends)

    def at(self, day: date, minute: int, **how: Any) -> None:
        """A tick at a time of the book's wall clock."""
        self.tick(instant_at(day, minute, self.zone), **how)

    def act(self, now: datetime, action: Callable[..., Any], *args: Any) -> Any:
        """Something the owner does."""
        return self.store.act(self.owner, now, None, action, *args)

    def names(self, kind: str = "occasion") -> list[tuple[str, date]]:
        """What was sent of one kind, by occurrence and local day."""
        return [(one.name, one.day) for one in self.told if one.kind == kind]

    @property
    def zone(self) -> str:
        """The book's zone."""
        return self.owner.zone

    def _sent(self, gate: Any, message: Any) -> None:
        name = gate.connection.exec_driver_sql(f"SELECT occurrence FROM outbox WHERE id = {message.id}").scalar()
        text = from_stored(message.screen).text.replace("\u2068", "").replace("\u2069", "").replace("\u200f", "")
        self.told.append(Told(message.kind, name, local_day(gate.now, self.zone), text))


def days_from(first: date, count: int) -> list[date]:
    """So many days on end."""
    return [first + timedelta(n) for n in range(count)]
