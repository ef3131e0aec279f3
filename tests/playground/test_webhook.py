"""Updates posted to the bot instead of fetched."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict
from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPHeaders, HTTPServerRequest, ResponseStartLine
from tornado.testing import bind_unused_port

from playground.client import Person, SimClient


@dataclass
class Receiver:
    """A bot's webhook that answers with the given statuses in turn, then with 200."""

    url: str
    statuses: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    secrets: set[str | None] = field(default_factory=set)
    busy: int = 0
    most_at_once: int = 0

    async def receive(self, request: HTTPServerRequest) -> None:
        self.busy += 1
        self.most_at_once = max(self.most_at_once, self.busy)
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.texts.append(json.loads(request.body)["message"]["text"])
        await asyncio.sleep(0)
        status = self.statuses.pop(0) if self.statuses else 200
        self.busy -= 1
        assert request.connection is not None
        request.connection.write_headers(ResponseStartLine("", status, "x"), _no_body())
        request.connection.finish()


def _no_body() -> HTTPHeaders:
    return HTTPHeaders({"Content-Length": "0"})


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    socket, port = bind_unused_port()
    receiver = Receiver(f"http://127.0.0.1:{port}/hook")
    server = HTTPServer(lambda request: asyncio.ensure_future(receiver.receive(request)))
    server.add_socket(socket)
    yield receiver
    server.stop()
    await server.close_all_connections()


async def test_updates_come_in_order_one_at_a_time_with_the_secret(
    bot: Bot, owner: Person, sim: SimClient, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url, secret_token="s3cret")
    for number in range(5):
        owner.says(str(number))
    await asyncio.to_thread(sim.waits_until_quiet)
    assert receiver.texts == ["0", "1", "2", "3", "4"]
    assert receiver.secrets == {"s3cret"}
    assert receiver.most_at_once == 1


async def test_an_update_that_was_not_taken_comes_again(
    bot: Bot, owner: Person, sim: SimClient, receiver: Receiver
) -> None:
    receiver.statuses = [500, 404]
    await bot.set_webhook(receiver.url)
    owner.says("x")
    owner.says("y")
    await asyncio.to_thread(sim.waits_until_quiet)
    assert receiver.texts == ["x", "x", "x", "y"]
    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.last_error_message) == (0, "Wrong response from the webhook: 404")


async def test_nobody_polls_while_a_webhook_is_set(bot: Bot, receiver: Receiver) -> None:
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match=r"(?i)webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_waiting_updates_can_be_dropped(bot: Bot, owner: Person) -> None:
    owner.says("x")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_webhook_elsewhere_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)loopback addresses only"):
        await bot.set_webhook("https://example.org/hook")
    with pytest.raises(BadRequest, match=r"(?i)secret token contains unallowed characters"):
        await bot.set_webhook("http://127.0.0.1:1/", secret_token="no spaces")
