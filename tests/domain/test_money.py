import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmbot.domain.money import Scale, spoken


@pytest.mark.parametrize(
    ("toman", "parts"),
    [
        (85_000, [(85, "thousand")]),
        (425_000_000, [(425, "million")]),
        (7_200_000, [(7, "million"), (200, "thousand")]),
        (1_320_000_000, [(1, "billion"), (320, "million")]),
        (1_000_500_000, [(1, "billion"), (500, "thousand")]),
        (12_500, [(12, "thousand"), (500, "one")]),
        (850, [(850, "one")]),
        (0, [(0, "one")]),
        (2_000_000_000_000, [(2000, "billion")]),
    ],
)
def test_money_is_said_as_over_the_phone(toman: int, parts: list[tuple[int, Scale]]) -> None:
    assert spoken(toman).parts == tuple(parts)


@pytest.mark.parametrize("toman", [85_253, 1_320_500_120, 7_200_001])
def test_money_nobody_would_say_in_words_stays_in_figures(toman: int) -> None:
    assert spoken(toman).parts == ((toman, "one"),)


def test_money_given_back_keeps_its_sign() -> None:
    assert spoken(-7_200_000).parts == spoken(7_200_000).parts
    assert spoken(-7_200_000).negative
    assert not spoken(0).negative


@given(st.integers(-(10**14), 10**14) | st.integers(-(10**6), 10**6).map(lambda n: n * 50_000))
def test_saying_money_never_changes_it(toman: int) -> None:
    said = spoken(toman)
    assert said.toman == toman
    assert said.parts and len(said.parts) <= 3
    assert all(figure > 0 for figure, _ in said.parts) or toman == 0
