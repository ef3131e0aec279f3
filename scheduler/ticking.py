"""One tick: what has come due since the last one, however long ago that was."""

from collections.abc import Callable

from telegram import Bot

from crmbot.store.gate import Gate
from handlers.base.services import Services
from scheduler.outgoing import send_due

# Each puts into the outbox what has come due by now, every occurrence once.
COMES_DUE: tuple[Callable[[Gate], object], ...] = ()


async def tick(services: Services, bot: Bot) -> int:
    """Puts into the outbox what came due, then sends what waits there; not two at a time.

    Harmless to repeat: an occurrence is put once and sent once. Returns how many messages were settled.
    """
    for put_due in COMES_DUE:
        await services.at_gate(put_due)
    return await send_due(services, bot)
