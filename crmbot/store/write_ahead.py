"""The write-ahead log's way into the database file: beside the writers, so that none of them waits for the disk."""

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from struct import Struct, error

MUCH = 8000  # pages that may lie in the log alone
_OPEN_S = 5.0
# of the log's file, as sqlite.org/fileformat.html (4.1, "WAL file format") has it
_HEAD = Struct(">8xI4x8s8x")  # the size of a page, the salts of this turn of the log
_FRAME = Struct(">8x8s8x")  # the salts of the turn that wrote this page; the page follows


class WriteAhead:
    """The log of one SQLite file, brought home in a thread of its own whenever ``much`` of it (pages) is not.

    SQLite would do it in whichever transaction ends with a long log, and does so still where the writers outrun this
    thread (``engine``'s ``wal_autocheckpoint``). The log's file is written over from its start, turn by turn, never
    cut: cutting it holds the next writer up for as long as a hundred rows take him. Its index (``-shm``) must not be
    opened from here: closing it would drop the locks that SQLite holds on it.
    """

    def __init__(self, path: str, much: int = MUCH) -> None:
        self._path, self._log, self._much = path, Path(f"{path}-wal"), much
        self._turn, self._home = b"", 0  # the turn last seen, and how many of its pages are home
        self._thread: ThreadPoolExecutor | None = None
        self._passing: Future[None] | None = None

    @property
    def under_way(self) -> Future[None] | None:
        """The pass that brings it home just now; the disk is its own meanwhile, if who writes much waits for it."""
        return self._passing if self._passing and not self._passing.done() else None

    def grew(self) -> None:
        """A transaction was committed. Costs one look at the log."""
        if not self.under_way and self._is_long():
            self._thread = self._thread or ThreadPoolExecutor(1, "write-ahead")
            self._passing = self._thread.submit(self._bring_home)

    def close(self) -> None:
        """Waits for a pass under way; the last connection to close brings home the rest."""
        if self._thread:
            self._thread.shutdown()

    def _is_long(self) -> bool:
        """Whether this turn has written the page that stands so much behind the last one at home."""
        try:
            with self._log.open("rb", buffering=0) as log:
                size, turn = _HEAD.unpack(log.read(_HEAD.size))
                if turn != self._turn:
                    self._turn, self._home = turn, 0
                log.seek((self._home + self._much) * (_FRAME.size + size), 1)
                frame = log.read(_FRAME.size)
        except (OSError, error):  # nothing was written yet
            return False
        return len(frame) == _FRAME.size and _FRAME.unpack(frame)[0] == turn

    def _bring_home(self) -> None:
        with closing(sqlite3.connect(self._path, timeout=_OPEN_S, isolation_level=None)) as own:
            own.execute("PRAGMA synchronous=NORMAL")
            _, _, self._home = own.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
