"""One database file, opened the way the promises need it."""

from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONEncoder
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import SingletonThreadPool

_CACHE_KB, _WIDE_CACHE_KB = 8192, 32768
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",  # survives a killed process; a power cut may cost the last moments
    "foreign_keys=ON",
    "busy_timeout=5000",
    f"cache_size=-{_CACHE_KB}",
    "wal_autocheckpoint=32000",  # pages; long before that ``write_ahead`` brings them home
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


def keep_in_mind(engine: Engine, *, much: bool) -> None:
    """How much of the file this thread's connection holds in memory: more while it writes thousands of rows, whose
    places in the indexes lie all over it."""
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA cache_size=-{_WIDE_CACHE_KB if much else _CACHE_KB}")
        if not much:
            connection.exec_driver_sql("PRAGMA shrink_memory")


def _set_up(raw: Any, _record: Any) -> None:
    raw.isolation_level = None  # the driver's own BEGIN comes too late and too weak
    cursor = raw.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("crm_begin", "BEGIN"))
