"""Old buyers of a list are read by their last day, and the names of a day's list are kept"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_interaction_taken_over", "interaction", ["book_id", "at", "customer_id", "standing"],
        sqlite_where=sa.text("kind = 'standing' AND standing >= 4"),
    )  # fmt: skip
    op.add_column("member", sa.Column("day_list", sa.JSON()))


def downgrade() -> None:
    op.drop_column("member", "day_list")
    op.drop_index("ix_interaction_taken_over", "interaction")
