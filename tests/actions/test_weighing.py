"""What a bag weighs, and below how much a purchase is a sample, as it is typed."""

from decimal import Decimal

import pytest

from crmbot.actions.weighing import read_threshold, read_weight
from crmbot.domain.errors import CrmError


@pytest.mark.parametrize(
    "said",
    [
        "گونی ۴۰ کیلو",
        "هر گونی ۴۰ کیلویی",
        "۱ گونی ۴۰ کیلو",
        "۴۰ کیلو هر گونی",
        "گونی:۴۰ کیلو",
        "گونی چهل کیلو",
        "گونی 40",
    ],
)
def test_a_bag_of_forty_kilos_is_read_however_it_is_said(said: str) -> None:
    assert read_weight(said) == ("گونی", Decimal(40))


def test_without_a_unit_it_is_the_unit_of_sale() -> None:
    assert read_weight("۴۰ کیلو", "کیسه") == ("کیسه", Decimal(40))


def test_a_weight_in_tonnes_is_kept_in_kilos() -> None:
    assert read_weight("پالت یک تن") == ("پالت", Decimal(1000))


@pytest.mark.parametrize("said", ["", "زیاد", "گونی", "۴۰ کیلو", "تن ۱۰۰۰ کیلو", "گونی ۰ کیلو", "گونی ۹۹۹۹۹۹۹۹۹ کیلو"])
def test_what_names_no_unit_or_no_weight_is_refused(said: str) -> None:
    with pytest.raises(CrmError, match="goods-weight-unread"):
        read_weight(said)


@pytest.mark.parametrize(
    ("said", "kilos"), [("۵۰ کیلو", 50), ("زیر ۵۰ کیلو", 50), ("50", 50), ("۲ گونی", 80), ("نیم تن", 500)]
)
def test_a_threshold_is_kept_in_kilos(said: str, kilos: int) -> None:
    assert read_threshold(said, {"گونی": Decimal(40)}) == kilos


def test_a_threshold_in_a_unit_of_unknown_weight_is_refused_by_its_name() -> None:
    with pytest.raises(CrmError, match="goods-unit-unweighed") as refused:
        read_threshold("۲ کارتن", {"گونی": Decimal(40)})
    assert refused.value.fields == {"unit": "کارتن"}


@pytest.mark.parametrize("said", ["", "هیچ", "کم", "۰", "-"])
def test_what_is_no_quantity_is_no_threshold(said: str) -> None:
    with pytest.raises(CrmError, match="goods-threshold-unread"):
        read_threshold(said, {})
