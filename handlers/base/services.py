"""What every room works with: the store behind its hop, the clock, the roster, the inbox."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from crmbot.clock import Clock
from crmbot.settings import Settings
from crmbot.store.gate import Gate
from crmbot.store.inbox import Arrival
from crmbot.store.store import Store
from handlers.base.hop import Hop
from handlers.base.roster import Roster
from handlers.base.shown import ShownCards

T = TypeVar("T")


@dataclass
class Services:
    """One bot's services; they live as long as its Application."""

    settings: Settings
    store: Store
    run: Hop
    clock: Clock
    roster: Roster
    bot_id: int
    at_start: list[Callable[[Any], Awaitable[None]]] = field(default_factory=list)
    at_stop: list[Callable[[], Awaitable[None]]] = field(default_factory=list)

    shown: ShownCards = field(init=False)

    def __post_init__(self) -> None:
        self.shown = ShownCards(self._keep_shown)
        self.at_stop.append(self.shown.close)

    async def _keep_shown(self, cards: Mapping[int, int]) -> None:
        now = self.clock.now()
        await self.run(lambda: self.store.at_gate(now, None, lambda gate: gate.inbox(self.bot_id).note_cards(cards)))

    async def at_gate(self, action: Callable[[Gate], T]) -> T:
        """Runs a use case of nobody's book, by the clock, in one transaction."""
        now = self.clock.now()
        return await self.run(lambda: self.store.at_gate(now, None, action))

    async def mark_gone(self, user_id: int) -> None:
        """A person blocked the bot: nothing is sent to him on our own until he is back."""
        now = self.clock.now()
        await self.run(lambda: self.store.at_gate(now, None, lambda gate: gate.people.leave(user_id, now)))


class InboxTable:
    """The rows of one bot's inbox, as the queue wants them: synchronous, called in the store's thread."""

    def __init__(self, store: Store, clock: Clock, bot_id: int) -> None:
        self._store, self._clock, self._bot_id = store, clock, bot_id

    def store(self, rows: Sequence[Arrival]) -> Sequence[bool]:
        """Writes what is not yet there, in one transaction; False = it was already known."""
        return self._store.at_gate(self._clock.now(), None, lambda gate: gate.inbox(self._bot_id).add(rows))

    def unapplied(self) -> Sequence[Arrival]:
        """What was neither applied nor answered, in the order of arrival."""
        return self._store.at_gate(self._clock.now(), None, lambda gate: gate.inbox(self._bot_id).unapplied())

    def unanswered(self) -> Sequence[Arrival]:
        """What was applied but not answered, in the order of arrival."""
        return self._store.at_gate(self._clock.now(), None, lambda gate: gate.inbox(self._bot_id).unanswered())

    def answered(self, update_ids: Sequence[int]) -> None:
        """Marks updates as answered."""
        now = self._clock.now()
        self._store.at_gate(now, None, lambda gate: gate.inbox(self._bot_id).answer(update_ids, now))

    def purge(self, before: datetime) -> None:
        """Forgets what was received before this instant and answered."""
        self._store.at_gate(self._clock.now(), None, lambda gate: gate.inbox(self._bot_id).purge(before))
