"""What the import's benchmark runs in the worker process, which cannot see the benchmark itself."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from crmbot.actions.importing_order import Reading
from crmbot.actions.importing_reading import read_and_stage
from crmbot.store.store import Store


def read_timed(order: Reading, path: Path) -> list[float]:
    """In the worker, with its own write locks timed."""
    locks: list[float] = []
    with acts_timed(locks):
        read_and_stage(order, path, "book.xlsx", {})
    return locks


@contextmanager
def acts_timed(locks: list[float]) -> Iterator[None]:
    """Every write transaction meanwhile adds how long it took."""
    plain_act = Store.act

    def timed_act(self: Store, *args: Any) -> Any:
        return timed(locks, plain_act, self, *args)

    Store.act = timed_act  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        Store.act = plain_act  # type: ignore[method-assign]


def timed(locks: list[float], work: Callable[..., Any], *args: Any) -> Any:
    """The work's result; how long it took, its commit counted, is added to ``locks``."""
    begun = perf_counter()
    result = work(*args)
    locks.append(perf_counter() - begun)
    return result
