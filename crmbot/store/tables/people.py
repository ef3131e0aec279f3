"""Books and the people who keep them."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Date, Index, Integer, String, Table, UniqueConstraint, text

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
    # consequences of all its purchases (store.consequences)
    Column("usual_purchase", BigInteger),  # toman, the median of the latest known ones
    Column("second_gap", Integer),  # days from a first to a second order, the median
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
    # how he plans: hours as minutes from local midnight
    Column("digest_on", Boolean, nullable=False, default=True),
    Column("digest_minute", Integer, nullable=False, default=8 * 60 + 30),
    Column("day_minutes", Integer, nullable=False, default=30),  # minutes a day for calls
    Column("call_minutes", Integer, nullable=False, default=5),
    Column("evening_on", Boolean, nullable=False, default=False),  # tomorrow's list as a file, the evening before
    Column("week_on", Boolean, nullable=False, default=True),
    Column("week_minute", Integer, nullable=False, default=16 * 60),
    # when each is next to be considered; empty: not yet planned, or to be planned anew
    Column("digest_at", UtcDateTime, index=True),
    Column("evening_at", UtcDateTime, index=True),
    Column("week_at", UtcDateTime, index=True),
    Column("occasion_at", UtcDateTime),
    Column("day_list", JSON),  # whom his list of a day names: the day, the last promise then, the customers in order
    UniqueConstraint("book_id", "user_id"),
    Index("ix_member_occasion_at", "occasion_at", sqlite_where=text("current = 1 AND gone_at IS NULL")),
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
