"""The schema's version: one SELECT at start; Alembic is loaded only where there is something to do."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, inspect, text

CURRENT = "0006"
_SCRIPTS = Path(__file__).resolve().parent / "migrations"


class SchemaTooNewError(RuntimeError):
    """The database was written by a later version of the bot."""


def bring_up_to_date(engine: Engine) -> None:
    """Migrates an older or empty database to ``CURRENT``; a newer one is refused.

    Raises:
        SchemaTooNewError: its version is none that this bot knows.
    """
    found = version(engine)
    if found == CURRENT:
        return
    if found is not None and found > CURRENT:
        raise SchemaTooNewError(f"the database has schema {found}, this bot knows {CURRENT}")
    from alembic import command

    with engine.connect() as connection:
        command.upgrade(alembic_config(connection), "head")
        connection.commit()


def version(engine: Engine) -> str | None:
    """The version a database says it has; None: an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)


def alembic_config(connection: Any) -> Any:
    """Alembic's settings for a connection of ours."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config
