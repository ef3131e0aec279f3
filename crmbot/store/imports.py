"""Files of customers on their way into one book, and the rows they were staged in.

None of it is journalled: it is about a file, not about the book's people.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from json import loads
from typing import Any

from sqlalchemy import Connection, String, bindparam, cast, delete, func, insert, select, update

from crmbot.domain.imports import ImportFile, Kept, Listed, Understood
from crmbot.domain.member import Member
from crmbot.domain.own_book import Brought, Ware
from crmbot.store.bulk import insert_rows
from crmbot.store.import_own_packing import brought_of, packed_brought, packed_wares, wares_of
from crmbot.store.import_packing import file_of, packed_person, packed_summary, person_of
from crmbot.store.tables import import_file, import_row

UNFINISHED = ("reading", "applying", "undoing")
_STAGED = ("book_id", "import_file_id", "position", "said")
_PACKED = (
    select(import_row.c.position, cast(import_row.c.said, String).label("said"))
    .where(import_row.c.import_file_id == bindparam("its_file"), import_row.c.position > bindparam("after"))
    .order_by(import_row.c.position)
    .limit(bindparam("most"))
)
_FILE = select(import_file).where(
    import_file.c.id == bindparam("its_id"), import_file.c.book_id == bindparam("its_book")
)
_STEP = select(*(column for column in import_file.c if column.name not in ("summary", "told"))).where(
    import_file.c.id == bindparam("its_id"), import_file.c.book_id == bindparam("its_book")
)
_REJECTED = (
    select(import_row.c.said)
    .where(import_row.c.import_file_id == bindparam("its_file"), import_row.c.position < 0)
    .order_by(import_row.c.position.desc())
)


class Imports:
    """The files one member sent to his book."""

    def __init__(self, connection: Connection, of: Member) -> None:
        self._connection = connection
        self._member = of

    def open(self, file_id: str, filename: str, at: datetime) -> ImportFile:
        """A file that came in, to be read."""
        values = {
            "book_id": self._member.book_id, "member_id": self._member.id, "file_id": file_id, "filename": filename,
            "state": "reading", "at": at, "told": False, "attempt": 1,
        }  # fmt: skip
        made = self.get(int(self._connection.execute(insert(import_file), values).lastrowid))
        assert made is not None
        return made

    def get(self, import_id: int) -> ImportFile | None:
        """The file; None for another member's."""
        row = self._connection.execute(_FILE, {"its_id": import_id, "its_book": self._member.book_id}).first()
        return file_of(dict(row._mapping)) if row and row.member_id == self._member.id else None

    def on_its_way(self, import_id: int) -> ImportFile | None:
        """The same without what was understood, which is long: what a chunk needs."""
        row = self._connection.execute(_STEP, {"its_id": import_id, "its_book": self._member.book_id}).first()
        if row is None or row.member_id != self._member.id:
            return None
        return file_of({**row._mapping, "summary": None})

    def latest(self) -> ImportFile | None:
        """The member's last file."""
        return next(iter(self._some()), None)

    def open_ones(self) -> list[ImportFile]:
        """The member's files that are not yet let in, or on their way in or back; latest first."""
        return self._some(import_file.c.state.in_((*UNFINISHED, "read")))

    def of_entry(self, entry_id: int) -> ImportFile | None:
        """The file that an entry of the journal let in."""
        return next(iter(self._some(import_file.c.entry_id == entry_id)), None)

    def change(self, import_id: int, **values: Any) -> None:
        """Keeps how far a file has come."""
        if isinstance(values.get("kept"), Kept):
            values["kept"] = {"count": values["kept"].count, "names": list(values["kept"].names)}
        if isinstance(values.get("summary"), Understood):
            values["summary"] = packed_summary(values["summary"])
        its = (import_file.c.id == import_id) & (import_file.c.book_id == self._member.book_id)
        self._connection.execute(update(import_file).where(its), values)

    def stage(self, import_id: int, first: int, people: Iterable[Listed]) -> None:
        """Keeps people of a file from this position on."""
        self._stage(import_id, enumerate(map(packed_person, people), first))

    def stage_histories(self, import_id: int, first: int, people: Iterable[Brought]) -> None:
        """The same of people with all that happened with them."""
        self._stage(import_id, enumerate(map(packed_brought, people), first))

    def stage_wares(self, import_id: int, position: int, wares: Sequence[Ware]) -> None:
        """Keeps products of a file, some in one place."""
        self._stage(import_id, [(position, packed_wares(wares))])

    def stage_rejected(self, import_id: int, first: int, rows: Iterable[Sequence[Any]]) -> None:
        """Keeps rows that gave nobody: (sheet or "", row number, reason, cells); ``first`` counts from 1."""
        self._stage(import_id, ((-place, list(row)) for place, row in enumerate(rows, first)))

    def people(self, import_id: int, after: int, limit: int) -> list[tuple[int, Listed]]:
        """Staged people with their positions, from behind ``after`` on."""
        asked = {"its_file": import_id, "after": after, "most": limit}
        rows = self._connection.execute(_PACKED, asked).all()
        together = loads(f"[{','.join([row.said for row in rows])}]")
        return [(row.position, person_of(said)) for row, said in zip(rows, together, strict=True)]

    def histories(
        self, import_id: int, after: int, most: int, weight: int
    ) -> Iterator[tuple[int, Brought | list[Ware]]]:
        """Staged people with their histories, and products, until there are ``most`` or they weigh so much together;
        one at least. None where the file is a mere list, or nothing is left."""
        asked = {"its_file": import_id, "after": after}
        first = self._connection.execute(_PACKED, {**asked, "most": 1}).first()
        if first is None or not first.said.startswith("{"):
            return
        rows = self._connection.execute(_PACKED, {**asked, "most": most})
        for place, packed in rows:
            said = loads(packed)
            what: Brought | list[Ware] = wares_of(said) if "wares" in said else brought_of(said)
            weight -= what.weight if isinstance(what, Brought) else 2 * len(what)
            if weight < 0 and place > first.position:
                break
            yield place, what
        rows.close()

    def rejected(self, import_id: int) -> list[list[Any]]:
        """The rows that gave nobody, as they were staged, in the file's order."""
        return list(self._connection.execute(_REJECTED, {"its_file": import_id}).scalars())

    def unstage(self, import_id: int, limit: int) -> bool:
        """Forgets some staged rows; whether there may be more."""
        some = select(import_row.c.id).where(import_row.c.import_file_id == import_id).limit(limit)
        return self._connection.execute(delete(import_row).where(import_row.c.id.in_(some))).rowcount == limit

    def staged(self, import_id: int) -> bool:
        """Whether its people still lie here, to be let in again."""
        its = (import_row.c.import_file_id == import_id) & (import_row.c.position > 0)
        query = select(func.count()).select_from(select(import_row.c.id).where(its).limit(1).subquery())
        return bool(self._connection.execute(query).scalar_one())

    def _stage(self, import_id: int, rows: Iterable[tuple[int, Any]]) -> None:
        staged = ((self._member.book_id, import_id, place, said) for place, said in rows)
        insert_rows(self._connection, import_row, _STAGED, staged)

    def _some(self, *wanted: Any) -> list[ImportFile]:
        mine = (import_file.c.member_id == self._member.id, import_file.c.book_id == self._member.book_id)
        query = select(import_file).where(*mine, *wanted).order_by(import_file.c.id.desc()).limit(20)
        return [file_of(dict(row._mapping)) for row in self._connection.execute(query)]


def left_over(connection: Connection) -> list[tuple[int, int]]:
    """(member id, file id) of every file on its way, or whose member was not told yet how it stands."""
    wanted = import_file.c.state.in_(UNFINISHED) | ~import_file.c.told
    query = select(import_file.c.member_id, import_file.c.id).where(wanted).order_by(import_file.c.id)
    return list(connection.execute(query))


def outdated(connection: Connection, before: datetime) -> list[tuple[int, int]]:
    """(member id, file id) of files that came to rest before an instant and still have staged rows."""
    resting = import_file.c.state.not_in((*UNFINISHED, "read")) & (import_file.c.at < before)
    waiting = (import_file.c.state == "read") & (import_file.c.at < before)
    held = select(import_row.c.id).where(import_row.c.import_file_id == import_file.c.id).exists()
    query = select(import_file.c.member_id, import_file.c.id).where(resting | waiting, held)
    return list(connection.execute(query))
