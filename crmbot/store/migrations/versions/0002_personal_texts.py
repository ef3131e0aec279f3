"""Personal texts"""

import sqlalchemy as sa
from alembic import op

import crmbot.store.types

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('own_text',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('book_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('occasion', sa.String(), nullable=False),
    sa.Column('said', sa.String(), nullable=False),
    sa.Column('at', crmbot.store.types.UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['book_id'], ['book.id'], name=op.f('fk_own_text_book_id')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_own_text_member_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_own_text')),
    sa.UniqueConstraint('book_id', 'reason', 'occasion', name=op.f('uq_own_text_book_id_reason_occasion')),
    sqlite_autoincrement=True
    )
    op.create_table('personal_text',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('book_id', sa.Integer(), nullable=False),
    sa.Column('member_id', sa.Integer(), nullable=False),
    sa.Column('batch', sa.String(), nullable=False),
    sa.Column('customer_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('said', sa.String(), nullable=False),
    sa.Column('aloud', sa.String(), nullable=False),
    sa.Column('called', sa.String(), nullable=False),
    sa.Column('flaws', sa.String(), nullable=False),
    sa.Column('own', sa.Boolean(), nullable=False),
    sa.Column('turn', sa.Integer(), nullable=False),
    sa.Column('stamp', sa.Integer(), nullable=False),
    sa.Column('home', sa.String(), nullable=False),
    sa.Column('interaction_id', sa.Integer(), nullable=True),
    sa.Column('at', crmbot.store.types.UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['book_id'], ['book.id'], name=op.f('fk_personal_text_book_id')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_personal_text_member_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_personal_text')),
    sa.UniqueConstraint('member_id', 'batch', 'customer_id', name=op.f('uq_personal_text_member_id_batch_customer_id')),
    sqlite_autoincrement=True
    )


def downgrade() -> None:
    op.drop_table('personal_text')
    op.drop_table('own_text')
