"""Turning one chunk of an import back: who was touched since stays, with all that the list said of him."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, func, or_, select

from crmbot.store.newcomers import USED
from crmbot.store.pen import Image, Pen, unpacked
from crmbot.store.tables import customer, interaction, interest, journal, metadata, phone, product, remark
from crmbot.store.undo import columns_referring_to, rows_in_the_way

_CHILDREN = (remark, interest, phone, interaction)


class ImportUndo:
    """Deletes what an import made and puts back what it changed, a chunk at a time. Writes no images: the way forth
    again is to let the file in once more."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def turn_back(self, entry_id: int, images: Sequence[Image]) -> tuple[list[int], list[int]]:
        """(those who stay because something of theirs is newer, those known before whose consequences must be
        refreshed)."""
        made = {image["t"]: image for image in images if "made" in image}
        kept = self._turn_back_made(entry_id, made) if "customer" in made else []
        single = [image for image in images if "made" not in image]
        stay, changed = self._turn_back_changed([one for one in single if one["t"] != "product"])
        self._forget_products([one for one in single if one["t"] == "product"])
        self._pen.images.clear()
        return [*kept, *stay], changed

    def _turn_back_made(self, entry_id: int, made: dict[str, Image]) -> list[int]:
        first, last = made["customer"]["made"]
        touched = self._touched(entry_id, made)
        for table in _CHILDREN:
            if table.name in made:
                start, end = made[table.name]["made"]
                its = table.c.id.between(start, end) & table.c.customer_id.between(first, last)
                self._delete(table, its, table.c.customer_id, touched)
        self._delete(customer, customer.c.id.between(first, last), customer.c.id, touched)
        return touched

    def _touched(self, entry_id: int, made: dict[str, Image]) -> list[int]:
        """Whose row says something else now, or on whom something newer stands, however it came there."""
        first, last = made["customer"]["made"]
        found = set(self._changed(first, last, made["customer"]["left"]))
        for table, column in columns_referring_to("customer"):
            ours = made.get(table.name, {}).get("made") if column.name == "customer_id" else None
            query = select(column).where(column.between(first, last)).distinct()
            if ours and table is not customer:
                query = query.where(~table.c.id.between(*ours))
            found.update(self._pen.connection.execute(query).scalars())
        later = select(journal.c.customer_id).where(
            journal.c.customer_id.between(first, last), journal.c.id > entry_id, journal.c.undone_by_id.is_(None),
            journal.c.action != "undo",
        )  # fmt: skip
        found.update(self._pen.connection.execute(later.distinct()).scalars())
        return sorted(found)

    def _changed(self, first: int, last: int, left: Sequence[Sequence[str]]) -> Iterable[int]:
        columns = (customer.c.name, customer.c.honorific, customer.c.also_names, customer.c.city)
        gone = or_(customer.c.deleted_at.is_not(None), customer.c.merged_into_id.is_not(None))
        query = select(customer.c.id, gone, *columns).where(customer.c.id.between(first, last))
        for row in self._pen.connection.execute(query):
            if row[1] or list(row[2:]) != list(left[row.id - first]):
                yield row.id

    def _delete(self, table: Any, its: Any, owner: Any, touched: Sequence[int]) -> None:
        wanted = its & (table.c.book_id == self._pen.book_id)
        if touched:
            wanted &= owner.not_in(touched)
        if table is interest:
            self._count_down(wanted)
        self._pen.connection.execute(delete(table).where(wanted))

    def _count_down(self, wanted: Any) -> None:
        query = select(interest.c.product_id, func.count()).where(wanted).group_by(interest.c.product_id)
        fewer = [{"its_id": its, "more": -count} for its, count in self._pen.connection.execute(query)]
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
