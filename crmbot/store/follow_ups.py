"""The promises of one book."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from crmbot.domain.interaction import FollowUp
from crmbot.store.pen import Pen
from crmbot.store.tables import follow_up

_COLUMNS = (
    follow_up.c.id, follow_up.c.customer_id, follow_up.c.kind, follow_up.c.due_on, follow_up.c.reason,
    follow_up.c.amount, follow_up.c.state, follow_up.c.interaction_id, follow_up.c.purchase_id, follow_up.c.tries,
)  # fmt: skip
_OPEN = (
    select(*_COLUMNS)
    .where(follow_up.c.customer_id == bindparam("its_customer"), follow_up.c.book_id == bindparam("its_book"))
    .where(follow_up.c.state == "open")
    .order_by(follow_up.c.due_on, follow_up.c.id)
)


class FollowUps:
    """Follow-ups: open until done or dropped."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(self, customer_id: int, member_id: int, due_on: date, at: datetime, **fields: Any) -> int:
        """The new promise's id."""
        return self._pen.insert(
            follow_up, customer_id=customer_id, member_id=member_id, due_on=due_on, made_at=at, **fields
        )

    def get(self, follow_up_id: int) -> FollowUp | None:
        """The promise; None for another book's id."""
        found = self._some(follow_up.c.id == follow_up_id)
        return found[0] if found else None

    def last_id(self) -> int:
        """The last id a promise of any book got; one made later has a higher one, whatever the clocks say."""
        return int(self._pen.connection.execute(select(func.max(follow_up.c.id))).scalar() or 0)

    def open_of(self, customer_id: int) -> list[FollowUp]:
        """A customer's open promises, the next one first."""
        its = {"its_customer": customer_id, "its_book": self._pen.book_id}
        return [FollowUp(**row._mapping) for row in self._pen.connection.execute(_OPEN, its)]

    def all_of(self, customer_id: int) -> list[FollowUp]:
        """Open, done and dropped, by day."""
        return self._some(follow_up.c.customer_id == customer_id)

    def due_on(self, day: date, *, also_earlier: bool = False) -> list[int]:
        """The ids of all open calls promised for a day, or for one before it too; money is not among them."""
        its_day = follow_up.c.due_on <= day if also_earlier else follow_up.c.due_on == day
        query = select(follow_up.c.id).where(
            follow_up.c.book_id == self._pen.book_id, follow_up.c.state == "open", its_day,
            follow_up.c.kind != "money",
        )  # fmt: skip
        return list(self._pen.connection.execute(query.order_by(follow_up.c.id)).scalars())

    def kept_at(self, customer_id: int, at: datetime) -> list[FollowUp]:
        """The promises that were kept at this very instant: by the contact logged then."""
        return self._some(
            follow_up.c.customer_id == customer_id, follow_up.c.state == "done", follow_up.c.closed_at == at
        )

    def reopen(self, follow_up_id: int) -> bool:
        """Lets a promise hold again."""
        return self._pen.update(follow_up, follow_up_id, state="open", closed_at=None)

    def change(self, follow_up_id: int, **fields: Any) -> bool:
        """Whether anything changed."""
        return self._pen.update(follow_up, follow_up_id, **fields)

    def close(self, follow_up_id: int, at: datetime, state: str = "done") -> bool:
        """Ends a promise: done by a talk, or dropped."""
        return self._pen.update(follow_up, follow_up_id, state=state, closed_at=at)

    def _some(self, *wanted: Any) -> list[FollowUp]:
        query = select(*_COLUMNS).where(follow_up.c.book_id == self._pen.book_id, *wanted)
        query = query.order_by(follow_up.c.due_on, follow_up.c.id)
        return [FollowUp(**row._mapping) for row in self._pen.connection.execute(query)]
