"""What a column holds: its heading's words, and what stands below them."""

from collections.abc import Sequence
from typing import Any

import pytest

from crmbot.sheets import read_customers
from crmbot.sheets.headings import meaning_of
from tests.sheets.messy import book, text

PEOPLE = ["رضا احمدی", "مریم کریمی", "حسین رضایی", "زهرا موسوی", "علی نوری", "سارا عباسی"]
TOWNS = ["قم", "یزد", "شیراز", "اهواز", "کرج", "تبریز"]
MOBILES = [f"0912345678{i}" for i in range(6)]
LINES = [f"0213388776{i}" for i in range(6)]
DAYS = [f"1404/05/1{i}" for i in range(6)]
GOODS = ["برنج طارم", "روغن مایع، رب", "نخود", "لوله ۲۰ و زانو", "پتو", "برنج هاشمی"]


def read(*columns: tuple[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """The customers of a csv with these columns, «نام» before them."""
    rows = [[heading for heading, _ in columns], *zip(*(cells for _, cells in columns), strict=True)]
    rows = [["نام", *rows[0]], *([name, *row] for name, row in zip(PEOPLE, rows[1:], strict=True))]
    found = read_customers(text(rows, ";", "utf-8"), "list.csv").as_dict()["customers"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("کدپستی", "ignored"), ("شهر (مقصد بار)", "city"), ("تلفن ثابت (با کد شهر)", "phone"),
        ("شماره (ملی)", "ignored"),
        ("تلفن ثابت با کد", "phone"), ("چی می‌خره", "product"), ("قطعات", "product"), ("تماس آخر", "last_contact"),
        ("sathe moshtari", "group"), ("shomareye tamas", "phone"), ("kode posti", "ignored"),
        ("نشانی محل کسب", "address"),
        ("گیرنده نمونه", "name"), ("سریال دستگاه", "ignored"), ("Date of birth", "ignored"),
        ("Last deal", "last_contact"),
    ],
)  # fmt: skip
def test_further_headings_are_understood(heading: str, meaning: str) -> None:
    assert meaning_of(heading) == meaning


@pytest.mark.parametrize("heading", ["مدنظر", "اقلام فاکتور", "شرح سفارش"])
def test_goods_are_products_under_a_heading_that_says_little(heading: str) -> None:
    found = read(("موبایل", MOBILES), (heading, GOODS))
    assert [c["products"] for c in found][:2] == [["برنج طارم"], ["روغن مایع", "رب"]]


def test_lists_of_recurring_parts_are_products_whatever_they_are() -> None:
    lists = ["گرنا، پلین", "پلین - گرنا", "گرنا + سوما", "سوما / پلین", "پلین و سوما", "گرنا"]
    assert read(("موبایل", MOBILES), ("مدنظر", lists))[0]["products"] == ["گرنا", "پلین"]


def test_remarks_under_an_unknown_heading_are_no_products() -> None:
    remarks = ["خوش حساب است", "دیر جواب می‌دهد", "از دوستان قدیم", "پیگیری شود", "بدقول", "چک برگشتی"]
    assert not any(c["products"] for c in read(("موبایل", MOBILES), ("حرف‌ها", remarks)))


@pytest.mark.parametrize("heading", ["ت. تماس", "کی زنگ زد", "سفارش", "گفتگو"])
def test_days_are_those_of_a_contact_whatever_stands_above(heading: str) -> None:
    assert read(("موبایل", MOBILES), (heading, DAYS))[0]["last_contact"] == "2025-08-01"


@pytest.mark.parametrize("heading", ["دفتر", "مغازه", "تلفن (با کد شهر)", "دفتر مرکزی", ""])
def test_landlines_stand_behind_the_mobiles_under_any_heading(heading: str) -> None:
    assert read((heading, LINES), ("همراه", MOBILES))[0]["phones"] == ["+989123456780", "+982133887760"]


@pytest.mark.parametrize("heading", ["کدپستی", "سریال", "شماره دستگاه", "تلفن"])
def test_codes_that_no_operator_gives_out_are_no_phones(heading: str) -> None:
    codes = ["9456781234", "9512345678", "9687654321", "9723456781", "9845678123", "9161234567"]
    assert all(len(c["phones"]) == 1 for c in read((heading, codes), ("موبایل", MOBILES)))


def test_a_streets_column_is_no_city() -> None:
    streets = [f"خیابان ولیعصر، پلاک {i}" for i in range(6)]
    assert [c["city"] for c in read(("محل", streets), ("موبایل", MOBILES), ("شهر", TOWNS))] == TOWNS


def test_answers_are_no_products() -> None:
    assert not any(c["products"] for c in read(("موبایل", MOBILES), ("نمونه گرفته؟", ["بله", "خیر"] * 3)))


def test_a_heading_goes_on_in_the_row_below() -> None:
    rows = [["نام و", "شماره", "گروه", "تاریخ"], ["نام خانوادگی", "همراه", "مشتری", "آخرین تماس"]]
    rows += [list(row) for row in zip(PEOPLE, MOBILES, "123451", DAYS, strict=True)]
    read = read_customers(book({"برگه": rows}), "a.xlsx")
    first = read.customers[0]
    assert (first.name, first.group, str(first.last_contact)) == ("رضا احمدی", 1, "2025-08-01")
    assert len(read.customers) == 6 and not read.rejected


def test_labels_of_a_report_are_no_headings() -> None:
    rows = [["شرکت:", "پخش مواد غذایی"], ["تلفن:", "021-33887766"], ["نام", "موبایل"], ["رضا احمدی", MOBILES[0]]]
    assert [c.name for c in read_customers(book({"برگه": rows}), "a.xlsx").customers] == ["رضا احمدی"]


def test_a_day_in_a_headings_brackets_is_an_example() -> None:
    found = read_customers(
        text([["نام", "موبایل", "تاریخ (۱۴۰۴/۰۲/۰۷)"], [PEOPLE[0], MOBILES[0], DAYS[0]]], ";", "utf-8"), "a.csv"
    )
    assert [c.name for c in found.customers] == ["رضا احمدی"]


def test_several_columns_of_goods_are_all_products() -> None:
    second = ["نخود", "", "عدس", "", "پتو", ""]
    assert read(("موبایل", MOBILES), ("یکم", GOODS), ("دومی", second))[2]["products"] == ["نخود", "عدس"]


def test_a_column_without_a_heading_behind_an_empty_one_is_read_when_it_is_full() -> None:
    gap = [""] * 6
    found = read(("موبایل", MOBILES), ("", gap), ("", TOWNS), ("", gap), ("", ["قرمز یعنی بدحساب", *gap[1:]]))
    assert [(c["city"], c["products"]) for c in found] == [(town, []) for town in TOWNS]
