"""The one hop from the event loop to the store's thread and back."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Hop:
    """Runs synchronous work in one thread of its own, in the order in which it is asked for.

    One hop per unit of work: a thread of one keeps SQLite's writers from waiting for each other.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    async def __call__(self, work: Callable[[], T]) -> T:
        """The work's result; its exceptions are raised here."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def wait(self, work: Callable[[], T]) -> T:
        """The same, for who has no event loop yet or any more; blocks."""
        return self._thread.submit(work).result()

    def close(self) -> None:
        """Waits for what is under way."""
        self._thread.shutdown()
