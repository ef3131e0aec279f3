"""The five groups: what a customer's recorded history makes of him."""

from collections.abc import Iterable
from enum import StrEnum


class Outcome(StrEnum):
    """What one contact led to, weakest first."""

    NO_ANSWER = "no_answer"
    CALL_ONLY = "call_only"
    PRICE_LIST = "price_list"
    PROFORMA = "proforma"
    SAMPLE = "sample"
    PURCHASE = "purchase"


_RANK = {outcome: rank for rank, outcome in enumerate(Outcome)}
_GROUP = {Outcome.PRICE_LIST: 2, Outcome.PROFORMA: 2, Outcome.SAMPLE: 3}
ONLY_CALLED, BOUGHT_ONCE, BUYS_REPEATEDLY = 1, 4, 5


def strongest(outcomes: Iterable[Outcome]) -> Outcome:
    """The strongest of several outcomes of one contact; a talk that led to nothing is ``call_only``."""
    return max(outcomes, key=_RANK.__getitem__, default=Outcome.CALL_ONLY)


def group_of(outcomes: Iterable[Outcome], orders: int, standing: int = 0) -> int:
    """The group (1-5) that a history makes.

    Args:
        outcomes: of all contacts, in any order; purchases among them are ignored, orders count.
        orders: bulk purchases, a continued load counted once.
        standing: the group an old list gave him before his first day in this book; 0 where there is none.
    """
    if orders >= 2 or (orders and standing >= BOUGHT_ONCE):
        return BUYS_REPEATEDLY
    reached = max((_GROUP.get(outcome, ONLY_CALLED) for outcome in outcomes), default=ONLY_CALLED)
    return max(BOUGHT_ONCE if orders else reached, standing)
