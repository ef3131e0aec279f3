"""What follows from a customer's history, kept with him so that lists need no arithmetic."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, or_, select, update

from crmbot.domain.group import Outcome, group_of
from crmbot.store.tables import customer, interaction, purchase

_OWN_ORDER = or_(purchase.c.order_id.is_(None), purchase.c.order_id == purchase.c.id)
_NO_TALK = (Outcome.NO_ANSWER.value,)
_TALKED_AT = case((interaction.c.kind != "standing", interaction.c.at))
_ITS = (customer.c.id == bindparam("its_id")) & (customer.c.book_id == bindparam("its_book"))
_KEPT = ("grp", "purchase_count", "last_talk_at", "last_purchase_on")
_BEFORE = select(*(customer.c[name] for name in _KEPT)).where(_ITS)
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


@dataclass(frozen=True)
class Moved:
    """A customer's group before and after; equal where nothing moved. ``changed``: it, or another consequence, did."""

    customer_id: int
    before: int
    after: int
    changed: bool = False


class Consequences:
    """Group, purchase count, last talk and last purchase, recomputed from the recorded events."""

    def __init__(self, connection: Connection, book_id: int) -> None:
        self._connection = connection
        self._book_id = book_id

    def refresh(self, customer_id: int) -> Moved:
        """Makes a customer's consequences true again; run in the transaction of their cause. Never journalled."""
        its = {"its_id": customer_id, "its_book": self._book_id}
        before = dict(self._connection.execute(_BEFORE, its).one()._mapping)
        values = self._from_history(customer_id)
        if changed := before != values:
            self._connection.execute(_UPDATE, {**values, **its})
        return Moved(customer_id, before["grp"], values["grp"], changed)

    def refresh_all(self) -> Iterator[Moved]:
        """Recomputes the whole book; a book in order changes nothing."""
        query = select(customer.c.id).where(customer.c.book_id == self._book_id)
        for customer_id in self._connection.execute(query).scalars().all():
            yield self.refresh(customer_id)

    def _from_history(self, customer_id: int) -> dict[str, Any]:
        its = {"its_id": customer_id}
        talks = self._connection.execute(_TALKS, its).all()
        orders = self._connection.execute(_ORDERS, its).all()
        outcomes = [Outcome(outcome) for outcome, _, _ in talks]
        outcomes += [Outcome.SAMPLE for is_sample, *_ in orders if is_sample]
        count = sum(n for is_sample, own_order, n, _ in orders if own_order and not is_sample)
        return {
            "grp": group_of(outcomes, count, max((s for _, _, s in talks), default=0)),
            "purchase_count": count,
            "last_talk_at": _latest(at for outcome, at, _ in talks if at and outcome not in _NO_TALK),
            "last_purchase_on": _latest(day for is_sample, _, _, day in orders if not is_sample),
        }


def _latest(values: Iterable[Any]) -> Any:
    return max(values, default=None)
