"""The demo book, opened."""

from collections.abc import Iterator

import pytest

from crmbot.domain.member import Member
from crmbot.store.book import Book, open_book
from crmbot.store.engine import reading
from crmbot.store.store import Store
from tests.conftest import NOW


@pytest.fixture
def demo_book(demo_store: Store, demo_owner: Member) -> Iterator[Book]:
    """The demo book of Saturday 30 Aban 1405, 10:42 in Tehran, to look at."""
    with reading(demo_store.engine) as connection:
        yield open_book(connection, demo_owner, NOW)
