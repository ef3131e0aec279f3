"""A book taken home and brought back, with all that happened in it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook
from sqlalchemy import select, text

from crmbot.actions import calls, exporting_sheets, importing
from crmbot.actions.calls import Said
from crmbot.actions.exporting import Order, write_export
from crmbot.actions.importing_chunks import let_in_some
from crmbot.actions.recomputing import recompute
from crmbot.notes import parse_note
from crmbot.store.engine import reading
from crmbot.store.store import Store
from crmbot.store.tables import metadata
from tests.actions import odd_books
from tests.actions.taking import Desk

pytestmark = pytest.mark.xdist_group("own book")

BOOK = "book.xlsx"
NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)
HISTORY = ("customer", "phone", "interaction", "interest", "purchase", "follow_up", "remark", "product", "product_unit")
FOLLOWS = (
    "name", "grp", "purchase_count", "last_talk_at", "last_purchase_on", "usual_gap", "worth", "next_expected_at",
    "lapse_at", "win_back_at", "calls_since", "season", "stated_rhythm", "stated_last", "stated_on", "price_only",
    "no_text", "no_religious", "no_call", "bereaved_until", "address", "channel", "source",
)  # fmt: skip


def cells(content: bytes) -> dict[str, list[list]]:
    """Every cell of a workbook, sheet by sheet."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def rows(desk: Desk, *tables: str) -> dict[str, list[tuple]]:
    with reading(desk.store.engine) as connection:
        return {name: list(connection.execute(select(metadata.tables[name]).order_by("id"))) for name in tables}


def follows(desk: Desk) -> list[tuple]:
    """What follows from everybody's history."""
    with reading(desk.store.engine) as connection:
        query = text(f"SELECT {', '.join(FOLLOWS)} FROM customer WHERE deleted_at IS NULL")
        return sorted(map(repr, connection.execute(query)))


@pytest.fixture(scope="module")
def filled(demo_database, tmp_path_factory):
    """A desk with the demo book."""
    folder = tmp_path_factory.mktemp("full")
    store = Store(f"sqlite:///{shutil.copy(demo_database, folder / 'book.db')}")
    owner = store.at_gate(NOW, None, lambda gate: gate.people.member(1))
    yield Desk(store, owner, NOW, folder)
    store.close()


@pytest.fixture(scope="module")
def let_in(taken: bytes, empty_database, tmp_path_factory):
    """A database into which the demo book was brought back, and which file did it."""
    path = tmp_path_factory.mktemp("in") / "book.db"
    store = Store(f"sqlite:///{shutil.copy(empty_database, path)}")
    owner = store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))
    file = Desk(store, owner, NOW, path.parent).takes(taken, BOOK, most=60)
    store.close()
    return path, file


@pytest.fixture
def brought(let_in, desk: Desk):
    """A desk with a copy of that book."""
    path, file = let_in
    shutil.copy(path, desk.folder / "brought.db")
    store = Store(f"sqlite:///{desk.folder / 'brought.db'}")
    yield desk._replace(store=store), file
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
    came = [
        {one.made_at for one in rows(which, "customer")["customer"] if not one.deleted_at} for which in (desk, full)
    ]
    assert came[0] == came[1]
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
def test_let_in_twice_it_is_one_book(taken: bytes, brought: tuple, known: str) -> None:
    desk, _ = brought
    before = rows(desk, *HISTORY)
    assert desk.takes(taken, BOOK, most=60, known=known).changed == 0
    assert rows(desk, *HISTORY) == before


def test_a_whole_book_goes_back_a_week_later(brought: tuple) -> None:
    desk, file = brought
    assert len(desk.people()) > 50
    later = desk._replace(now=desk.now + timedelta(days=7))
    assert later.takes_back(file).kept.count == 0
    assert not any(rows(desk, *HISTORY).values())
    assert desk.lets_in(desk.file(file.id), most=60).added > 50


def test_who_was_rung_since_stays_with_all_he_came_with(brought: tuple) -> None:
    desk, file = brought
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


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(cast=st.lists(odd_books.people(), min_size=3, max_size=6))
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


CALL = '<call number="{}" duration="{}" date="{}" type="{}" contact_name="{}" />'
AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def call_log(*several: tuple[str, int, timedelta, int]) -> bytes:
    """What an Android backup program writes: (number, seconds, after half past one in Tehran, type) of each call."""
    said = (CALL.format(n, s, int((AT + after).timestamp() * 1000), t, "(Unknown)") for n, s, after, t in several)
    return f"<?xml version='1.0' encoding='UTF-8'?><calls>{''.join(said)}</calls>".encode()


LOG = call_log(
    ("09129999999", 60, timedelta(0), 1),
    ("09129999999", 0, timedelta(minutes=5), 3),
    ("09129999999", 30, timedelta(minutes=9, seconds=7), 2),
    ("09129999999", 0, timedelta(minutes=12), 2),
    ("09129999998", 0, timedelta(minutes=20), 3),
)


