from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.quantity import Quantity, in_kilos, total, total_by_weight

BAGS = {"کیسه": Decimal(50), "کارتن": Decimal("12.5")}
figures = st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=3)


@pytest.mark.parametrize(
    ("value", "unit", "kilos"),
    [
        ("5", "تن", "5000"),
        ("0.5", "تن", "500"),
        ("750", "کیلو", "750"),
        ("250", "گرم", "0.25"),
        ("20", "کیسه", "1000"),
        ("4", "کارتن", "50"),
    ],
)
def test_a_weight_is_known_in_kilos(value: str, unit: str, kilos: str) -> None:
    assert in_kilos(Quantity(Decimal(value), unit), BAGS) == Decimal(kilos)


def test_a_bag_weighs_nothing_known_until_somebody_says_so() -> None:
    assert in_kilos(Quantity(Decimal(3), "کیسه"), {}) is None
    assert total_by_weight(Quantity(Decimal(3), "کیسه"), 85_000, {}) is None


def test_the_products_own_table_wins_over_the_known_units() -> None:
    assert in_kilos(Quantity(Decimal(2), "تن"), {"تن": Decimal(907)}) == 1814


def test_five_tonnes_at_85_thousand_a_kilo_are_425_million() -> None:
    assert total_by_weight(Quantity(Decimal(5), "تن"), 85_000, {}) == 425_000_000
    assert total(Quantity(Decimal(5000), "کیلو"), 85_000) == 425_000_000


def test_half_a_toman_is_rounded_up() -> None:
    assert total(Quantity(Decimal("0.5"), "متر"), 3) == 2


@given(figures, st.integers(0, 10**9))
def test_a_total_is_the_exact_product_within_half_a_toman(value: Decimal, price: int) -> None:
    assert abs(total(Quantity(value, "متر"), price) - value * price) <= Decimal("0.5")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-1", "1e12", "1e999999"])
def test_a_figure_beyond_any_trade_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="quantity"):
        Quantity(Decimal(value), "تن")


def test_a_quantity_is_never_a_float() -> None:
    with pytest.raises(TypeError):
        Quantity(0.1, "تن")  # type: ignore[arg-type]
