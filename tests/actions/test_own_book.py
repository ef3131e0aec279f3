"""A book taken home and brought back, with all that happened in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
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
from tests.actions import odd_books
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


def test_into_the_same_book_it_changes_nothing(filled: Desk, taken: bytes) -> None:
    before = rows(filled, *HISTORY, "journal", "journal_image")
    for _ in range(2):
        file = filled.reads(taken, BOOK)
        read = file.understood
        assert read is not None and (read.new, read.fills, read.updates, read.goods) == (0, 0, 0, 0)
        assert not file.has_effect
    assert rows(filled, *HISTORY, "journal", "journal_image") == before


@pytest.mark.parametrize("known", ["fill", "update"])
def test_let_in_twice_it_is_one_book(taken: bytes, desk: Desk, known: str) -> None:
    desk.takes(taken, BOOK, most=60)
    before = rows(desk, *HISTORY)
    assert desk.takes(taken, BOOK, most=60, known=known).changed == 0
    assert rows(desk, *HISTORY) == before


def test_a_whole_book_goes_back_a_week_later(taken: bytes, desk: Desk) -> None:
    card = desk.act(calls.record, Said(parse_note("09129999999 رضایی یزد نخود", desk.now.date())))
    before, ids = rows(desk, *HISTORY), {"interaction"}
    file = desk.takes(taken, BOOK, most=60)
    assert len(desk.people()) > 50 and ids
    later = desk._replace(now=desk.now + timedelta(days=7))
    assert later.takes_back(file).kept.count == 0
    assert rows(desk, *HISTORY) == before and card.customer.id
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0
    assert desk.lets_in(desk.file(file.id), most=60).added > 50


def test_who_was_rung_since_stays_with_all_he_came_with(taken: bytes, desk: Desk) -> None:
    file = desk.takes(taken, BOOK, most=60)
    busy = max(rows(desk, "customer")["customer"], key=lambda one: one.purchase_count)
    number = next(one.number for one in rows(desk, "phone")["phone"] if one.customer_id == busy.id)
    desk.act(calls.record, Said(parse_note(f"0{number[3:]} پیش‌فاکتور گرفت", desk.now.date())))
    assert desk.takes_back(file).kept.names == (busy.name,)
    assert len(rows(desk, "purchase")["purchase"]) >= busy.purchase_count > 3
    assert [one.grp for one in rows(desk, "customer")["customer"]] == [busy.grp]


def test_a_kill_in_between_loses_and_doubles_nothing(filled: Desk, taken: bytes, desk: Desk) -> None:
    file = desk.reads(taken, BOOK)
    desk.act(importing.let_in, file.id)
    for _ in range(2):
        desk.act(let_in_some, file.id, 20)
    with pytest.raises(KeyboardInterrupt):
        desk.act(_killed, file.id)
    while not desk.act(let_in_some, file.id, 60).over:
        pass
    assert desk.people() == filled.people() and follows(desk) == follows(filled)


def _killed(book, import_id: int) -> None:
    let_in_some(book, import_id, 20)
    raise KeyboardInterrupt


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(cast=st.lists(odd_books.people(), min_size=3, max_size=12))
def test_whatever_was_typed_comes_back_as_it_was(new_desk: Callable[[], Desk], cast: list[dict]) -> None:
    odd, empty = new_desk(), new_desk()
    odd.act(odd_books.fill, cast)
    content = odd.exports()
    file = empty.takes(content, BOOK, most=5)
    assert file.understood is not None and not file.understood.rejected
    assert (empty.people(), follows(empty)) == (odd.people(), follows(odd))
    assert empty.store.at_gate(empty.now, None, recompute).changed == 0
    assert cells(empty.exports()) == cells(content)
    before = rows(odd, *HISTORY, "journal")
    assert not odd.reads(content, BOOK).has_effect
    assert odd.takes(content, BOOK, known="update").changed == 0
    assert rows(odd, *HISTORY) == {name: before[name] for name in HISTORY}
    empty.takes_back(file)
    assert not any(rows(empty, *HISTORY).values())
