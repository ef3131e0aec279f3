"""kill -9 in the middle of forty messages that nobody asked for: each comes, and only those on their way come twice."""

import signal
from collections import Counter
from datetime import UTC, datetime

import pytest

from crmbot.screens.screen import Screen
from crmbot.screens.stored import to_stored
from crmbot.store.store import Store
from playground import Playground
from playground.client import SimClient
from scheduler.outgoing import IN_FLIGHT

PEOPLE = 40


@pytest.fixture
def crowd(front_door, empty_database, tmp_path):
    """A playground with forty people who have a book each, and a load announced to all of them since noon."""
    now = datetime.now(UTC)
    (tmp_path / "book.db").write_bytes(empty_database.read_bytes())
    store = Store(f"sqlite:///{tmp_path / 'book.db'}")
    screen = to_stored(Screen("a load has come"))

    def announce(gate):
        for number in range(PEOPLE):
            member = gate.people.open_book(9_000_000 + number, "Trader", "fa", now)
            gate.outbox.put(member, "digest", "of today", screen, now)

    store.at_gate(now, None, announce)
    store.close()
    with Playground() as telegram:
        sim = SimClient(telegram.page_url)
        for number in range(PEOPLE):
            sim.new_person(f"p{number}", 9_000_000 + number, "Trader").says("/start")
        yield (
            sim,
            lambda: front_door(
                TOKEN=telegram.token, API_URL=telegram.base_url, FILE_URL=telegram.base_file_url, SIGNUP="open"
            ),
        )


def told(sim):
    """How often each person was told."""
    sent = (call for call in sim.calls("sendMessage") if call["params"]["text"] == "a load has come")
    return Counter(int(call["params"]["chat_id"]) for call in sent)


def test_each_comes_and_only_those_on_their_way_come_twice(crowd):
    sim, start = crowd
    sim.latency(0.02)
    bot = start()
    sim.waits_for(lambda: len(told(sim)) >= 12, timeout=20)
    bot.process.send_signal(signal.SIGKILL)
    bot.process.wait()
    assert len(told(sim)) < PEOPLE
    bot = start()
    sim.waits_for(lambda: len(told(sim)) == PEOPLE, timeout=20)
    sim.waits_until_quiet(calm=0.5, timeout=10)
    assert bot.is_told_to_stop()[0] == 0
    twice = [person for person, times in told(sim).items() if times > 1]
    assert len(twice) <= IN_FLIGHT and max(told(sim).values()) <= 2
