"""Who may open which book: members, the one-time code, and strangers already told."""

import hashlib
import secrets
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from crmbot.domain.member import Member, Role
from crmbot.store.tables import book, claim, member, stranger

TRIES = 20
MEMBER_COLUMNS = (
    member.c.id, member.c.book_id, member.c.user_id, member.c.role, member.c.name, member.c.language, book.c.zone,
)  # fmt: skip


class People:
    """Members of all books. What it writes concerns who comes in, not what stands in a book."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def member(self, user_id: int) -> Member | None:
        """The person as a member of his current book; None: a stranger."""
        found = self._members(member.c.user_id == user_id, member.c.current)
        return found[0] if found else None

    def everyone(self) -> list[Member]:
        """All members in their current books; who blocked the bot too: when he comes back, he finds his book."""
        return self._members(member.c.current)

    def books(self) -> list[int]:
        """The ids of all books."""
        return list(self._connection.execute(select(book.c.id).order_by(book.c.id)).scalars())

    def any_book(self) -> bool:
        """Whether the bot has an owner yet."""
        return self._connection.execute(select(func.count()).select_from(book)).scalar_one() > 0

    def open_book(self, user_id: int, name: str, language: str, at: datetime) -> Member:
        """A new book, owned by this person and current for him."""
        new_book = self._connection.execute(insert(book), {"made_at": at}).lastrowid
        fields = {
            "book_id": new_book, "user_id": user_id, "role": Role.OWNER.value, "name": name, "language": language,
            "joined_at": at,
        }  # fmt: skip
        self._connection.execute(update(member).where(member.c.user_id == user_id).values(current=False))
        self._connection.execute(insert(member), fields)
        owner = self.member(user_id)
        assert owner is not None
        return owner

    def leave(self, user_id: int, at: datetime | None) -> None:
        """Marks that the person blocked the bot; None: that he is back."""
        self._connection.execute(update(member).where(member.c.user_id == user_id).values(gone_at=at))

    def new_code(self) -> str:
        """A fresh one-time code (ten characters, only its hash is kept); earlier unused ones die."""
        code = secrets.token_hex(5)
        self._connection.execute(update(claim).where(claim.c.used_at.is_(None)).values(tries_left=0))
        self._connection.execute(insert(claim), {"code_hash": _hash(code), "tries_left": TRIES})
        return code

    def use_code(self, code: str, at: datetime) -> bool:
        """Whether this was the open code; it is then used up. A wrong one costs one of its tries."""
        query = select(claim.c.id, claim.c.code_hash).where(claim.c.used_at.is_(None), claim.c.tries_left > 0)
        row = self._connection.execute(query).first()
        if row is None:
            return False
        right = secrets.compare_digest(row.code_hash, _hash(code.strip().lower()))
        values: dict[str, Any] = {"used_at": at} if right else {"tries_left": claim.c.tries_left - 1}
        self._connection.execute(update(claim).where(claim.c.id == row.id).values(**values))
        return right

    def tell_stranger(self, user_id: int, today: date) -> bool:
        """Whether a stranger is still to be told today that the book is private; he is then marked as told."""
        told = self._connection.execute(select(stranger.c.told_on).where(stranger.c.user_id == user_id)).scalar()
        if told == today:
            return False
        if told is None:
            self._connection.execute(insert(stranger), {"user_id": user_id, "told_on": today})
        else:
            self._connection.execute(update(stranger).where(stranger.c.user_id == user_id).values(told_on=today))
        return True

    def _members(self, *wanted: Any) -> list[Member]:
        query = select(*MEMBER_COLUMNS).join(book, book.c.id == member.c.book_id).where(*wanted)
        return [as_member(row) for row in self._connection.execute(query)]


def as_member(row: "Row[*tuple[Any, ...]]") -> Member:
    """The member in a row that holds the columns above, perhaps beside others."""
    fields = {column.name: row._mapping[column.name] for column in MEMBER_COLUMNS}
    return Member(**{**fields, "role": Role(row.role)})


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
