"""What taking over a list and taking the book home cost beside the bare libraries, and whom they keep waiting.

Run as `python tests/benchmarks/bench_import.py [customers [rounds]]`; prints a table. The floor of an import is the
chosen reader alone plus a bare executemany of the same rows into the same tables; the best round counts. The floor of
an export is openpyxl's write-only book of a list of as many people, each written in a fresh process, in turn with ours.
"""

import asyncio
import gc
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from bench_import_worker import acts_timed, read_timed, timed  # noqa: E402
from bench_sheets import apart, bare_reader, bare_writer, best, measured_writer, plain, seconds_of  # noqa: E402
from sqlalchemy import insert, select  # noqa: E402

from crmbot.actions import importing  # noqa: E402
from crmbot.actions.exporting import Order, write_export  # noqa: E402
from crmbot.actions.importing_chunks import let_in_some, take_back_some  # noqa: E402
from crmbot.actions.importing_order import Reading  # noqa: E402
from crmbot.actions.importing_steps import Progress  # noqa: E402
from crmbot.store.engine import reading, writing  # noqa: E402
from crmbot.store.store import Store  # noqa: E402
from crmbot.store.tables import metadata  # noqa: E402
from handlers.base.chunks import Chunks, chunks  # noqa: E402
from handlers.base.hop import Hop  # noqa: E402
from handlers.base.workshop import Workshop  # noqa: E402

NOW = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)
IN_THE_BOOK = ("product", "customer", "phone", "interaction", "interest", "remark")
ALL = (*IN_THE_BOOK, "import_row", "journal_image")
SOME = Progress(0, 1, False)
TICK_S = 0.005
EXPORTS = 3


class Watched:
    """Where the time went: seconds in all, the longest write locks, the event loop's lags."""

    def __init__(self) -> None:
        self.seconds = self.reading = 0.0
        self.locks: list[float] = []
        self.lags: list[float] = []
        self.idle: list[float] = []


async def imported(store: Store, hop: Hop, member: Any, path: Path) -> tuple[Watched, int]:
    watched = Watched()
    gc.collect()
    gc.freeze()  # as the bot does when it begins to serve
    watcher = asyncio.create_task(_watch(watched.lags))
    act = _actor(store, hop, member, watched.locks)
    await asyncio.sleep(1)
    watched.idle, watched.lags[:] = watched.lags.copy(), []
    begun = perf_counter()
    file = await act(importing.receive, "file", "book.xlsx")
    workshop = Workshop()
    watched.locks += await workshop.do(read_timed, Reading(store.url, member, NOW, file.id, file.attempt), path)
    watched.reading = perf_counter() - begun
    await act(importing.let_in, file.id)
    await _chunks(store, hop, member, watched.locks, lambda each: each.next(let_in_some, file.id))
    watched.seconds = perf_counter() - begun
    watcher.cancel()
    return watched, file.id


async def taken_back(store: Store, hop: Hop, member: Any, import_id: int) -> Watched:
    watched = Watched()
    watcher = asyncio.create_task(_watch(watched.lags))
    begun, act = perf_counter(), _actor(store, hop, member, watched.locks)
    await act(importing.take_back, import_id)
    back = partial(take_back_some, before=SOME)
    await _chunks(store, hop, member, watched.locks, lambda each: each.next(back, import_id))
    watched.seconds = perf_counter() - begun
    watcher.cancel()
    return watched


def _actor(store: Store, hop: Hop, member: Any, locks: list[float]) -> Callable[..., Any]:
    return lambda action, *args: hop(lambda: timed(locks, store.act, member, NOW, None, action, *args))


async def _chunks(
    store: Store, hop: Hop, member: Any, locks: list[float], chunk: Callable[[Chunks], Awaitable[Progress]]
) -> None:
    over = False
    with acts_timed(locks):
        async with chunks(store, hop, member, lambda: NOW) as each:
            while not over:
                over = (await chunk(each)).over


async def _watch(lags: list[float]) -> None:
    while True:
        begun = perf_counter()
        await asyncio.sleep(TICK_S)
        lags.append(perf_counter() - begun - TICK_S)


