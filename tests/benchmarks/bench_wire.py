"""The wire, the lanes and the inbox against stock python-telegram-bot, on the playground.

    python tests/benchmarks/bench_wire.py [--rounds 3] [--seconds 10]

Three bots repeat what they are told: ``stock`` PTB (256 at once), ``wire`` (our request object and lanes) and ``inbox``
(the same over the durable inbox with the real store). Prints CPU per update (user and system time of the bot's
process; the kinds take turns, medians count), the time to the answer at a steady rate with an API that takes 50 ms, and
how often a dead API is asked within 3 s. Read the ratios: absolute figures belong to the machine.
"""

import argparse
import logging
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("stock", "wire", "inbox")
PEOPLE = 50
API_S = 0.05


# ---- the bots ----------------------------------------------------------------------------------------------------


def run_bot(kind: str, url: str, token: str, database: str) -> None:
    """The bot's process."""
    from telegram.ext import Application, MessageHandler, filters
    from telegram.request import HTTPXRequest

    async def echo(update, context):
        await context.bot.send_message(update.effective_chat.id, update.message.text)

    logging.disable(logging.CRITICAL)
    builder = Application.builder().token(token).base_url(url)
    if kind == "stock":
        builder = builder.concurrent_updates(256).request(HTTPXRequest(256, pool_timeout=60))
    else:
        builder = _ours(builder, kind, database)
    app = builder.build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling(bootstrap_retries=-1, timeout=10)


def _ours(builder, kind: str, database: str):
    from handlers.base import wire
    from handlers.base.lanes import Lanes

    builder = builder.request(wire.request())
    if kind == "wire":
        return builder.get_updates_request(wire.request(pool_size=4)).concurrent_updates(Lanes())
    from crmbot.clock import Clock
    from crmbot.store.store import Store
    from handlers.base.hop import Hop
    from handlers.base.inbox import Inbox
    from handlers.base.services import InboxTable

    clock, hop = Clock(), Hop()
    inbox = Inbox(InboxTable(Store(f"sqlite:///{database}"), clock, 1), hop, lambda person: True, clock.now)

    async def close(app):
        await inbox.close()
        hop.close()

    builder = builder.get_updates_request(wire.request(pool_size=4, taker=inbox.take)).update_queue(inbox)
    return builder.concurrent_updates(Lanes(handling=inbox.handling)).post_shutdown(close)


# ---- the other end -----------------------------------------------------------------------------------------------


class Town:
    """The playground with fifty people in it and one bot."""

    def __init__(self, client) -> None:
        self.client, self.bot = client, None
        self.people = [client.new_person(f"p{n}", 700_000_000 + n, f"P{n}") for n in range(PEOPLE)]
        self.said = 0

    def all_say(self, times: int) -> None:
        """Everybody says a line and waits for its answer, ``times`` times."""
        for n in range(times):
            acts = [{"person": one.account.id, "act": "says", "args": {"text": f"line {n}"}} for one in self.people]
            self.client.order("acts", {"acts": acts})
            self.said += PEOPLE
            self.wait()

    def say_at(self, rate: float, seconds: float) -> list[float]:
        """Seconds to the answer, sorted, of lines that come at a steady rate whatever the bot does."""
        before, begin = self.said, time.perf_counter()
        for n in range(int(rate * seconds)):
            time.sleep(max(0.0, begin + n / rate - time.perf_counter()))
            self.people[n % PEOPLE].says(f"line {n}")
            self.said += 1
        self.wait()
        return sorted(self.client.timings()["latencies"][before : self.said])

    def wait(self) -> None:
        """Until every line has its answer."""
        until = time.monotonic() + 60
        while len(self.client.timings()["latencies"]) < self.said:
            if self.bot.poll() is not None or time.monotonic() > until:
                raise TimeoutError("the bot does not answer")
            time.sleep(0.02)


@contextmanager
def town(kind: str) -> Iterator[tuple[Town, subprocess.Popen]]:
    """A fresh playground and a bot of one kind that has answered everybody once."""
    from playground import Playground
    from playground.client import SimClient

    with tempfile.TemporaryDirectory() as folder, Playground() as telegram:
        place = Town(SimClient(telegram.page_url))
        with bot(kind, telegram.base_url, telegram.token, f"{folder}/bench.db") as process:
            place.bot = process
            place.all_say(2)
            yield place, process


@contextmanager
def bot(kind: str, url: str, token: str, database: str) -> Iterator[subprocess.Popen]:
    """A bot's process, ended at the end."""
    command = [sys.executable, __file__, "--bot", kind, url, token, database]
    process = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)})
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def cpu_seconds(process: subprocess.Popen) -> float:
    """User and system time a process has used so far."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# ---- what is measured --------------------------------------------------------------------------------------------


def cpu_per_update(kind: str, times: int = 30) -> float:
    """Milliseconds of CPU for one line and its answer."""
    with town(kind) as (place, process):
        before = cpu_seconds(process)
        place.all_say(times)
        return (cpu_seconds(process) - before) / (times * PEOPLE) * 1000


def p99(kind: str, rate: float, seconds: float) -> float:
    """The slowest of a hundred answers, as a multiple of what the API itself takes."""
    with town(kind) as (place, _):
        place.client.latency(API_S)
        took = place.say_at(rate, seconds)
        return took[int(len(took) * 0.99)] / API_S


def attempts_on_a_dead_api(kind: str, seconds: float = 3.0) -> int:
    """Connections a bot opens within three seconds after its first, each of them dropped."""
    with socket.create_server(("127.0.0.1", 0)) as server, tempfile.TemporaryDirectory() as folder:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/bot"
        with bot(kind, url, "1:" + "A" * 35, f"{folder}/bench.db"):
            return _count_connections(server, seconds)


def _count_connections(server: socket.socket, seconds: float) -> int:
    server.settimeout(20)
    server.accept()[0].close()
    count, until = 1, time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        server.settimeout(left)
        try:
            server.accept()[0].close()
        except TimeoutError:
            break
        count += 1
    return count


def main(rounds: int, seconds: float) -> None:
    """Prints the tables."""
    costs = {kind: [] for kind in KINDS}
    for _ in range(rounds):
        for kind in KINDS:
            costs[kind].append(cpu_per_update(kind))
    stock = statistics.median(costs["stock"])
    titles = ("CPU ms per echo", "of stock", "p99/API 30/s", "p99/API 200/s", "dead API, 3 s")
    print(f"{'bot':8}" + "".join(f"{title:>17}" for title in titles), flush=True)
    for kind in KINDS:
        cost = statistics.median(costs[kind])
        slow = [p99(kind, rate, seconds) for rate in (30, 200)]
        dead = attempts_on_a_dead_api(kind)
        print(f"{kind:8}{cost:17.2f}{cost / stock:17.2f}{slow[0]:17.2f}{slow[1]:17.2f}{dead:17d}", flush=True)
    print("goals: p99 at most 2.2 (30/s) and 3 (200/s) times the API's 50 ms; at most 5 attempts on a dead API")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--bot", nargs=4, metavar=("KIND", "URL", "TOKEN", "DATABASE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.bot:
        run_bot(*options.bot)
    else:
        sys.path.insert(0, str(ROOT))
        main(options.rounds, options.seconds)
