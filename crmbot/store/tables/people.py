"""Books and the people who keep them."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, String, Table, UniqueConstraint

from crmbot.store.tables.base import key, metadata, refers
from crmbot.store.types import UtcDateTime

book = Table(
    "book",
    metadata,
    key(),
    Column("name", String, nullable=False, default=""),
    Column("zone", String, nullable=False, default="Asia/Tehran"),
    Column("signature", String, nullable=False, default=""),
    Column("tidy_minute", Integer, nullable=False, default=20 * 60),
    Column("tidy_on", Boolean, nullable=False, default=True),
    Column("made_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

member = Table(
    "member",
    metadata,
    key(),
    refers("book"),
    Column("user_id", BigInteger, nullable=False, index=True),
    Column("role", String, nullable=False),
    Column("name", String, nullable=False, default=""),
    Column("language", String, nullable=False, default="fa"),
    Column("current", Boolean, nullable=False, default=True),
    Column("joined_at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime),
    UniqueConstraint("book_id", "user_id"),
    sqlite_autoincrement=True,
)

claim = Table(
    "claim",
    metadata,
    key(),
    Column("code_hash", String, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("used_at", UtcDateTime),
)

stranger = Table(
    "stranger",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("told_on", Date, nullable=False),
)