def contacts(desk: Desk) -> list[tuple]:
    found = [one for one in rows(desk, "interaction")["interaction"] if one.kind == "call"]
    return sorted((one.at - AT, one.direction, one.outcome) for one in found)


def test_each_call_of_a_phones_log_is_in_his_history(desk: Desk) -> None:
    known = desk.act(calls.record, Said(parse_note("09129999999 رضایی یزد نخود", desk.now.date()))).customer
    read = desk.reads(LOG, "calls.xml")
    assert read.understood is not None and (read.understood.new, read.understood.fills) == (1, 1)
    assert read.asks_standing and read.understood.missed == 1
    file = desk.lets_in(read)
    assert (file.added, file.changed) == (1, 1)
    assert contacts(desk)[:-1] == [
        (timedelta(0), "in", "call_only"),
        (timedelta(minutes=5), "in", "no_answer"),
        (timedelta(minutes=9, seconds=7), "out", "call_only"),
        (timedelta(minutes=12), "out", "no_answer"),
        (timedelta(minutes=20), "in", "no_answer"),
    ]
    assert desk.look(lambda book: book.customers.get(known.id)).name == "رضایی"
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0


def test_the_same_log_twice_or_a_longer_one_doubles_no_call(desk: Desk) -> None:
    desk.takes(LOG, "calls.xml")
    before = rows(desk, *HISTORY)
    assert not desk.reads(LOG, "calls.xml").has_effect
    assert desk.takes(LOG, "calls.xml").changed == 0 and rows(desk, *HISTORY) == before
    longer = LOG.replace(b"</calls>", call_log(("09129999998", 40, timedelta(hours=1), 1)).partition(b"<calls>")[2])
    assert desk.takes(longer, "calls.xml").changed == 1
    assert len(contacts(desk)) == len(before["interaction"]) + 1


def test_the_calls_of_a_log_go_back_and_what_was_noted_before_stays(desk: Desk) -> None:
    desk.act(calls.record, Said(parse_note("09129999999 رضایی یزد نخود", desk.now.date())))
    before = rows(desk, *HISTORY)
    file = desk.takes(LOG, "calls.xml")
    assert desk.takes_back(file).kept.count == 0
    assert rows(desk, *HISTORY) == before


def test_a_caller_who_was_noted_since_keeps_the_calls_of_the_log(desk: Desk) -> None:
    desk.act(calls.record, Said(parse_note("09129999999 رضایی یزد نخود", desk.now.date())))
    file = desk.takes(LOG, "calls.xml")
    desk.act(calls.record, Said(parse_note("09129999999 پیش‌فاکتور گرفت", desk.now.date())))
    assert desk.takes_back(file).kept.names == ("رضایی",)
    assert len(contacts(desk)) == 6


def test_a_book_fills_what_somebody_known_by_his_number_alone_lacks(filled: Desk, taken: bytes, desk: Desk) -> None:
    busy = max(rows(filled, "customer")["customer"], key=lambda one: one.purchase_count)
    number = next(one.number for one in rows(filled, "phone")["phone"] if one.customer_id == busy.id)
    desk.act(calls.record, Said(parse_note(f"0{number[3:]}", desk.now.date())))
    before = rows(desk, *HISTORY)
    file = desk.takes(taken, BOOK, most=60)
    assert file.changed == 1
    known = rows(desk, "customer")["customer"][0]
    assert (known.name, known.grp, known.purchase_count) == (busy.name, busy.grp, busy.purchase_count)
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0
    assert desk.takes_back(file).kept.count == 0
    assert rows(desk, *HISTORY) == before


def test_what_was_put_right_in_the_book_is_not_doubled_by_an_older_file(desk: Desk) -> None:
    card = desk.act(calls.record, Said(parse_note("09129999999 رضایی ۲ تن نخود خرید کیلویی ۹۵", desk.now.date())))
    old = desk.exports()
    desk.act(
        lambda book: (
            book.interactions.change(card.call.id, said="other words"),
            book.purchases.change(book.purchases.of(card.customer.id)[0].id, amount=1),
            book.journal.write("call", card.customer.id),
        )
    )
    before = rows(desk, *HISTORY)
    desk.takes(old, BOOK)
    assert rows(desk, *HISTORY) == before


def edited(content: bytes, edit: Callable[[dict], None]) -> bytes:
    """The workbook after the trader opened it, changed something and saved it."""
    book, out = load_workbook(BytesIO(content)), BytesIO()
    edit({sheet.title: sheet for sheet in book})
    book.save(out)
    return out.getvalue()


