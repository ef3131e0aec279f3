"""One text for many: the packs, who is in each, the phone they are sent from, and the loads they tell of."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, String, UniqueConstraint, text

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import DecimalText, UtcDateTime

offer = book_table(
    "offer",
    refers("member"),
    refers("product"),
    Column("quantity", DecimalText),
    Column("unit", String, nullable=False, default=""),
    Column("unit_price", BigInteger),  # whole toman for one price_unit
    Column("price_unit", String, nullable=False, default=""),
    Column("made_at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime),  # when its price and its texts expire; empty: nobody said
    Index(None, "book_id", "member_id", "id"),
)

pack_line = book_table(
    "pack_line",
    refers("member"),
    Column("name", String, nullable=False),
    Column("cap", Integer),  # SMS a day; empty: the trader set none
    UniqueConstraint("book_id", "name"),
)

pack_phone = book_table(
    "pack_phone",
    refers("member"),
    Column("separator", String, nullable=False),  # comma, semicolon, newline
    Column("form", String, nullable=False),  # national: 0912..., international: +98912...
    Column("size", Integer, nullable=False),  # numbers in a block
    UniqueConstraint("member_id"),
)

pack = book_table(
    "pack",
    refers("member"),
    refers("offer", optional=True, index=True),
    refers("pack_line", optional=True, index=True),
    Column("occasion", String, nullable=False, server_default=""),  # "number:year" of the one it is for; empty: none
    Column("condoles", Boolean, nullable=False, server_default="0"),  # a condolence: the bereaved get it too
    Column("title", String, nullable=False, default=""),
    Column("said", String, nullable=False, default=""),  # the text, signed
    Column("size", Integer, nullable=False),  # numbers in a block
    Column("left_out", JSON, nullable=False),  # reason to count, when it was made
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("closed_at", UtcDateTime),  # put away by the trader
    Index(None, "book_id", "member_id", "id"),
)

pack_person = book_table(
    "pack_person",
    refers("pack"),
    refers("customer", index=True),
    refers("interaction", optional=True, index=True),  # the SMS noted; empty: not sent
    Column("number", String, nullable=False),
    Column("position", Integer, nullable=False),
    UniqueConstraint("pack_id", "position"),
    Index("ix_pack_person_waiting", "pack_id", "customer_id", sqlite_where=text("interaction_id IS NULL")),
)
