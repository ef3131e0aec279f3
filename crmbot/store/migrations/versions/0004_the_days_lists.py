"""The day's lists are read from indexes alone"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_LAPSE = "win_back_at IS NOT NULL AND deleted_at IS NULL"
_LAPSE_NARROW = ["book_id", "win_back_at", "next_expected_at", "calls_since", "season"]
_LAPSE_WIDE = [
    *_LAPSE_NARROW, "deleted_at", "keeper_id", "grp", "rhythm_n", "lapse_at", "last_talk_at", "usual_gap", "no_call",
    "price_only", "bereaved_until", "last_tick", "worth", "priced", "rhythm_b", "rhythm_mu", "rhythm_horizon",
]  # fmt: skip
_SECOND_NARROW = ["book_id", "last_purchase_on"]
_SECOND_WIDE = [
    *_SECOND_NARROW, "deleted_at", "purchase_count", "keeper_id", "lapse_at", "last_talk_at", "usual_gap", "no_call",
    "price_only", "bereaved_until", "grp",
]  # fmt: skip
_SAMPLED = [
    "book_id", "last_talk_at", "deleted_at", "grp", "price_only", "keeper_id", "no_call", "bereaved_until", "usual_gap"
]  # fmt: skip


def upgrade() -> None:
    _again("ix_customer_lapse", _LAPSE_WIDE, _LAPSE)
    _again("ix_customer_second", _SECOND_WIDE, "purchase_count = 1 AND deleted_at IS NULL")
    _make("ix_customer_sampled", _SAMPLED, "grp = 3 AND price_only = 0 AND deleted_at IS NULL")


def downgrade() -> None:
    op.drop_index("ix_customer_sampled", "customer")
    _again("ix_customer_second", _SECOND_NARROW, "purchase_count = 1")
    _again("ix_customer_lapse", _LAPSE_NARROW, _LAPSE)


def _again(name: str, columns: list[str], where: str) -> None:
    op.drop_index(name, "customer")
    _make(name, columns, where)


def _make(name: str, columns: list[str], where: str) -> None:
    op.create_index(name, "customer", columns, sqlite_where=sa.text(where))
