import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmbot.domain.calendar import to_gregorian
from crmbot.sheets import read_customers
from crmbot.sheets.outgoing import BookSheet, Field, Value
from crmbot.sheets.safe_text import guarded, unguarded
from crmbot.sheets.values import FoundCustomer
from crmbot.sheets.write_book import book_of
from crmbot.sheets.write_csv import write_csv
from crmbot.sheets.write_rejected import write_rejected
from crmbot.sheets.write_vcf import Contact, contact_label, write_vcf

FIELDS = [
    Field("نام و نام خانوادگی", width=24),
    Field("تلفن", "phones"),
    Field("شهر"),
    Field("محصولات", "products", 30),
    Field("آخرین تماس", "day"),
    Field("توضیحات"),
    Field("گروه", "number"),
]
RISKY = ["=1+1", "+98", "-نخود", "@SUM(A1)", "\tیزد", "'=x", "''", "#N/A", '=HYPERLINK("http://x")']

names = st.lists(st.sampled_from(["علی", "رضایی", "پورمحمدی", "خوش‌نیت", "Karimi", "بابا"]), min_size=1, max_size=3)
products = st.lists(
    st.sampled_from(
        ["نخود", "نان و پنیر", "لوله ۱/۲ اینچ", "سیمان - تیپ ۲", "A+B", "چای؛ ممتاز", "برنج، طارم", "ABC-7"]
    ),
    max_size=3,
    unique=True,
)
mobiles = st.integers(10**8, 10**9 - 1).map(lambda n: f"+989{n}")
landlines = st.integers(10**6, 10**7 - 1).map(lambda n: f"+98213{n}")
days = st.dates(date(2010, 1, 1), date(2030, 1, 1))


@st.composite
def people(draw: st.DrawFn) -> list[FoundCustomer]:
    numbers = draw(st.lists(st.one_of(mobiles, landlines), min_size=1, max_size=8, unique=True))
    return [
        FoundCustomer(
            phones=(number,),
            name=" ".join(draw(names)),
            city=draw(st.one_of(st.none(), st.sampled_from(["یزد", "بندر عباس", "خرم‌آباد"]))),
            products=tuple(draw(products)),
            group=draw(st.one_of(st.none(), st.integers(1, 5))),
            last_contact=draw(st.one_of(st.none(), days)),
            note=draw(st.one_of(st.none(), st.sampled_from([*RISKY, "دو خط\nاینجا", "ساده"]))),
        )
        for number in numbers
    ]


def row(who: FoundCustomer) -> list[Value]:
    return [who.name, who.phones, who.city, who.products, who.last_contact, who.note, who.group]


def facts(customers: Sequence[FoundCustomer]) -> list[FoundCustomer]:
    return [customer._replace(rows=(), honorific=None) for customer in customers]


@settings(max_examples=60, deadline=None)
@given(people())
def test_a_book_written_and_read_gives_the_same_customers(known: list[FoundCustomer]) -> None:
    content = book_of([BookSheet("همه", FIELDS, map(row, known))])
    assert facts(read_customers(content, "book.xlsx").customers) == known


@settings(max_examples=60, deadline=None)
@given(people())
def test_a_csv_written_and_read_gives_the_same_customers(known: list[FoundCustomer]) -> None:
    out = io.BytesIO()
    write_csv(FIELDS, map(row, known), out)
    assert facts(read_customers(out.getvalue(), "book.csv").customers) == known


@settings(max_examples=30, deadline=None)
@given(people())
def test_contacts_written_and_read_keep_number_name_and_city(known: list[FoundCustomer]) -> None:
    out = io.BytesIO()
    write_vcf((Contact(c.name, c.phones, c.city, c.products[0] if c.products else None, c.group) for c in known), out)
    read = read_customers(out.getvalue(), "book.vcf").customers
    assert [(c.phones, c.name, c.city) for c in read] == [(c.phones, c.name, c.city) for c in known]


@given(st.one_of(st.sampled_from(RISKY), st.text(max_size=12)))
def test_guarded_text_never_begins_like_a_formula_and_comes_back(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", RISKY)
def test_no_cell_of_the_workbook_is_a_formula(text: str) -> None:
    content = book_of([BookSheet("x", [Field(text), Field("b")], [[text, "y"]])])
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert cells[2].value == text
    assert cells[2].quotePrefix or text[0] == "'"  # so that an edit makes none of it either


@given(
    st.lists(st.one_of(st.none(), st.text(max_size=8).map(lambda said: f" {said} \n"), st.text(max_size=8)), max_size=6)
)
def test_every_cell_says_what_was_written_there_and_an_empty_one_nothing(said: list[str | None]) -> None:
    content = book_of([BookSheet("x", [Field("a"), Field("b")], [[text, "y"] for text in said])])
    cells = openpyxl.load_workbook(io.BytesIO(content)).active["A"][1:]
    assert [cell.value or "" for cell in cells] == [_as_a_file_holds_it(text) for text in said]


def _as_a_file_holds_it(text: str | None) -> str:
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text or "").replace("\r\n", "\n").replace("\r", "\n")


