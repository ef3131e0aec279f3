"""The write-ahead log's way into the database file: beside the writers, so that none of them waits for the disk."""

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

MUCH = 4 * 1024**2  # bytes the log may grow by before they are brought home
_OPEN_S = 5.0


class WriteAhead:
    """The log of one SQLite file, brought home in a thread of its own whenever it has grown by ``MUCH``.

    SQLite would do it in whichever transaction ends with a long log, and does so still where the writers outrun this
    thread (``engine``'s ``wal_autocheckpoint``); then only the log's end is left to that one.
    """

    def __init__(self, path: str) -> None:
        self._path, self._log = path, Path(f"{path}-wal")
        self._home = 0  # bytes of the log that a pass has seen
        self._thread: ThreadPoolExecutor | None = None
        self._passing: Future[None] | None = None

    def grew(self) -> None:
        """A transaction was committed. Costs one look at the file's size."""
        if self._passing and not self._passing.done():
            return
        size = self._size()
        if size < self._home:  # the log began anew: SQLite cuts it when all of it is home
            self._home = 0
        if size - self._home > MUCH:
            self._home = size
            self._thread = self._thread or ThreadPoolExecutor(1, "write-ahead")
            self._passing = self._thread.submit(self._bring_home)

    def close(self) -> None:
        """Waits for a pass under way; the last connection to close brings home the rest."""
        if self._thread:
            self._thread.shutdown()

    def _size(self) -> int:
        try:
            return self._log.stat().st_size
        except OSError:  # nothing was written yet
            return 0

    def _bring_home(self) -> None:
        with closing(sqlite3.connect(self._path, timeout=_OPEN_S, isolation_level=None)) as own:
            own.execute("PRAGMA synchronous=NORMAL")
            own.execute("PRAGMA wal_checkpoint(PASSIVE)")
