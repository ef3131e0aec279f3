"""How updates reach the bot: long polls, confirmation, redelivery."""

import asyncio
import socket
import time
from datetime import UTC, datetime

import pytest
from telegram import Bot, Update
from telegram.error import Conflict

from playground import Playground
from playground.client import Person, SimClient
from playground.core.updates import Updates


async def test_updates_stay_until_they_are_confirmed(bot: Bot, owner: Person) -> None:
    for text in ("1", "2", "3"):
        owner.says(text)
    first = await bot.get_updates(limit=2)
    assert [update.message.text for update in first if update.message] == ["1", "2"]
    assert await bot.get_updates(limit=2) == first
    rest = await bot.get_updates(first[-1].update_id + 1)
    assert [update.message.text for update in rest if update.message] == ["3"]
    assert await bot.get_updates(rest[-1].update_id + 1) == ()


async def test_a_negative_offset_counts_from_the_end(bot: Bot, owner: Person) -> None:
    for text in ("1", "2", "3"):
        owner.says(text)
    assert [update.message.text for update in await bot.get_updates(-1) if update.message] == ["3"]
    assert len(await bot.get_updates()) == 1


async def test_a_long_poll_ends_with_the_first_update(bot: Bot, owner: Person) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.to_thread(_wait_for_a_poll, owner)
    await asyncio.to_thread(owner.says, "now")
    updates = await waiting
    assert updates[0].message is not None
    assert updates[0].message.text == "now"


async def test_a_second_poll_ends_the_older_one(bot: Bot, owner: Person, playground: Playground) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.to_thread(_wait_for_a_poll, owner)
    async with Bot(playground.token, playground.base_url) as twin:
        await twin.get_updates(timeout=0)
    with pytest.raises(Conflict, match=r"(?i)terminated by other getUpdates request"):
        await older


async def test_a_playground_that_stops_ends_the_open_poll_at_once() -> None:
    playground = Playground().start()
    async with Bot(playground.token, playground.base_url) as bot:
        waiting = asyncio.create_task(bot.get_updates(timeout=30))
        await asyncio.to_thread(_wait_for_a_poll, SimClient(playground.page_url).person("owner"))
        await asyncio.to_thread(playground.stop)
        assert await waiting == ()


async def test_what_a_killed_bot_waited_for_goes_to_the_next_one(
    playground: Playground, bot: Bot, owner: Person, sim: SimClient
) -> None:
    owner.says("x")
    first = await bot.get_updates()
    await bot.get_updates(first[-1].update_id + 1)
    killed = socket.create_connection(("127.0.0.1", int(playground.base_url.split(":")[2].split("/")[0])))
    request = f"GET /bot{playground.token}/getUpdates?timeout=30 HTTP/1.1\r\nHost: {playground.base_url[7:-4]}\r\n\r\n"
    killed.sendall(request.encode())
    await asyncio.to_thread(_wait_for_a_poll, owner)
    killed.close()
    await asyncio.to_thread(sim.waits_for, lambda: not sim.state()["polling"])
    sim.redeliver(1)
    assert await bot.get_updates() == first


async def test_only_the_wanted_kinds_are_queued(bot: Bot, owner: Person) -> None:
    await bot.get_updates(allowed_updates=[Update.EDITED_MESSAGE])
    said = owner.says("one")
    owner.edits(said.message_id, "two")
    updates = await bot.get_updates()
    assert [update.edited_message.text for update in updates if update.edited_message] == ["two"]
    assert len(updates) == 1


async def test_confirmed_updates_can_come_a_second_time(bot: Bot, owner: Person, sim: SimClient) -> None:
    for text in ("1", "2", "3"):
        owner.says(text)
    first = await bot.get_updates()
    await bot.get_updates(first[-1].update_id + 1)
    assert sim.redeliver(2) == [update.update_id for update in first[1:]]
    assert await bot.get_updates(first[-1].update_id + 1) == first[1:]
    assert await bot.get_updates(first[-1].update_id + 1) == ()


def test_ids_grow_from_one_world_to_the_next(sim: SimClient, owner: Person) -> None:
    before = owner.says("x").message_id
    sim.reset()
    assert owner.reads() == []
    assert owner.says("y").message_id > before


def test_ids_come_from_the_clock_and_fit_32_bits() -> None:
    with Playground() as playground:
        year = datetime.now(UTC).year
        now = SimClient(playground.page_url).person("owner").says("x").message_id
        assert (year - 2021) * 4 * 31_000_000 < now < 2**31


def test_an_update_is_frozen_when_it_happens() -> None:
    updates, message = Updates(5), {"text": "before"}
    assert updates.put("message", message) == 5
    message["text"] = "after"
    assert "before" in updates.take(None, 1)[0].body


async def test_what_people_do_reads_as_telegrams_own_objects(bot: Bot, owner: Person) -> None:
    when = datetime(2025, 3, 20, 8, tzinfo=UTC)
    first = owner.says("سلام", date=when)
    owner.replies_to(first.message_id).says("پاسخ", forwarded_from="ناشناس")
    owner.sends_contact("+989120000000", "علی", vcard="BEGIN:VCARD\nEND:VCARD", user_id=5)
    owner.sends_contact("+989120000001", "رضا", forwarded_from={"id": 9, "first_name": "Sara"})
    owner.sends_voice()
    owner.sends_sticker()
    owner.sends_location(31.9, 54.4)
    owner.sends_poll("کدام؟", ["نخود", "عدس"])
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert messages[0].date == when
    assert messages[1].reply_to_message is not None
    assert messages[1].forward_origin is not None
    assert messages[1].forward_origin.type == "hidden_user"
    assert messages[2].contact is not None
    assert (messages[2].contact.user_id, messages[2].contact.vcard) == (5, "BEGIN:VCARD\nEND:VCARD")
    assert messages[3].forward_origin is not None
    assert messages[3].forward_origin.type == "user"
    kinds = [messages[n].effective_attachment for n in range(4, 8)]
    assert [type(kind).__name__ for kind in kinds] == ["Voice", "Sticker", "Location", "Poll"]


def test_a_text_too_long_for_one_message_becomes_several(owner: Person) -> None:
    owner.says("ن" * 5000)
    assert [len(seen.text) for seen in owner.reads()] == [4096, 904]


def _wait_for_a_poll(person: Person) -> None:
    person.sim.waits_for(lambda: person.sim.state()["polling"])


async def test_two_hundred_people_are_served_side_by_side(playground: Playground, sim: SimClient, bot: Bot) -> None:
    people = [sim.new_person(f"p{n}", 9_000_000_000 + n, f"P{n}") for n in range(200)]
    acts = [{"person": one.id, "act": "says", "args": {"text": "x"}} for one in people]
    started = time.perf_counter()
    sim.order("acts", {"acts": acts})
    updates = [*await bot.get_updates()]
    updates += await bot.get_updates(updates[-1].update_id + 1)
    assert {update.effective_chat.id for update in updates if update.effective_chat} == {one.id for one in people}
    assert time.perf_counter() - started < 5
