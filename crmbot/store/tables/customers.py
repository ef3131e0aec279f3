"""Customers and their numbers."""

from sqlalchemy import Boolean, Column, Date, Float, ForeignKey, Index, Integer, String, UniqueConstraint, text

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
    Column("no_call", Boolean, nullable=False, default=False),  # "do not ring him any more"
    # what the trader said of an old buyer: domain.lapse_prior
    Column("stated_rhythm", String, nullable=False, default=""),
    Column("stated_last", String, nullable=False, default=""),
    Column("stated_on", Date),
    Column("made_at", UtcDateTime, nullable=False),
    Column("deleted_at", UtcDateTime),
    Column("merged_into_id", ForeignKey("customer.id")),
    # consequences, maintained by store.consequences in the transaction of their cause
    Column("grp", Integer, nullable=False, default=1),
    Column("purchase_count", Integer, nullable=False, default=0),
    Column("last_talk_at", UtcDateTime),
    Column("last_purchase_on", Date),
    # his cadence (domain.cadence); empty before the second purchase
    Column("rhythm_last", Date),  # his last order, or the stated one
    Column("rhythm_n", Integer, nullable=False, default=0),
    Column("rhythm_mu", Float),
    Column("rhythm_b", Float),
    Column("rhythm_horizon", Float),
    Column("usual_gap", Float),
    Column("low_gap", Float),
    Column("high_gap", Float),
    Column("last_tick", Integer),  # the trade's clock on the day of his last order: store.cadences
    Column("first_gap", Integer),  # days from the first to the second order
    Column("worth", Float),  # toman a month; purchases a month where not priced
    Column("priced", Boolean, nullable=False, default=False),
    Column("next_expected_at", Date),
    Column("lapse_at", Date),
    Column("win_back_at", Date),
    Column("calls_since", Integer, nullable=False, default=0),  # talks since lapse_at, none of them a purchase
    Column("season", String, nullable=False, default=""),  # the occasion before which alone he buys
    Index(None, "book_id", "deleted_at", "city_norm", "grp"),
    # who has lapsed, who bought once and is to be called again, who took a sample: all the day's lists ask of a person
    # stands in these, so that they are read without him
    Index(
        "ix_customer_lapse",
        *("book_id", "win_back_at", "next_expected_at", "calls_since", "season", "deleted_at", "keeper_id", "grp"),
        *("rhythm_n", "lapse_at", "last_talk_at", "usual_gap", "no_call", "price_only", "bereaved_until", "last_tick"),
        *("worth", "priced", "rhythm_b", "rhythm_mu", "rhythm_horizon"),
        sqlite_where=text("win_back_at IS NOT NULL AND deleted_at IS NULL"),
    ),
    Index(
        "ix_customer_second",
        *("book_id", "last_purchase_on", "deleted_at", "purchase_count", "keeper_id", "lapse_at", "last_talk_at"),
        *("usual_gap", "no_call", "price_only", "bereaved_until", "grp"),
        sqlite_where=text("purchase_count = 1 AND deleted_at IS NULL"),
    ),
    Index(
        "ix_customer_sampled",
        *("book_id", "last_talk_at", "deleted_at", "grp", "price_only", "keeper_id", "no_call", "bereaved_until"),
        "usual_gap",
        sqlite_where=text("grp = 3 AND price_only = 0 AND deleted_at IS NULL"),
    ),
    Index("ix_customer_first_gap", "book_id", "first_gap", sqlite_where=text("first_gap IS NOT NULL")),
    # asked whenever a customer goes for good, as a foreign key
    Index("ix_customer_merged", "merged_into_id", sqlite_where=text("merged_into_id IS NOT NULL")),
    # a group's list in its order; names stand in it so that a search by part of a name reads nothing else, and behind
    # the id, so that a taken-over list goes in side by side
    Index("ix_customer_listed", "book_id", "deleted_at", "grp", "price_only", "last_talk_at", "id", "search_norm"),
    # groups are counted in this narrow one: SQLite takes the younger of two that serve, made last by its name
    Index("ix_customer_standing", "book_id", "deleted_at", "grp", "price_only"),
)

phone = book_table(
    "phone",
    refers("customer"),
    Column("number", String, nullable=False),
    Column("reversed", String, nullable=False),
    Column("label", String, nullable=False, default=""),
    Column("mobile", Boolean, nullable=False, default=True),
    Column("position", Integer, nullable=False, default=0),
    UniqueConstraint("book_id", "number"),
    Index(None, "book_id", "reversed"),
    Index(None, "customer_id", "mobile"),
)
