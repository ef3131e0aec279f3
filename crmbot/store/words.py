"""The words of one book: what it sells at which prices, and where its customers are."""

from sqlalchemy import Connection, bindparam, func, select

from crmbot.store.tables import customer, product, purchase

_NEWEST = select(func.max(product.c.id)).where(product.c.book_id == bindparam("its_book"))


class Words:
    """Read now and then, to read notes by; 100,000 customers cost some 20 ms."""

    def __init__(self, connection: Connection, book_id: int) -> None:
        self._connection = connection
        self._book_id = book_id

    @property
    def owner(self) -> tuple[str, int]:
        """Whose words these are, in this process: the database and the book."""
        return (str(self._connection.engine.url.database), self._book_id)

    def newest_product(self) -> int:
        """The id of the product made last; 0 where there is none. Cheap."""
        return int(self._connection.execute(_NEWEST, {"its_book": self._book_id}).scalar() or 0)

    def products(self) -> list[tuple[str, int | None, int | None]]:
        """Each product with the lowest and highest unit price it was sold at (toman); None where none is noted."""
        query = (
            select(product.c.name, func.min(purchase.c.unit_price), func.max(purchase.c.unit_price))
            .outerjoin(purchase, purchase.c.product_id == product.c.id)
            .where(product.c.book_id == self._book_id)
            .group_by(product.c.id)
        )
        return [(name, low, high) for name, low, high in self._connection.execute(query)]

    def cities(self) -> list[str]:
        """Where the book's customers are, each town once."""
        query = select(customer.c.city).where(customer.c.book_id == self._book_id, customer.c.city != "").distinct()
        return list(self._connection.execute(query).scalars())
