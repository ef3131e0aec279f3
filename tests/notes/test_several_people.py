"""One message may tell of several people: each line of his own, each number with its own words."""

from datetime import date

import pytest

from crmbot.notes import parse_note

TODAY = date(2026, 11, 21)


def people(text):
    return [(one.name, one.city, one.products, len(one.phones)) for one in parse_note(text, TODAY).people]


def test_each_line_with_a_number_and_a_name_is_a_person():
    said = "09351230033 جوادیان مشهد زعفران\n09197650044 مصلحی رشت برنج"
    assert people(said) == [("جوادیان", "مشهد", ("زعفران",), 1), ("مصلحی", "رشت", ("برنج",), 1)]


@pytest.mark.parametrize("third", ["0912111000 صفری قم عدس", "صفری قم عدس"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_line_whose_number_is_wrong_or_missing_is_a_person_too(third, place):
    said = ["09351230033 جوادیان مشهد زعفران", "09197650044 مصلحی رشت برنج"]
    said.insert(place, third)
    found = people("\n".join(said))
    assert len(found) == 3
    assert found[place] == ("صفری", "قم", ("عدس",), 0)


def test_numbers_alone_on_lines_of_their_own_are_so_many_calls():
    assert len(people("09351230033\n09197650044\n09197650045")) == 3


def test_a_number_with_its_town_is_a_person():
    assert people("09128882222 یزد\n09128883333 کرمان") == [(None, "یزد", (), 1), (None, "کرمان", (), 1)]


@pytest.mark.parametrize(
    "said",
    [
        "09351230033 طاهری مشهد زعفران، 09197650044 مصفا رشت برنج",
        "09351230033 طاهری مشهد زعفران 09197650044 مصفا رشت برنج",
        "طاهری مشهد زعفران 09351230033، مصفا رشت برنج 09197650044",
        "طاهری مشهد زعفران\n09351230033\nمصفا رشت برنج\n09197650044",
        "09351230033\nطاهری مشهد زعفران\n09197650044\nمصفا رشت برنج",
        "امروز:\n09351230033 طاهری مشهد\nزعفران\n09197650044 مصفا رشت\nبرنج",
    ],
)
def test_two_people_however_they_are_laid_out(said):
    assert people(said) == [("طاهری", "مشهد", ("زعفران",), 1), ("مصفا", "رشت", ("برنج",), 1)]


def test_what_stands_below_a_person_is_still_his():
    found = parse_note("رضایی 09128882222\n۲ تن عدس خرید\nکریمی 09128883333\nلیست قیمت خواست", TODAY).people
    assert [(one.name, one.outcome) for one in found] == [("رضایی", "purchase"), ("کریمی", "price_list")]


@pytest.mark.parametrize(
    "said",
    [
        "۰۹۱۲۸۸۸۳۳۳۳ و ۰۹۳۵۸۸۸۳۳۳۳ رضائیان یزد",
        "فروشگاه کوروش\n09128882222\n09128883333",
        "رضایی یزد\n09128882222 دفتر\n09128883333 انبار",
        "شرکت پارس\nدفتر تهران 02133445566\nکارخانه یزد 03532345678",
        "طاهری 09351230033 موبایل، 02133445566 دفتر",
        "طاهری 09351230033\nطاهری 09351230033 رشت",
        "رضایی 09128882222\nلپه خواست",
        "نام: رضایی\nشماره: 09128882222\nشهر: یزد",
        "آقای رضایی یزد\nحسینی معرفی کرده\n09128882222",
    ],
)
def test_one_person_stays_one(said):
    assert people(said) == []
