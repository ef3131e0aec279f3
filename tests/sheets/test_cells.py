from datetime import UTC, date, datetime
from typing import Any

import pytest

from crmbot.sheets import read_customers
from crmbot.sheets.days import day_in
from crmbot.sheets.groups import group_in, group_of_title, groups_of_titles
from crmbot.sheets.headings import meaning_of
from crmbot.sheets.names import name_in
from crmbot.sheets.numbers import numbers_in
from crmbot.sheets.products import products_cell, products_in
from crmbot.sheets.remembered import Remembered
from crmbot.sheets.towns import town_behind

MOBILE, LANDLINE = "+989121234567", "+982188776655"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (9121234567, [MOBILE]),
        (9121234567.0, [MOBILE]),
        (2188776655.0, [LANDLINE]),
        ("9.121234567E+09", [MOBILE]),
        ("٠٩١٢١٢٣٤٥٦٧ داخلی 12", [MOBILE]),
        ("021 88776655 الی 60", [LANDLINE]),
        ("(021) 88776655-6", [LANDLINE]),
        ("88776655 021", [LANDLINE]),
        ("0912/1234567", [MOBILE]),
        ("0912 123 4567 - 021-88776655", [MOBILE, LANDLINE]),
        ("09121234567 02188776655", [MOBILE, LANDLINE]),
        ("09121234567 ::: 021-88776655", [MOBILE, LANDLINE]),
        ("موبایل: ۰۹۱۲۱۲۳۴۵۶۷ (واتساپ)\nدفتر 02188776655", [MOBILE, LANDLINE]),
        ("0912345678 / 09121234567", [MOBILE]),
    ],
)
def test_numbers_are_found_however_they_are_written(cell: Any, found: list[str]) -> None:
    assert list(numbers_in(cell).found) == found


@pytest.mark.parametrize(
    "cell",
    ["0912", "0912345678", "091212345678", "9.12E+09", 9.12e9, "0912xxx4567", 33445566.0, "*100#", "00000000000"],
)
def test_a_ruined_number_is_told_from_none(cell: Any) -> None:
    assert numbers_in(cell).ruined and not numbers_in(cell).found


@pytest.mark.parametrize("cell", ["", None, "-", "؟", "ندارد", "قطع شده", "a1@example.com", 0, "0", True])
def test_what_was_never_a_number_is_none(cell: Any) -> None:
    assert not numbers_in(cell).ruined and not numbers_in(cell).found


@pytest.mark.parametrize(
    "cell",
    [
        "1404/05/12", "۱۴۰۴/۵/۱۲", "1404-05-12", "1404.5.12", "14040512", 14040512, "12/05/1404", "۱۲ مرداد ۱۴۰۴",
        "سه شنبه ۱۲ مرداد ماه ۱۴۰۴", "04/05/12", "1404/05/12 - 14:30", "1404/05/12 (تلفنی)", date(2025, 8, 3),
        datetime(2025, 8, 3, 14, 30, tzinfo=UTC), 45872.0, "45872", "2025-08-03", "2025-08-03T10:11:12Z", "8/3/2025",
        "3.8.2025", "3 Aug 2025",
    ],
)  # fmt: skip
def test_a_day_is_read_in_any_writing(cell: Any) -> None:
    assert day_in(cell) == date(2025, 8, 3)


@pytest.mark.parametrize("cell", ["", "-", "دیروز", "1404/13/01", "1404/12/30", "مرداد ۱۴۰۴", 12, "نخود"])
def test_what_is_no_day_is_none(cell: Any) -> None:
    assert day_in(cell) is None


