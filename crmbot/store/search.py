"""Finding customers in one book without a full-text engine."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select, union

from crmbot.domain.customer import Customer
from crmbot.store.customers import CUSTOMER_COLUMNS, as_customer
from crmbot.store.tables import customer, interest, phone, product, purchase
from crmbot.text.normalise import search_key

MOST_NUMBERS = 500
_IN_ORDER = (customer.c.grp.desc(), customer.c.price_only.desc(), customer.c.last_talk_at.desc())


class Search:
    """Customers by part of a name, last digits, city or product: the live ones, or (``trashed``) those deleted.

    Best known (higher group) first, then the latest talk; price-only callers are the last of their group.
    """

    def __init__(self, connection: Connection, book_id: int, *, trashed: bool = False) -> None:
        self._connection = connection
        self._book_id = book_id
        gone = customer.c.deleted_at.is_not(None) & customer.c.merged_into_id.is_(None)
        self._among = gone if trashed else customer.c.deleted_at.is_(None)

    def by_digits(self, digits: str, limit: int = 20) -> list[Customer]:
        """Whose number ends in these digits (one range of the index over reversed numbers)."""
        return self.people([], [digits], limit)

    def by_words(self, words: Sequence[str], limit: int = 20) -> list[Customer]:
        """Who has every word in his names, city or products. A word may be part of a name, in any spelling."""
        return self.people(words, [], limit)

    def people(self, words: Sequence[str], digits: Sequence[str], limit: int = 20) -> list[Customer]:
        """Who fits every word and has, for each of ``digits``, a number that ends so; nobody where both are empty.

        Words are compared by search key. Names and cities are read in one index, in the order of the list, until
        ``limit`` fit: at worst all of the book's people, 100,000 of them in some 15 ms.
        """
        keys = [key for key in map(search_key, words) if key]
        if not keys and not digits:
            return []
        where = self._holding(digits) if digits else customer.c.book_id == self._book_id
        wanted = (where, self._among, *map(self._about, keys))
        ids = select(customer.c.id).where(*wanted).order_by(*_IN_ORDER).limit(limit)
        return self._in_order(self._connection.execute(ids).scalars().all())

    def _in_order(self, ids: Sequence[int]) -> list[Customer]:
        query = select(*CUSTOMER_COLUMNS).where(customer.c.id.in_(ids))  # by key alone: they are this book's
        people = [as_customer(row) for row in self._connection.execute(query)] if ids else []
        talks = sorted(people, key=lambda one: one.last_talk_at.timestamp() if one.last_talk_at else 0.0, reverse=True)
        return sorted(talks, key=lambda one: (-one.group, one.price_only))

    def _holding(self, digits: Sequence[str]) -> ColumnElement[bool]:
        """By key alone: with the book beside it, SQLite would read the whole book instead of these few."""
        return customer.c.id.in_(sorted(set.intersection(*map(self._ending, digits))))

    def _ending(self, digits: str) -> set[int]:
        start = digits[::-1]
        end = start[:-1] + chr(ord(start[-1]) + 1)
        query = select(phone.c.customer_id).where(
            phone.c.book_id == self._book_id, phone.c.reversed >= start, phone.c.reversed < end
        )
        return set(self._connection.execute(query.limit(MOST_NUMBERS)).scalars())

    def _about(self, key: str) -> ColumnElement[bool]:
        named = func.instr(customer.c.search_norm, key) > 0
        goods = self._goods(key)
        if not goods:
            return named
        wanted = union(*(select(of.c.customer_id).where(of.c.product_id.in_(goods)) for of in (interest, purchase)))
        return or_(named, customer.c.id.in_(wanted))

    def _goods(self, key: str) -> list[Any]:
        its = (product.c.book_id == self._book_id) & (func.instr(product.c.name_norm, key) > 0)
        return list(self._connection.execute(select(product.c.id).where(its)).scalars())
