"""A book taken home and brought back, with all that happened in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import select, text

from crmbot import demo
from crmbot.actions import calls, grouping, importing, undoing
from crmbot.actions.calls import Said
from crmbot.actions.importing_chunks import let_in_some
from crmbot.actions.recomputing import recompute
from crmbot.notes import parse_note
from crmbot.store.engine import reading
from crmbot.store.tables import metadata
from tests.actions.taking import Desk

BOOK = "book.xlsx"
HISTORY = ("customer", "phone", "interaction", "interest", "purchase", "follow_up", "remark", "product", "product_unit")
FOLLOWS = (
    "name", "grp", "purchase_count", "last_talk_at", "last_purchase_on", "usual_gap", "worth", "next_expected_at",
    "lapse_at", "win_back_at", "calls_since", "season", "stated_rhythm", "stated_last", "stated_on", "price_only",
    "no_text", "no_religious", "no_call", "bereaved_until", "address", "channel", "source", "made_at",
)  # fmt: skip


def cells(content: bytes) -> dict[str, list[tuple]]:
    """Every cell of a workbook, sheet by sheet."""
    book = load_workbook(BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def rows(desk: Desk, *tables: str) -> dict[str, list[tuple]]:
    with reading(desk.store.engine) as connection:
        return {name: list(connection.execute(select(metadata.tables[name]).order_by("id"))) for name in tables}


def follows(desk: Desk) -> list[tuple]:
    """What follows from everybody's history."""
    with reading(desk.store.engine) as connection:
        query = text(f"SELECT {', '.join(FOLLOWS)} FROM customer WHERE deleted_at IS NULL")
        return sorted(map(repr, connection.execute(query)))


@pytest.fixture(scope="module")
def filled(empty_database, tmp_path_factory):
    """The demo book: fourteen months of a bean trader."""
    import shutil

    from crmbot.store.store import Store
    from tests.actions.conftest import NOW

    folder = tmp_path_factory.mktemp("full")
    store = Store(f"sqlite:///{shutil.copy(empty_database, folder / 'book.db')}")
    owner = store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))
    desk = Desk(store, owner, NOW, folder)
    desk.act(demo.fill)
    yield desk
    store.close()


@pytest.fixture(scope="module")
def taken(filled: Desk) -> bytes:
    return filled.exports()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_everything_comes_back_and_is_taken_home_the_same(filled: Desk, desk: Desk, language: str) -> None:
    full = filled._replace(member=replace(filled.member, language=language))
    content = full.exports()
    file = desk.takes(content, BOOK, most=60)
    assert file.understood is not None and file.understood.kind == "own" and not file.understood.rejected
    assert desk.people() == full.people()
    assert follows(desk) == follows(full)
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0
    again = desk._replace(member=replace(desk.member, language=language)).exports()
    assert cells(again) == cells(content)
