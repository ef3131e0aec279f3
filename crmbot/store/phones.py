"""The telephone numbers of one book."""

import json

from sqlalchemy import bindparam, func, select, text

from crmbot.domain.customer import Phone
from crmbot.domain.phone import is_mobile
from crmbot.store.pen import Pen
from crmbot.store.tables import phone

_COLUMNS = (phone.c.id, phone.c.number, phone.c.label, phone.c.mobile)
_ASKED = select(func.json_each(bindparam("numbers")).table_valued("value").c.value)  # many parameters cost more
_HOLDERS = select(phone.c.number, phone.c.customer_id).where(
    phone.c.book_id == bindparam("its_book"), phone.c.number.in_(_ASKED)
)
_OF = (
    select(*_COLUMNS)
    .where(phone.c.customer_id == bindparam("its_customer"), phone.c.book_id == bindparam("its_book"))
    .order_by(phone.c.position, phone.c.id)
)
_FIRST_MOBILES = text("""SELECT customer_id, number FROM phone
WHERE book_id = :its_book AND mobile AND customer_id IN (SELECT value FROM json_each(:ids))
ORDER BY position DESC, id DESC""")
_COUNT = select(func.count()).where(phone.c.customer_id == bindparam("its_customer"))


class Phones:
    """Numbers in E.164, each known once in a book."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def holder(self, number: str) -> int | None:
        """The id of the customer (deleted ones too) who has this number."""
        query = select(phone.c.customer_id).where(phone.c.book_id == self._pen.book_id, phone.c.number == number)
        return self._pen.connection.execute(query).scalar()

    def holders(self, numbers: list[str]) -> dict[str, int]:
        """Number → customer id, for those of ``numbers`` that are known."""
        asked = {"its_book": self._pen.book_id, "numbers": json.dumps(numbers)}
        return {number: customer_id for number, customer_id in self._pen.connection.execute(_HOLDERS, asked)}

    def of(self, customer_id: int) -> tuple[Phone, ...]:
        """A customer's numbers in their order."""
        its = {"its_customer": customer_id, "its_book": self._pen.book_id}
        return tuple(Phone(*row) for row in self._pen.connection.execute(_OF, its))

    def first_mobiles(self, customer_ids: list[int]) -> dict[int, str]:
        """Customer id → his first mobile; who has none is left out."""
        its = {"its_book": self._pen.book_id, "ids": json.dumps(customer_ids)}
        rows = self._pen.connection.execute(_FIRST_MOBILES, its)
        return {customer_id: number for customer_id, number in rows}

    def add(self, customer_id: int, number: str, label: str = "", position: int | None = None) -> int:
        """The new row's id; the number must not be known yet. ``position``: behind his others where it is left out."""
        if position is None:
            position = int(self._pen.connection.execute(_COUNT, {"its_customer": customer_id}).scalar_one())
        return self._pen.insert(
            phone,
            customer_id=customer_id,
            number=number,
            reversed=number[::-1],
            label=label,
            mobile=is_mobile(number),
            position=position,
        )

    def owner(self, phone_id: int) -> int | None:
        """The customer one of the book's phone rows belongs to."""
        row = self._pen.row(phone, phone_id, "customer_id")
        return None if row is None else int(row["customer_id"])

    def renumber(self, phone_id: int, number: str) -> bool:
        """Puts a number right: another one, not known yet, stands in its place."""
        return self._pen.update(phone, phone_id, number=number, reversed=number[::-1], mobile=is_mobile(number))

    def relabel(self, phone_id: int, label: str) -> bool:
        """Names a number (mobile, office, store, accountant ...)."""
        return self._pen.update(phone, phone_id, label=label)

    def hand_over(self, phone_id: int, customer_id: int) -> bool:
        """Gives a number to another customer, as a merge does."""
        return self._pen.update(phone, phone_id, customer_id=customer_id)

    def remove(self, phone_id: int) -> bool:
        """Takes a number out of the book."""
        return self._pen.delete(phone, phone_id)
