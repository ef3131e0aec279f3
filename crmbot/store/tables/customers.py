"""Customers and their numbers."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, UniqueConstraint

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import UtcDateTime

customer = book_table(
    "customer",
    Column("keeper_id", ForeignKey("member.id"), nullable=False),
    Column("name", String, nullable=False, default=""),
    Column("honorific", String, nullable=False, default=""),
    Column("address", String, nullable=False, default=""),
    Column("also_names", String, nullable=False, default=""),
    Column("city", String, nullable=False, default=""),
    Column("city_norm", String, nullable=False, default=""),
    Column("search_norm", String, nullable=False, default=""),  # names and city, parted by a space
    Column("channel", String, nullable=False, default=""),
    Column("source", String, nullable=False, default=""),
    Column("price_only", Boolean, nullable=False, default=False),
    Column("no_text", Boolean, nullable=False, default=False),
    Column("no_religious", Boolean, nullable=False, default=False),
    Column("bereaved_until", Date),
    Column("made_at", UtcDateTime, nullable=False),
    Column("deleted_at", UtcDateTime),
    Column("merged_into_id", ForeignKey("customer.id")),
    # consequences, maintained by store.consequences in the transaction of their cause
    Column("grp", Integer, nullable=False, default=1),
    Column("purchase_count", Integer, nullable=False, default=0),
    Column("last_talk_at", UtcDateTime),
    Column("last_purchase_on", Date),
    Index(None, "book_id", "deleted_at", "city_norm", "grp"),
    # a group's list in its order; names stand in it so that a search by part of a name reads nothing else
    Index("ix_customer_listed", "book_id", "deleted_at", "grp", "price_only", "last_talk_at", "search_norm"),
    # groups are counted in this narrow one: SQLite takes the younger of two that serve, made last by its name
    Index("ix_customer_standing", "book_id", "deleted_at", "grp", "price_only"),
)

phone = book_table(
    "phone",
    refers("customer", index=True),
    Column("number", String, nullable=False),
    Column("reversed", String, nullable=False),
    Column("label", String, nullable=False, default=""),
    Column("mobile", Boolean, nullable=False, default=True),
    Column("position", Integer, nullable=False, default=0),
    UniqueConstraint("book_id", "number"),
    Index(None, "book_id", "reversed"),
)
