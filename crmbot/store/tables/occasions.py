"""What a book has chosen about occasions: which, when, its own ones, and where the moon was seen otherwise."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, UniqueConstraint

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import UtcDateTime

occasion_choice = book_table(
    "occasion_choice",
    Column("key", String, nullable=False),  # of domain.occasion, own-<id> of an own one, season-<key> of a season
    Column("on", Boolean),  # empty, here and below: as it is by itself
    Column("leads", String),  # days before it, parted by commas
    Column("minute", Integer),  # from local midnight
    Column("since", UtcDateTime, nullable=False),  # what was due on an earlier day is not made up for
    UniqueConstraint("book_id", "key"),
)

own_occasion = book_table(
    "own_occasion",
    Column("name", String, nullable=False),
    Column("calendar", String, nullable=False),  # solar, lunar
    Column("month", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("only", Integer),  # the one year of its calendar in which it falls; empty: every year
    Column("made_at", UtcDateTime, nullable=False),
    Index(None, "book_id"),
)

lunar_shift = book_table(
    "lunar_shift",
    refers("member"),  # who said it
    Column("year", Integer, nullable=False),
    Column("month", Integer, nullable=False),
    Column("days", Integer, nullable=False),  # -1, 0 (it began as printed) or 1
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("book_id", "year", "month"),
)

season_later = book_table(
    "season_later",
    refers("member"),
    Column("key", String, nullable=False),
    Column("year", Integer, nullable=False),
    Column("due_on", Date, nullable=False),
    UniqueConstraint("member_id", "key", "year"),
)