def test_rows_written_into_the_file_by_hand_are_taken_too(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    desk.act(calls.record, Said(parse_note("09129999999 رضایی یزد نخود", desk.now.date())))

    def edit(sheets: dict) -> None:
        people = next(sheet for title, sheet in sheets.items() if title.startswith("گروه ۴"))
        people.append(["کریمی", None, "09129999998", "قم", "لپه"])
        people.append(["بی‌شماره"])
        sheets["تماس‌ها"].append(["1405/08/01 10:15", "رضایی", "09129999999", None, "ما", "جواب نداد", None, "زنگ زدم"])
        sheets["خریدها"].append(["1405/08/02", "کریمی", "09129999998", "لپه", 2.5, "تن", 300000000])
        sheets["قرارها"].append(["1405/09/20", None, "09129999997", None, "پول"])

    other = new_desk()
    file = other.takes(edited(desk.exports(), edit), BOOK)
    assert file.understood is not None and file.understood.rejected == {"no_phone": 1}
    people = {one[1]: one for one in other.people()}
    assert people["کریمی"][5] == 5 and people["کریمی"][6] == {"لپه"}  # an old buyer by his sheet, who bought once more
    load = rows(other, "purchase")["purchase"][0]
    assert (load.quantity, load.unit, load.amount) == (Decimal("2.5"), "تن", 300_000_000)
    rang = next(one for one in rows(other, "interaction")["interaction"] if one.said == "زنگ زدم")
    assert (rang.direction, rang.outcome, rang.at) == ("out", "no_answer", datetime(2026, 10, 23, 6, 45, tzinfo=UTC))
    assert rows(other, "follow_up")["follow_up"][0].reason == "پول" and len(people) == 3


def test_a_word_put_right_in_the_file_counts(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    desk.act(calls.record, Said(parse_note("09129999999 رضایی یزد نخود", desk.now.date())))

    def edit(sheets: dict) -> None:
        sheets["تماس‌ها"].cell(2, 6).value = "پیش‌فاکتور گرفت"

    other = new_desk()
    other.takes(edited(desk.exports(), edit), BOOK)
    assert other.people()[0][5] == 2


def test_without_its_hidden_column_the_file_is_still_a_list_of_people(filled: Desk, taken: bytes, desk: Desk) -> None:
    def edit(sheets: dict) -> None:
        for sheet in sheets.values():
            sheet.delete_cols(sheet.max_column)

    file = desk.takes(edited(taken, edit), BOOK, most=60)
    assert file.understood is not None and file.understood.kind == "book"
    ours = {one[0]: one for one in filled.people()}
    for one in desk.people():
        assert one[1:6] == ours[one[0]][1:6]
        assert set(one[8].split("\n")) - {""} <= set(ours[one[0]][8].split("\n"))


def test_a_phones_own_label_never_becomes_a_name(desk: Desk) -> None:
    desk.takes("نام,موبایل,شهر,محصول,گروه\nرضائیان,09124431087,یزد,نخود,5\n".encode())
    before = desk.people()
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:رضائیان یزد نخود ۵\nN:;رضائیان یزد نخود ۵;;;\nTEL:09124431087\nEND:VCARD\n"
    for known in ("fill", "update"):
        desk.takes(card.encode(), "phone.vcf", known=known)
    assert desk.people() == before


@pytest.mark.parametrize("form", ["csv", "vcf"])
def test_a_list_of_odd_names_sent_back_changes_nothing(desk: Desk, form: str) -> None:
    for number, name in enumerate(("=حاج رضا", "خانم دکتر ۱۲", "a، b", "-")):
        desk.act(
            lambda book, name=name, number=number: book.phones.add(
                book.customers.add(book.member.id, book.now, name=name, city="یزد"), f"+98912999999{number}"
            )
        )
    before = rows(desk, *HISTORY)
    content = desk.exports(form)
    assert not desk.reads(content, f"list.{form}").has_effect
    desk.takes(content, f"list.{form}", known="update")
    assert rows(desk, *HISTORY) == before


def test_who_has_no_number_comes_back_and_is_not_doubled(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    def fill(book) -> None:
        for city in ("یزد", "قم"):
            its = book.customers.add(book.member.id, book.now, name="رضایی", city=city)
            book.interactions.add(its, book.member.id, book.now, said=city)
            book.consequences.refresh(its)

    desk.act(fill)
    other, content = new_desk(), desk.exports()
    for _ in range(2):
        other.takes(content, BOOK)
    found = rows(other, "customer", "interaction")
    assert [one.city for one in found["customer"]] == [one.said for one in found["interaction"]] == ["یزد", "قم"]


def test_a_sheet_too_long_goes_on_in_another(filled: Desk, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting_sheets, "MAX_ROWS", 40)
    order, target = Order(filled.store.url, filled.member, filled.now, "book"), filled.folder / "long.xlsx"
    assert write_export(order, target).parted
    assert "تماس‌ها 2" in load_workbook(target).sheetnames
    desk.takes(target.read_bytes(), BOOK, most=60)
    assert desk.people() == filled.people() and follows(desk) == follows(filled)
