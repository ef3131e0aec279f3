"""A playground for each test, its people, and a bot's own hand on the Bot API."""

from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from playground import Playground
from playground.client import Person, SimClient


@pytest.fixture(autouse=True)
def _durations_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def playground() -> Iterator[Playground]:
    with Playground() as running:
        yield running


@pytest.fixture
def sim(playground: Playground) -> SimClient:
    return SimClient(playground.page_url)


@pytest.fixture
def owner(sim: SimClient) -> Person:
    return sim.person("owner")


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    wire, poll = (HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2))  # certificates cost 0.1 s
    async with Bot(
        playground.token, playground.base_url, playground.base_file_url, request=wire, get_updates_request=poll
    ) as speaking:
        yield speaking
