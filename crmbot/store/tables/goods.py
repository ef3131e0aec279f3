"""What a book sells."""

from sqlalchemy import Column, Index, Integer, String, UniqueConstraint

from crmbot.store.tables.base import book_table, refers
from crmbot.store.types import DecimalText, UtcDateTime

product = book_table(
    "product",
    Column("name", String, nullable=False),
    Column("name_norm", String, nullable=False),
    Column("unit", String, nullable=False, default=""),
    Column("sample_below", DecimalText),  # kilos; a purchase below it counts as a sample
    Column("price_text", String, nullable=False, default=""),
    Column("priced_at", UtcDateTime),
    Column("hidden_at", UtcDateTime),
    # a consequence: how many interests and purchases name it
    Column("uses", Integer, nullable=False, default=0),
    UniqueConstraint("book_id", "name_norm"),
    Index(None, "book_id", "uses"),
)

product_unit = book_table(
    "product_unit",
    refers("product", index=True),
    Column("unit", String, nullable=False),
    Column("kilos", DecimalText, nullable=False),
    UniqueConstraint("product_id", "unit"),
)
