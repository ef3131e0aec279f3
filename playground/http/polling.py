"""getUpdates: one long poll at a time."""

import asyncio
import contextlib
from typing import Protocol

from playground.core.params import Params
from playground.core.refusal import RefusalError
from playground.http.raw import RawJson
from playground.http.stage import Stage

_CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Poller(Protocol):
    """The connection behind a poll. `gone`: the bot has hung up, nothing may be handed to it any more."""

    gone: bool


class LongPolls:
    """Hands out updates. A second poll ends the older one with a 409."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._waiting: asyncio.Future[None] | None = None
        self._poller: Poller | None = None
        stage.world.updates.arrived = self.wake

    def wake(self) -> None:
        """Ends the wait: there is something to fetch, or the playground stops."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def left(self, poller: Poller) -> None:
        """The bot behind this poll has hung up."""
        if poller is self._poller:
            self.wake()

    async def get_updates(self, params: Params, poller: Poller) -> RawJson:
        """The updates as a JSON array. Waits up to `timeout` seconds for the first."""
        updates = self._stage.world.updates
        if self._stage.world.webhook["url"]:
            raise RefusalError(409, _WEBHOOK)
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(RefusalError(409, _CONFLICT))
        allowed: list[str] | None = params.tree("allowed_updates")
        if allowed is not None:
            updates.allowed = allowed
        limit = min(max(params.number("limit", 100) or 100, 1), 100)
        offset, seconds = params.number("offset"), params.number("timeout", 0) or 0
        found = updates.take(offset, limit)
        if not found and seconds > 0 and not self._stage.stopping:
            await self._wait(min(seconds, 50), poller)
            found = [] if poller.gone else updates.take(offset, limit)
        return RawJson("[" + ",".join(update.body for update in found) + "]")

    async def _wait(self, seconds: float, poller: Poller) -> None:
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting, self._poller = mine, poller
        self._stage.polling = True
        self._stage.world.tell("polling")
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(mine, seconds)
        finally:
            if self._waiting is mine:
                self._waiting = None
                self._stage.polling = False
                self._stage.world.tell("polling")
