"""kill -9 in the middle of fifty lines: each is entered once and answered at least once."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PEOPLE, LINES = 5, 50


async def start(url: str, token: str, database: Path) -> asyncio.subprocess.Process:
    command = [sys.executable, "-W", "error", str(HERE / "small_bot.py"), url, token, str(database)]
    return await asyncio.create_subprocess_exec(*command, env=os.environ | {"PYTHONPATH": str(ROOT)})


def entered(database: Path) -> list[int]:
    with closing(sqlite3.connect(database)) as db:
        return [row[0] for row in db.execute("select update_id from line order by rowid")]


def left_open(database: Path) -> int:
    with closing(sqlite3.connect(database)) as db:
        return int(db.execute("select count(*) from inbox where answered_at is null").fetchone()[0])


@pytest.mark.parametrize(("answered_before", "in_a_quiet_moment"), [(0, False), (17, True), (44, False)])
async def test_every_line_is_entered_once_in_order_and_answered(
    api, token, tmp_path, answered_before, in_a_quiet_moment
):
    database = tmp_path / "book.db"
    lines = [api.says(1000 + n, 7 + n % PEOPLE, f"line {n}") for n in range(LINES)]
    told = {f"entered {line['update_id']}" for line in lines}
    api.held_after = answered_before
    api.hand_out(*lines)

    bot = await start(api.url, token, database)
    await api.until(lambda: api.confirmed == 1049 and len(api.sent()) > answered_before)
    while in_a_quiet_moment and left_open(database) > LINES - answered_before:  # noqa: ASYNC110
        await asyncio.sleep(0.002)
    bot.send_signal(signal.SIGKILL)
    await bot.wait()
    in_flight = len(api.sent()) - answered_before
    assert answered_before <= len(set(entered(database))) < LINES

    api.release()
    api.hand_out(*lines[-3:])  # Telegram may deliver again what it was told of
    bot = await start(api.url, token, database)
    await api.until(lambda: set(api.sent()) == told and api.confirmed == 1049 and not api.updates)
    bot.send_signal(signal.SIGTERM)
    assert await bot.wait() == 0

    for person in range(PEOPLE):
        theirs = [update_id for update_id in entered(database) if update_id % PEOPLE == person]
        assert theirs == list(range(1000 + person, 1000 + LINES, PEOPLE))
    assert left_open(database) == 0
    if in_a_quiet_moment:  # else those may come twice, too, whose answer was not marked yet
        assert len(api.sent()) - LINES <= in_flight <= PEOPLE


async def test_a_bot_started_against_a_dead_api_serves_when_it_comes_back(api_at, token, tmp_path):
    asked = asyncio.Event()

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set()
        writer.close()

    dead = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = dead.sockets[0].getsockname()[1]
    bot = await start(f"http://127.0.0.1:{port}/bot", token, tmp_path / "book.db")
    await asked.wait()
    dead.close()
    await dead.wait_closed()
    api = api_at(port)
    api.hand_out(api.says(1, 7, "line"))
    await api.until(lambda: api.sent() == ["entered 1"])
    bot.send_signal(signal.SIGTERM)
    assert await bot.wait() == 0
