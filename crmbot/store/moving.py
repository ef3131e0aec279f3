"""Taking things away in one book: a contact with all it led to, a history handed to another customer, the trash."""

from sqlalchemy import Table, func, select

from crmbot.store.pen import Pen
from crmbot.store.tables import (
    attachment,
    customer,
    follow_up,
    interaction,
    interest,
    pack_person,
    phone,
    purchase,
    remark,
)

_LED_TO = (interest, follow_up, remark)
_STAYS = (attachment, pack_person)
_STATED = ("stated_rhythm", "stated_last", "stated_on")
_HISTORY = (interaction, interest, purchase, follow_up, remark, attachment, pack_person)


class Moving:
    """What a deletion and a merge do to the rows of one book; all of it by the pen, so that undo turns it back."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def forget_contact(self, interaction_id: int) -> None:
        """Removes a contact with the wishes, promises and words noted in it; its papers stay with the customer.

        Its purchases must be gone before.
        """
        for table in _LED_TO:
            for row_id in self._rows(table, "interaction_id", interaction_id):
                self._pen.delete(table, row_id)
        for table in _STAYS:
            for row_id in self._rows(table, "interaction_id", interaction_id):
                self._pen.update(table, row_id, interaction_id=None)
        for row_id in self._rows(pack_person, "interaction_id", interaction_id):
            self._pen.update(pack_person, row_id, interaction_id=None)
        self._pen.delete(interaction, interaction_id)

    def forget_promise(self, follow_up_id: int) -> None:
        """Removes a promise, as if it had never been made."""
        self._pen.delete(follow_up, follow_up_id)

    def hand_over(self, from_id: int, to_id: int) -> int:
        """Gives one customer's numbers and whole history to another; returns how many rows went.

        What the trader stated of his rhythm goes along where the other has nothing of the kind.
        """
        stated = self._pen.row(customer, from_id, *_STATED) or {}
        if not any((self._pen.row(customer, to_id, *_STATED) or {}).values()):
            self._pen.update(customer, to_id, **stated)
        numbers = self._rows(phone, "customer_id", from_id)
        behind = len(self._rows(phone, "customer_id", to_id))
        for place, row_id in enumerate(numbers, behind):
            self._pen.update(phone, row_id, customer_id=to_id, position=place)
        moved = [(table, row_id) for table in _HISTORY for row_id in self._rows(table, "customer_id", from_id)]
        for table, row_id in moved:
            self._pen.update(table, row_id, customer_id=to_id)
        return len(numbers) + len(moved)

    def merged_into(self, customer_id: int) -> int | None:
        """The customer who has this one's history now, after however many merges; None: it was never handed over."""
        row = self._pen.row(customer, customer_id, "merged_into_id")
        into = None if row is None else row["merged_into_id"]
        return into and (self.merged_into(into) or int(into))

    def in_trash(self) -> int:
        """How many customers are in the trash; merged ones are not."""
        deleted = (customer.c.book_id == self._pen.book_id) & customer.c.deleted_at.is_not(None)
        query = select(func.count()).select_from(customer).where(deleted, customer.c.merged_into_id.is_(None))
        return int(self._pen.connection.execute(query).scalar_one())

    def _rows(self, table: Table, column: str, value: int) -> list[int]:
        its = (table.c[column] == value) & (table.c.book_id == self._pen.book_id)
        return list(self._pen.connection.execute(select(table.c.id).where(its).order_by(table.c.id)).scalars())
