"""Lists: a file that is sent is read and shown; a tap lets it in, and another takes it out again."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from crmbot.actions import importing, importing_callers, importing_chunks
from crmbot.actions.importing_callers import Callers
from crmbot.actions.importing_order import Reading
from crmbot.domain.errors import CrmError
from crmbot.domain.imports import ImportFile
from crmbot.screens import import_callers, import_columns
from crmbot.screens import importing as screens
from crmbot.sheets.errors import SheetError
from crmbot.sheets.limits import MAX_BYTES
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.imports import ImportRuns
from handlers.base.reading import card_replied_to, message_of, shown_by, tap
from handlers.base.rejected import send_rejected
from handlers.base.services import Services
from handlers.base.workshop import Workshop

_LISTS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".vcf", ".xml")


async def received(update: Update, context: Context) -> None:
    """A list of customers."""
    sent = message_of(update).document
    assert sent is not None
    if (sent.file_size or 0) > MAX_BYTES:
        raise SheetError("too_big")
    file = await context.act(importing.receive, sent.file_id, (sent.file_name or "list")[:120])
    await _under_way(update, context, file)


async def ask(update: Update, context: Context) -> None:
    """/import: what is under way, or what can be sent."""
    file = await context.look(importing.waiting_file)
    await context.say(screens.screen_of(context.texts, file) if file else screens.ask_for_file(context.texts))


async def show(update: Update, context: Context) -> None:
    """Back to what was understood."""
    await _say(context, await context.look(importing.the_file, tap(update).number()))


async def answer(update: Update, context: Context) -> None:
    """Who most of them are."""
    pressed = tap(update)
    await _say(context, await context.act(importing.answer, pressed.number(), pressed.number(1)))


async def known(update: Update, context: Context) -> None:
    """What is done with people the book has."""
    pressed = tap(update)
    await _say(context, await context.act(importing.choose, pressed.number(), pressed.word(1)))


async def columns(update: Update, context: Context) -> None:
    """The columns, to put one right."""
    pressed = tap(update)
    file = await context.look(importing.the_file, pressed.number())
    await context.say(import_columns.columns(context.texts, file, pressed.number(1)))


async def column(update: Update, context: Context) -> None:
    """What one column may mean."""
    pressed = tap(update)
    file = await context.look(importing.the_file, pressed.number())
    await context.say(import_columns.column(context.texts, file, pressed.word(1)))


async def means(update: Update, context: Context) -> None:
    """A column means something else."""
    pressed = tap(update)
    file = await context.act(importing.correct, pressed.number(), pressed.word(1), pressed.word(2))
    await _under_way(update, context, file)


async def go(update: Update, context: Context) -> None:
    """Let it in."""
    await _on_its_way(update, context, await context.act(importing.let_in, tap(update).number()))


async def undo(update: Update, context: Context) -> None:
    """Take all of it back."""
    await _on_its_way(update, context, await context.act(importing.take_back, tap(update).number()))


async def undo_entry(update: Update, context: Context) -> None:
    """The same, from the list of things done."""
    await _on_its_way(update, context, await context.act(importing.take_entry_back, tap(update).number()))


async def drop(update: Update, context: Context) -> None:
    """Do not let it in."""
    await _say(context, await context.act(importing.drop, tap(update).number()))


async def rejected(update: Update, context: Context) -> None:
    """The rows that gave nobody, as a file."""
    file = await context.look(importing.the_file, tap(update).number())
    if file.understood is None or file.state == "dropped":
        raise CrmError("import-old")
    await context.toast()
    reading = Reading(context.services.store.url, context.member, file.at, file.id, file.attempt)
    await send_rejected(context.bot, context.member, context.bot_data["workshop"], reading, file)


async def caller(update: Update, context: Context) -> None:
    """The next old buyer, or the first again."""
    pressed = tap(update)
    await _callers(context, await context.look(importing_callers.callers, pressed.number(), pressed.number(1)))


async def rhythm(update: Update, context: Context) -> None:
    """How often he buys."""
    its, place, said = tap(update).number(), tap(update).number(1), tap(update).word(2)
    await _callers(context, await context.act(importing_callers.state_rhythm, its, place, said))


async def last(update: Update, context: Context) -> None:
    """When he bought last."""
    its, place, said = tap(update).number(), tap(update).number(1), tap(update).word(2)
    await _callers(context, await context.act(importing_callers.state_last, its, place, said))


async def _say(context: Context, file: ImportFile) -> None:
    await context.say(screens.screen_of(context.texts, file))


async def _callers(context: Context, result: Callers) -> None:
    await context.say(import_callers.callers(context.texts, result))


async def _under_way(update: Update, context: Context, file: ImportFile) -> None:
    shown = await context.say(screens.reading(context.texts, file))
    await _go_on(context, file, shown.message_id if shown else shown_by(update.callback_query))


async def _on_its_way(update: Update, context: Context, file: ImportFile) -> None:
    far = importing_chunks.progress_of(file)
    shown = await context.say(screens.progress(context.texts, file, far))
    await _go_on(context, file, shown.message_id if shown else shown_by(update.callback_query))


async def _go_on(context: Context, file: ImportFile, message_id: int | None) -> None:
    services, member = context.services, context.member
    if message_id:
        now = services.clock.now()
        await services.run(lambda: services.store.act(member, now, None, importing.note_message, file.id, message_id))
    runs: ImportRuns = context.bot_data["imports"]
    runs.go_on(member, file.id)


class _List(filters.UpdateFilter):
    """A new file of a list's kind; in reply to a card it is a paper of that customer, which is another room's."""

    def filter(self, update: Update) -> bool:
        sent = update.message.document if update.message else None
        return sent is not None and (sent.file_name or "").lower().endswith(_LISTS) and card_replied_to(update) is None


def register(app: App) -> None:
    """Its command, files and keys; what is under way goes on beside the updates."""
    services: Services = app.bot_data["services"]
    workshop = app.bot_data["workshop"] = Workshop()
    runs = app.bot_data["imports"] = ImportRuns(app.bot, services, workshop)
    services.at_start.append(runs.resume)
    services.at_stop.append(runs.close)
    app.add_handler(CommandHandler("import", ask))
    app.add_handler(CallbackQueryHandler(ask, r"^import:menu"))
    app.add_handler(MessageHandler(_List(), received))
    keys = {
        "show": show, "answer": answer, "known": known, "columns": columns, "column": column, "means": means,
        "go": go, "undo": undo, "entry": undo_entry, "drop": drop, "rejected": rejected, "ask": caller,
        "rhythm": rhythm, "last": last,
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, f"^import:{verb}:"))
