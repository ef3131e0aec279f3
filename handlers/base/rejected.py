"""Sending back the rows of a list that gave nobody."""

import tempfile
from pathlib import Path, PurePath

from telegram import Bot

from crmbot.actions.importing_order import Reading
from crmbot.domain.imports import ImportFile
from crmbot.domain.member import Member
from crmbot.screens.screen import File, Screen
from crmbot.text.texts import texts_in
from handlers.base.voice import send
from handlers.base.workshop import Workshop

_REASONS = ("no_phone", "invalid_phone", "not_a_record")


async def send_rejected(bot: Bot, member: Member, workshop: Workshop, reading: Reading, file: ImportFile) -> None:
    """An xlsx of the file's own layout, with the reason beside each row."""
    from crmbot.actions.importing_rejected import write_rejected_rows  # loads the writers

    texts = texts_in(member.language)
    reasons = {reason: texts.plain(f"import-reason-{reason}") for reason in _REASONS}
    heading, title = texts.plain("import-rejected-heading"), texts.plain("import-rejected-sheet")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "rejected.xlsx"
        await workshop.do(write_rejected_rows, reading, target, reasons, heading, title)
        content = target.read_bytes()
    name = texts.plain("import-rejected-name", file=PurePath(file.filename).stem[:40])
    count = file.understood.refused if file.understood else 0
    screen = Screen(texts.say("import-rejected-file", count=count), file=File(f"{name}.xlsx", content))
    await send(bot, member.user_id, screen)
