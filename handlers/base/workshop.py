"""The workshop: heavy files are read and written in a process of its own, one after the other.

Neither the process nor what it needs is there before the first file.
"""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

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
                with _main_out_of_sight():
                    waiting = self._pool.submit(task, *args, **kwargs)
                return await asyncio.wrap_future(waiting)
            finally:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

    async def close(self) -> None:
        """Gives up what is under way: it is taken up again at the next start."""
        self._closed = True
        if self._pool:
            import multiprocessing

            for process in multiprocessing.active_children():
                process.kill()


def _new_pool() -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from crmbot.sheets.worker import limit_memory

    return ProcessPoolExecutor(1, get_context("spawn"), initializer=limit_memory)


@contextmanager
def _main_out_of_sight() -> Iterator[None]:
    """A spawned process would run the main module's file again first: the whole bot, for nothing."""
    main = sys.modules["__main__"]
    file = main.__dict__.pop("__file__", None)
    try:
        yield
    finally:
        if file is not None:
            main.__dict__["__file__"] = file
