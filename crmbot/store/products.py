"""What one book sells."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, func, select, update

from crmbot.domain.interaction import Product
from crmbot.store.pen import Pen
from crmbot.store.tables import interest, product, product_unit
from crmbot.text.normalise import search_key

_COLUMNS = (
    product.c.id, product.c.name, product.c.unit, product.c.sample_below, product.c.price_text, product.c.priced_at,
    product.c.uses, product.c.hidden_at,
)  # fmt: skip
_NAMED = select(*_COLUMNS).where(
    product.c.book_id == bindparam("its_book"), product.c.name_norm == bindparam("its_name")
)
_MOST_USED = (
    select(*_COLUMNS)
    .where(product.c.book_id == bindparam("its_book"), product.c.hidden_at.is_(None))
    .order_by(product.c.uses.desc(), product.c.id)
    .limit(bindparam("most"))
)
_USED = update(product).where(product.c.id == bindparam("its_id")).values(uses=product.c.uses + 1)
_ASKED_IN = (
    select(*_COLUMNS)
    .join(interest, interest.c.product_id == product.c.id)
    .where(interest.c.interaction_id == bindparam("its_call"), interest.c.book_id == bindparam("its_book"))
    .order_by(interest.c.id)
)
_WANTED_BY = (
    select(*_COLUMNS)
    .join(interest, interest.c.product_id == product.c.id)
    .where(interest.c.customer_id == bindparam("its_customer"), interest.c.book_id == bindparam("its_book"))
    .order_by(interest.c.at.desc(), interest.c.id.desc())
    .limit(bindparam("most"))
)


class Products:
    """Products, most used first; hidden ones are found by id and by name only."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def get(self, product_id: int) -> Product | None:
        """The product; None for another book's id."""
        found = self._rows(product.c.id == product_id)
        return found[0] if found else None

    def all(self, limit: int = 200) -> list[Product]:
        """The book's products, most used first."""
        its = {"its_book": self._pen.book_id, "most": limit}
        return [Product(*row) for row in self._pen.connection.execute(_MOST_USED, its)]

    def priced(self) -> list[Product]:
        """The products that have a price text, most used first; hidden ones left out."""
        return self._rows(product.c.hidden_at.is_(None), product.c.price_text != "", limit=200)

    def page(self, offset: int, limit: int) -> list[Product]:
        """All products in pages, hidden ones last."""
        query = select(*_COLUMNS).where(product.c.book_id == self._pen.book_id)
        query = query.order_by(product.c.hidden_at.is_not(None), product.c.uses.desc(), product.c.id)
        return [Product(*row) for row in self._pen.connection.execute(query.offset(offset).limit(limit))]

    def count(self) -> int:
        """How many ``page`` could give."""
        query = select(func.count()).select_from(product).where(product.c.book_id == self._pen.book_id)
        return int(self._pen.connection.execute(query).scalar_one())

    def named(self, name: str) -> Product | None:
        """The product a reader would call by this name."""
        its = {"its_name": search_key(name), "its_book": self._pen.book_id}
        row = self._pen.connection.execute(_NAMED, its).first()
        return None if row is None else Product(*row)

    def ensure(self, name: str) -> int:
        """The id of the product of this name, made where it is new."""
        known = self.named(name)
        return known.id if known else self.make(name)

    def make(self, name: str, **fields: Any) -> int:
        """The id of a new product; none of this name may be known."""
        return self._pen.insert(product, name=name, name_norm=search_key(name), **fields)

    def change(self, product_id: int, **fields: Any) -> bool:
        """Whether anything changed."""
        if "name" in fields:
            fields["name_norm"] = search_key(fields["name"])
        return self._pen.update(product, product_id, **fields)

    def hide(self, product_id: int, at: datetime) -> bool:
        """Leaves the product out of chips and lists; its history stays."""
        return self._pen.update(product, product_id, hidden_at=at)

    def kilos_per(self, product_id: int) -> dict[str, Decimal]:
        """How many kilos one of each unit is."""
        query = select(product_unit.c.unit, product_unit.c.kilos).where(
            product_unit.c.product_id == product_id, product_unit.c.book_id == self._pen.book_id
        )
        return {unit: kilos for unit, kilos in self._pen.connection.execute(query)}

    def weigh(self, product_id: int, unit: str, kilos: Decimal) -> None:
        """States how many kilos one ``unit`` of the product is."""
        query = select(product_unit.c.id).where(product_unit.c.product_id == product_id, product_unit.c.unit == unit)
        known = self._pen.connection.execute(query).scalar()
        if known:
            self._pen.update(product_unit, known, kilos=kilos)
        else:
            self._pen.insert(product_unit, product_id=product_id, unit=unit, kilos=kilos)

    def unweigh(self, product_id: int, unit: str) -> None:
        """Forgets how many kilos one ``unit`` of the product is."""
        query = select(product_unit.c.id).where(
            product_unit.c.product_id == product_id, product_unit.c.unit == unit,
            product_unit.c.book_id == self._pen.book_id,
        )  # fmt: skip
        known = self._pen.connection.execute(query).scalar()
        if known:
            self._pen.delete(product_unit, known)

    def note_interest(self, customer_id: int, product_id: int, interaction_id: int | None, at: datetime) -> int:
        """Notes that a customer asked for a product, in a contact or apart from any; it counts as one more use."""
        self._pen.connection.execute(_USED, {"its_id": product_id})
        return self._pen.insert(
            interest, customer_id=customer_id, product_id=product_id, interaction_id=interaction_id, at=at
        )

    def drop_interest(self, interaction_id: int, product_id: int) -> None:
        """Takes back that this contact was about the product."""
        query = select(interest.c.id).where(
            interest.c.interaction_id == interaction_id,
            interest.c.product_id == product_id,
            interest.c.book_id == self._pen.book_id,
        )
        for row_id in self._pen.connection.execute(query).scalars().all():
            self._pen.delete(interest, row_id)

    def forget_interest(self, customer_id: int, product_id: int) -> None:
        """Takes back that a customer ever asked for a product; what he bought stays."""
        query = select(interest.c.id).where(
            interest.c.customer_id == customer_id,
            interest.c.product_id == product_id,
            interest.c.book_id == self._pen.book_id,
        )
        for row_id in self._pen.connection.execute(query).scalars().all():
            self._pen.delete(interest, row_id)

    def wanted_by(self, customer_id: int, limit: int = 6) -> list[Product]:
        """What a customer asked for or bought, latest first, each once."""
        its = {"its_customer": customer_id, "its_book": self._pen.book_id, "most": limit * 3}
        found = {row.id: Product(*row) for row in self._pen.connection.execute(_WANTED_BY, its)}
        return list(found.values())[:limit]

    def asked_in(self, interaction_id: int) -> list[Product]:
        """What one contact was about, in the order it was said."""
        its = {"its_call": interaction_id, "its_book": self._pen.book_id}
        return [Product(*row) for row in self._pen.connection.execute(_ASKED_IN, its)]

    def _rows(self, *wanted: Any, limit: int = 1) -> list[Product]:
        query = select(*_COLUMNS).where(product.c.book_id == self._pen.book_id, *wanted)
        query = query.order_by(product.c.uses.desc(), product.c.id).limit(limit)
        return [Product(*row) for row in self._pen.connection.execute(query)]


PRODUCT_COLUMNS = _COLUMNS
