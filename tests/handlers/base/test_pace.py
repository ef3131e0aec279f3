"""Pace: answers at once, unasked messages within the limits. Time stands still unless somebody sleeps."""

import asyncio
import heapq
from collections import Counter
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from handlers.base.pace import PER_SECOND, Pace, Proactive, Recent


class Time:
    """A clock that jumps to the next sleeper's moment as soon as nobody else has anything to do."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, self._count, woken))
        await woken

    async def run(self, *work: Any) -> list[Any]:
        everything = asyncio.gather(*work, return_exceptions=True)
        while not everything.done():
            for _ in range(20):
                await asyncio.sleep(0)
            if self._sleepers and not everything.done():
                at, _, woken = heapq.heappop(self._sleepers)
                self.now = max(self.now, at)
                woken.set_result(None)
        return everything.result()


class Telegram:
    """Notes when each message came; answers with the errors it was given first."""

    def __init__(self) -> None:
        self.time = Time()
        self.came: list[tuple[float, int]] = []
        self.errors: list[Exception] = []
        self.left: list[int] = []
        self.lost = 0
        self.pace = Pace(self.gone, self.unsaid, self.time.clock, self.time.sleep)

    async def gone(self, chat: int) -> None:
        self.left.append(chat)

    def unsaid(self) -> None:
        self.lost += 1

    async def send(self, chat: int, proactive: bool = False, endpoint: str = "sendMessage") -> Any:
        async def call() -> bool:
            self.came.append((self.time.now, chat))
            if self.errors:
                raise self.errors.pop(0)
            return True

        mark = Proactive() if proactive else None
        return await self.pace.process_request(call, (), {}, endpoint, {"chat_id": chat}, mark)

    def instants(self, chat: int) -> list[float]:
        return [at for at, to in self.came if to == chat]


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


def busiest_second(instants: list[float]) -> int:
    return max(sum(1 for other in instants if at <= other < at + 0.999) for at in instants)


def refused() -> NetworkError:
    error = NetworkError("x")
    error.__cause__ = httpx.ConnectError("refused")
    return error


def silence() -> TimedOut:
    error = TimedOut()
    error.__cause__ = httpx.ReadTimeout("silence")
    return error


async def test_answers_are_never_held_back(telegram):
    await telegram.time.run(*(telegram.send(7) for _ in range(100)))
    assert {at for at, _ in telegram.came} == {1000.0}


async def test_a_broadcast_keeps_to_the_limit_and_uses_it(telegram):
    await telegram.time.run(*(telegram.send(chat, proactive=True) for chat in range(1, 301)))
    instants = [at for at, _ in telegram.came]
    assert busiest_second(instants) <= 30
    assert 299 / (instants[-1] - instants[0]) >= 0.95 * 30


async def test_a_broadcast_goes_out_in_the_order_of_asking(telegram):
    await telegram.time.run(*(telegram.send(chat, proactive=True) for chat in range(1, 101)))
    assert [chat for _, chat in telegram.came] == list(range(1, 101))


async def test_one_chat_gets_one_unasked_message_a_second_and_holds_up_nobody(telegram):
    same = [telegram.send(1, proactive=True) for _ in range(3)]
    others = [telegram.send(chat, proactive=True) for chat in range(2, 12)]
    await telegram.time.run(*same, *others)
    first, second, third = telegram.instants(1)
    assert second - first >= 1 and third - second >= 1
    assert max(telegram.instants(11)) - first < 0.5


async def test_an_unasked_message_waits_a_second_after_an_answer_in_the_same_chat(telegram):
    await telegram.time.run(telegram.send(1), telegram.send(1, proactive=True))
    assert telegram.came == [(1000.0, 1), (1001.0, 1)]


async def test_a_broadcast_makes_room_for_answers(telegram):
    async def talk() -> None:
        for n in range(60):
            await telegram.send(1000 + n)
            await telegram.time.sleep(0.1)

    await telegram.time.run(talk(), *(telegram.send(chat, proactive=True) for chat in range(1, 101)))
    answers = [at for at, chat in telegram.came if chat >= 1000]
    assert answers == pytest.approx([1000 + 0.1 * n for n in range(60)])
    assert busiest_second([at for at, _ in telegram.came if at > 1001]) <= 30  # the first second cannot know


async def test_a_429_is_obeyed_and_stops_unasked_messages_but_no_other_answer(telegram):
    telegram.errors = [RetryAfter(5)]
    first = telegram.send(1)
    later = [telegram.send(2, proactive=True), telegram.send(3)]
    assert await telegram.time.run(first, *later) == [True, True, True]
    assert telegram.instants(1) == pytest.approx([1000, 1005.1])
    assert telegram.instants(2)[0] >= 1005.1
    assert telegram.instants(3) == [1000.0]
    assert telegram.lost == 0


async def test_an_unasked_message_that_met_a_429_takes_a_new_turn(telegram):
    telegram.errors = [RetryAfter(2)]
    await telegram.time.run(*(telegram.send(chat, proactive=True) for chat in range(1, 61)))
    assert Counter(chat for _, chat in telegram.came) == Counter(range(1, 61)) + Counter([1])
    assert not [at for at, _ in telegram.came[1:] if at < 1002]
    assert busiest_second([at for at, _ in telegram.came]) <= 30


async def test_an_answer_that_was_refused_is_said_again(telegram):
    telegram.errors = [refused(), NetworkError("Bad Gateway")]
    assert await telegram.time.run(telegram.send(7)) == [True]
    assert telegram.instants(7) == pytest.approx([1000, 1000.5, 1001.5])
    assert telegram.lost == 0


async def test_an_answer_lost_in_silence_is_not_said_twice_but_noted(telegram):
    telegram.errors = [silence()]
    [error] = await telegram.time.run(telegram.send(7))
    assert isinstance(error, TimedOut)
    assert len(telegram.came) == 1
    assert telegram.lost == 1


async def test_a_dead_api_is_given_up_after_a_few_tries_and_noted(telegram):
    telegram.errors = [refused() for _ in range(99)]
    [error] = await telegram.time.run(telegram.send(7))
    assert isinstance(error, NetworkError)
    assert len(telegram.came) == 5
    assert telegram.lost == 1


async def test_the_outbox_hears_of_its_own_losses_itself(telegram):
    telegram.errors = [silence()]
    [error] = await telegram.time.run(telegram.send(7, proactive=True))
    assert isinstance(error, TimedOut)
    assert telegram.lost == 0


async def test_who_blocked_the_bot_is_gone(telegram):
    telegram.errors = [Forbidden("bot was blocked by the user"), Forbidden("bot was kicked")]
    for chat in (7, -5):
        [error] = await telegram.time.run(telegram.send(chat))
        assert isinstance(error, Forbidden)
    assert telegram.left == [7]
    assert telegram.lost == 0


async def test_a_refusal_is_the_callers_business(telegram):
    telegram.errors = [BadRequest("message is not modified")]
    [error] = await telegram.time.run(telegram.send(7, endpoint="editMessageText"))
    assert isinstance(error, BadRequest)
    assert telegram.lost == 0


@given(st.lists(st.tuples(st.integers(1, 40), st.floats(0, 0.3)), max_size=200))
def test_room_is_never_promised_to_one_too_many(steps):
    recent, now, begun = Recent(PER_SECOND), 0.0, []
    for chat, passed in steps:
        now += passed
        now = max(now, recent.room_at(now), recent.chat_free_at(chat))
        recent.note(chat, now, proactive=True)
        begun.append((now, chat))
    for at, chat in begun:
        within = [other for other in begun if at <= other[0] < at + 0.999]
        assert len(within) <= PER_SECOND
        assert sum(1 for _, other in within if other == chat) == 1
