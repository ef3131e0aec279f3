"""A filled demo book, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crmbot import demo
from crmbot.domain.member import Member
from crmbot.store.book import Book, open_book
from crmbot.store.engine import reading
from crmbot.store.store import Store

NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def filled_database(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    store = Store(f"sqlite:///{shutil.copy(empty_database, path)}")
    owner = store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))
    store.act(owner, NOW, None, demo.fill)
    store.close()
    return path


@pytest.fixture
def demo_store(filled_database: Path, tmp_path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{shutil.copy(filled_database, tmp_path / 'demo.db')}")
    yield store
    store.close()


@pytest.fixture
def demo_owner(demo_store: Store) -> Member:
    owner = demo_store.at_gate(NOW, None, lambda gate: gate.people.member(1))
    assert owner is not None
    return owner


@pytest.fixture
def demo_book(demo_store: Store, demo_owner: Member) -> Iterator[Book]:
    """The demo book of Saturday 30 Aban 1405, 10:42 in Tehran, to look at."""
    with reading(demo_store.engine) as connection:
        yield open_book(connection, demo_owner, NOW)
