"""Lanes: one person in order, many people side by side."""

import asyncio
from collections import Counter

import pytest
from telegram import Update

from handlers.base.lanes import Lanes


def update(number: int, person: int) -> Update:
    profile = {"id": person, "is_bot": False, "first_name": "p"}
    chat = {"id": person, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": profile, "text": str(number)}
    made = Update.de_json({"update_id": number, "message": message}, None)
    assert made
    return made


async def test_ninety_lines_of_one_person_do_not_hold_up_another():
    lanes, first_may_end = Lanes(at_once=2), asyncio.Event()
    done: list[tuple[int, int]] = []

    async def handle(person: int, number: int) -> None:
        if person == 1:
            await first_may_end.wait()
        done.append((person, number))

    flood = [asyncio.create_task(lanes.process_update(update(n, 1), handle(1, n))) for n in range(90)]
    async with asyncio.timeout(5):
        await lanes.process_update(update(90, 2), handle(2, 90))
    assert done == [(2, 90)]
    first_may_end.set()
    await asyncio.gather(*flood)
    assert done[1:] == [(1, n) for n in range(90)]
    assert len(lanes) == 0


async def test_one_person_is_never_handled_twice_at_once_and_stays_in_order():
    lanes = Lanes(at_once=100)
    under_way, order = Counter[int](), {person: list[int]() for person in range(5)}

    async def handle(person: int, number: int) -> None:
        under_way[person] += 1
        assert under_way[person] == 1
        for _ in range(number % 4):
            await asyncio.sleep(0)
        order[person].append(number)
        under_way[person] -= 1

    work = [lanes.process_update(update(n, n % 5), handle(n % 5, n)) for n in range(100)]
    await asyncio.gather(*work)
    assert all(numbers == sorted(numbers) and len(numbers) == 20 for numbers in order.values())


async def test_no_more_handlers_run_than_there_is_room_for():
    lanes, running, most = Lanes(at_once=3), 0, 0

    async def handle() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1

    await asyncio.gather(*(lanes.process_update(update(n, n), handle()) for n in range(20)))
    assert most == 3


async def test_a_failed_handler_leaves_its_lane_free():
    lanes, done = Lanes(), []

    async def fail() -> None:
        raise LookupError

    async def succeed() -> None:
        done.append(True)

    with pytest.raises(LookupError):
        await lanes.process_update(update(1, 7), fail())
    await lanes.process_update(update(2, 7), succeed())
    assert done == [True]
    assert len(lanes) == 0


async def test_what_belongs_to_nobody_is_handled_too():
    done = []

    async def handle() -> None:
        done.append(True)

    await Lanes().process_update("no update at all", handle())
    assert done == [True]
