"""What one book has already of the histories of people in a file."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, select

from crmbot.store.pen import Pen
from crmbot.store.tables import customer, follow_up, interaction, phone, product, purchase, remark

CARD = (
    "address", "channel", "source", "price_only", "no_text", "no_religious", "no_call", "bereaved_until",
    "stated_rhythm", "stated_last", "stated_on",
)  # fmt: skip
"""What stands on a card beside what every list has."""

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_CARDS = select(customer.c.id, *(customer.c[name] for name in (*CARD, "keeper_id"))).where(customer.c.id.in_(_IDS))
_CONTACTS = select(
    interaction.c.customer_id, interaction.c.kind, interaction.c.at, interaction.c.id, interaction.c.standing
).where(interaction.c.customer_id.in_(_IDS))
_LOADS = (
    select(
        purchase.c.customer_id, purchase.c.at, purchase.c.bought_on, func.coalesce(product.c.name_norm, ""),
        purchase.c.id,
    )
    .outerjoin(product, product.c.id == purchase.c.product_id)
    .where(purchase.c.customer_id.in_(_IDS))
)  # fmt: skip
_PROMISES = select(
    follow_up.c.customer_id, follow_up.c.made_at, follow_up.c.kind, follow_up.c.due_on, follow_up.c.reason
).where(follow_up.c.customer_id.in_(_IDS))
_WORDS = select(remark.c.customer_id, remark.c.at, remark.c.kind, remark.c.said).where(remark.c.customer_id.in_(_IDS))
_LABELS = select(phone.c.customer_id, phone.c.id, phone.c.number, phone.c.label).where(phone.c.customer_id.in_(_IDS))
_WITHOUT_NUMBER = select(customer.c.id, customer.c.name, customer.c.city, customer.c.made_at).where(
    customer.c.book_id == bindparam("its_book"),
    customer.c.name.in_(bindparam("names", expanding=True)),
    customer.c.merged_into_id.is_(None),
    ~select(phone.c.id).where(phone.c.customer_id == customer.c.id).exists(),
)


@dataclass(frozen=True)
class Had:
    """One customer's card and history as they are: contacts (instant, kind, id), loads (written at, day, product's
    key, id), promises (made at, kind, due, reason), words (instant, kind, said), numbers (number: row id, label);
    ``standing`` is the highest group a list gave him, None: he is on none."""

    card: dict[str, Any]
    contacts: tuple[tuple[datetime, str, int], ...] = ()
    loads: tuple[tuple[datetime, date, str, int], ...] = ()
    promises: tuple[tuple[datetime, str, date, str], ...] = ()
    words: tuple[tuple[datetime, str, str], ...] = ()
    numbers: tuple[tuple[str, int, str], ...] = ()
    standing: int | None = None


class KnownHistories:
    """Histories by customer id. Six queries for any number of people."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def of(self, ids: Sequence[int]) -> dict[int, Had]:
        """Those of the ids; they must be this book's customers."""
        if not ids:
            return {}
        cards = {row.id: dict(row._mapping) for row in self._pen.connection.execute(_CARDS, {"ids": list(ids)})}
        contacts, loads, promises, words, numbers = (
            self._of_each(query, list(cards)) for query in (_CONTACTS, _LOADS, _PROMISES, _WORDS, _LABELS)
        )
        return {
            its: Had(
                card,
                tuple((at, kind, one) for kind, at, one, _ in contacts[its] if kind != "standing"),
                tuple(loads[its]),
                tuple(promises[its]),
                tuple(words[its]),
                tuple((number, row_id, label) for row_id, number, label in numbers[its]),
                max((standing for kind, _, _, standing in contacts[its] if kind == "standing"), default=None),
            )
            for its, card in cards.items()
        }

    def without_number(self, names: Sequence[str]) -> dict[tuple[str, str, datetime], int]:
        """Customers of these names who have no number, by name, city and since when they are in the book.

        Reads the whole book: some 20 ms for 100,000 people.
        """
        asked = {"its_book": self._pen.book_id, "names": list(names)}
        found = self._pen.connection.execute(_WITHOUT_NUMBER, asked) if names else ()
        return {(name, city, made): its for its, name, city, made in found}

    def _of_each(self, query: Any, ids: list[int]) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        for row in self._pen.connection.execute(query, {"ids": ids}):
            found[row[0]].append(tuple(row[1:]))
        return found
