"""What follows from a customer's history, kept with him so that lists need no arithmetic."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, or_, select, update

from crmbot.clock import local_day
from crmbot.domain.group import Outcome, group_of
from crmbot.domain.lapse_prior import Statement
from crmbot.store.book_figures import refresh_figures
from crmbot.store.cadences import KEPT, NO_CADENCE, Order, kept_cadence, stated
from crmbot.store.closing import own_closing_days
from crmbot.store.pen import Image
from crmbot.store.tables import book, customer, interaction, purchase

_OWN_ORDER = or_(purchase.c.order_id.is_(None), purchase.c.order_id == purchase.c.id)
_NO_TALK = (Outcome.NO_ANSWER.value,)
_NOT_SPOKEN = ("standing", "sms")  # what stands in a history though nobody spoke
_TALKED_AT = case((interaction.c.kind.not_in(_NOT_SPOKEN), interaction.c.at))
_ITS = (customer.c.id == bindparam("its_id")) & (customer.c.book_id == bindparam("its_book"))
_KEPT = ("grp", "purchase_count", "last_talk_at", "last_purchase_on", *KEPT)
_OF_ALL = ("purchase_count", "last_purchase_on", "first_gap", "worth", "priced")  # what the book's figures follow from
_STATED = ("stated_rhythm", "stated_last", "stated_on")
_BEFORE = select(*(customer.c[name] for name in (*_STATED, *_KEPT))).where(_ITS)
_UPDATE = update(customer).where(_ITS).values({name: bindparam(name) for name in _KEPT})
_TALKS = (
    select(interaction.c.outcome, func.max(_TALKED_AT), func.max(interaction.c.standing))
    .where(interaction.c.customer_id == bindparam("its_id"))
    .group_by(interaction.c.outcome)
)
_ORDERS = (
    select(purchase.c.is_sample, _OWN_ORDER, func.count(), func.max(purchase.c.bought_on))
    .where(purchase.c.customer_id == bindparam("its_id"))
    .group_by(purchase.c.is_sample, _OWN_ORDER)
)
_LOADS = (
    select(
        purchase.c.id, purchase.c.order_id, purchase.c.bought_on,
        func.coalesce(purchase.c.amount, purchase.c.estimate).label("amount"),
    )
    .where(purchase.c.customer_id == bindparam("its_id"), ~purchase.c.is_sample)
)  # fmt: skip
_TALK_TIMES = (
    select(interaction.c.at, book.c.zone)
    .join(book, book.c.id == interaction.c.book_id)
    .where(interaction.c.customer_id == bindparam("its_id"), interaction.c.at >= bindparam("since"))
    .where(interaction.c.outcome.not_in((*_NO_TALK, Outcome.PURCHASE.value)), interaction.c.kind.not_in(_NOT_SPOKEN))
)


@dataclass(frozen=True)
class Moved:
    """A customer's group before and after; equal where nothing moved. ``changed``: it, or another consequence, did."""

    customer_id: int
    before: int
    after: int
    changed: bool = False


