"""The minute hand: it begins after the first poll, never runs twice at once, and ends with the bot."""

import asyncio
from types import SimpleNamespace

import pytest

from scheduler import minutes
from scheduler.minutes import Minutes


class Ticks:
    """Ticks that end when they are let go."""

    def __init__(self) -> None:
        self.begun = self.ended = self.at_once = 0
        self.go_on = asyncio.Event()
        self.go_on.set()
        self.fails = False

    async def __call__(self, _services: object, _bot: object) -> int:
        self.begun += 1
        assert self.begun - self.ended == 1
        await self.go_on.wait()
        self.ended += 1
        if self.fails:
            raise ValueError("a mistake of ours")
        return 0


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> Ticks:
    ticks = Ticks()
    monkeypatch.setattr(minutes, "tick", ticks)
    monkeypatch.setattr(minutes, "HEAD_START_S", 0)
    return ticks


class Hand:
    """A minute hand with the bot around it cut down to its two hooks."""

    def __init__(self) -> None:
        self.services = SimpleNamespace(at_start=[], at_stop=[])
        self.minutes = minutes.register(self.services)

    async def begins(self) -> Minutes:
        for start in self.services.at_start:
            await start(SimpleNamespace(bot=None, update_queue=asyncio.Queue()))
        return self.minutes

    async def stops(self) -> None:
        for stop in self.services.at_stop:
            await stop()


@pytest.fixture
def hand(ticks: Ticks) -> Hand:
    return Hand()


async def until(holds) -> None:
    async with asyncio.timeout(5):
        while not holds():  # noqa: ASYNC110
            await asyncio.sleep(0)


async def test_it_ticks_soon_after_the_start_and_each_minute(hand, ticks):
    begun = await hand.begins()
    await until(lambda: ticks.ended == 1)
    (job,) = begun.scheduler.get_jobs()
    assert job.trigger.interval.total_seconds() == 60
    assert (job.coalesce, job.max_instances) == (True, 1)
    assert job.misfire_grace_time >= 3600
    await hand.stops()


async def test_a_tick_asked_for_waits_for_the_one_under_way(hand, ticks):
    ticks.go_on.clear()
    begun = await hand.begins()
    await until(lambda: ticks.begun == 1)
    asked = asyncio.create_task(asyncio.to_thread(begun.at_once))
    await asyncio.sleep(0.02)
    assert ticks.begun == 1
    ticks.go_on.set()
    await asked
    assert ticks.ended == 2
    await hand.stops()


async def test_a_tick_that_fails_is_logged_and_the_next_one_comes(hand, ticks, caplog):
    ticks.fails = True
    begun = await hand.begins()
    await until(lambda: "a tick failed" in caplog.text)
    ticks.fails = False
    await begun.tick()
    assert ticks.ended == 2
    await hand.stops()


async def test_it_stops_when_the_tick_under_way_has_ended(hand, ticks):
    ticks.go_on.clear()
    begun = await hand.begins()
    await until(lambda: ticks.begun == 1)
    stopping = asyncio.create_task(hand.stops())
    await asyncio.sleep(0.02)
    assert not stopping.done()
    ticks.go_on.set()
    await stopping
    assert ticks.ended == 1
    assert not begun.scheduler.running


async def test_stopped_before_it_began_it_never_ticks(hand, ticks):
    await hand.begins()
    await hand.stops()
    await asyncio.sleep(0.02)
    assert ticks.begun == 0
