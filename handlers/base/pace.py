"""Pace: answers at once, unasked messages within what Telegram lets through."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from handlers.base import guard

JsonDict = dict[str, Any]
Answer = bool | JsonDict | list[JsonDict]

PER_SECOND = 29  # one under Telegram's 30: the way there is not equally long for all
_WINDOW_S = 1.0


@dataclass(frozen=True, slots=True)
class Proactive:
    """Marks a message that nobody is waiting for: ``send_message(..., rate_limit_args=Proactive())``."""


class Pace(BaseRateLimiter[Proactive]):
    """PTB's rate limiter for a bot that answers people and now and then writes to all of them.

    Answers are never held back. Unasked messages (:class:`Proactive`) share what the answers of the last second
    leave of 29 a second, evenly spread and in the order of asking, at most one a second in a chat. A 429 is obeyed
    by the call that got it and stops all unasked messages.

    Lost calls are repeated as :mod:`handlers.base.guard` allows; what is given up raises its error, after ``unsaid()``
    if it was an answer. A 403 in a private chat raises too, after ``gone(chat_id)``. PTB advises limiters to let
    network errors alone; here they are met where every message passes.
    """

    def __init__(
        self,
        gone: Callable[[int], Awaitable[None]],
        unsaid: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._gone, self._unsaid = gone, unsaid
        self._clock, self._sleep = clock, sleep
        self._recent = Recent(PER_SECOND)
        self._gate = asyncio.Lock()
        self._stopped_until = float("-inf")

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Proactive | None,
    ) -> Answer:
        """Make one call, as often as is needed and harmless."""
        chat = _message_to(endpoint, data)
        try:
            call = partial(callback, *args, **kwargs)
            return await self._insist(call, endpoint, chat, rate_limit_args is not None)
        except Forbidden:
            if chat is not None and chat > 0:
                await self._gone(chat)
            raise
        except (NetworkError, RetryAfter) as error:
            if chat is not None and rate_limit_args is None and not isinstance(error, BadRequest):
                self._unsaid()
            raise

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def _insist(
        self, call: Callable[[], Awaitable[Answer]], endpoint: str, chat: int | None, proactive: bool
    ) -> Answer:
        attempt = 0
        while True:
            await self._begin(chat, proactive)
            try:
                return await call()
            except TelegramError as error:
                pause = self._pause(error, endpoint, attempt)
                if pause is None:
                    raise
            attempt += 1
            await self._sleep(pause)

    def _pause(self, error: TelegramError, endpoint: str, attempt: int) -> float | None:
        if isinstance(error, RetryAfter):
            self._stopped_until = max(self._stopped_until, self._clock() + guard.asked_to_wait(error))
        return guard.pause_before_repeating(error, endpoint, attempt)

    async def _begin(self, chat: int | None, proactive: bool) -> None:
        if proactive:
            await self._turn(chat)
        elif chat is not None:
            self._recent.note(chat, self._clock())

    async def _turn(self, chat: int | None) -> None:
        while True:
            await self._until(lambda: self._recent.chat_free_at(chat))  # outside: it must not hold up other chats
            async with self._gate:
                await self._until(lambda: max(self._stopped_until, self._recent.room_at(self._clock())))
                if self._recent.chat_free_at(chat) <= self._clock():
                    return self._recent.note(chat, self._clock(), proactive=True)

    async def _until(self, instant: Callable[[], float]) -> None:
        while (wait := instant() - self._clock()) > 0:
            await self._sleep(wait)


class Recent:
    """The messages begun within the last second; instants are seconds of one monotonic clock."""

    def __init__(self, per_second: int) -> None:
        self._per_second = per_second
        self._begun: deque[tuple[float, int | None]] = deque()
        self._last_in: dict[int | None, float] = {}
        self._next_proactive = float("-inf")

    def note(self, chat: int | None, now: float, proactive: bool = False) -> None:
        """A message to ``chat`` begins."""
        self._forget_before(now - _WINDOW_S)
        self._begun.append((now, chat))
        self._last_in[chat] = now
        if proactive:
            self._next_proactive = now + _WINDOW_S / self._per_second

    def room_at(self, now: float) -> float:
        """When an unasked message may begin, not sooner than any moment already past."""
        self._forget_before(now - _WINDOW_S)
        too_many = len(self._begun) - self._per_second
        free = self._begun[too_many][0] + _WINDOW_S if too_many >= 0 else now
        return max(free, self._next_proactive)

    def chat_free_at(self, chat: int | None) -> float:
        """When the next unasked message to this chat may begin; minus infinity for a chat not written to lately."""
        if chat is None or chat not in self._last_in:
            return float("-inf")
        return self._last_in[chat] + _WINDOW_S

    def _forget_before(self, instant: float) -> None:
        while self._begun and self._begun[0][0] <= instant:
            begun, chat = self._begun.popleft()
            if self._last_in[chat] == begun:
                del self._last_in[chat]


def _message_to(endpoint: str, data: dict[str, Any]) -> int | None:
    """The chat a call shows something in; None for calls nobody sees."""
    chat = data.get("chat_id")
    return chat if isinstance(chat, int) and endpoint != "sendChatAction" else None
