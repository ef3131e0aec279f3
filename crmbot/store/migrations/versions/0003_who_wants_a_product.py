"""Who wants a product, who was texted, who waits in a pack: read from indexes alone; packs of an occasion"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_WIDENED = (
    ("interest", "ix_interest_product_id", ["product_id", "customer_id"]),
    ("purchase", "ix_purchase_product_id", ["product_id", "customer_id"]),
    ("phone", "ix_phone_customer_id", ["customer_id", "mobile"]),
)


def upgrade() -> None:
    for table, narrow, columns in _WIDENED:
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, columns)
        op.drop_index(narrow, table)
    op.create_index(
        "ix_interaction_texted", "interaction", ["book_id", "at", "customer_id"], sqlite_where=sa.text("kind = 'sms'")
    )
    op.create_index(
        "ix_pack_person_waiting", "pack_person", ["pack_id", "customer_id"],
        sqlite_where=sa.text("interaction_id IS NULL"),
    )  # fmt: skip
    op.add_column("pack", sa.Column("occasion", sa.String(), nullable=False, server_default=""))
    op.add_column("pack", sa.Column("condoles", sa.Boolean(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("pack", "condoles")
    op.drop_column("pack", "occasion")
    op.drop_index("ix_pack_person_waiting", "pack_person")
    op.drop_index("ix_interaction_texted", "interaction")
    for table, narrow, columns in _WIDENED:
        op.create_index(narrow, table, columns[:1])
        op.drop_index(f"ix_{table}_{'_'.join(columns)}", table)
