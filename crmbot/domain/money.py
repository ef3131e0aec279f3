"""Money as it is said over the phone: whole toman, taken apart into billions, millions and thousands.

An amount of money is a plain `int` of toman everywhere (never rial, never a fraction, never a float); whether
it is a unit price or a total is told by its name. This file only decides how an amount is *said*; the words
are the locale's.
"""

from dataclasses import dataclass
from typing import Literal

Scale = Literal["billion", "million", "thousand", "one"]

_FACTORS: dict[Scale, int] = {"billion": 10**9, "million": 10**6, "thousand": 10**3, "one": 1}
_MOST_PARTS = 3
_ROUND_ENOUGH = 10  # toman; a rest finer than this is read digit by digit, so it is shown as plain figures


@dataclass(frozen=True, slots=True)
class Spoken:
    """An amount as a row of (figure, scale), largest first, zero parts left out; never empty.

    85_000 is ((85, "thousand"),); 7_200_000 is ((7, "million"), (200, "thousand")). Thousands of billions
    stay in billions, as traders say them. An amount nobody would say in words has the single part (amount,
    "one"), to be shown as plain figures with separators. `negative` stands for the sign; the figures
    themselves are never negative.
    """

    parts: tuple[tuple[int, Scale], ...]
    negative: bool = False

    @property
    def toman(self) -> int:
        """The amount again, exactly."""
        size = sum(figure * _FACTORS[scale] for figure, scale in self.parts)
        return -size if self.negative else size


def spoken(toman: int) -> Spoken:
    """How an amount of whole toman is said. Zero is ((0, "one"),)."""
    rest, parts = abs(toman), []
    for scale, factor in _FACTORS.items():
        figure, rest = divmod(rest, factor)
        if figure:
            parts.append((figure, scale))
    if not parts or len(parts) > _MOST_PARTS or toman % _ROUND_ENOUGH:
        parts = [(abs(toman), "one")]
    return Spoken(tuple(parts), negative=toman < 0)
