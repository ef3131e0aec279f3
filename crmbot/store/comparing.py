"""What one book says already of people on a list."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, bindparam, select, union

from crmbot.domain.imports import KnownPerson
from crmbot.store.pen import Pen
from crmbot.store.tables import customer, interest, product, purchase, remark

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_PEOPLE = select(
    customer.c.id, customer.c.name, customer.c.honorific, customer.c.also_names, customer.c.city,
    customer.c.grp, customer.c.deleted_at.is_not(None),
).where(customer.c.book_id == bindparam("its_book"), customer.c.id.in_(_IDS))  # fmt: skip
_GOODS = union(
    *(
        select(of.c.customer_id, product.c.name_norm)
        .join(product, product.c.id == of.c.product_id)
        .where(of.c.customer_id.in_(_IDS))
        for of in (interest, purchase)
    )
)
_REMARKS = select(remark.c.customer_id, remark.c.said).where(remark.c.customer_id.in_(_IDS))


class Comparing:
    """Known people by id, with what a list could add to them. Four queries for any number of people."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def known(self, ids: Sequence[int]) -> dict[int, KnownPerson]:
        """Those of the ids that are this book's customers, deleted ones too."""
        if not ids:
            return {}
        rows = self._pen.connection.execute(_PEOPLE, {"ids": list(ids), "its_book": self._pen.book_id}).all()
        mine = {"ids": [row[0] for row in rows]}
        goods = _by_customer(self._pen.connection.execute(_GOODS, mine))
        remarks = _by_customer(self._pen.connection.execute(_REMARKS, mine))
        return {
            its: KnownPerson(
                its, name, honorific, also, city, group, deleted, frozenset(goods[its]), _lines(remarks[its])
            )
            for its, name, honorific, also, city, group, deleted in rows
        }


def _lines(remarks: Iterable[str]) -> frozenset[str]:
    return frozenset(line.strip() for said in remarks for line in said.split("\n"))


def _by_customer(rows: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for customer_id, value in rows:
        found[customer_id].append(value)
    return found
