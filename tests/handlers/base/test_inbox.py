"""The inbox: stored before it is confirmed, queued once, taken up again after a death."""

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, TimedOut

from crmbot.store.inbox import Arrival
from handlers.base import inbox as inboxes
from handlers.base.inbox import Inbox
from handlers.base.inbox_rows import KEPT_FOR

MEMBER, COLLEAGUE, STRANGER = 7, 8, 9
NOON = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)


class Rows:
    """An inbox table in memory that counts its transactions and fails when told to."""

    def __init__(self) -> None:
        self.rows: dict[int, Arrival] = {}
        self.applied: set[int] = set()
        self.done: set[int] = set()
        self.writes: list[int] = []
        self.mark_visits: list[int] = []
        self.marked = asyncio.Event()
        self.broken = False
        self.broken_after_commit = False
        self.purged: list[datetime] = []

    def store(self, rows: Sequence[Arrival]) -> list[bool]:
        if self.broken:
            raise OSError("disk full")
        self.writes.append(len(rows))
        new = []
        for row in rows:
            new.append(row.update_id not in self.rows)
            self.rows.setdefault(row.update_id, row)
        if self.broken_after_commit:
            raise OSError("gone after the commit")
        return new

    def unapplied(self) -> list[Arrival]:
        return [row for key, row in self.rows.items() if key not in self.applied | self.done]

    def unanswered(self) -> list[Arrival]:
        return [row for key, row in self.rows.items() if key in self.applied - self.done]

    def answered(self, update_ids: Sequence[int]) -> None:
        if self.broken:
            raise OSError("disk full")
        self.mark_visits.append(len(update_ids))
        self.done |= set(update_ids)
        self.marked.set()

    def purge(self, before: datetime) -> None:
        self.purged.append(before)


async def hop(work: Callable[[], Any]) -> Any:
    await asyncio.sleep(0)
    try:
        return work()
    finally:
        await asyncio.sleep(0)


def raw(number: int, person: int = MEMBER, chat: str = "private") -> dict[str, Any]:
    message = {"message_id": 1, "date": 1_700_000_000, "text": f"line {number}"}
    message["from"] = {"id": person, "is_bot": False, "first_name": "p"}
    message["chat"] = {"id": person if chat == "private" else -5, "type": chat}
    return {"update_id": number, "message": message}


def tap(number: int, person: int = MEMBER) -> dict[str, Any]:
    about = {"id": "1", "chat_instance": "1", "data": "a:b:1", "message": raw(1, person)["message"]}
    return {"update_id": number, "callback_query": about | {"from": raw(1, person)["message"]["from"]}}


def read(update: dict[str, Any]) -> Update:
    made = Update.de_json(json.loads(json.dumps(update)), None)
    assert made
    return made


@pytest.fixture
def rows() -> Rows:
    return Rows()


@pytest.fixture
def members() -> set[int]:
    return {MEMBER, COLLEAGUE}


@pytest.fixture
def make(rows: Rows, members: set[int]) -> Callable[[], Inbox]:
    return lambda: Inbox(rows, hop, members.__contains__, lambda: NOON)


@pytest.fixture
def inbox(make: Callable[[], Inbox]) -> Inbox:
    return make()


def queued(inbox: Inbox) -> list[int]:
    ids = []
    while not inbox.empty():
        item = inbox.get_nowait()
        assert isinstance(item, Update)
        ids.append(item.update_id)
    return ids


async def test_an_update_is_a_row_before_it_is_queued(inbox, rows):
    await inbox.put(read(raw(1)))
    assert rows.rows[1].user_id == MEMBER
    assert rows.rows[1].received_at == NOON
    assert json.loads(rows.rows[1].payload)["message"]["text"] == "line 1"
    assert queued(inbox) == [1]


async def test_a_polled_batch_is_one_transaction(inbox, rows):
    batch = [raw(number) for number in range(100)]
    await inbox.take(batch)
    assert inbox.empty()
    for update in batch:
        await inbox.put(read(update))
    assert rows.writes == [100]
    assert queued(inbox) == list(range(100))


async def test_webhooks_that_come_together_share_a_transaction(inbox, rows):
    await asyncio.gather(*(inbox.put(read(raw(number))) for number in range(40)))
    assert sum(rows.writes) == 40
    assert len(rows.writes) <= 3
    assert sorted(queued(inbox)) == list(range(40))


