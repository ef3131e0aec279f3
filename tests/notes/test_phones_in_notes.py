import pytest

from crmbot.notes.phones import find_phones


def numbers(text):
    return [number for number, _ in find_phones(text).numbers]


@pytest.mark.parametrize(
    "written",
    [
        "۰۹۱۲۳۴۵۶۷۸۹", "0912 345 67 89", "0912-345-6789", "0912.345.6789", "0912/345/6789", "(0912) 345 6789",
        "+98 912 345 6789", "0098 912 345 6789", "989123456789", "9123456789", "٠٩١٢٣٤٥٦٧٨٩", "+98 (0) 912 3456789",
    ],
)  # fmt: skip
def test_a_mobile_is_known_in_any_dress(written):
    assert numbers(f"آقای رضایی {written} عدس") == ["+989123456789"]


@pytest.mark.parametrize("written", ["021-88614037", "۲۱-۸۸۶۱۴۰۳۷", "+98 (21) 88614037", "0098 21 8861 4037"])
def test_a_landline_is_known_with_its_area_code(written):
    assert numbers(written) == ["+982188614037"]


def test_a_range_of_lines_counts_as_its_first():
    assert numbers("۰۲۱-۳۳۹۱۴۴۷۰ الی ۷۲ شرکت") == ["+982133914470"]


def test_numbers_parted_by_slashes_stay_apart():
    assert numbers("۰۹۱۲۳۴۵۶۷۸۹ / 034-32451098 / تن ۲") == ["+989123456789", "+983432451098"]


def test_a_number_said_twice_counts_once():
    assert numbers("09123456789 همون 0912 345 6789") == ["+989123456789"]


@pytest.mark.parametrize(
    "text", ["کد مشتری ۱۰۲۳۸۸", "۹۸۰۰۰۰۰۰۰۰ ریال", "۱۴۰۵/۱۰/۲۰", "6037 9912 3456 7890", "۳۶٬۰۰۰٬۰۰۰ تومان"]
)
def test_codes_prices_and_dates_are_no_numbers(text):
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [("۰۹۱۲۳۴۵۶۷۸", "too_short"), ("۰۹۱۲۳۴۵۶۷۸۹۰", "too_long"), ("تلفن مغازه ۳۳۵۵۴۱۲۰", "no_area_code")],
)
def test_a_mistyped_number_is_named_with_its_fault(text, fault):
    found = find_phones(text)
    assert not found.numbers
    assert [bad.fault for bad in found.invalid] == [fault]
