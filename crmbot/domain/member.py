"""A member: a person at Telegram who keeps a book, alone or with colleagues."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a member may do: owners everything, managers all but the book itself, sellers no exports."""

    OWNER = "owner"
    MANAGER = "manager"
    SELLER = "seller"


@dataclass(frozen=True)
class Member:
    """A member of one book, with what his screens need of the book: its zone and his language."""

    id: int
    book_id: int
    user_id: int
    role: Role
    name: str
    language: str
    zone: str
