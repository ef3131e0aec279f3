"""Refused calls, ordered faults, flood limits, and the mistakes that fail a test."""

import json
import time
from datetime import timedelta
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, RetryAfter

from playground import Playground
from playground.client import CannotError, Person, SimClient
from playground.core.flood import Flood
from playground.core.refusal import RefusalError


async def test_a_wrong_token_is_refused(playground: Playground) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", playground.base_url):
            pass


async def test_a_parameter_the_method_does_not_have_passes_and_is_noted(
    bot: Bot, owner: Person, sim: SimClient
) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "x", api_kwargs={"colour": "red"})
    assert sim.errors() == ["sendMessage has no parameter colour"]


def test_a_malformed_argument_is_refused_and_noted(playground: Playground, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    markup = json.dumps({"inline_keyboard": [5]})
    url = f"{playground.base_url}{playground.token}/sendMessage?chat_id={owner.id}&text=x&reply_markup={quote(markup)}"
    with pytest.raises(HTTPError) as caught:
        urlopen(url)
    with caught.value as refused:
        assert refused.status == 400
    assert "malformed argument" in sim.errors()[0]


async def test_a_method_that_is_not_imitated_answers_501_and_is_noted(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    with pytest.raises(NetworkError, match=r"(?i)does not imitate sendDice"):
        await bot.send_dice(owner.id)
    assert sim.errors() == ["sendDice is not imitated"]
    assert [call["status"] for call in sim.calls("sendDice")] == [501]


async def test_every_call_is_logged_with_its_answer(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    await bot.send_document(owner.id, b"12345", filename="x.txt")
    call = sim.calls("sendDocument")[0]
    assert (call["status"], call["error"], call["params"]["document"]) == (200, "", "x.txt (5 bytes)")
    assert [one["method"] for one in sim.calls()] == ["getMe", "sendDocument"]


async def test_ordered_faults_strike_as_often_as_asked(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    sim.faults("429", "sendMessage", retry_after=7)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(owner.id, "x")
    assert caught.value.retry_after == timedelta(seconds=7)
    sim.faults("500", times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match=r"(?i)internal server error"):
            await bot.send_message(owner.id, "x")
    sim.faults("502", "sendMessage")
    with pytest.raises(NetworkError, match=r"(?i)bad gateway"):
        await bot.send_message(owner.id, "x")
    await bot.send_message(owner.id, "x")
    assert [call["status"] for call in sim.calls("sendMessage")] == [429, 500, 500, 502, 200]


async def test_a_connection_drops_before_or_after_the_work(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    for kind, arrived in (("drop", 0), ("drop_after", 1)):
        sim.faults(kind, "sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(owner.id, "x")
        assert len([seen for seen in owner.reads() if seen.by_bot]) == arrived


async def test_faults_spare_the_poll_unless_it_is_meant(bot: Bot, sim: SimClient) -> None:
    sim.faults("500", times=9)
    assert await bot.get_updates() == ()
    sim.faults()
    sim.faults("500", "getUpdates")
    with pytest.raises(NetworkError):
        await bot.get_updates()
    with pytest.raises(CannotError, match="unknown fault"):
        sim.faults("fire")


async def test_slow_answers_take_their_time(bot: Bot, sim: SimClient) -> None:
    sim.faults("slow", "getMe", seconds=0.3)
    assert await _seconds_of_a_call(bot) >= 0.3
    assert await _seconds_of_a_call(bot) < 0.3
    sim.latency(0.05)
    assert await _seconds_of_a_call(bot) >= 0.05


async def _seconds_of_a_call(bot: Bot) -> float:
    started = time.perf_counter()
    await bot.get_me()
    return time.perf_counter() - started


async def test_flood_mode_lets_one_message_a_second_into_a_chat(bot: Bot, owner: Person, sim: SimClient) -> None:
    owner.says("/start")
    await bot.send_message(owner.id, "x")
    await bot.send_message(owner.id, "y")
    sim.flood_mode()
    await bot.send_message(owner.id, "z")
    with pytest.raises(RetryAfter):
        await bot.send_message(owner.id, "w")
    assert sim.calls("sendMessage")[-1]["error"] == "Too Many Requests: retry after 1"


def test_thirty_messages_a_second_are_the_limit_of_all() -> None:
    flood = Flood()
    flood.on = True
    for chat in range(30):
        flood.check(str(chat), 100.0)
    with pytest.raises(RefusalError) as caught:
        flood.check("30", 100.9)
    assert caught.value.parameters == {"retry_after": 1}
    flood.check("30", 101.0)


def test_a_json_body_is_read_like_a_form(playground: Playground, owner: Person) -> None:
    owner.says("/start")
    url = f"{playground.base_url}{playground.token}/SENDMESSAGE"
    body = json.dumps({"chat_id": owner.id, "text": "x"}).encode()
    with urlopen(Request(url, body, {"Content-Type": "application/json"})) as answer:
        assert json.load(answer)["result"]["text"] == "x"
    with pytest.raises(HTTPError) as caught:
        urlopen(Request(url, b"{", {"Content-Type": "application/json"}))
    with caught.value as refused:
        assert refused.status == 400


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1}, "chat not found"),
        ({"chat_id": "OWNER"}, "message text is empty"),
        ({"chat_id": "OWNER", "text": "x", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ({"chat_id": "OWNER", "text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
    ],
)
def test_malformed_calls_are_refused(
    playground: Playground, owner: Person, parameters: dict[str, object], reason: str
) -> None:
    owner.says("/start")
    asked = {name: owner.id if value == "OWNER" else value for name, value in parameters.items()}
    request = Request(
        f"{playground.base_url}{playground.token}/sendMessage",
        json.dumps(asked).encode(),
        {"Content-Type": "application/json"},
    )
    with pytest.raises(HTTPError) as caught:
        urlopen(request)
    with caught.value as refused:
        assert json.load(refused) == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}
