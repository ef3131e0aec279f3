"""Imports under way: files are read, let in and taken back beside the updates, and taken up again after a kill."""

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta

from telegram import Bot
from telegram.error import TelegramError

from crmbot.actions import importing
from crmbot.domain.member import Member
from crmbot.screens.screen import Screen
from crmbot.store.imports import left_over, outdated
from crmbot.text.texts import texts_in
from handlers.base.app import App
from handlers.base.import_run import ImportRun
from handlers.base.services import Services
from handlers.base.voice import send
from handlers.base.workshop import Workshop

KEPT_FOR = timedelta(days=7)
_log = logging.getLogger(__name__)


class ImportRuns:
    """One task a file; what it does next stands in the file's row, so that a new start goes on where it was."""

    def __init__(self, bot: Bot, services: Services, workshop: Workshop) -> None:
        self._bot, self._services, self._workshop = bot, services, workshop
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._closed = False

    def go_on(self, member: Member, import_id: int) -> None:
        """Takes a file to where it comes to rest: shown, in, or out again."""
        if not self._closed:
            before = self._tasks.get(import_id)
            self._tasks[import_id] = asyncio.create_task(self._run(member, import_id, before))

    async def resume(self, _app: App) -> None:
        """Takes up what an earlier life left, and forgets rows that came to rest a week ago."""
        before = self._services.clock.now() - KEPT_FOR
        left, old = await self._services.at_gate(
            lambda gate: (left_over(gate.connection), outdated(gate.connection, before))
        )
        members = {member.id: member for member in self._services.roster}
        for member_id, import_id in left:
            if member_id in members:
                self.go_on(members[member_id], import_id)
        for member_id, import_id in old:
            if member_id in members:
                self._tasks[import_id] = asyncio.create_task(self._unstage(members[member_id], import_id))

    async def close(self) -> None:
        """Stops between two chunks."""
        self._closed = True
        await self._workshop.close()
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _run(self, member: Member, import_id: int, before: asyncio.Task[None] | None) -> None:
        if before:
            await asyncio.wait([before])
        try:
            await ImportRun(self._bot, self._services, self._workshop, member, import_id).to_the_end()
        except TelegramError as error:  # it stays untold, and is told at the next start
            _log.warning("import %d could not be told: %s", import_id, type(error).__name__)
        except Exception as error:
            _log.error("import %d stopped: %s", import_id, type(error).__name__)
            await self._say_it_stopped(member)
        finally:
            if self._tasks.get(import_id) is asyncio.current_task():
                del self._tasks[import_id]

    async def _say_it_stopped(self, member: Member) -> None:
        with suppress(TelegramError):
            await send(self._bot, member.user_id, Screen(texts_in(member.language).say("import-stopped")))

    async def _unstage(self, member: Member, import_id: int) -> None:
        services = self._services
        now, store = services.clock.now(), services.store
        more = True
        while more:
            more = await services.run(lambda: store.act(member, now, None, importing.unstage_some, import_id))
