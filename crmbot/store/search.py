"""Finding customers in one book without a full-text engine."""

from typing import Any

from sqlalchemy import Connection, Select, or_, select

from crmbot.domain.customer import Customer
from crmbot.store.customers import CUSTOMER_COLUMNS, as_customer
from crmbot.store.tables import customer, interest, phone, product
from crmbot.text.normalise import search_key


class Search:
    """Live customers by part of a name, last digits, city or product; best-known (higher group) first."""

    def __init__(self, connection: Connection, book_id: int) -> None:
        self._connection = connection
        self._book_id = book_id

    def by_digits(self, digits: str, limit: int = 20) -> list[Customer]:
        """Whose number ends in these digits (one range of the index over reversed numbers)."""
        start = digits[::-1]
        end = start[:-1] + chr(ord(start[-1]) + 1)
        held = select(phone.c.customer_id).where(
            phone.c.book_id == self._book_id, phone.c.reversed >= start, phone.c.reversed < end
        )
        return self._run(self._live().where(customer.c.id.in_(held)), limit)

    def by_words(self, words: list[str], limit: int = 20) -> list[Customer]:
        """Who has every word in his names, city or products.

        Words are compared by search key, so spelling variants match; a word may be part of a name.
        """
        query = self._live()
        for word in words:
            query = query.where(self._about(search_key(word)))
        return self._run(query, limit)

    def _about(self, key: str) -> Any:
        wanted = (
            select(interest.c.customer_id)
            .join(product, product.c.id == interest.c.product_id)
            .where(product.c.book_id == self._book_id, product.c.name_norm.contains(key, autoescape=True))
        )
        return or_(
            customer.c.name_norm.contains(key, autoescape=True),
            customer.c.city_norm == key,
            customer.c.id.in_(wanted),
        )

    def _live(self) -> "Select[Any]":
        return select(*CUSTOMER_COLUMNS).where(customer.c.book_id == self._book_id, customer.c.deleted_at.is_(None))

    def _run(self, query: "Select[Any]", limit: int) -> list[Customer]:
        query = query.order_by(customer.c.grp.desc(), customer.c.last_talk_at.desc()).limit(limit)
        return [as_customer(row) for row in self._connection.execute(query)]
