"""Telegram's limits on sending, when they are switched on."""

from collections import defaultdict, deque

from playground.core.refusal import too_many

_ALL_PER_SECOND = 30
_CHAT_PER_SECOND = 1


class Flood:
    """At most 30 messages in any second in all, and one in any second in a chat. Refused ones do not count."""

    def __init__(self) -> None:
        self.on = False
        self._all: deque[float] = deque()
        self._chats: defaultdict[str, deque[float]] = defaultdict(deque)

    def check(self, chat_id: str, now: float) -> None:
        """Counts one message at `now` (seconds). Raises a 429 when it is one too many."""
        if not self.on:
            return
        windows = ((self._all, _ALL_PER_SECOND), (self._chats[chat_id], _CHAT_PER_SECOND))
        for sent, most in windows:
            while sent and sent[0] <= now - 1:
                sent.popleft()
            if len(sent) >= most:
                raise too_many(1)
        for sent, _ in windows:
            sent.append(now)
