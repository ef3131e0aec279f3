"""What turning an import back asks and deletes: statements, each built once."""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Delete, Select, bindparam, delete, func, or_, select

from crmbot.store.tables import customer, follow_up, interaction, interest, journal, phone, purchase, remark
from crmbot.store.undo import columns_referring_to

_CHILDREN = (remark, interest, follow_up, purchase, phone, interaction)
_FIRST: BindParameter[int] = bindparam("first")
_LAST: BindParameter[int] = bindparam("last")
_START: BindParameter[int] = bindparam("start")
_END: BindParameter[int] = bindparam("end")
_OURS = (_START, _END)
_TOUCHED: BindParameter[Any] = bindparam("touched", expanding=True)
PEOPLE = select(
    customer.c.id, or_(customer.c.deleted_at.is_not(None), customer.c.merged_into_id.is_not(None)),
    customer.c.name, customer.c.honorific, customer.c.also_names, customer.c.city,
).where(customer.c.id.between(_FIRST, _LAST))  # fmt: skip
LATER = (
    select(journal.c.customer_id)
    .where(journal.c.customer_id.between(_FIRST, _LAST), journal.c.id > bindparam("entry"))
    .where(journal.c.undone_by_id.is_(None), journal.c.action != "undo")
    .distinct()
)
WISHES = (
    select(interest.c.product_id, func.count())
    .where(interest.c.id.between(*_OURS), interest.c.customer_id.between(_FIRST, _LAST))
    .where(interest.c.customer_id.not_in(_TOUCHED))
    .group_by(interest.c.product_id)
)

# Building a statement costs more than running it: each is built once.


@cache
def standing_on_people() -> list[tuple[str, "Select[Any]"]]:
    """Of each table whose rows stand on customers, those that this chunk did not make itself."""
    return [
        (table.name, select(column).where(column.between(_FIRST, _LAST), ~table.c.id.between(*_OURS)).distinct())
        for table, column in columns_referring_to("customer")
        if table is not customer
    ] + [("", select(customer.c.merged_into_id).where(customer.c.merged_into_id.between(_FIRST, _LAST)))]


@cache
def newer_on_people() -> list[tuple[str, "Select[Any]"]]:
    """The same of a known customer: what came after the last row there was."""
    return [
        (table.name, select(table.c.id).where(column.between(_FIRST, _LAST), table.c.id > _END).limit(1))
        for table, column in columns_referring_to("customer")
    ]


@cache
def deletes() -> list[tuple[str, Delete]]:
    """What goes, the people themselves last. By keys alone, which are this book's: beside the book SQLite would read
    all of it."""
    gone = [
        (
            table.name,
            delete(table).where(
                table.c.id.between(*_OURS), table.c.customer_id.between(_FIRST, _LAST),
                table.c.customer_id.not_in(_TOUCHED),
            ),
        )
        for table in _CHILDREN
    ]  # fmt: skip
    people = delete(customer).where(customer.c.id.between(_FIRST, _LAST), customer.c.id.not_in(_TOUCHED))
    return [*gone, ("customer", people)]
