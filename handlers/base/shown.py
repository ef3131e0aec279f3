"""Which message shows which contact's card, so that an edited line can update it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

_LINGER_S = 0.05
Write = Callable[[Mapping[int, int]], Awaitable[None]]


class ShownCards:
    """Noted in groups, a moment late: losing one costs a fresh card instead of an edited one, never a call."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._waiting: dict[int, int] = {}
        self._writer: asyncio.Task[None] | None = None

    def note(self, interaction_id: int, message_id: int) -> None:
        """This message of the person's chat shows this contact's card."""
        self._waiting[interaction_id] = message_id
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_soon())

    async def close(self) -> None:
        """Writes what still waits."""
        if self._writer:
            await self._writer

    async def _write_soon(self) -> None:
        await asyncio.sleep(_LINGER_S)
        cards, self._waiting = self._waiting, {}
        await self._write(cards)