def test_the_cells_are_those_openpyxl_writes_by_itself() -> None:
    rows = [["علی & <b>", 3, " لبه "], [None, 2.5, "دو\nخط"], ["x", None, None]]
    theirs = openpyxl.Workbook(write_only=True)
    plain = theirs.create_sheet("x")
    for row in rows:
        plain.append(row)
    out = io.BytesIO()
    theirs.save(out)
    ours = book_of([BookSheet("x", [Field("", "cell")] * 3, rows)])
    assert [*_rows_of(ours)][1:] == [
        row.replace(f'"{n}"', f'"{n + 1}"') for n, row in enumerate(_rows_of(out.getvalue()), 1)
    ]


def _rows_of(content: bytes) -> list[str]:
    """The rows of the first sheet as XML, without the columns' letters and numbers of their cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    return re.findall(r"<row .*?</row>", re.sub(r'r="([A-Z])\d+"', r'r="\1"', sheet), re.DOTALL)


def test_small_figures_are_written_bare_and_large_ones_parted() -> None:
    content = book_of([BookSheet("x", [Field("a", "number")], [[Decimal("12000.5")], [3], [None], [0]])])
    cells = openpyxl.load_workbook(io.BytesIO(content)).active["A"][1:]
    assert [(cell.value, cell.number_format) for cell in cells] == [
        (12000.5, "#,##0.###"), (3, "General"), (None, "General"), (0, "General"),
    ]  # fmt: skip


def test_a_text_longer_than_a_cell_is_cut_where_the_cell_ends() -> None:
    content = book_of([BookSheet("x", [Field("a")], [["ب" * 40_000]])])
    assert len(openpyxl.load_workbook(io.BytesIO(content)).active["A2"].value) == 32_767


def test_no_field_of_the_csv_is_run() -> None:
    out = io.BytesIO()
    write_csv([Field("a")], [[text] for text in RISKY], out)
    fields = list(csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"))))[1:]
    assert not [field for [field] in fields if field.startswith(("=", "+", "-", "@", "\t"))]


def test_the_workbook_is_one_a_trader_would_keep() -> None:
    rows = [["رضا", ("+989121234567", "+982188776655"), date(2026, 8, 3), Decimal("12.5")]]
    fields = [Field("نام", width=24), Field("تلفن", "phones"), Field("روز", "day"), Field("تن", "number")]
    book = openpyxl.load_workbook(
        io.BytesIO(book_of([BookSheet("گروه ۱", fields, rows), BookSheet("خالی", fields, [])]))
    )
    sheet = book["گروه ۱"]
    assert sheet.sheet_view.rightToLeft and sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:D2"
    assert sheet.column_dimensions["A"].width == 24 and sheet["A1"].font.bold
    assert [cell.value for cell in sheet[2]] == ["رضا", "09121234567، 02188776655", "1405/05/12", 12.5]
    assert sheet["B2"].number_format == "@"
    assert book["خالی"].auto_filter.ref == "A1:D1"


def test_titles_of_sheets_are_made_to_fit_and_to_differ() -> None:
    sheets = [BookSheet("مشتریان [تهران/ری]: " + "ب" * 40, [Field("a")], []) for _ in range(3)]
    titles = openpyxl.load_workbook(io.BytesIO(book_of(sheets))).sheetnames
    assert len(set(titles)) == 3 and all(len(title) <= 31 for title in titles)


def test_a_day_is_written_as_iran_writes_it() -> None:
    content = book_of([BookSheet("x", [Field("روز", "day")], [[to_gregorian(1404, 12, 29)]])])
    assert openpyxl.load_workbook(io.BytesIO(content)).active["A2"].value == "1404/12/29"


def test_rows_are_taken_one_at_a_time() -> None:
    taken = []
    rows = (taken.append(i) or [str(i)] for i in range(5))  # type: ignore[func-returns-value]
    content = book_of([BookSheet("x", [Field("a")], rows)])
    assert taken == [0, 1, 2, 3, 4] and content


def test_the_ringing_phone_says_who_it_is() -> None:
    assert contact_label(Contact("رضائیان", ["+989121234567"], "یزد", "نخود", 5)) == "رضائیان یزد نخود ۵"
    assert contact_label(Contact(None, ["+989121234567"])) == "+989121234567"


def test_rejected_rows_come_back_in_their_own_layout_with_the_reason() -> None:
    given_rows = [
        ["نام", "موبایل", "مبلغ"],
        ["علی رضایی", "0912", 1200],
        ["رضا احمدی", "09121234567", 5],
        ["مریم", "-", None],
    ]
    book = openpyxl.Workbook()
    for cells in given_rows:
        book.active.append(cells)
    out = io.BytesIO()
    book.save(out)
    read = read_customers(out.getvalue(), "x.xlsx")
    reasons = {"no_phone": "بی‌شماره", "invalid_phone": "شماره ناقص", "not_a_record": "رکورد نیست"}
    again = io.BytesIO()
    write_rejected(read.rejected, read.headings, reasons, "علت", again)
    sheet = openpyxl.load_workbook(again)["Sheet"]
    assert [[cell.value for cell in row] for row in sheet] == [
        ["نام", "موبایل", "مبلغ", "علت"],
        ["علی رضایی", "0912", 1200, "شماره ناقص"],
        ["مریم", "-", None, "بی‌شماره"],
    ]
