"""The book taken home, and brought back."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from crmbot.actions.recomputing import recompute
from crmbot.domain.errors import CrmError
from crmbot.domain.member import Member, Role
from crmbot.sheets import read_customers
from crmbot.store.book import Book
from crmbot.store.store import Store
from tests.actions.taking import Desk
from tests.actions.test_importing import LIST


@pytest.fixture
def full(demo_store: Store, demo_owner: Member, desk: Desk, tmp_path: Path) -> Desk:
    """A desk with the demo book, beside the empty one."""
    folder = tmp_path / "full"
    folder.mkdir()
    return desk._replace(store=demo_store, member=demo_owner, folder=folder)


def test_a_book_taken_home_and_read_into_an_empty_one_is_the_same_book(full: Desk, desk: Desk) -> None:
    assert len(full.people()) > 50
    file = desk.takes(full.exports(), "book.xlsx", most=50)
    assert file.understood is not None and not file.understood.rejected and not file.understood.ungrouped
    assert desk.people() == full.people()
    assert desk.store.at_gate(desk.now, None, recompute).changed == 0


@pytest.mark.parametrize(("form", "name"), [("book", "book.xlsx"), ("csv", "book.csv"), ("vcf", "book.vcf")])
def test_a_book_taken_home_and_sent_back_changes_nothing(full: Desk, form: str, name: str) -> None:
    before = full.people()
    file = full.reads(full.exports(form), name)
    assert file.understood is not None
    assert (file.understood.new, file.understood.updates) == (0, 0)
    assert full.people() == before


def test_a_csv_is_the_same_book_too(full: Desk, desk: Desk) -> None:
    desk.takes(full.exports("csv"), "book.csv", most=50)
    assert desk.people() == full.people()


def test_the_workbook_has_the_methods_five_sheets_and_the_four_lists(full: Desk) -> None:
    book = load_workbook(BytesIO(full.exports()))
    assert [sheet.title[:6] for sheet in book][:5] == [f"گروه {group}" for group in "۱۲۳۴۵"]
    assert book.sheetnames[5:] == ["تماس‌ها", "خریدها", "قرارها", "محصول‌ها"]
    assert all(sheet.sheet_view.rightToLeft and sheet.freeze_panes == "A2" for sheet in book)
    purchases = list(book["خریدها"].iter_rows(min_row=2, values_only=True))
    assert purchases and all(isinstance(row[4], int | float | None) for row in purchases)
    phones = [row[2] for sheet in book.worksheets[:5] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert phones and all(phone.startswith("0") for phone in phones)


def test_a_ringing_phone_says_who_it_is(desk: Desk) -> None:
    desk.takes("نام,موبایل,شهر,محصول,گروه\nرضائیان,09124431087,یزد,نخود,5\n".encode())
    assert "FN:رضائیان یزد نخود ۵" in desk.exports("vcf").decode()


def test_one_group_can_be_taken_alone(desk: Desk) -> None:
    desk.takes(LIST, standing=1)
    names = {one.name for one in read_customers(desk.exports("csv", 2), "list.csv").customers}
    assert names == {"مریم کرمی"}


def test_a_seller_takes_nothing_home(desk: Desk) -> None:
    seller = desk._replace(member=replace(desk.member, role=Role.SELLER))
    with pytest.raises(CrmError, match="export-not-yours"):
        seller.exports()


def test_what_begins_like_a_formula_is_not_run(desk: Desk) -> None:
    desk.takes("نام,موبایل,توضیحات\nعلی,09124431087,=HYPERLINK(1)\n".encode(), standing=1)
    cells = [cell for row in load_workbook(BytesIO(desk.exports())).worksheets[0].iter_rows() for cell in row]
    assert any(cell.value == "=HYPERLINK(1)" for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


def test_goods_of_a_sample_alone_are_taken_home(desk: Desk) -> None:
    desk.takes("نام,موبایل,گروه\nرضائیان,09124431087,3\n".encode())
    desk.act(_gives_a_sample_of, "ماش")
    assert [one.products for one in read_customers(desk.exports("csv"), "list.csv").customers] == [("ماش",)]


def _gives_a_sample_of(book: Book, goods: str) -> None:
    somebody = book.groups.page(3, 0, 1)[0]
    its = {"product_id": book.products.ensure(goods), "bought_on": book.today, "at": book.now}
    book.purchases.add(somebody.id, book.member.id, is_sample=True, **its)
