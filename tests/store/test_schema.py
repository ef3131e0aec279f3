"""The schema: tables and migrations say the same, up and down and up again; books never mix."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from crmbot.store.engine import open_engine
from crmbot.store.schema import CURRENT, SchemaTooNewError, alembic_config, bring_up_to_date, version
from crmbot.store.tables import metadata

OUTSIDE_BOOKS = {"book", "claim", "stranger", "inbox"}


def test_the_tables_are_what_the_migrations_make(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'a.db'}")
    bring_up_to_date(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    assert version(engine) == CURRENT


def test_migrations_go_up_and_down_and_up_again(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'a.db'}")
    bring_up_to_date(engine)
    with engine.connect() as connection:
        command.downgrade(alembic_config(connection), "base")
        connection.commit()
    with engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version", "sqlite_sequence"}
    bring_up_to_date(engine)
    assert version(engine) == CURRENT


def test_a_database_of_a_later_version_is_refused(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'a.db'}")
    bring_up_to_date(engine)
    with engine.connect() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.commit()
    with pytest.raises(SchemaTooNewError):
        bring_up_to_date(engine)


def test_every_row_of_a_book_says_whose_it_is() -> None:
    for table in metadata.sorted_tables:
        if table.name not in OUTSIDE_BOOKS:
            assert not table.c.book_id.nullable, table.name
