"""The minute hand: APScheduler only ticks, the database knows what is due."""

import asyncio
import logging
from datetime import UTC
from typing import TYPE_CHECKING

from handlers.base.app import App
from handlers.base.inbox import Inbox
from handlers.base.services import Services
from handlers.base.standing import where_we_stand
from scheduler.ticking import tick

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

HEAD_START_S = 1.0  # the first poll comes first
_GRACE_S = 6 * 3600  # a machine that slept ticks once when it wakes
_LONGEST_STOP_S = 15.0
_log = logging.getLogger(__name__)


class Minutes:
    """One bot's ticks: soon after its start, then each minute, until it stops. Two ticks never overlap.

    ``scheduler`` only ticks; None before it began.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._one_at_a_time = asyncio.Lock()
        self.scheduler: AsyncIOScheduler | None = None

    async def start(self, app: App) -> None:
        """Begins; for ``Services.at_start``. It ends by itself with the bot."""
        self._app, self._loop = app, asyncio.get_running_loop()
        self._beginning = asyncio.create_task(self._begin())
        self._services.at_stop.append(self._stop)

    async def tick(self) -> None:
        """One tick; also tells those whose last answer was lost on the way where they stand."""
        async with self._one_at_a_time:
            try:
                await tick(self._services, self._app.bot)
                await self._tell_unanswered()
            except Exception:  # the next minute tries again
                _log.exception("a tick failed")

    def at_once(self) -> None:
        """One tick now, asked for from another thread; blocks until it is done."""
        asyncio.run_coroutine_threadsafe(self.tick(), self._loop).result()

    async def _begin(self) -> None:
        await asyncio.sleep(HEAD_START_S)
        self.scheduler = _each_minute(self)
        await self.tick()

    async def _tell_unanswered(self) -> None:
        inbox = self._app.update_queue
        if isinstance(inbox, Inbox):
            await inbox.tell_unanswered(where_we_stand(self._app.bot, self._services))

    async def _stop(self) -> None:
        if self.scheduler:
            self.scheduler.pause()
        try:
            async with asyncio.timeout(_LONGEST_STOP_S), self._one_at_a_time:
                self._beginning.cancel()
        except TimeoutError:
            _log.warning("a tick was cut off")
            self._beginning.cancel()
        if self.scheduler:
            self.scheduler.shutdown()
            await asyncio.sleep(0)  # it shuts down in the loop's next round


def register(services: Services) -> Minutes:
    """Lets the bot tick once it is started."""
    minutes = Minutes(services)
    services.at_start.append(minutes.start)
    return minutes


def _each_minute(minutes: Minutes) -> "AsyncIOScheduler":
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # some 20 ms, after the first poll
    from apscheduler.triggers.interval import IntervalTrigger

    often = {"misfire_grace_time": _GRACE_S, "coalesce": True, "max_instances": 1}
    scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=often)
    scheduler.add_job(minutes.tick, IntervalTrigger(minutes=1, timezone=UTC))
    scheduler.start()
    return scheduler
