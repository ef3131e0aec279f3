"""Who wants a product: he asked for it or bought it, at any time of his history."""

from functools import cache

from sqlalchemy import TextClause

_GOODS = "(SELECT value FROM json_each(:goods))"
HIS = """c.book_id = :book AND c.deleted_at IS NULL AND (c.keeper_id = :member
    OR EXISTS (SELECT 1 FROM member k WHERE k.id = c.keeper_id AND k.gone_at IS NOT NULL))"""
"""Customer ``c`` is live and kept by ``:member``, or by somebody who has left the book."""

WANTING = f"""c.id IN (SELECT w.customer_id FROM interest w WHERE w.product_id IN {_GOODS}
    UNION ALL SELECT b.customer_id FROM purchase b WHERE b.product_id IN {_GOODS})"""
"""Customer ``c`` wants one of ``:goods``, a JSON list of product ids. Both histories are read from their indexes alone;
with ``customer c NOT INDEXED`` the people are then fetched by their keys, in order, which is far less than going
through the book and asking about each."""


@cache
def names_in(statement: TextClause) -> tuple[str, ...]:
    """The parameters a statement takes, found once."""
    return tuple(statement.compile().params)
