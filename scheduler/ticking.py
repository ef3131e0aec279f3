"""One tick: what has come due since the last one, however long ago that was."""

from collections.abc import Callable

from telegram import Bot

from crmbot.actions import occasions, tidying
from crmbot.screens import digest_message, week_message
from crmbot.store.gate import Gate
from handlers.base.services import Services
from scheduler.outgoing import send_due

# Each puts into the outbox what has come due by now, every occurrence once.
COMES_DUE: tuple[Callable[[Gate], object], ...] = (
    tidying.put_due,
    digest_message.put_digests,
    digest_message.put_evening_files,
    week_message.put_weeks,
    occasions.put_due,
)


async def tick(services: Services, bot: Bot) -> int:
    """Puts into the outbox what came due, then sends what waits there; not two at a time.

    Harmless to repeat: an occurrence is put once and sent once. Returns how many messages were settled.
    """
    for put_due in COMES_DUE:
        while await services.at_gate(put_due) is True:  # some at a time, so that nobody waits for all of them
            pass
    return await send_due(services, bot)