@pytest.mark.parametrize(
    ("cell", "group"),
    [
        (3.0, 3),
        ("۳", 3),
        ("گروه سوم", 3),
        ("نمونه گرفت", 3),
        ("فقط تماس", 1),
        ("پیش‌فاکتور", 2),
        ("لیست قیمت", 2),
        ("یک‌بار خرید", 4),
        ("خرید یکبار", 4),
        ("مشتری ثابت", 5),
        ("دائمي", 5),
        ("5 - دائمی", 5),
        ("Bought once", 4),
        ("فعال", None),
        (7, None),
        ("", None),
        ("12", None),
    ],
)
def test_a_group_is_read_by_number_or_word(cell: Any, group: int | None) -> None:
    assert group_in(cell) == group


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("گروه ۱ - فقط تماس", 1),
        ("مشتریان دائمی", 5),
        ("نمونه‌ها", 3),
        ("Group 4", 4),
        ("پیش‌فاکتور", 2),
        ("بازرگانی نمونه", None),
        ("Sheet3", None),
        ("لیست مشتریان", None),
        ("تماس", None),
        ("۱۴۰۴", None),
    ],
)
def test_a_title_names_a_group_only_when_it_speaks_of_nothing_else(title: str, group: int | None) -> None:
    assert group_of_title(title) == group


@pytest.mark.parametrize(
    ("cell", "name", "honorific"),
    [
        ("آقای رضا  احمدی", "رضا احمدی", "آقا"),
        ("خانم دکتر افشار", "افشار", "دکتر"),
        ("جناب آقاي مهندس كريمي", "کریمی", "مهندس"),
        ("حاج آقا رضایی", "رضایی", "حاج"),
        ("دکتر.علی رضایی", "علی رضایی", "دکتر"),
        ("مریم خانم", "مریم", "خانم"),
        ("حاجی زاده", "حاجی زاده", None),
        ("علی مشهدی", "علی مشهدی", None),
        ("مهندس", "مهندس", None),
        ("ندارد", None, None),
        ("-", None, None),
    ],
)
def test_titles_leave_the_name(cell: str, name: str | None, honorific: str | None) -> None:
    assert name_in(cell) == (name, honorific)


def test_sheets_named_by_numbers_are_groups_only_together() -> None:
    assert groups_of_titles(["۱", "4", "5"]) == {"۱": 1, "4": 4, "5": 5}
    assert groups_of_titles(["1"]) == groups_of_titles(["1", "6"]) == groups_of_titles(["1", "راهنما"]) == {}


def test_a_sheet_called_calls_is_a_group_beside_other_groups_only() -> None:
    assert groups_of_titles(["تماس", "نمونه", "مشتریان دائمی"]) == {"تماس": 1, "نمونه": 3, "مشتریان دائمی": 5}
    assert groups_of_titles(["تماس", "مشتریان"]) == {}
    assert groups_of_titles(["تماس", "فقط تماس", "نمونه"]) == {"فقط تماس": 1, "نمونه": 3}


def test_products_are_parted_at_every_usual_mark() -> None:
    cell = "نخود، لپه / عدس + ماش - چای؛ برنج طارم\nپسته و خرما"
    assert products_in(cell) == ("نخود", "لپه", "عدس", "ماش", "چای", "برنج طارم", "پسته", "خرما")
    assert products_in("سیمان تیپ ۲-میلگرد ۱۴") == ("سیمان تیپ ۲", "میلگرد ۱۴")


def test_a_product_with_marks_in_its_name_comes_back_whole() -> None:
    products = ("نان و پنیر", "لوله ۱/۲ - سفید", "A+B")
    assert products_in(products_cell(products)) == products


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("شماره‌تماس", "phone"), ("تلفن/فکس", "phone"), ("Mobile No.", "phone"), ("Phone 1 - Value", "phone"),
        ("Phone 1 - Label", "ignored"), ("شماره فاکتور", "ignored"), ("کد ملی", "ignored"), ("تاریخ تولد", "ignored"),
        ("تاریخ ارسال نمونه", "last_contact"), ("آخرین خرید", "last_contact"), ("کالای خریداری شده", "product"),
        ("نام محصول", "product"), ("نام شهر", "city"), ("کد مشتری", "ignored"), ("گروه مشتری", "group"),
        ("نام و نام خانوادگی", "name"), ("نام خانوادگي", "last_name"), ("طرف حساب", "name"), ("نام معرف", "ignored"),
        ("نام فروشگاه", "organization"), ("CustomerName", "name"), ("Address 1 - City", "city"), ("رنگ", None),
    ],
)  # fmt: skip
def test_a_heading_is_understood_by_its_words(heading: str, meaning: str | None) -> None:
    assert meaning_of(heading) == meaning


