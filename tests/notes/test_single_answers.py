from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.quantity import Quantity
from crmbot.notes import (
    Amount,
    parse_amount,
    parse_city,
    parse_correction,
    parse_day,
    parse_person,
    parse_products,
    parse_quantity,
)

TUESDAY = date(2026, 11, 24)  # 3 Azar 1405


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("امشب", date(2026, 11, 24)), ("فردا", date(2026, 11, 25)), ("پس‌فردا", date(2026, 11, 26)),
        ("شنبه", date(2026, 11, 28)), ("سه‌شنبه", date(2026, 12, 1)), ("دوشنبه هفته بعد", date(2026, 11, 30)),
        ("هفته دیگه", date(2026, 12, 1)), ("اول هفته بعد", date(2026, 11, 28)),
        ("آخر هفته", date(2026, 11, 26)),
        ("۱۰ روز دیگه", date(2026, 12, 4)), ("ماه بعد", date(2026, 12, 24)), ("سر ماه", date(2026, 12, 22)),
        ("آخر ماه", date(2026, 12, 21)), ("آخر آذر", date(2026, 12, 21)), ("۲۵ام", date(2026, 12, 16)),
        ("۱۵ دی", date(2027, 1, 5)), ("پانزدهم دی", date(2027, 1, 5)), ("نیمه بهمن", date(2027, 2, 4)),
        ("۱۴۰۵/۱۰/۲۰", date(2027, 1, 10)), ("۲۰/۱۰/۱۴۰۵", date(2027, 1, 10)), ("۱۵ فروردین", date(2027, 4, 4)),
        ("۱۵", date(2026, 12, 6)), ("۳۱ مهر", None), ("بعدا", None),
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_say_it(words, day):
    assert parse_day(words, TUESDAY) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("دیروز", date(2026, 11, 23)), ("شنبه", date(2026, 11, 21)), ("شنبه گذشته", date(2026, 11, 21)),
        ("۵ آبان", date(2026, 10, 27)), ("هفته پیش", date(2026, 11, 17)), ("امروز", date(2026, 11, 24)),
    ],
)  # fmt: skip
def test_a_past_day_is_the_last_such_day(words, day):
    assert parse_day(words, TUESDAY, past=True) == day


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.sampled_from(["شنبه", "دوشنبه", "جمعه", "۲۵ام", "۱۵ دی"]))
def test_a_promised_day_is_never_past_and_a_told_one_never_to_come(today, words):
    coming, told = parse_day(words, today), parse_day(words, today, past=True)
    assert coming is not None and coming >= today
    assert told is not None and told <= today


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("نیم تن", "0.5", "تن"), ("یه تن و نیم", "1.5", "تن"), ("یک و نیم تن", "1.5", "تن"),
        ("ده هزار تا", "10000", "عدد"),
        ("یه دونه", "1", "عدد"), ("۲۰ تا گونی", "20", "گونی"), ("۲۰ تا ۲۵ تن", "20", "تن"),
        ("150 کیلوگرم", "150", "کیلو"),
        ("۵۰", "50", "عدد"), ("۲/۵ تن", "2.5", "تن"), ("صد و بیست کارتن", "120", "کارتن"),
    ],
)  # fmt: skip
def test_a_quantity_is_read_as_traders_say_it(words, value, unit):
    assert parse_quantity(words) == Quantity(Decimal(value), unit)


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("دو میلیون و نیم", Amount(2_500_000)), ("۲/۵ میلیون", Amount(2_500_000)),
        ("۱۶.۴ میلیون تومان", Amount(16_400_000)),
        ("۷ میلیون و ۲۰۰ هزار", Amount(7_200_000)), ("۹ میلیون و ۳۰۰", Amount(9_300_000)),
        ("۲۴ میلیون و پونصد", Amount(24_500_000)), ("۱ میلیارد و ۳۲۰ میلیون", Amount(1_320_000_000)),
        ("45000000 ریال", Amount(4_500_000)), ("۳۶٬۰۰۰٬۰۰۰ تومان", Amount(36_000_000)),
        ("۱۶ و نیم میلیون", Amount(16_500_000)),
        ("کیلویی ۸۵ هزار تومن", Amount(85_000, "کیلو")), ("۸۵ تومن", Amount(85_000, None, 85_000_000)),
        ("تنی ۴۵ تومن", Amount(45_000_000, "تن", 45_000)), ("فردا", None),
    ],
)  # fmt: skip
def test_an_amount_is_read_in_toman(words, amount):
    assert parse_amount(words) == amount


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("حاج آقا کاظمی", ("حاج", "کاظمی")), ("خانم دکتر افشار", ("دکتر", "افشار")),
        ("مریم خانوم", ("خانم", "مریم")),
        ("اصغرآقا", ("آقا", "اصغر")), ("Aghaye Moradi", ("آقا", "مرادی")),
        ("زرین‌تاج فرهی", (None, "زرین‌تاج فرهی")),
    ],
)  # fmt: skip
def test_a_person_is_a_title_and_a_name(words, person):
    assert parse_person(words) == person


def test_a_town_is_known_by_its_other_names():
    assert parse_city("قلعه‌حسن‌خان") == "شهر قدس"
    assert parse_city("لواسون") == "لواسان"
    assert parse_city("Mashhad") == "مشهد"
    assert parse_city("ناکجا") is None


def test_a_shared_head_is_repeated():
    assert parse_products("میلگرد ۱۲ و ۱۶") == ("میلگرد ۱۲", "میلگرد ۱۶")
    assert parse_products("فلانیوم، بهمان") == ("فلانیوم", "بهمان")


def test_a_correction_speaks_only_of_its_own_fields():
    correction = parse_correction("نه ۵ تن، شهرش هم یزده", TUESDAY)
    assert correction.fields == {"quantity", "city"}
    assert correction.note.quantity == Quantity(Decimal(5), "تن")
    assert correction.note.city == "یزد"


def test_a_correction_of_the_outcome_needs_words_for_it():
    assert "outcome" in parse_correction("نه نمونه خواست", TUESDAY).fields
    assert "outcome" not in parse_correction("اسمش کاظمیه", TUESDAY).fields