def rows_of(store: Store) -> dict[str, list[dict[str, Any]]]:
    with reading(store.engine) as connection:
        return {
            name: [dict(row._mapping) for row in connection.execute(select(metadata.tables[name]))]
            for name in ("import_file", "journal", *ALL)
        }


def bare_insert(folder: str, rows: dict[str, list[dict[str, Any]]], names: tuple[str, ...]) -> float:
    store, _ = empty(folder)
    with writing(store.engine) as connection:
        for name in ("import_file", "journal"):
            connection.execute(insert(metadata.tables[name]), rows[name])
    begun = perf_counter()
    with writing(store.engine) as connection:
        for name in names:
            connection.execute(insert(metadata.tables[name]), rows[name])
    spent = perf_counter() - begun
    store.close()
    return spent


def empty(folder: str) -> tuple[Store, Any]:
    store = Store(f"sqlite:///{tempfile.mktemp('.db', dir=folder)}")
    return store, store.at_gate(NOW, None, lambda gate: gate.people.open_book(1, "Owner", "fa", NOW))


def exported(url: str, member: Any, target: str) -> tuple[float, float]:
    seconds, _ = seconds_of(write_export, Order(url, member, NOW, "book"), Path(target))
    peak = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())  # getrusage would tell the parent's too
    return seconds, int(peak[1]) / 1024 if peak else 0.0


def floor_writer(path: str, count: int) -> tuple[float, float]:
    return seconds_of(bare_writer, path, plain(count))


def row(name: str, seconds: float, base: float, watched: Watched | None = None) -> None:
    line = f"{name:<44}{seconds:>8.2f} s{seconds / base:>8.2f} ×"
    if watched:
        lags, locks = sorted(watched.lags), sorted(watched.locks)
        line += f"   loop lag p99 {1000 * lags[len(lags) * 99 // 100]:.1f} ms"
        if watched.idle:
            line += f" (idle {1000 * sorted(watched.idle)[len(watched.idle) * 99 // 100]:.1f})"
        line += f"   lock p99 {1000 * locks[len(locks) * 99 // 100]:.1f}, longest {1000 * locks[-1]:.1f} ms"
    print(line, flush=True)


def main(count: int, rounds: int) -> None:
    hop = Hop()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        apart(measured_writer, "ours", str(path), count)
        ours, readers, bare, staged = [], [], [], []
        for turn in range(rounds):
            readers.append(apart(seconds_of, bare_reader, str(path))[0])
            store, member = hop.wait(lambda: empty(folder))
            watched, import_id = asyncio.run(imported(store, hop, member, path))
            ours.append(watched)
            rows = hop.wait(lambda store=store: rows_of(store))
            bare.append(hop.wait(lambda rows=rows: bare_insert(folder, rows, IN_THE_BOOK)))
            staged.append(hop.wait(lambda rows=rows: bare_insert(folder, rows, ALL)))
            del rows
            if turn == rounds - 1:
                pairs = [
                    (apart(floor_writer, f"{folder}/floor.xlsx", count),
                     apart(exported, store.url, member, f"{folder}/out.xlsx"))
                    for _ in range(EXPORTS)
                ]  # fmt: skip
                floor, taken = (best([pair[at] for pair in pairs]) for at in range(2))
                back = asyncio.run(taken_back(store, hop, member, import_id))
            hop.wait(store.close)
        quickest = min(ours, key=lambda one: one.seconds)
        base = min(readers) + min(staged)
        print(f"{count:,} customers, best of {rounds}")
        row("calamine alone", min(readers), base)
        row("bare executemany, the book's tables", min(bare), base)
        row("bare executemany, staging and journal too", min(staged), base)
        row("floor: calamine + all tables", base, base)
        row("  read and staged in the worker", quickest.reading, base)
        row("import (read, staged, let in)", quickest.seconds, base, quickest)
        row("undo of the import", back.seconds, base, back)
        row("openpyxl write-only floor", floor[0], floor[0])
        row("export of the book", taken[0], floor[0])
        print(f"the export's worker took {taken[1]:.0f} MB")
    hop.close()


if __name__ == "__main__":
    chosen = [int(word) for word in sys.argv[1:]]
    main(*(chosen + [100_000, 3][len(chosen) :]))