async def test_a_tap_is_kept_like_a_line(inbox, rows):
    await inbox.put(read(tap(3)))
    await inbox.take([tap(4)])
    assert [row.user_id for row in rows.rows.values()] == [MEMBER, MEMBER]


async def test_what_is_delivered_again_in_flight_is_not_queued_twice(inbox):
    await asyncio.gather(*(inbox.put(read(raw(1))) for _ in range(3)))
    await inbox.take([raw(1), raw(2)])
    for number in (1, 2, 2):
        await inbox.put(read(raw(number)))
    assert queued(inbox) == [1, 2]


async def test_what_an_earlier_life_applied_is_not_queued_again(make, rows):
    rows.store([Arrival(1, MEMBER, json.dumps(raw(1)), NOON)])
    rows.applied.add(1)
    inbox = make()
    await inbox.take([raw(1)])
    await inbox.put(read(raw(1)))
    assert inbox.empty()


async def test_what_is_no_update_passes_straight_through(inbox, rows):
    stop = object()
    await inbox.put(stop)
    assert inbox.get_nowait() is stop
    assert rows.rows == {}


async def test_strangers_and_groups_are_handed_on_but_not_kept(inbox, rows):
    batch = [raw(1, STRANGER), raw(2, MEMBER, "group"), raw(3, MEMBER)]
    await inbox.take(batch)
    for update in batch:
        await inbox.put(read(update))
    assert queued(inbox) == [1, 2, 3]
    assert list(rows.rows) == [3]


async def test_who_joined_between_the_poll_and_the_queue_is_kept(inbox, rows, members):
    await inbox.take([raw(1, STRANGER)])
    members.add(STRANGER)
    await inbox.put(read(raw(1, STRANGER)))
    assert list(rows.rows) == [1]
    assert queued(inbox) == [1]


async def test_a_store_that_fails_is_a_network_error_and_nothing_is_queued(inbox, rows):
    rows.broken = True
    with pytest.raises(NetworkError):
        await inbox.take([raw(1)])
    with pytest.raises(NetworkError):
        await inbox.put(read(raw(1)))
    rows.broken = False
    assert inbox.empty()
    await inbox.put(read(raw(1)))
    assert queued(inbox) == [1]


async def test_a_store_that_fails_after_its_commit_loses_nothing(inbox, rows):
    rows.broken_after_commit = True
    with pytest.raises(NetworkError):
        await inbox.take([raw(1), raw(2)])
    rows.broken_after_commit = False
    await inbox.take([raw(1), raw(2)])
    for number in (1, 2):
        await inbox.put(read(raw(number)))
    assert queued(inbox) == [1, 2]


async def test_a_poll_given_up_halfway_still_knows_its_rows(inbox, rows):
    poll = asyncio.create_task(inbox.take([raw(1)]))
    await asyncio.sleep(0)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    await inbox.take([raw(1)])
    await inbox.put(read(raw(1)))
    assert queued(inbox) == [1]


async def test_the_row_is_at_hand_while_its_update_is_handled_and_marked_at_its_end(inbox, rows):
    await inbox.put(read(raw(1)))
    assert inboxes.current() is None
    with inbox.handling(read(raw(1))):
        assert inboxes.current() == rows.rows[1]
        assert rows.done == set()
    assert inboxes.current() is None
    await inbox.close()
    assert rows.done == {1}


async def test_marks_go_to_the_store_together(inbox, rows):
    batch = [raw(number) for number in range(30)]
    await inbox.take(batch)
    for update in batch:
        await inbox.put(read(update))
        with inbox.handling(read(update)):
            pass
    await inbox.close()
    assert rows.mark_visits == [30]


async def test_marks_go_out_by_themselves_soon(inbox, rows):
    await inbox.put(read(raw(1)))
    with inbox.handling(read(raw(1))):
        pass
    async with asyncio.timeout(5):
        await rows.marked.wait()
    assert rows.done == {1}


async def test_marks_a_broken_store_refused_are_tried_again(inbox, rows):
    await inbox.put(read(raw(1)))
    rows.broken = True
    with inbox.handling(read(raw(1))):
        pass
    await inbox.close()
    rows.broken = False
    await inbox.close()
    assert rows.done == {1}


