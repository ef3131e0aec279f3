"""Telling people where we stand, when what they sent was applied but the answer may have been lost."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence

from telegram.error import BadRequest, NetworkError, TelegramError

from crmbot.store.inbox import Arrival

Teller = Callable[[Arrival], Awaitable[None]]

_PEOPLE_AT_ONCE = 8
_log = logging.getLogger(__name__)


async def tell_all(rows: Sequence[Arrival], where_we_stand: Teller, told: Callable[[int], None]) -> None:
    """Call ``where_we_stand`` for each row: one person's in order, eight people side by side.

    ``told`` gets the update id of each that need not be told again: it was told, or can never be (the person blocked
    the bot). Whoever cannot be reached now is left for another time. Raises nothing.
    """
    people: dict[int, list[Arrival]] = defaultdict(list)
    for row in rows:
        people[row.user_id].append(row)
    room = asyncio.Semaphore(_PEOPLE_AT_ONCE)

    async def tell_person(theirs: Sequence[Arrival]) -> None:
        async with room:
            for row in theirs:
                if await _done_with(row, where_we_stand):
                    told(row.update_id)

    await asyncio.gather(*map(tell_person, people.values()))


async def _done_with(row: Arrival, tell: Teller) -> bool:
    try:
        await tell(row)
    except TelegramError as error:
        return isinstance(error, BadRequest) or not isinstance(error, NetworkError)
    except Exception as error:
        _log.error("update %d of the inbox could not be answered: %s", row.update_id, type(error).__name__)
        return False
    return True
