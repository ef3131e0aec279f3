"""The customers of one book."""

from dataclasses import fields as fields_of
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from crmbot.domain.customer import Customer
from crmbot.store.pen import Pen
from crmbot.store.tables import LOGGED, customer, interaction
from crmbot.text.normalise import search_key

_COLUMNS = [customer.c[one.name] for one in fields_of(Customer) if one.name != "group"] + [customer.c.grp]
_BY_ID = select(*_COLUMNS).where(customer.c.id == bindparam("its_id"), customer.c.book_id == bindparam("its_book"))
_RECENT = (
    select(*_COLUMNS)
    .join(interaction, interaction.c.customer_id == customer.c.id)
    .where(interaction.c.member_id == bindparam("its_member"), interaction.c.book_id == bindparam("its_book"))
    .where(LOGGED, interaction.c.kind != "sms", customer.c.deleted_at.is_(None))
    .order_by(interaction.c.at.desc(), interaction.c.id.desc())
    .limit(bindparam("most"))
)
_SHOWN_NAMES = ("name", "also_names", "address")


class Customers:
    """Customers, deleted ones included where they are asked for by id."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(self, keeper_id: int, at: datetime, **fields: Any) -> int:
        """The new customer's id."""
        keys = _search_keys({"name": "", "also_names": "", "address": "", "city": "", **fields})
        return self._pen.insert(customer, keeper_id=keeper_id, made_at=at, **fields, **keys)

    def get(self, customer_id: int) -> Customer | None:
        """The customer, also when deleted; None for another book's id."""
        its = {"its_id": customer_id, "its_book": self._pen.book_id}
        row = self._pen.connection.execute(_BY_ID, its).first()
        return None if row is None else as_customer(row)

    def change(self, customer_id: int, **fields: Any) -> bool:
        """Whether anything changed. Search keys follow by themselves."""
        searched = {*_SHOWN_NAMES, "city"}
        if searched & fields.keys():
            before = self._pen.row(customer, customer_id, *searched)
            if before is None:
                return False
            fields |= _search_keys({**before, **fields})
        return self._pen.update(customer, customer_id, **fields)

    def recent(self, member_id: int, limit: int) -> list[Customer]:
        """Live customers the member talked to last, the latest first; read from his last contacts alone."""
        its = {"its_member": member_id, "its_book": self._pen.book_id, "most": limit * 4}
        found = {row.id: as_customer(row) for row in self._pen.connection.execute(_RECENT, its)}
        return list(found.values())[:limit]

    def common_cities(self, limit: int) -> list[str]:
        """Where most live customers are, most first. Reads the whole index of cities: some 20 ms for 100,000 people."""
        query = (
            select(func.max(customer.c.city))
            .where(customer.c.book_id == self._pen.book_id, customer.c.deleted_at.is_(None), customer.c.city_norm != "")
            .group_by(customer.c.city_norm)
            .order_by(func.count().desc(), customer.c.city_norm)
            .limit(limit)
        )
        return list(self._pen.connection.execute(query).scalars())

    def deleted(self, offset: int, limit: int) -> list[Customer]:
        """The trash, latest first; merged cards are not in it."""
        query = (
            select(*_COLUMNS)
            .where(customer.c.book_id == self._pen.book_id, customer.c.deleted_at.is_not(None))
            .where(customer.c.merged_into_id.is_(None))
            .order_by(customer.c.deleted_at.desc())
            .offset(offset)
            .limit(limit)
        )
        return [as_customer(row) for row in self._pen.connection.execute(query)]


def as_customer(row: "Row[*tuple[Any, ...]]") -> Customer:
    """A row of the columns above as the value that leaves the store."""
    fields = dict(row._mapping)
    fields["group"] = fields.pop("grp")
    return Customer(**fields)


CUSTOMER_COLUMNS = _COLUMNS


def _search_keys(fields: dict[str, Any]) -> dict[str, str]:
    names = " ".join(str(fields[name]) for name in _SHOWN_NAMES if fields[name])
    city = search_key(str(fields["city"]))
    return {"search_norm": f"{search_key(names)} {city}", "city_norm": city}


search_fields = _search_keys
