"""The workshop: heavy files are read and written in a process of its own, one after the other.

Neither the process nor what it needs is there before the first file.
"""

import asyncio
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Workshop:
    """One worker at a time; each task gets a fresh process, whose memory goes with it."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._closed = False

    async def do(self, task: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What a module's function returns or raises, run in the worker; its arguments must be picklable.

        Raises:
            BrokenProcessPool: the file was too much for the process.
        """
        async with self._turn:
            if self._closed:
                raise asyncio.CancelledError
            self._pool = _new_pool()
            try:
                return await asyncio.wrap_future(self._pool.submit(task, *args, **kwargs))
            finally:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

    async def close(self) -> None:
        """Gives up what is under way: it is taken up again at the next start."""
        self._closed = True
        if self._pool:
            for process in multiprocessing.active_children():
                process.kill()


def _new_pool() -> ProcessPoolExecutor:
    from crmbot.sheets.worker import new_pool

    return new_pool()
