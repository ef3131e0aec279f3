"""The people of a test: waiting, reading, and being unable."""

import json
import signal
import subprocess
import sys
import threading
from urllib.request import urlopen

import pytest
from telegram import Bot

from playground import Playground
from playground.client import CannotError, Person, SimClient


def test_a_text_of_his_own_is_edited_and_another_is_not(owner: Person) -> None:
    said = owner.says("one")
    owner.edits(said.message_id, "two")
    assert [(seen.text, seen.edits) for seen in owner.reads()] == [("two", 1)]
    with pytest.raises(CannotError, match="not his text"):
        owner.edits(said.message_id + 1, "three")


def test_what_a_person_cannot_do_is_said(owner: Person, sim: SimClient) -> None:
    with pytest.raises(CannotError, match="empty text"):
        owner.says("  ")
    with pytest.raises(CannotError, match="no message 5"):
        owner.replies_to(5).says("x")
    with pytest.raises(CannotError, match="not in chat"):
        owner.in_chat(sim.person("stranger").id).says("x")
    with pytest.raises(CannotError, match="nobody here"):
        sim.person("nobody")
    owner.blocks()
    with pytest.raises(CannotError, match="blocked"):
        owner.says("x")


async def test_waiting_ends_with_the_answer(playground: Playground, bot: Bot, owner: Person) -> None:
    owner.says("/start")
    heard: list[str] = []
    waiting = threading.Thread(target=lambda: heard.append(owner.hears().text))
    waiting.start()
    await bot.get_updates(-1)
    await bot.send_message(owner.id, "welcome")
    updates = await bot.get_updates()
    await bot.get_updates(updates[-1].update_id + 1)
    waiting.join()
    assert heard == ["welcome"]


def test_waiting_for_silence_fails_with_the_transcript(owner: Person) -> None:
    owner.says("hello?")
    with pytest.raises(TimeoutError, match=r"hello\?"):
        owner.hears(timeout=0.05)
    with pytest.raises(TimeoutError, match=r"hello\?"):
        owner.waits_for(lambda messages: len(messages) > 1, timeout=0.05)
    with pytest.raises(LookupError):
        owner.newest()


async def test_a_condition_is_waited_for(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "one")
    assert [seen.text for seen in owner.waits_for(lambda messages: len(messages) == 2)] == ["/start", "one"]


async def test_the_transcript_reads_like_the_chat(bot: Bot, owner: Person) -> None:
    owner.says("/start")
    owner.sends_contact("+989120000000", "علی")
    await bot.send_document(owner.id, b"x", filename="x.txt", caption="here")
    lines = owner.transcript().splitlines()
    assert lines[0].endswith("محمود: /start")
    assert lines[1].endswith("<contact +989120000000>")
    assert lines[2].endswith("Playground: <document x.txt>")
    assert lines[3].strip() == "here"


async def test_answering_is_timed(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("x")
    assert sim.timings()["unanswered"] == 1
    await bot.send_message(owner.id, "y")
    timings = sim.timings()
    assert timings["unanswered"] == 0
    assert 0 <= timings["latencies"][0] < 5


def test_controls_are_pressed_from_a_thread_of_their_own() -> None:
    threads: list[str] = []

    def tomorrow() -> str:
        threads.append(threading.current_thread().name)
        return "it is tomorrow"

    with Playground(controls=[("Tomorrow", tomorrow)], notice="code 1234") as playground:
        sim = SimClient(playground.page_url)
        assert (sim.state()["controls"], sim.state()["notice"]) == (["Tomorrow"], "code 1234")
        assert sim.press_control(0) == "it is tomorrow"
        assert threads[0] not in {"playground", "MainThread"}
        playground.set_controls([("Next week", lambda: None)])
        playground.set_notice("")
        assert sim.waits_for(lambda: sim.state()["controls"] == ["Next week"])
        assert sim.press_control(0) == ""


async def test_several_cards_shared_at_once_are_messages_of_one_moment(bot: Bot, owner: Person) -> None:
    owner.sends_contacts([("+989120000000", "علی"), ("+989120000001", "رضا")])
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert [message.contact.first_name for message in messages if message.contact] == ["علی", "رضا"]
    assert len({message.date for message in messages}) == 1


def test_it_runs_as_a_program_of_its_own() -> None:
    command = [sys.executable, "-m", "playground", "--token", "7:secret"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        where = json.loads(running.stdout.readline())
        with urlopen(f"{where['base_url']}{where['token']}/getMe") as answer:
            assert json.load(answer)["result"]["id"] == 7
        running.send_signal(signal.SIGINT)
    assert running.returncode == 0
