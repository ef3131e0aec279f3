"""What happened between a book and its customers."""

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Index, Integer, String, literal_column, text

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import DecimalText, UtcDateTime

interaction = book_table(
    "interaction",
    refers("customer"),
    refers("member"),
    Column("kind", String, nullable=False),  # call, standing (what an old list said of him), sms, visit
    Column("direction", String, nullable=False, default="in"),
    Column("outcome", String, nullable=False),  # the strongest of outcomes
    Column("outcomes", String, nullable=False, default=""),  # all, parted by commas
    Column("standing", Integer, nullable=False, default=0),  # the group an old list gave; kind standing only
    Column("at", UtcDateTime, nullable=False),
    Column("said", String, nullable=False, default=""),
    Column("given_name", String, nullable=False, default=""),  # under which name he was logged this time
    Column("given_honorific", String, nullable=False, default=""),
    # what was offered or asked for, where it was no purchase
    Column("quantity", DecimalText),
    Column("unit", String, nullable=False, default=""),
    Column("amount", BigInteger),
    Column("unit_price", BigInteger),
    Column("price_unit", String, nullable=False, default=""),
    Column("price_other", BigInteger),  # the other reading of a price in doubt; empty: none, or settled
    Column("said_message_id", Integer),
    Column("card_message_id", Integer),
    Index(None, "customer_id", "at"),
    # who was spoken to when: an old list's standings, thousands at a time and of any day, are no part of it
    Index("ix_interaction_logged", "book_id", "member_id", "at", sqlite_where=text("kind != 'standing'")),
    Index(None, "book_id", "said_message_id", sqlite_where=text("said_message_id IS NOT NULL")),
    # old buyers of a list, the longest unheard of first
    Index(
        "ix_interaction_taken_over",
        *("book_id", "at", "customer_id", "standing"),
        sqlite_where=text("kind = 'standing' AND standing >= 4"),
    ),
    Index("ix_interaction_texted", "book_id", "at", "customer_id", sqlite_where=text("kind = 'sms'")),
)

LOGGED = interaction.c.kind != literal_column("'standing'")
"""Said in a query for a member's contacts by their time, in just these words: SQLite then reads that index."""

interest = book_table(
    "interest",
    refers("customer"),
    refers("product"),
    refers("interaction", optional=True, index=True),  # none: noted on his card, apart from any contact
    Column("at", UtcDateTime, nullable=False),
    Index(None, "customer_id", "at"),
    Index(None, "product_id", "customer_id"),  # who wants a product, read from the index alone
)

purchase = book_table(
    "purchase",
    refers("customer"),
    refers("member"),
    refers("interaction", optional=True, index=True),
    refers("product", optional=True),
    Column("quantity", DecimalText),
    Column("unit", String, nullable=False, default=""),
    Column("amount", BigInteger),  # whole toman, the whole load
    Column("unit_price", BigInteger),  # whole toman for one price_unit
    Column("price_unit", String, nullable=False, default=""),
    Column("bought_on", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("is_sample", Boolean, nullable=False, default=False),
    Column("estimate", BigInteger),  # whole toman by the last known price then, where no amount was noted
    Column("left_on", Date),  # when the load left
    Column("order_id", ForeignKey("purchase.id")),  # the first load of the order; itself: confirmed as one
    Index(None, "customer_id", "bought_on"),
    Index(None, "order_id"),
    Index(None, "book_id", "bought_on"),
    Index(None, "product_id", "customer_id"),
)

follow_up = book_table(
    "follow_up",
    refers("customer"),
    refers("member"),
    refers("interaction", optional=True, index=True),
    Column("kind", String, nullable=False, default="talk"),  # talk, delivery, money
    refers("purchase", optional=True, index=True),  # the load whose arrival is asked after
    Column("due_on", Date, nullable=False),
    Column("tries", Integer, nullable=False, default=0),  # calls nobody answered
    Column("amount", BigInteger),
    Column("reason", String, nullable=False, default=""),
    Column("state", String, nullable=False, default="open"),  # open, done, dropped
    Column("made_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Index(None, "customer_id", "state", "due_on"),
    Index(None, "book_id", "state", "due_on"),
)

remark = book_table(
    "remark",
    refers("customer"),
    refers("member"),
    refers("interaction", optional=True, index=True),
    Column("kind", String, nullable=False),  # remember, birthday, taste, joke, complaint
    Column("said", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("yearly", Integer),  # a birthday's Jalali month * 100 + day
    Index(None, "customer_id", "at"),
    Index("ix_remark_yearly", "book_id", "yearly", sqlite_where=text("yearly IS NOT NULL")),
)

attachment = book_table(
    "attachment",
    refers("member"),
    refers("customer", optional=True),
    refers("interaction", optional=True, index=True),
    Column("kind", String, nullable=False),  # photo, voice, document, location
    Column("file_id", String, nullable=False),
    Column("caption", String, nullable=False, default=""),
    Column("album", String, nullable=False, default=""),  # Telegram's mark of what was sent as one
    Column("at", UtcDateTime, nullable=False),
    Index(None, "customer_id", "at"),
    Index(None, "book_id", "member_id", "customer_id"),
)
