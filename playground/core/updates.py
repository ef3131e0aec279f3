"""The queue of updates Telegram keeps for the bot until they are confirmed."""

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from playground.core.params import JSON

_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(frozen=True)
class Update:
    """One update, frozen as JSON at the moment it happened."""

    id: int
    kind: str
    body: str


class Updates:
    """Updates in order of their ids. `first_id` should come from the clock, so that no id returns after a restart.

    `arrived` is called (in the world's thread) whenever there is something new to fetch.
    """

    def __init__(self, first_id: int) -> None:
        self._next_id = first_id
        self._waiting: deque[Update] = deque()
        self._confirmed: deque[Update] = deque(maxlen=1000)
        self._again: deque[Update] = deque()
        self.allowed: list[str] = []
        self.arrived: Callable[[], None] = lambda: None

    def __len__(self) -> int:
        """How many updates are not confirmed yet."""
        return len(self._waiting) + len(self._again)

    def successor(self, first_id: int) -> "Updates":
        """An empty queue for the same bot. Its ids begin at `first_id` or after this one's, whichever is later."""
        fresh = Updates(max(first_id, self._next_id))
        fresh.arrived, fresh.allowed = self.arrived, self.allowed
        return fresh

    def put(self, kind: str, data: JSON) -> int | None:
        """Queues an update and returns its id; None when the bot does not want this kind."""
        if kind in _NOT_BY_DEFAULT if not self.allowed else kind not in self.allowed:
            return None
        update_id, self._next_id = self._next_id, self._next_id + 1
        body = json.dumps({"update_id": update_id, kind: data}, ensure_ascii=False)
        self._waiting.append(Update(update_id, kind, body))
        self.arrived()
        return update_id

    def take(self, offset: int | None, limit: int) -> list[Update]:
        """What getUpdates hands out: confirms all below `offset` (negative: from the end), then the oldest.

        Redelivered updates come first, once, whatever the offset is.
        """
        if offset is not None and offset < 0:
            offset = self._waiting[offset].id if len(self._waiting) >= -offset else None
        if offset is not None:
            self.confirm(offset - 1)
        if self._again:
            return [self._again.popleft() for _ in range(min(limit, len(self._again)))]
        return [self._waiting[index] for index in range(min(limit, len(self._waiting)))]

    def confirm(self, last_id: int) -> None:
        """Drops all updates up to and including `last_id`."""
        while self._waiting and self._waiting[0].id <= last_id:
            self._confirmed.append(self._waiting.popleft())

    def redeliver(self, count: int) -> list[int]:
        """Hands the last `count` confirmed updates out a second time, ids unchanged, oldest first. Returns the ids."""
        again = list(self._confirmed)[-count:] if count > 0 else []
        self._again.extend(again)
        if again:
            self.arrived()
        return [update.id for update in again]

    def drop(self) -> None:
        """Forgets everything that is not confirmed."""
        self._waiting.clear()
        self._again.clear()
