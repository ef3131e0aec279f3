"""How many people go into one transaction: as many as fit a few milliseconds on this machine, today."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

AIM_S = 0.015
_FIRST, _LEAST, _MOST = 10, 10, 150
_SWITCH_S = 0.001


class ChunkSize:
    """Grows slowly and shrinks fast: a chunk stays near 15 ms. One that waited for a core only halves the next."""

    def __init__(self) -> None:
        self.now = _FIRST

    def took(self, seconds: float) -> None:
        """The chunk of ``now`` people took so long in the store's thread."""
        fitting = self.now * max(0.5, min(1.3, AIM_S / max(seconds, 0.0001)))
        self.now = max(_LEAST, min(_MOST, int(fitting) + (seconds < AIM_S)))


@contextmanager
def giving_way() -> Iterator[None]:
    """While chunks follow each other, the store's thread hands the interpreter to the event loop after 1 ms, not 5."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, _SWITCH_S))
    try:
        yield
    finally:
        sys.setswitchinterval(before)
