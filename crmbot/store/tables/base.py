"""What every table is built from."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key() -> "Column[Any]":
    """A short integer id of its own, never given twice (a button of a deleted row must not hit another row)."""
    return Column("id", Integer, primary_key=True, autoincrement=True)


def refers(name: str, *, optional: bool = False, index: bool = False) -> "Column[Any]":
    """A column ``<table>_id`` that must point to a row of that table."""
    return Column(f"{name}_id", ForeignKey(f"{name}.id"), nullable=optional, index=index)


def book_table(name: str, *parts: SchemaItem) -> Table:
    """A table whose rows belong to one book."""
    return Table(name, metadata, key(), refers("book"), *parts, sqlite_autoincrement=True)
