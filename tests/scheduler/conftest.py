"""A book, its outbox and somebody to write to: the scheduler without a bot around it."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import ExtBot

from crmbot.clock import Clock
from crmbot.domain.member import Member
from crmbot.screens.screen import Screen
from crmbot.screens.stored import to_stored
from crmbot.settings import Settings
from handlers.base import wire
from handlers.base.building import open_services
from handlers.base.pace import Pace
from handlers.base.services import Services
from playground import Playground
from playground.client import Person, SimClient

NOON = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)  # by Tehran's clock


@pytest.fixture
def api() -> Iterator[Playground]:
    with Playground() as api:
        yield api


@pytest.fixture
def people(api: Playground) -> Iterator[SimClient]:
    sim = SimClient(api.page_url)
    yield sim
    assert sim.errors() == []


@pytest.fixture
def services(api: Playground, empty_database: Path, tmp_path: Path) -> Iterator[Services]:
    path = shutil.copy(empty_database, tmp_path / "book.db")
    services = open_services(Settings(token=api.token, database_url=f"sqlite:///{path}"), Clock(NOON))
    yield services
    services.run.wait(services.store.close)
    services.run.close()


@pytest.fixture
def trader(people: SimClient, services: Services) -> Person:
    """The owner of a book, who has opened his chat with the bot."""
    person = people.person("owner")
    person.says("/start")
    make_member(services, person.id)
    return person


class Waiting:
    """Waits without waiting: a clock in seconds that moves on by what is slept."""

    def __init__(self) -> None:
        self.now = 0.0

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
async def bot(api: Playground, services: Services) -> AsyncIterator[ExtBot[Any]]:
    """A bot that keeps its pace, and takes no time for it."""
    waiting = Waiting()
    pace = Pace(services.mark_gone, lambda: None, waiting.clock, waiting.sleep)
    async with ExtBot(api.token, api.base_url, api.base_file_url, request=wire.request(), rate_limiter=pace) as bot:
        yield bot


def make_member(services: Services, user_id: int) -> Member:
    return services.run.wait(
        lambda: services.store.at_gate(
            services.clock.now(),
            None,
            lambda gate: gate.people.open_book(user_id, "Trader", "fa", gate.now),
        )
    )


@pytest.fixture
def put(services: Services) -> Callable[..., Member]:
    """Puts a message for a member, made where he is none yet, into the outbox, due so many hours after noon."""

    def put(text: str, to: int, hours: float = 0, kind: str = "offer") -> Member:
        def write(gate: Any) -> Member:
            member = gate.people.member(to) or gate.people.open_book(to, "Trader", "fa", gate.now)
            gate.outbox.put(member, kind, text, to_stored(Screen(text)), NOON + timedelta(hours=hours))
            return member

        return services.run.wait(lambda: services.store.at_gate(NOON, None, write))

    return put
