"""What waits in the outbox is sent, each message once."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from crmbot.screens.stored import from_stored
from crmbot.store.gate import Gate
from crmbot.store.outbox import Outgoing
from handlers.base.pace import Proactive
from handlers.base.services import Services
from handlers.base.voice import send
from scheduler.hours import held_until, is_stale

BATCH = 40
IN_FLIGHT = 4  # so many messages may come twice after a kill, no more
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Due:
    """Messages to send now; ``more``: others may be due behind them."""

    messages: tuple[Outgoing, ...]
    more: bool


async def send_due(services: Services, bot: Bot) -> int:
    """Sends what is due, oldest first, at the pace of unasked messages, and marks each as soon as it is sent.

    One person's messages follow each other. What Telegram could not take just now stays due, with what is to follow
    it. Returns how many were sent or given up.
    """
    settled = 0
    while True:
        due = await services.at_gate(take_due)
        room = asyncio.Semaphore(IN_FLIGHT)
        done = await asyncio.gather(*(_settle_all(services, bot, room, theirs) for theirs in _by_person(due.messages)))
        settled += sum(done)
        if not due.more or sum(done) < len(due.messages):
            return settled


def take_due(gate: Gate) -> Due:
    """The next messages to send. Those at night are put off, those of a past day or for who is gone dropped."""
    found = gate.outbox.due(gate.now, BATCH)
    messages = tuple(message for message in found if _may_go(gate, message))
    return Due(messages, more=len(found) == BATCH)


def _may_go(gate: Gate, message: Outgoing) -> bool:
    if message.gone or is_stale(message, gate.now):
        gate.outbox.drop(message.id)
        return False
    until = held_until(message, gate.now)
    if until:
        gate.outbox.put_off(message.id, until)
    return until is None


def _by_person(messages: Iterable[Outgoing]) -> Iterable[list[Outgoing]]:
    people: dict[int, list[Outgoing]] = defaultdict(list)
    for message in messages:
        people[message.user_id].append(message)
    return people.values()


async def _settle_all(services: Services, bot: Bot, room: asyncio.Semaphore, theirs: list[Outgoing]) -> int:
    """How many of one person's messages need not be tried again."""
    async with room:
        for settled, message in enumerate(theirs):
            if not await _settle(services, bot, message):
                return settled
        return len(theirs)


async def _settle(services: Services, bot: Bot, message: Outgoing) -> bool:
    try:
        await send(bot, message.user_id, from_stored(message.screen), rate_limit_args=Proactive())
    except (BadRequest, Forbidden, LookupError, TypeError, ValueError) as error:
        _log.warning("message %d of the outbox was given up: %s", message.id, type(error).__name__)
        await _mark(services, message, sent=False)
    except TelegramError as error:
        _log.warning("message %d of the outbox waits: %s", message.id, type(error).__name__)
        return False
    else:
        await _mark(services, message, sent=True)
    return True


async def _mark(services: Services, message: Outgoing, *, sent: bool) -> None:
    def mark(gate: Gate) -> None:
        if sent:
            gate.outbox.sent([message.id], gate.now)
        else:
            gate.outbox.drop(message.id)

    await services.at_gate(mark)
