"""One import on its way: read in the worker, let in or taken back in chunks, told in the one message that shows it."""

import logging
import tempfile
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Concatenate, ParamSpec, TypeVar

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from crmbot.actions import importing, importing_chunks
from crmbot.actions.importing_callers import callers
from crmbot.actions.importing_contacts import is_a_handful, log_contacts
from crmbot.actions.importing_order import Reading
from crmbot.actions.importing_steps import Progress
from crmbot.domain.errors import CrmError
from crmbot.domain.imports import ImportFile
from crmbot.domain.member import Member
from crmbot.screens import importing as screens
from crmbot.screens.import_callers import callers as callers_screen
from crmbot.screens.lines import several
from crmbot.screens.screen import Screen
from crmbot.store.book import Book
from crmbot.text.texts import texts_in
from handlers.base.chunks import Chunks, chunks
from handlers.base.rejected import send_rejected
from handlers.base.services import Services
from handlers.base.voice import change, send
from handlers.base.workshop import Workshop

P = ParamSpec("P")
T = TypeVar("T")

_TOLD_EVERY_S = 2.0
_log = logging.getLogger(__name__)


class ImportRun:
    """One file on its way, step by step; what it does next stands in the file's row."""

    def __init__(self, bot: Bot, services: Services, workshop: Workshop, member: Member, import_id: int) -> None:
        self._bot, self._services, self._workshop = bot, services, workshop
        self._member, self._id = member, import_id
        self._texts = texts_in(member.language)
        self._told_at = monotonic()

    async def to_the_end(self) -> None:
        """Takes the file to where it rests, and tells the member."""
        steps = {"reading": self._read, "applying": self._let_in, "undoing": self._take_back}
        file = await self._file()
        while step := steps.get(file.state):
            await step(file)
            file = await self._file()
        if file.state == "read" and is_a_handful(file):
            await self._log(file)
        else:
            await self._tell(file)

    async def _file(self) -> ImportFile:
        return await self._look(importing.the_file)

    async def _read(self, file: ImportFile) -> None:
        from crmbot.actions.importing_reading import read_and_stage  # loads the readers

        try:
            with tempfile.TemporaryDirectory() as folder:
                source = Path(folder) / "list"
                sent = await self._bot.get_file(file.file_id)
                await sent.download_to_drive(source)
                await self._workshop.do(read_and_stage, self._reading(file), source, file.filename, file.columns)
        except CrmError as error:
            await self._act(importing.fail, error.text_id)
        except (TelegramError, OSError, MemoryError, RuntimeError, ValueError) as error:
            _log.error("import %d could not be read: %s", self._id, type(error).__name__)
            await self._act(importing.fail, "import-broken")

    def _reading(self, file: ImportFile) -> Reading:
        return Reading(self._services.store.url, self._member, file.at, file.id, file.attempt)

    async def _let_in(self, file: ImportFile) -> None:
        far = importing_chunks.progress_of(file)
        async with self._chunks() as each:
            while not far.over:
                far = replace(await each.next(importing_chunks.let_in_some, self._id), total=far.total)
                await self._tell_progress(file, far)

    async def _take_back(self, file: ImportFile) -> None:
        far = importing_chunks.NOT_BEGUN
        async with self._chunks() as each:
            while not far.over:
                far = await each.next(partial(importing_chunks.take_back_some, before=far), self._id)
                await self._tell_progress(file, far)

    def _chunks(self) -> AbstractAsyncContextManager[Chunks]:
        services = self._services
        return chunks(services.store, services.run, self._member, services.clock.now)

    async def _log(self, file: ImportFile) -> None:
        result = await self._act(log_contacts)
        await self._show(file, several(self._texts, result))
        await self._act(importing.mark_told, "called")

    async def _tell(self, file: ImportFile) -> None:
        if file.state == "done":
            await self._show(file, callers_screen(self._texts, await self._look(callers)))
            if file.understood and file.understood.refused:
                await send_rejected(self._bot, self._member, self._workshop, self._reading(file), file)
        elif file.state == "called":
            await self._show(file, Screen(self._texts.say("standing-kept")))
        elif file.state == "dropped":
            await self._show(file, Screen(self._texts.say("import-superseded")))
        else:
            await self._show(file, screens.screen_of(self._texts, file))
        await self._act(importing.mark_told, file.state)

    async def _tell_progress(self, file: ImportFile, far: Progress) -> None:
        if not far.over and monotonic() - self._told_at > _TOLD_EVERY_S:
            self._told_at = monotonic()
            with suppress(TelegramError):
                await self._show(file, screens.progress(self._texts, file, far))

    async def _show(self, file: ImportFile, screen: Screen) -> None:
        """In place of the message that shows the file; as a new one where that is gone or never was."""
        message_id = (await self._file()).message_id or file.message_id
        if message_id:
            with suppress(BadRequest):
                return await change(self._bot, self._member.user_id, message_id, screen)
        sent = await send(self._bot, self._member.user_id, screen)
        await self._act(importing.note_message, sent.message_id)
        return None

    async def _act(self, action: Callable[Concatenate[Book, int, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        services, now = self._services, self._services.clock.now()
        return await services.run(
            lambda: services.store.act(self._member, now, None, action, self._id, *args, **kwargs)
        )

    async def _look(self, question: Callable[[Book, int], T]) -> T:
        services, now = self._services, self._services.clock.now()
        return await services.run(lambda: services.store.look(self._member, now, question, self._id))
