"""Texts for one person each, as they were shown, and the sentences the trader would rather use than ours."""

from sqlalchemy import Boolean, Column, Integer, String, UniqueConstraint

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import UtcDateTime

# What it points to by plain numbers may go for good: a text that was only shown keeps nobody in the book.
personal_text = book_table(
    "personal_text",
    refers("member"),
    Column("batch", String, nullable=False),  # what it is about: occasion:10930:1405, offer:12, lapse:0:0 ...
    Column("customer_id", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("said", String, nullable=False),  # the text, signed
    Column("aloud", String, nullable=False, default=""),
    Column("called", String, nullable=False, default=""),  # how he is addressed in it; empty: he is not
    Column("flaws", String, nullable=False, default=""),  # what the check found, parted by commas
    Column("own", Boolean, nullable=False, default=False),  # typed for him alone
    Column("turn", Integer, nullable=False, default=0),  # which wording of it
    Column("stamp", Integer, nullable=False, default=0),  # what it was written from: signature, own sentence
    Column("home", String, nullable=False, default=""),  # where he was opened; empty: in the batch
    Column("interaction_id", Integer),  # the SMS noted; none, or one taken back: not sent
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("member_id", "batch", "customer_id"),
)

own_text = book_table(
    "own_text",
    refers("member"),
    Column("reason", String, nullable=False),
    Column("occasion", String, nullable=False, default=""),  # its key; empty: every one
    Column("said", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("book_id", "reason", "occasion"),
)