def test_a_wrong_column_is_put_right_by_its_key() -> None:
    content = "نام,موبایل,رنگ\nعلی رضایی,09121234567,شیرازو طرف\n".encode()
    before = read_customers(content, "a.csv")
    column = next(column for column in before.columns if column.heading == "رنگ")
    assert (column.meaning, column.samples, before.customers[0].city) == ("ignored", ("شیرازو طرف",), None)
    after = read_customers(content, "a.csv", {column.key: "city"})
    assert after.customers[0].city == "شیرازو طرف"
    assert [c.meaning for c in after.columns] == ["name", "phone", "city"]


def test_whoever_called_last_and_was_missed_waits_to_be_called_back() -> None:
    log = (
        "<calls><call number='09121234567' date='1700000000000' type='2' duration='60'/>"
        "<call number='09121234567' date='1700000100000' type='3' duration='0'/>"
        "<call number='09351234567' date='1700000000000' type='3' duration='0'/>"
        "<call number='+989351234567' date='1700000100000' type='2' duration='9'/></calls>"
    )
    missed, answered = read_customers(log.encode(), "calls.xml").customers
    assert (missed.missed, answered.missed) == (True, False)
    assert [(call.kind, call.seconds) for call in answered.calls] == [("missed", 0), ("outgoing", 9)]


def test_the_answer_has_the_shape_of_the_gold_files() -> None:
    said = read_customers("نام,موبایل\nعلی,09121234567\nعلی رضایی,9121234567\nرضا,-\n".encode(), "list.csv").as_dict()
    assert said == {
        "file": "list",
        "about": "csv",
        "customers": [
            {
                "phones": [MOBILE],
                "name": "علی رضایی",
                "honorific": None,
                "city": None,
                "products": [],
                "group": None,
                "last_contact": None,
                "rows": [{"row": 2}, {"row": 3}],
            }
        ],
        "rejected_rows": [{"row": 4, "reason": "no_phone"}],
        "duplicate_rows": [{"row": 3, "same_as": {"row": 2}}],
    }


@pytest.mark.parametrize(
    ("cell", "bare", "name", "town"),
    [
        ("رضایی (یزد)", False, "رضایی", "یزد"),
        ("رضا کریمی - بندر عباس", False, "رضا کریمی", "بندر عباس"),
        ("علی (داماد)", False, "علی (داماد)", None),
        ("سوپر یزد", False, "سوپر یزد", None),
        ("رضایی یزد", True, "رضایی", "یزد"),
        ("رضا کریمی بندر عباس", True, "رضا کریمی", "بندر عباس"),
        ("یزد", True, "یزد", None),
    ],
)
def test_a_town_behind_a_name_is_a_town(cell: str, bare: bool, name: str, town: str | None) -> None:
    assert town_behind(cell, bare) == (name, town)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("0912,345,6789", ("+989123456789",)),
        ("8877 6655 (021)", ("+982188776655",)),
        ("09123456789+09351112233", ("+989123456789", "+989351112233")),
        ("\uff10\uff19\uff11\uff12 345 6789", ("+989123456789",)),
        ("021-12345678", ("+982112345678",)),
        ("099912345678", ()),
        ("+98 21 8877 665", ()),
        ("+971 50 123 4567", ("+971501234567",)),
    ],
)
def test_marks_between_figures_part_nothing(cell: str, found: tuple[str, ...]) -> None:
    assert numbers_in(cell).found == found


def test_an_answer_is_remembered_but_not_for_truth_values() -> None:
    asked: list[object] = []
    remembered = Remembered(lambda cell: asked.append(cell) or group_in(cell))
    assert [remembered[cell] for cell in (True, 1.0, 1.0, "3", "3")] == [None, 1, 1, 3, 3]
    assert asked == [True, 1.0, "3"]
