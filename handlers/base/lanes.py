"""Lanes: one person's updates in the order of their arrival, the people side by side."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_UNBOUNDED = 2**30


@dataclass(slots=True)
class _Lane:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    queued: int = 0


class Lanes(BaseUpdateProcessor):
    """PTB's update processor with a lane for each person and room for ``at_once`` handlers in all.

    PTB's own semaphore is taken before a processor is asked, so that ninety lines of one person would fill it
    and everybody else would wait: here it is practically unbounded, and an update takes room only when it
    stands first in its lane. A lane exists while something is in it. ``handling`` surrounds each update while
    it is handled. What belongs to no person only takes room.
    """

    def __init__(
        self,
        at_once: int = 256,
        handling: Callable[[object], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        super().__init__(max_concurrent_updates=_UNBOUNDED)
        self._room = asyncio.Semaphore(at_once)
        self._handling = handling
        self._lanes: dict[int, _Lane] = {}

    def __len__(self) -> int:
        """How many people have something under way."""
        return len(self._lanes)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await the handlers of one update when it is its turn."""
        person = _person(update)
        if person is None:
            return await self._handle(update, coroutine)
        lane = self._lanes.setdefault(person, _Lane())
        lane.queued += 1
        try:
            async with lane.turn:
                await self._handle(update, coroutine)
        finally:
            lane.queued -= 1
            if not lane.queued:
                del self._lanes[person]

    async def _handle(self, update: object, coroutine: Awaitable[Any]) -> None:
        async with self._room:
            with self._handling(update):
                await coroutine

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _person(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    who = update.effective_user or update.effective_chat
    return who.id if who else None
