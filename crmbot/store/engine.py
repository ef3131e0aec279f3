"""One database file, opened the way the promises need it."""

from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONEncoder
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import SingletonThreadPool

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",  # survives a killed process; a power cut may cost the last moments
    "foreign_keys=ON",
    "busy_timeout=5000",
    "cache_size=-8192",
    "wal_autocheckpoint=8000",  # pages; before that ``write_ahead`` brings them home
    "journal_size_limit=0",  # a log that begins anew begins empty, so that its size tells how long it is
)


_JSON = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # Persian as it is takes a third of its escapes


def open_engine(url: str) -> Engine:
    """An engine on ``sqlite:///path``, one connection a thread, foreign keys on, write-ahead log."""
    engine = create_engine(url, poolclass=SingletonThreadPool, hide_parameters=True, json_serializer=_JSON)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that takes the write lock at once, so that it never has to give up half-way."""
    with engine.connect().execution_options(crm_begin="BEGIN IMMEDIATE") as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the book and writes nothing."""
    with engine.connect().execution_options(crm_begin="BEGIN") as connection:
        yield connection


def _set_up(raw: Any, _record: Any) -> None:
    raw.isolation_level = None  # the driver's own BEGIN comes too late and too weak
    cursor = raw.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("crm_begin", "BEGIN"))
