"""Names that stand beside numbers, and rows whose number is none."""

import pytest

from crmbot.sheets import read_customers
from crmbot.sheets.beside import name_beside
from crmbot.sheets.names import name_in
from crmbot.sheets.numbers import numbers_in


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("رضا احمدی= 09121234567", "رضا احمدی"),
        ("رضا احمدی 📞 ۰۹۱۲۱۲۳۴۵۶۷", "رضا احمدی"),
        ("رضا احمدی ت: 0912 123 4567", "رضا احمدی"),
        ("۱۲- رضا احمدی (09121234567)", "رضا احمدی"),
        ("\u200e+98 912 123 4567\u200e رضا احمدی", "رضا احمدی"),
        ("فروشگاه کیان 09121234567", "فروشگاه کیان"),
        ("0912 123 4567 - شرکت البرز", "شرکت البرز"),
        ("فروشگاه: 02188776655", ""),
        ("کشت و صنعت پارس 02188776655", "کشت و صنعت پارس"),
        ("7) رضا احمدی 0919XXX9959", "رضا احمدی"),
    ],
)
def test_a_name_beside_a_number_keeps_what_is_its_own(cell: str, name: str) -> None:
    assert name_beside(cell) == name


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("09032۶۷۹۸۶5", ("+989032679865",)),
        ("0933\u200c568\u200c3208 و 09154230275", ("+989335683208", "+989154230275")),
    ],
)
def test_figures_of_two_scripts_and_joiners_make_one_number(cell: str, found: tuple[str, ...]) -> None:
    assert numbers_in(cell).found == found


@pytest.mark.parametrize(
    ("cell", "name"),
    [("خانم مقدم", "مقدم"), ("آقای خانی", "خانی"), ("حاجی زاده", "حاجی زاده"), ("آقا خانی", "آقا خانی")],
)
def test_only_some_titles_begin_a_family_name(cell: str, name: str) -> None:
    assert name_in(cell)[0] == name


def test_name_and_number_in_each_others_column_are_put_right() -> None:
    lines = "نام,موبایل\nرضا احمدی,09121234567\n0912\u200c386\u200c7277,مریم کریمی\n09121234568,ندارد\n"
    found = read_customers(lines.encode(), "a.csv").customers
    assert [(c.name, c.phones[0]) for c in found] == [
        ("رضا احمدی", "+989121234567"),
        ("مریم کریمی", "+989123867277"),
        (None, "+989121234568"),
    ]


def test_an_area_code_of_its_own_completes_the_line_in_any_figures() -> None:
    lines = "نام,کد شهر,تلفن\nرضا احمدی,۰۸۶,3706 8020\nمریم کریمی,24,۳۴۶۹۶۷۷۲\nعلی نوری,(021),33887766\n"
    found = read_customers(lines.encode(), "a.csv").customers
    assert [c.phones for c in found] == [("+988637068020",), ("+982434696772",), ("+982133887766",)]


def test_a_foreign_number_alone_makes_no_customer_but_stays_beside_an_iranian_one() -> None:
    lines = "نام,تلفن\nرضا احمدی,+971 50 123 4567\nمریم کریمی,09121234567 / +971 50 123 4568\n"
    read = read_customers(lines.encode(), "a.csv")
    assert [c.phones for c in read.customers] == [("+989121234567", "+971501234568")]
    assert [(row.place.row, row.reason) for row in read.rejected] == [(2, "invalid_phone")]


def test_lines_of_a_plain_list_say_why_they_give_no_customer() -> None:
    lines = [f"{i}- رضا احمدی{i} تلفن 0912123456{i}" for i in range(8)]
    lines += ["۹- مریم کریمی ت: ؟", "۱۰. علی نوری: 0915-12", "این شماره‌ها قدیمی است:"]
    read = read_customers("\n".join(lines).encode(), "list.txt")
    assert [row.reason for row in read.rejected] == ["no_phone", "invalid_phone", "not_a_record"]


def test_names_behind_one_or_two_separators_are_names() -> None:
    names = ["رضا احمدی", "مریم کریمی", "علی نوری", "زهرا موسوی"]
    lines = [f"0912123456{i}\t{'' if i % 2 else chr(9)}{names[i % 4]}" for i in range(8)]
    assert [c.name for c in read_customers("\n".join(lines).encode(), "list.txt").customers] == names * 2