class Consequences:
    """Group, counts, last talk and purchase, and his cadence, recomputed from the recorded events."""

    def __init__(self, connection: Connection, book_id: int) -> None:
        self._connection = connection
        self._book_id = book_id

    def refresh(self, customer_id: int, written: Iterable[Image] | None = None) -> Moved:
        """Makes a customer's consequences true again; run in the transaction of their cause. Never journalled.

        ``written`` are the images of all that was changed since they were true: where no purchase and no stated
        rhythm is among them, his cadence is left as it is. None: everything is recomputed.
        """
        same_purchases = written is not None and not any(map(_moves_cadence, written))
        before, values = self._refreshed(customer_id, same_purchases=same_purchases)
        if any(before[name] != values[name] for name in _OF_ALL):
            refresh_figures(self._connection, self._book_id)
        return Moved(customer_id, before["grp"], values["grp"], before != values)

    def refresh_some(self, customer_ids: Iterable[int], *, figures: bool = True) -> None:
        """The same of several customers, whatever was written, and once of the book's figures."""
        for customer_id in customer_ids:
            self._refreshed(customer_id)
        if figures:
            refresh_figures(self._connection, self._book_id)

    def refresh_all(self) -> Iterator[Moved]:
        """Recomputes the whole book; a book in order changes nothing."""
        query = select(customer.c.id).where(customer.c.book_id == self._book_id)
        for customer_id in self._connection.execute(query).scalars().all():
            before, values = self._refreshed(customer_id)
            yield Moved(customer_id, before["grp"], values["grp"], before != values)
        refresh_figures(self._connection, self._book_id)

    def refresh_after_closing(self, day: date) -> None:
        """Lets the clocks that run on ``day`` stand still on it, or run again; a fraction of a millisecond each."""
        running = select(customer.c.id).where(
            customer.c.book_id == self._book_id, customer.c.win_back_at >= day, customer.c.deleted_at.is_(None)
        )
        for customer_id in self._connection.execute(running).scalars().all():
            self._refreshed(customer_id)

    def _refreshed(self, customer_id: int, *, same_purchases: bool = False) -> tuple[dict[str, Any], dict[str, Any]]:
        """What was kept and what is kept now."""
        its = {"its_id": customer_id, "its_book": self._book_id}
        before = dict(self._connection.execute(_BEFORE, its).one()._mapping)
        statement = stated(*(before.pop(name) for name in _STATED))
        values = self._from_history(customer_id, statement, before if same_purchases else None)
        if before != values:
            self._connection.execute(_UPDATE, {**values, **its})
        return before, values

    def _from_history(
        self, customer_id: int, statement: Statement | None, known: dict[str, Any] | None
    ) -> dict[str, Any]:
        its = {"its_id": customer_id}
        talks = self._connection.execute(_TALKS, its).all()
        orders = self._connection.execute(_ORDERS, its).all()
        outcomes = [Outcome(outcome) for outcome, _, _ in talks]
        outcomes += [Outcome.SAMPLE for is_sample, *_ in orders if is_sample]
        count = sum(n for is_sample, own_order, n, _ in orders if own_order and not is_sample)
        values = {
            "grp": group_of(outcomes, count, max((s for _, _, s in talks), default=0)),
            "purchase_count": count,
            "last_talk_at": _latest(at for outcome, at, _ in talks if at and outcome not in _NO_TALK),
            "last_purchase_on": _latest(day for is_sample, _, _, day in orders if not is_sample),
            **NO_CADENCE,
        }
        if count > 1 or statement:
            values |= {name: known[name] for name in KEPT} if known else self._cadence(its, statement)
            values["calls_since"] = self._calls_since(its, values["lapse_at"], values["last_talk_at"])
        return values

    def _cadence(self, its: dict[str, Any], statement: Statement | None) -> dict[str, Any]:
        loads = self._connection.execute(_LOADS, its).all()
        day_of = {load.id: load.bought_on for load in loads}
        orders = [Order(day_of.get(load.order_id, load.bought_on), load.amount) for load in loads]
        return kept_cadence(orders, statement, own_closing_days(self._connection, self._book_id))

    def _calls_since(self, its: dict[str, Any], lapse_at: date | None, last_talk_at: datetime | None) -> int:
        """On how many days he was talked to since he lapsed, without buying."""
        if lapse_at is None or last_talk_at is None or last_talk_at.date() < lapse_at - timedelta(1):
            return 0
        since = datetime(lapse_at.year, lapse_at.month, lapse_at.day, tzinfo=UTC) - timedelta(1)
        times = self._connection.execute(_TALK_TIMES, {**its, "since": since})
        days = {local_day(at, zone) for at, zone in times}
        return sum(day >= lapse_at for day in days)


def _moves_cadence(image: Image) -> bool:
    """Whether a written row is a purchase, or says how often a customer buys."""
    columns = {**(image["b"] or {}), **(image["a"] or {})}
    return image["t"] == "purchase" or (image["t"] == "customer" and not columns.keys().isdisjoint(_STATED))


def _latest(values: Iterable[Any]) -> Any:
    return max(values, default=None)
