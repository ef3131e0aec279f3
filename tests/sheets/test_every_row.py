"""Whatever stands in a sheet, each row is a customer's, a refused one or part of the structure: none is lost."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from crmbot.sheets import SheetError, read_customers
from tests.sheets.messy import book, text

HEADINGS = [
    ["نام", "موبایل", "شهر", "کالا"],
    ["ردیف", "خریدار", "تلفن ثابت", "همراه"],
    ["Customer", "Phone", "City", "Group"],
    [],
]
WORDS = ["علی رضایی", "آقای کریمی", "تهران", "نخود، عدس", "گروه ۳ - نمونه", "جمع کل", "توجه: تماس بگیرید", "مشتریان قم"]
NUMBERS = ["09121234567", "۰۹۳۵۱۱۱۲۲۳۳", "021-88776655", 9151234567.0, "0912 123 4567 / 09351112233", "رضا 09121234568"]
RUINED = ["0912123", "9.12E+09", "88776655", "*100#", "ندارد", "-", "؟", "نام", "موبایل", 12.0, 9.12e9]
cells: st.SearchStrategy[Any] = (
    st.sampled_from(WORDS) | st.sampled_from(NUMBERS) | st.sampled_from(RUINED) | st.just("")
)
tables = st.tuples(
    st.sampled_from(HEADINGS), st.lists(st.lists(cells, min_size=4, max_size=4), min_size=3, max_size=14)
)


def is_said(row: list[Any]) -> bool:
    """Whether a row says something: more than its running number."""
    return any((isinstance(cell, str) and cell) or (isinstance(cell, float) and cell > 1000) for cell in row)


@settings(max_examples=120, deadline=None)
@given(tables, st.booleans())
def test_no_row_is_lost_and_none_counted_twice(table: tuple[list[str], list[list[Any]]], as_book: bool) -> None:
    rows = [table[0], *table[1]] if table[0] else table[1]
    name, content = ("a.xlsx", book({"S": rows})) if as_book else ("a.csv", text(rows, ";", "utf-8"))
    try:
        read = read_customers(content, name)
    except SheetError as refused:
        assert refused.reason in ("no_table", "empty")
        return
    taken = [place.row for customer in read.customers for place in customer.rows]
    refused_rows = [row.place.row for row in read.rejected]
    structure = [place.row for place in read.structure]
    assert len(taken) == len(set(taken))
    assert not set(taken) & {*refused_rows, *structure}
    assert {at for at, row in enumerate(rows, 1) if is_said(row)} <= {*taken, *refused_rows, *structure}
    assert len(read.duplicates) == len(taken) - len(read.customers)
