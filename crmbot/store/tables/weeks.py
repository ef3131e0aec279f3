"""What plans the days: closing days, and the weekly session with its cards."""

from sqlalchemy import Column, Date, Index, Integer, String, UniqueConstraint

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import UtcDateTime

closing_day = book_table(
    "closing_day",
    Column("day", Date, nullable=False),
    UniqueConstraint("book_id", "day"),
)

week_session = book_table(
    "week_session",
    refers("member"),
    Column("hours", Integer, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),  # empty: it goes on at its first card without an answer
    Index(None, "member_id", "id"),
)

week_card = book_table(
    "week_card",
    refers("week_session"),
    refers("customer", index=True),
    Column("position", Integer, nullable=False),
    Column("why", String, nullable=False),  # lapsed, third_purchase, second_call, sample ...
    Column("grp", Integer, nullable=False),  # his group when the session began
    Column("answer", String, nullable=False, default=""),  # planned, talked, bought, unanswered, later, never, gone
    Column("planned_on", Date),
    Column("answered_at", UtcDateTime),
    UniqueConstraint("week_session_id", "position"),
)
