"""Desks: books on disk, so that what reads them through a connection of its own finds them."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from crmbot.domain.member import Member
from crmbot.store.store import Store
from tests.actions.taking import Desk
from tests.actions.typing_trader import Trader

NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)


@pytest.fixture
def new_desk(empty_database: Path, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Makes a desk with an empty book of its own."""
    made: list[Store] = []
    numbers = count()

    def make() -> Desk:
        folder = tmp_path / f"desk{next(numbers)}"
        folder.mkdir()
        store = Store(f"sqlite:///{shutil.copy(empty_database, folder / 'book.db')}")
        made.append(store)
        owner = store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))
        return Desk(store, owner, NOW, folder)

    yield make
    for store in made:
        store.close()


@pytest.fixture
def desk(store: Store, owner: Member, tmp_path: Path) -> Desk:
    """A desk with an empty book."""
    return Desk(store, owner, NOW, tmp_path)


@pytest.fixture
def trader(store: Store, owner: Member) -> Trader:
    """Somebody who types."""
    return Trader(store, owner)
