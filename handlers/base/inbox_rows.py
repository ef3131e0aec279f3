"""What the inbox keeps: rows of updates, written in groups.

The store has one thread and every visit to it costs a hop and a commit, so all that waits goes along in one
visit: the updates of several webhooks and the marks of those answered meanwhile.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

from crmbot.store.inbox import Arrival

T = TypeVar("T")

KEPT_FOR = timedelta(hours=48)  # Telegram hands an update out for 24
_SWEPT_EVERY = timedelta(hours=1)
_MARKS_AT_ONCE = 64
_LINGER_S = 0.005  # what is answered within it before a kill is answered twice
_RETRY_S = 1.0
_log = logging.getLogger(__name__)


class Run(Protocol):
    """The hop to the store's thread: runs ``work`` there and gives back what it returns or raises."""

    def __call__(self, work: Callable[[], T], /) -> Awaitable[T]: ...


class InboxStore(Protocol):
    """The inbox rows of ONE bot, keyed by ``update_id``. Synchronous; called in the store's thread only."""

    def store(self, rows: Sequence[Arrival]) -> Sequence[bool]:
        """Write, in this order and one transaction, what is not there yet; False = it was already known."""

    def unapplied(self) -> Sequence[Arrival]:
        """What is neither applied nor answered, in the order of arrival."""

    def unanswered(self) -> Sequence[Arrival]:
        """What is applied but not answered, in the order of arrival."""

    def answered(self, update_ids: Sequence[int]) -> None:
        """Mark as answered, and as applied what had nothing to apply, in one transaction; may be repeated."""

    def purge(self, before: datetime) -> None:
        """Forget what was received before this aware instant and is answered; all else stays."""


class InboxRows:
    """The store behind the inbox, visited in groups. Marks of answers are at most 5 ms late.

    Answered rows go after 48 hours, looked for once an hour.
    """

    def __init__(self, store: InboxStore, run: Run, now: Callable[[], datetime]) -> None:
        self._store, self.run, self.now = store, run, now
        self._waiting: list[tuple[Sequence[Arrival], asyncio.Future[Sequence[bool]]]] = []
        self._marks: list[int] = []
        self._writer: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._swept = datetime.min.replace(tzinfo=UTC)

    async def write(self, rows: Sequence[Arrival]) -> Sequence[bool]:
        """Returns when all are rows: which of them are new. Raises what the store raised."""
        written: asyncio.Future[Sequence[bool]] = asyncio.get_running_loop().create_future()
        self._waiting.append((rows, written))
        self._wake()
        return await written

    def mark_answered(self, update_id: int) -> None:
        """Note that an update was answered; it reaches the store with the next visit. Never raises."""
        self._marks.append(update_id)
        if len(self._marks) >= _MARKS_AT_ONCE:
            self._wake()
        elif self._timer is None:
            self._wake_in(_LINGER_S)

    async def flush(self) -> None:
        """Bring the marks to the store now. A store that refuses is logged and tried again later."""
        self._wake()
        if self._writer:
            await self._writer

    async def close(self) -> None:
        """Flush, and try no more."""
        await self.flush()
        self._stop_timer()

    async def left_over(self) -> tuple[Sequence[Arrival], Sequence[Arrival]]:
        """What an earlier life left: (unapplied, unanswered)."""
        await self.flush()
        return await self.run(lambda: (self._store.unapplied(), self._store.unanswered()))

    def _wake(self) -> None:
        self._stop_timer()
        if self._writer is None or self._writer.done():
            self._writer = asyncio.get_running_loop().create_task(self._write())

    def _wake_in(self, seconds: float) -> None:
        self._timer = asyncio.get_running_loop().call_later(seconds, self._wake)

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    async def _write(self) -> None:
        while self._waiting or self._marks:
            if not await self._visit() and not self._waiting:
                self._stop_timer()
                return self._wake_in(_RETRY_S)

    async def _visit(self) -> bool:
        waiting, self._waiting = self._waiting, []
        marks, self._marks = self._marks, []
        rows = [row for batch, _ in waiting for row in batch]
        try:
            new = await self.run(partial(self._in_store_thread, rows, marks, self._sweep_before()))
        except Exception as error:
            _log.error("the inbox could not be written: %s", type(error).__name__)
            self._marks[:0] = marks
            _fail(waiting, error)
            return False
        _share(waiting, new)
        return True

    def _sweep_before(self) -> datetime | None:
        now = self.now()
        if now - self._swept < _SWEPT_EVERY:
            return None
        self._swept = now
        return now - KEPT_FOR

    def _in_store_thread(
        self, rows: Sequence[Arrival], marks: Sequence[int], before: datetime | None
    ) -> Sequence[bool]:
        if marks:
            self._store.answered(marks)
        if before:
            self._store.purge(before)
        return self._store.store(rows) if rows else ()


def _share(waiting: Sequence[tuple[Sequence[Arrival], asyncio.Future[Sequence[bool]]]], new: Sequence[bool]) -> None:
    begin = 0
    for batch, written in waiting:
        if not written.done():
            written.set_result(new[begin : begin + len(batch)])
        begin += len(batch)


def _fail(waiting: Sequence[tuple[Sequence[Arrival], asyncio.Future[Sequence[bool]]]], error: Exception) -> None:
    for _, written in waiting:
        if not written.done():
            written.set_exception(error)
