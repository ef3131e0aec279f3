"""What keeps the promises: updates not yet handled, messages not yet sent, open forms, and the journal."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from crmbot.store.tables.base import book_table, key, metadata, refers
from crmbot.store.types import UtcDateTime

inbox = Table(
    "inbox",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("payload", String, nullable=False),
    Column("received_at", UtcDateTime, nullable=False, index=True),
    Column("applied_at", UtcDateTime),
    Column("answered_at", UtcDateTime),
    # what the update touched, for "where we stand" after a crash
    Column("customer_id", Integer),
    Column("interaction_id", Integer),
    UniqueConstraint("bot_id", "update_id"),
    Index(None, "answered_at"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    key(),
    refers("book"),
    refers("member"),
    Column("user_id", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("occurrence", String, nullable=False),
    Column("screen", JSON, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("dropped", Boolean, nullable=False, default=False),
    UniqueConstraint("member_id", "kind", "occurrence"),
    Index(None, "sent_at", "dropped", "due_at"),
    sqlite_autoincrement=True,
)

draft = book_table(
    "draft",
    refers("member"),
    Column("form", String, nullable=False),
    Column("step", String, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("customer_id", Integer),
    Column("interaction_id", Integer),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("member_id"),
)

journal = book_table(
    "journal",
    refers("member"),
    Column("action", String, nullable=False),
    Column("words", JSON, nullable=False),  # what the sentence about it needs
    Column("images", JSON, nullable=False),  # before and after of every touched row, in order
    Column("customer_id", Integer),
    Column("at", UtcDateTime, nullable=False),
    Column("undone_by_id", ForeignKey("journal.id")),
    Index(None, "book_id", "member_id", "id"),
    Index(None, "customer_id", "id"),
)
