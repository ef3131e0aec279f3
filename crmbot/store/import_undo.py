"""Turning one chunk of an import back: who was touched since stays, with all that the list said of him."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Delete, Select, bindparam, delete, func, or_, select

from crmbot.store.newcomers import USED
from crmbot.store.pen import Image, Pen, unpacked
from crmbot.store.tables import customer, interaction, interest, journal, metadata, phone, product, remark
from crmbot.store.undo import columns_referring_to, rows_in_the_way

_CHILDREN = (remark, interest, phone, interaction)
_NOBODY = (1, 0)
_FIRST: BindParameter[int] = bindparam("first")
_LAST: BindParameter[int] = bindparam("last")
_START: BindParameter[int] = bindparam("start")
_END: BindParameter[int] = bindparam("end")
_OURS = (_START, _END)
_TOUCHED: BindParameter[Any] = bindparam("touched", expanding=True)
_PEOPLE = select(
    customer.c.id, or_(customer.c.deleted_at.is_not(None), customer.c.merged_into_id.is_not(None)),
    customer.c.name, customer.c.honorific, customer.c.also_names, customer.c.city,
).where(customer.c.id.between(_FIRST, _LAST))  # fmt: skip
_LATER = (
    select(journal.c.customer_id)
    .where(journal.c.customer_id.between(_FIRST, _LAST), journal.c.id > bindparam("entry"))
    .where(journal.c.undone_by_id.is_(None), journal.c.action != "undo")
    .distinct()
)
_WISHES = (
    select(interest.c.product_id, func.count())
    .where(interest.c.id.between(*_OURS), interest.c.customer_id.between(_FIRST, _LAST))
    .where(interest.c.customer_id.not_in(_TOUCHED))
    .group_by(interest.c.product_id)
)


class TurnedBack(NamedTuple):
    """Who stays because something of his is newer, who was known before and is to be refreshed, what is left to do."""

    kept: list[int]
    changed: list[int]
    rest: list[Image]


class ImportUndo:
    """Deletes what an import made and puts back what it changed, a chunk at a time. Writes no images: the way forth
    again is to let the file in once more."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def turn_back(self, entry_id: int, images: Sequence[Image], most: int) -> TurnedBack:
        """Turns the last ``most`` people of a chunk back, and with its first one whatever else it did."""
        made = {image["t"]: image for image in images if "made" in image}
        kept: list[int] = []
        if "customer" in made:
            first, last = made["customer"]["made"]
            cut = max(first, last - most + 1)
            kept = self._turn_back_made(entry_id, made, cut)
            if cut > first:
                return TurnedBack(kept, [], [_shortened(image, cut) for image in images])
        single = [image for image in images if "made" not in image]
        stay, changed = self._turn_back_changed([one for one in single if one["t"] != "product"])
        self._forget_products([one for one in single if one["t"] == "product"])
        self._pen.images.clear()
        return TurnedBack([*kept, *stay], changed, [])

    def _turn_back_made(self, entry_id: int, made: dict[str, Image], cut: int) -> list[int]:
        its = {"first": cut, "last": made["customer"]["made"][1]}
        touched = self._touched(entry_id, made, its)
        for name, statement in _deletes():
            if name in made:
                start, end = made[name]["made"]
                chosen = {**its, "start": start, "end": end, "touched": touched}
                if name == "interest":
                    self._count_down(chosen)
                self._pen.connection.execute(statement, chosen)
        return touched

    def _touched(self, entry_id: int, made: dict[str, Image], its: dict[str, int]) -> list[int]:
        """Whose row says something else now, or on whom something newer stands, however it came there."""
        first, _ = made["customer"]["made"]
        found = set(self._changed(its, made["customer"]["left"][its["first"] - first :]))
        for name, query in _standing_on_people():
            start, end = made.get(name, {}).get("made") or _NOBODY
            found.update(self._pen.connection.execute(query, {**its, "start": start, "end": end}).scalars())
        found.update(self._pen.connection.execute(_LATER, {**its, "entry": entry_id}).scalars())
        return sorted(found)

    def _changed(self, its: dict[str, int], left: Sequence[Sequence[str]]) -> Iterable[int]:
        for row in self._pen.connection.execute(_PEOPLE, its):
            if row[1] or list(row[2:]) != list(left[row.id - its["first"]]):
                yield row.id

    def _count_down(self, chosen: dict[str, Any]) -> None:
        fewer = [{"its_id": its, "more": -count} for its, count in self._pen.connection.execute(_WISHES, chosen)]
        if fewer:
            self._pen.connection.execute(USED, fewer)

    def _turn_back_changed(self, images: Sequence[Image]) -> tuple[list[int], list[int]]:
        by_customer: dict[int, list[Image]] = {}
        for image in images:
            its = image["i"] if image["t"] == "customer" else image["a"]["customer_id"]
            by_customer.setdefault(its, []).append(image)
        stay = [its for its, own in by_customer.items() if rows_in_the_way(self._pen, own)]
        changed = [its for its in by_customer if its not in stay]
        for its in changed:
            for image in reversed(by_customer[its]):
                self._turn_back_one(image)
        return stay, changed

    def _turn_back_one(self, image: Image) -> None:
        table = metadata.tables[image["t"]]
        if image["b"] is None:
            if table is interest:
                self._pen.connection.execute(USED, [{"its_id": image["a"]["product_id"], "more": -1}])
            self._pen.delete(table, image["i"])
        else:
            self._pen.update(table, image["i"], **unpacked(table, image["b"]))

    def _forget_products(self, images: Sequence[Image]) -> None:
        for image in images:
            its = self._pen.row(product, image["i"], "price_text", "hidden_at")
            untouched = its == {"price_text": "", "hidden_at": None}
            if untouched and not rows_in_the_way(self._pen, [image]):
                self._pen.delete(product, image["i"])


def _shortened(image: Image, cut: int) -> Image:
    """The image of a chunk's people without those from ``cut`` on; all others as they are."""
    if image["t"] != "customer" or "made" not in image:
        return image
    first, _ = image["made"]
    return {**image, "made": [first, cut - 1], "left": image["left"][: cut - first]}


# Building a statement costs more than running it: each is built once.


@cache
def _standing_on_people() -> list[tuple[str, "Select[Any]"]]:
    """Of each table whose rows stand on customers, those that this chunk did not make itself."""
    return [
        (table.name, select(column).where(column.between(_FIRST, _LAST), ~table.c.id.between(*_OURS)).distinct())
        for table, column in columns_referring_to("customer")
        if table is not customer
    ] + [("", select(customer.c.merged_into_id).where(customer.c.merged_into_id.between(_FIRST, _LAST)))]


@cache
def _deletes() -> list[tuple[str, Delete]]:
    """What goes, the people themselves last. By keys alone, which are this book's: beside the book SQLite would read
    all of it."""
    gone = [
        (
            table.name,
            delete(table).where(
                table.c.id.between(*_OURS), table.c.customer_id.between(_FIRST, _LAST),
                table.c.customer_id.not_in(_TOUCHED),
            ),
        )
        for table in _CHILDREN
    ]  # fmt: skip
    people = delete(customer).where(customer.c.id.between(_FIRST, _LAST), customer.c.id.not_in(_TOUCHED))
    return [*gone, ("customer", people)]
