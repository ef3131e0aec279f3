"""The durable inbox: an update is handed on only when it is a row.

PTB confirms a batch to Telegram as soon as it lies in its queue in memory; a process killed then loses it.
With this queue a batch is confirmed when it is stored, each update is queued once however often it is
delivered, and what a killed process left is taken up at the next start.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Bot, Update
from telegram.error import NetworkError

from crmbot.store.inbox import Arrival
from handlers.base.inbox_rows import InboxRows, InboxStore, Run
from handlers.base.inbox_telling import Teller, tell_all

RawUpdate = dict[str, Any]

MOST_IN_FLIGHT = 1000
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Handling:
    arrival: Arrival
    said: bool = True


_now_handled: ContextVar[_Handling | None] = ContextVar("now_handled", default=None)


def current() -> Arrival | None:
    """The inbox row of the update this task handles; None outside a handler and for what is not kept."""
    handling = _now_handled.get()
    return handling.arrival if handling else None


def unsaid() -> None:
    """The reply to the update this task handles did not surely reach its person: its row stays unanswered."""
    if handling := _now_handled.get():
        handling.said = False


class Inbox(asyncio.Queue[object]):
    """PTB's update queue over rows: ``put`` returns only when the update is stored.

    Kept is what comes from a private chat of a person who ``belongs`` (asked at every update, so it must be
    cheap); everything else, PTB's stop object too, passes straight through. A store that fails becomes
    :class:`telegram.error.NetworkError`, the one kind of error after which PTB polls again.
    """

    def __init__(
        self, store: InboxStore, run: Run, belongs: Callable[[int], bool], now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._rows = InboxRows(store, run, now)
        self._belongs, self._now = belongs, now
        self._stored: dict[int, Arrival] = {}  # rows, not queued yet
        self._in_flight: dict[int, Arrival] = {}  # queued, its handler not ended
        self._doubtful: set[int] = set()  # the store failed, perhaps after its commit
        self._eased = asyncio.Event()

    async def take(self, batch: Sequence[RawUpdate]) -> None:
        """Store a polled batch in one transaction before PTB reads it; the ``taker`` of the polling request.

        ``put`` then finds its updates stored: one visit to the store for the batch instead of one for each.
        With a thousand updates in flight it waits: what a long absence left stays at Telegram until its turn.
        """
        while len(self._in_flight) >= MOST_IN_FLIGHT:
            self._eased.clear()
            await self._eased.wait()
        rows = [row for raw in batch if (row := self._row(raw))]
        if rows:  # shielded: a poll given up at shutdown must not leave rows that nobody knows of
            await asyncio.shield(self._keep(rows))

    async def put(self, item: object) -> None:
        """Queue an update that is not yet queued, once it is a row."""
        if not isinstance(item, Update):
            return await super().put(item)
        if item.update_id not in self._stored and self._keeps(item):
            await self.take([item.to_dict()])
            if item.update_id not in self._stored:
                return None
        if arrival := self._stored.pop(item.update_id, None):
            self._in_flight[item.update_id] = arrival
        return await super().put(item)

    @contextmanager
    def handling(self, update: object) -> Iterator[None]:
        """Surrounds an update while it is handled; at its end the row is marked answered.

        Not if it ended in an error (the next start handles it again, unless it was applied) or if
        :func:`unsaid` was called.
        """
        arrival = self._in_flight.get(update.update_id) if isinstance(update, Update) else None
        if arrival is None:
            yield
            return
        handling = _Handling(arrival)
        token = _now_handled.set(handling)
        try:
            yield
            if handling.said:
                self._rows.mark_answered(arrival.update_id)
        finally:
            _now_handled.reset(token)
            self._in_flight.pop(arrival.update_id, None)
            self._eased.set()

    async def resume(self, bot: Bot, where_we_stand: Teller) -> None:
        """Take up what an earlier life left: for ``post_init``, before the first poll.

        Applied but unanswered: ``where_we_stand``. Not applied: queued, to be handled as new.
        """
        unapplied, unanswered = await self._rows.left_over()
        await tell_all(unanswered, where_we_stand, self._rows.mark_answered)
        for arrival in unapplied:
            self._queue_again(arrival, bot)

    async def tell_unanswered(self, where_we_stand: Teller) -> None:
        """Tell again where we stand to those whose reply was lost on the way; for a timer."""
        busy = set(self._in_flight)
        _, unanswered = await self._rows.left_over()
        busy |= self._in_flight.keys()  # some ended, some began while the store was asked
        idle = [row for row in unanswered if row.update_id not in busy]
        await tell_all(idle, where_we_stand, self._rows.mark_answered)

    async def close(self) -> None:
        """Write the last marks; for ``post_shutdown``. The inbox can be used again afterwards."""
        await self._rows.close()

    def _row(self, raw: RawUpdate) -> Arrival | None:
        person, chat_type = _sender(raw)
        if person is None or chat_type not in (None, "private") or not self._belongs(person):
            return None
        payload = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
        return Arrival(raw["update_id"], person, payload, self._now())

    def _keeps(self, update: Update) -> bool:
        person, chat = update.effective_user, update.effective_chat
        private = chat is None or chat.type == "private"
        return person is not None and private and self._belongs(person.id)

    async def _keep(self, rows: Sequence[Arrival]) -> None:
        try:
            new = await self._rows.write(rows)
        except Exception as error:
            self._doubtful.update(row.update_id for row in rows)
            raise NetworkError("the inbox could not be written") from error
        for row, is_new in zip(rows, new, strict=True):
            if is_new or row.update_id in self._doubtful:
                self._doubtful.discard(row.update_id)
                self._stored[row.update_id] = row

    def _queue_again(self, arrival: Arrival, bot: Bot) -> None:
        try:
            update = Update.de_json(json.loads(arrival.payload), bot)
        except Exception as error:  # one unreadable row must not keep the bot from starting
            _log.error("update %d of the inbox cannot be read: %s", arrival.update_id, type(error).__name__)
            return self._rows.mark_answered(arrival.update_id)
        self._in_flight[arrival.update_id] = arrival
        return self.put_nowait(update)


def _sender(raw: RawUpdate) -> tuple[int | None, str | None]:
    """The person's id and the type of the chat, whatever the update is about."""
    for about in raw.values():
        if isinstance(about, dict) and "from" in about:
            chat = about.get("chat") or (about.get("message") or {}).get("chat") or {}
            return about["from"]["id"], chat.get("type")
    return None, None
