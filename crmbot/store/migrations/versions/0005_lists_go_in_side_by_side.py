"""A taken-over list goes into the indexes side by side"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_STANDING = ["book_id", "deleted_at", "grp", "price_only"]
_BY_NAME = [*_STANDING, "last_talk_at", "search_norm"]
_BY_ID = [*_STANDING, "last_talk_at", "id", "search_norm"]
_MEMBER_AT = ["book_id", "member_id", "at"]


def upgrade() -> None:
    _list_people(_BY_ID)
    op.drop_index("ix_interaction_book_id_card_message_id", "interaction")
    op.drop_index("ix_interaction_book_id_said_message_id", "interaction")
    op.drop_index("ix_interaction_book_id_member_id_at", "interaction")
    op.create_index("ix_interaction_logged", "interaction", _MEMBER_AT, sqlite_where=sa.text("kind != 'standing'"))
    op.create_index(
        "ix_interaction_book_id_said_message_id", "interaction", ["book_id", "said_message_id"],
        sqlite_where=sa.text("said_message_id IS NOT NULL"),
    )  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_interaction_book_id_said_message_id", "interaction")
    op.drop_index("ix_interaction_logged", "interaction")
    op.create_index("ix_interaction_book_id_member_id_at", "interaction", _MEMBER_AT)
    for name in ("said_message_id", "card_message_id"):
        op.create_index(f"ix_interaction_book_id_{name}", "interaction", ["book_id", name])
    _list_people(_BY_NAME)


def _list_people(columns: list[str]) -> None:
    """The narrow index is made after the wide one: SQLite takes the younger of two that serve."""
    op.drop_index("ix_customer_standing", "customer")
    op.drop_index("ix_customer_listed", "customer")
    op.create_index("ix_customer_listed", "customer", columns)
    op.create_index("ix_customer_standing", "customer", _STANDING)
