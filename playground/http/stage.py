"""What all handlers share while the playground runs."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.core.params import JSON
from playground.core.world import World

Control = tuple[str, Callable[[], str | None]]


@dataclass
class Stage:
    """The world, its two keys, and who waits for a change.

    `token` opens the Bot API, `page_token` the page and the simulation API. `port` is known once the
    socket listens. `listeners` are the open pages, `closers` hang up on them. `polling`: a bot waits for
    updates right now. `in_flight`: calls that are not answered yet, polls aside.
    """

    world: World
    token: str
    page_token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    port: int = 0
    notice: str = ""
    controls: list[Control] = field(default_factory=list)
    listeners: set[Callable[[JSON], None]] = field(default_factory=set)
    closers: set[Callable[[], None]] = field(default_factory=set)
    in_flight: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    polling: bool = False
    stopping: bool = False

    def tell(self, event: JSON) -> None:
        """Passes an event to every open page and wakes everybody who waits for a change."""
        self.stir()
        for listener in list(self.listeners):
            listener(event)

    def stir(self) -> None:
        """Wakes the waiting: something happened."""
        self.changed.set()
        self.changed = asyncio.Event()

    @staticmethod
    def now() -> float:
        """The running loop's clock, in seconds."""
        return asyncio.get_running_loop().time()

    async def wait(self, seconds: float) -> bool:
        """Sleeps until the next change or for `seconds`. False when nothing happened."""
        try:
            await asyncio.wait_for(self.changed.wait(), max(seconds, 0))
        except TimeoutError:
            return False
        return True
