"""What a member did in a book, with the images that turn it back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from crmbot.domain.member import Member, Role
from crmbot.store.pen import Image, Pen, packed, unpacked
from crmbot.store.tables import journal, metadata
from crmbot.store.undo import rows_in_the_way


@dataclass(frozen=True)
class Entry:
    """One thing done: ``action`` names its sentence in the locale, ``words`` fill it."""

    id: int
    action: str
    words: dict[str, Any]
    at: datetime
    customer_id: int | None
    undone_by_id: int | None


class ChangedSince(Exception):  # noqa: N818
    """An entry that cannot be turned back: later changes stand on it. ``rows`` names them as (table, id)."""

    def __init__(self, rows: list[tuple[str, int]]) -> None:
        super().__init__(f"{len(rows)} rows changed since")
        self.rows = rows


_COLUMNS = (
    journal.c.id, journal.c.action, journal.c.words, journal.c.at, journal.c.customer_id, journal.c.undone_by_id,
)  # fmt: skip
_EXTEND = update(journal).where(journal.c.id == bindparam("its_id"))
_WRITE = insert(journal)


class Journal:
    """The journal of one book. Members see their own entries, owners all."""

    def __init__(self, pen: Pen, member: Member, now: datetime) -> None:
        self._pen = pen
        self._member = member
        self._now = now

    def write(self, action: str, customer_id: int | None = None, **words: Any) -> int | None:
        """Records what was written since the last entry; None where nothing was.

        Returns:
            The entry's id, by which it can be undone.
        """
        if not self._pen.images:
            return None
        images, self._pen.images = self._pen.images, []
        values = {
            "book_id": self._member.book_id, "member_id": self._member.id, "action": action, "words": packed(words),
            "images": images, "customer_id": customer_id, "at": self._now,
        }  # fmt: skip
        return int(self._pen.connection.execute(_WRITE, values).lastrowid)

    def extend(self, entry_id: int, **words: Any) -> int | None:
        """Adds what was written since to an earlier entry, so that both go back in one tap (an open form does).

        ``words`` replace those of its sentence. None where the entry is gone or turned back.
        """
        entry = self._pen.row(journal, entry_id, "images", "words", "undone_by_id")
        if entry is None or entry["undone_by_id"] is not None:
            return None
        if self._pen.images:
            images, self._pen.images = [*entry["images"], *self._pen.images], []
            values = {"images": images, "words": {**entry["words"], **(packed(words) or {})}, "its_id": entry_id}
            self._pen.connection.execute(_EXTEND, values)
        return entry_id

    def latest(self, limit: int = 20) -> list[Entry]:
        """What the member did last and has not undone, latest first; an owner sees everybody's."""
        query = select(*_COLUMNS).where(journal.c.undone_by_id.is_(None), journal.c.action != "undo", *self._visible())
        return [Entry(*row) for row in self._pen.connection.execute(query.order_by(journal.c.id.desc()).limit(limit))]

    def latest_about(self, customer_id: int) -> Entry | None:
        """The last thing the member did about a customer and has not undone."""
        query = select(*_COLUMNS).where(
            journal.c.customer_id == customer_id, journal.c.undone_by_id.is_(None), journal.c.action != "undo",
            *self._visible(),
        )  # fmt: skip
        row = self._pen.connection.execute(query.order_by(journal.c.id.desc()).limit(1)).first()
        return None if row is None else Entry(*row)

    def logged(self, customer_id: int, interaction_id: int) -> int | None:
        """The entry that logged a contact and has not been undone."""
        query = select(journal.c.id, journal.c.words).where(
            journal.c.customer_id == customer_id, journal.c.undone_by_id.is_(None), *self._visible()
        )
        rows = self._pen.connection.execute(query.order_by(journal.c.id.desc()).limit(50))
        return next((row.id for row in rows if row.words.get("call") == interaction_id), None)

    def get(self, entry_id: int) -> Entry | None:
        """An entry the member may see."""
        query = select(*_COLUMNS).where(journal.c.id == entry_id, *self._visible())
        row = self._pen.connection.execute(query).first()
        return None if row is None else Entry(*row)

    def undo(self, entry_id: int) -> set[int]:
        """Turns an entry back, as an entry of its own (so that it can be turned back too).

        Returns:
            The customers whose consequences must be refreshed.

        Raises:
            ChangedSince: rows it touched were changed later, or later rows stand on them.
        """
        images = self._images(entry_id)
        rows = rows_in_the_way(self._pen, images)
        if rows:
            raise ChangedSince(rows)
        about = self._customers_in(images)
        for image in reversed(images):
            self._turn_back(image)
        entry = self.write("undo", next(iter(about), None), of=entry_id)
        self._pen.connection.execute(update(journal).where(journal.c.id == entry_id), {"undone_by_id": entry})
        return about

    def undo_of(self, entry_id: int) -> int | None:
        """The entry that turned this one back."""
        entry = self.get(entry_id)
        return entry.undone_by_id if entry else None

    def redo(self, entry_id: int) -> set[int]:
        """Turns an undo back: the entry stands again. Raises ChangedSince as ``undo`` does."""
        undone_by = self.undo_of(entry_id)
        if undone_by is None:
            return set()
        about = self.undo(undone_by)
        self._pen.connection.execute(update(journal).where(journal.c.id == entry_id), {"undone_by_id": None})
        return about

    def _images(self, entry_id: int) -> list[Image]:
        query = select(journal.c.images).where(journal.c.id == entry_id, *self._visible())
        return list(self._pen.connection.execute(query).scalar_one())

    def _visible(self) -> list[Any]:
        mine = [journal.c.book_id == self._member.book_id]
        return mine if self._member.role == Role.OWNER else [*mine, journal.c.member_id == self._member.id]

    def _turn_back(self, image: Image) -> None:
        table, row_id = metadata.tables[image["t"]], image["i"]
        if image["b"] is None:
            self._pen.delete(table, row_id)
        elif image["a"] is None:
            self._pen.insert(table, **unpacked(table, image["b"]))
        else:
            self._pen.update(table, row_id, **unpacked(table, image["b"]))

    def _customers_in(self, images: list[Image]) -> set[int]:
        """The customers whose rows an entry touched; asked before it is turned back."""
        about: set[Any] = {image["i"] for image in images if image["t"] == "customer"}
        touched: dict[str, list[int]] = {}
        for image in images:
            if "customer_id" in metadata.tables[image["t"]].c:
                touched.setdefault(image["t"], []).append(image["i"])
                about |= {(image[side] or {}).get("customer_id") for side in ("b", "a")}
        for name, ids in touched.items():
            now = self._pen.rows(metadata.tables[name], ids, "customer_id")
            about |= {row["customer_id"] for row in now.values()}
        return {customer_id for customer_id in about if customer_id}
