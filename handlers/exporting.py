"""/export: the book, or a list of it, as a file; owners and managers only."""

import asyncio
import logging
import tempfile
from pathlib import Path
from typing import Any

from telegram import InputFile, Update
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, CommandHandler

from crmbot.actions import exporting
from crmbot.actions.exporting import FORMS, Order
from crmbot.domain.errors import CrmError
from crmbot.screens import exporting as screens
from crmbot.store.groups import GROUPS
from crmbot.text.texts import texts_in
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap
from handlers.base.services import Services
from handlers.base.voice import send
from handlers.base.workshop import Workshop

_log = logging.getLogger(__name__)
_MOST_BYTES = 50_000_000  # Telegram's limit for what a bot sends


async def ask(update: Update, context: Context) -> None:
    """/export."""
    await context.say(screens.offered(context.texts, await context.look(exporting.offer)))


async def group(update: Update, context: Context) -> None:
    """One group."""
    offer = await context.look(exporting.offer)
    if tap(update).number() not in GROUPS:
        raise CrmError("stale-button")
    await context.say(screens.of_group(context.texts, offer, tap(update).number()))


async def make(update: Update, context: Context) -> None:
    """A file is wanted: it is written and sent beside the updates."""
    await context.look(exporting.offer)
    form, of_group = tap(update).word(0), tap(update).number(1)
    if form not in FORMS or of_group not in (0, *GROUPS):
        raise CrmError("stale-button")
    order = Order(context.services.store.url, context.member, context.services.clock.now(), form, of_group)
    makers: Makers = context.bot_data["exports"]
    if not makers.begin(context.bot, order):
        return await context.toast(context.texts.plain("export-under-way"))
    await context.say(screens.making(context.texts), fresh=True)
    return None


class Makers:
    """The files being written, one a member at a time."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def begin(self, bot: Any, order: Order) -> bool:
        """Whether the file is written now; False while this member's last one still is."""
        if order.member.id in self._tasks:
            return False
        task = self._tasks[order.member.id] = asyncio.create_task(self._make(bot, order))
        task.add_done_callback(lambda _: self._tasks.pop(order.member.id, None))
        return True

    async def close(self) -> None:
        """Gives up what is under way; a tap brings it again."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _make(self, bot: Any, order: Order) -> None:
        texts = texts_in(order.member.language)
        try:
            with tempfile.TemporaryDirectory() as folder:
                target = Path(folder) / "book"
                taken = await self._workshop.do(exporting.write_export, order, target)
                if taken.size > _MOST_BYTES:
                    await send(bot, order.member.user_id, screens.too_large(texts))
                    return
                await _send(bot, order, target, screens.file_name(texts, order), screens.caption(texts, order, taken))
        except TelegramError as error:
            _log.warning("an export could not be sent: %s", type(error).__name__)
        except Exception as error:
            _log.error("an export failed: %s", type(error).__name__)
            await send(bot, order.member.user_id, screens.failed(texts))


async def _send(bot: Any, order: Order, target: Path, name: str, caption: str) -> None:
    """From the disk, piece by piece: a large book does not pass through the bot's memory."""
    with target.open("rb") as content:
        file = InputFile(content, filename=name, read_file_handle=False)
        await bot.send_document(order.member.user_id, file, caption=caption, parse_mode=ParseMode.HTML)


def register(app: App) -> None:
    """Its command and keys."""
    services: Services = app.bot_data["services"]
    makers = app.bot_data["exports"] = Makers(app.bot_data.setdefault("workshop", Workshop()))
    services.at_stop.append(makers.close)
    app.add_handler(CommandHandler("export", ask))
    app.add_handler(CallbackQueryHandler(ask, r"^export:ask"))
    app.add_handler(CallbackQueryHandler(group, r"^export:group:"))
    app.add_handler(CallbackQueryHandler(make, r"^export:make:"))