async def test_a_failed_handler_leaves_its_row_for_the_next_start(inbox, rows):
    await inbox.put(read(raw(1)))
    with pytest.raises(LookupError), inbox.handling(read(raw(1))):
        raise LookupError
    await inbox.close()
    assert rows.done == set()


async def test_a_reply_that_was_not_surely_said_leaves_the_row_unanswered(inbox, rows):
    await inbox.put(read(raw(1)))
    with inbox.handling(read(raw(1))):
        rows.applied.add(1)
        inboxes.unsaid()
    told: list[int] = []

    async def tell(arrival: Arrival) -> None:
        told.append(arrival.update_id)

    await inbox.tell_unanswered(tell)
    await inbox.tell_unanswered(tell)
    assert told == [1]


async def test_nobody_is_told_while_his_update_is_still_being_handled(inbox, rows):
    async def tell(arrival: Arrival) -> None:
        raise AssertionError

    await inbox.put(read(raw(1)))
    with inbox.handling(read(raw(1))):
        rows.applied.add(1)
        await inbox.tell_unanswered(tell)
    await inbox.close()
    assert rows.done == {1}


async def test_a_new_life_handles_what_was_not_applied_and_tells_what_was(make, rows):
    arrivals = [Arrival(n, MEMBER + n % 2, json.dumps(raw(n, MEMBER + n % 2)), NOON) for n in range(1, 7)]
    rows.store(arrivals)
    rows.applied |= {1, 2, 3}
    rows.done.add(1)
    told: list[int] = []

    async def tell(arrival: Arrival) -> None:
        told.append(arrival.update_id)

    inbox = make()
    await inbox.resume(None, tell)
    await inbox.take([raw(n) for n in range(1, 7)])  # and Telegram delivers all of them again
    for number in range(1, 7):
        await inbox.put(read(raw(number)))
    assert sorted(told) == [2, 3]
    assert queued(inbox) == [4, 5, 6]
    await inbox.close()
    assert rows.done == {1, 2, 3}


@pytest.mark.parametrize(
    ("error", "done"),
    [
        (TimedOut(), False),
        (NetworkError("x"), False),
        (Forbidden("x"), True),
        (BadRequest("x"), True),
        (KeyError(), False),
    ],
)
async def test_who_cannot_be_reached_now_is_told_later_and_who_never_can_is_let_be(make, rows, error, done):
    rows.store([Arrival(1, MEMBER, json.dumps(raw(1)), NOON), Arrival(2, COLLEAGUE, json.dumps(raw(2)), NOON)])
    rows.applied |= {1, 2}

    async def tell(arrival: Arrival) -> None:
        if arrival.user_id == MEMBER:
            raise error

    inbox = make()
    await inbox.resume(None, tell)
    await inbox.close()
    assert rows.done == ({1, 2} if done else {2})


async def test_a_row_that_cannot_be_read_does_not_keep_the_bot_from_starting(make, rows):
    rows.store([Arrival(1, MEMBER, "{", NOON), Arrival(2, MEMBER, json.dumps(raw(2)), NOON)])

    async def tell(arrival: Arrival) -> None:
        raise AssertionError

    inbox = make()
    await inbox.resume(None, tell)
    await inbox.close()
    assert queued(inbox) == [2]
    assert rows.done == {1}


async def test_old_rows_are_purged_once_an_hour(rows, members):
    now = NOON
    inbox = Inbox(rows, hop, members.__contains__, lambda: now)
    for number, minutes in enumerate((0, 30, 45, 61)):
        now = NOON + timedelta(minutes=minutes)
        await inbox.put(read(raw(number)))
    assert rows.purged == [NOON - KEPT_FOR, now - KEPT_FOR]


async def test_a_long_absence_is_taken_in_by_and_by(inbox, rows, monkeypatch):
    monkeypatch.setattr(inboxes, "MOST_IN_FLIGHT", 3)
    for number in range(3):
        await inbox.put(read(raw(number)))
    poll = asyncio.create_task(inbox.take([raw(3), raw(4)]))
    await asyncio.sleep(0)
    assert list(rows.rows) == [0, 1, 2]
    with inbox.handling(read(raw(0))):
        pass
    await poll
    assert list(rows.rows) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("update", [raw(1), tap(2)])
async def test_what_a_webhook_brought_reads_back_as_it_was(inbox, rows, update):
    await inbox.put(read(update))
    [kept] = rows.rows.values()
    assert read(json.loads(kept.payload)).to_dict() == read(update).to_dict()
