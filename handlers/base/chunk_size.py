"""How many people go into one transaction: as many as fit a few milliseconds on this machine, today."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

AIM_S = 0.010
_FIRST, _LEAST, _MOST = 20, 5, 300


class ChunkSize:
    """Grows slowly and shrinks at once, so that a chunk stays well under 20 ms."""

    def __init__(self) -> None:
        self.now = _FIRST

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Surrounds one chunk; the next one is sized by what it took, its wait for the store's thread included."""
        begun = perf_counter()
        yield
        self.took(perf_counter() - begun)

    def took(self, seconds: float) -> None:
        """A chunk of ``now`` people took so long."""
        fitting = self.now * min(1.3, AIM_S / max(seconds, 0.0001))
        self.now = max(_LEAST, min(_MOST, int(fitting) + (seconds < AIM_S)))
