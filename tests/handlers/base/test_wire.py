"""The wire: what a lost connection is called, how often a dead API is asked, which way a proxy is taken."""

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.ext import Updater

from handlers.base import wire

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Listener:
    def __init__(self) -> None:
        self.connections, self.url, self.port = 0, "", 0


@asynccontextmanager
async def listening(talk: Talk) -> AsyncIterator[Listener]:
    listener = Listener()

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        listener.connections += 1
        try:
            await talk(reader, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    listener.port = server.sockets[0].getsockname()[1]
    listener.url = f"http://127.0.0.1:{listener.port}/bot"
    try:
        yield listener
    finally:
        server.close()
        await server.wait_closed()


@asynccontextmanager
async def bot_at(url: str, token: str, **options: Any) -> AsyncIterator[Bot]:
    bot = Bot(token, base_url=url, request=wire.request(**options), get_updates_request=wire.request(**options))
    requests = bot._request
    for request in requests:
        await request.initialize()
    try:
        yield bot
    finally:
        for request in requests:
            await request.shutdown()


async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)


async def cut_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{")
    await writer.drain()


async def be_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while await reader.read(4096):
        pass


async def test_a_call_and_an_upload_arrive(api, token):
    async with bot_at(api.url, token) as bot:
        assert (await bot.get_me()).username == "a_bot"
        await bot.send_document(7, b"x" * 300_000, filename="book.xlsx")
    assert api.calls[-1][0] == "sendDocument"
    assert api.calls[-1][1]["document"] == "book.xlsx"


async def test_a_refused_connection_is_no_timeout(token):
    async with listening(hang_up) as closed:
        pass
    async with bot_at(closed.url, token) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.get_me()
    assert not isinstance(caught.value, TimedOut)
    assert isinstance(caught.value.__cause__, httpx.ConnectError)


@pytest.mark.parametrize("rude", [hang_up, cut_off])
async def test_a_dropped_connection_is_no_timeout(token, rude):
    async with listening(rude) as listener, bot_at(listener.url, token) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.get_me()
    assert not isinstance(caught.value, TimedOut)


async def test_a_silent_api_is_a_timeout(token):
    async with listening(be_silent) as listener, bot_at(listener.url, token, read_timeout=0.05) as bot:
        with pytest.raises(TimedOut) as caught:
            await bot.get_me()
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)


async def test_an_upload_that_stalls_comes_to_an_end(token):
    async def read_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    short = {"connect_timeout": 0.02, "read_timeout": 0.02, "pool_timeout": 0.02, "media_write_timeout": 0.05}
    async with listening(read_nothing) as listener, bot_at(listener.url, token, **short) as bot:
        with pytest.raises(TimedOut):
            await bot.send_document(7, b"x" * 20_000_000)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            if "accept" in repr(task.get_coro()):
                task.cancel()


async def test_a_dead_api_is_asked_at_most_five_times_in_three_seconds(token, monkeypatch):
    passed, over = 0.0, asyncio.Event()

    async def pass_time(seconds: float) -> None:
        nonlocal passed
        passed += seconds
        if passed >= 3:
            over.set()
            await asyncio.Event().wait()

    monkeypatch.setattr("telegram.ext._utils.networkloop.asyncio.sleep", pass_time)
    async with listening(hang_up) as dead, bot_at(dead.url, token) as bot:
        await bot._request[0].initialize()
        updater = Updater(bot, asyncio.Queue())
        updater._initialized = True
        polling = asyncio.create_task(updater.start_polling(bootstrap_retries=-1))
        async with asyncio.timeout(10):
            await over.wait()
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
    assert 2 <= dead.connections <= 5


async def test_a_batch_goes_to_the_taker_before_ptb(api, token):
    taken: list[int] = []

    async def take(batch: Any) -> None:
        taken.extend(raw["update_id"] for raw in batch)

    api.hand_out(api.says(5, 7, "a"), api.says(6, 7, "b"))
    async with bot_at(api.url, token, taker=take) as bot:
        assert [update.update_id for update in await bot.get_updates()] == taken == [5, 6]


async def test_a_batch_that_could_not_be_taken_is_polled_again(api, token):
    async def refuse(batch: Any) -> None:
        raise NetworkError("disk full")

    api.hand_out(api.says(5, 7, "a"))
    async with bot_at(api.url, token, taker=refuse) as bot:
        with pytest.raises(NetworkError, match="disk full"):
            await bot.get_updates()


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_an_http_proxy_is_asked_with_its_password(token, scheme):
    heads: list[bytes] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    async with (
        listening(proxy) as listener,
        bot_at(f"{scheme}://a.invalid/bot", token, proxy_url=f"http://me:secret@127.0.0.1:{listener.port}") as bot,
    ):
        with pytest.raises(NetworkError):
            await bot.get_me()
    asked = {"http": b"POST http://a.invalid/bot", "https": b"CONNECT a.invalid:443"}
    assert heads[0].startswith(asked[scheme])
    assert heads[0].count(b"Basic bWU6c2VjcmV0") == 1
    assert b"proxy-authorization" in heads[0].lower()


async def test_a_proxy_that_is_down_is_no_timeout(token):
    async with listening(hang_up) as closed:
        pass
    proxy = f"http://127.0.0.1:{closed.port}"
    async with bot_at("http://api.invalid/bot", token, proxy_url=proxy) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.get_me()
    assert not isinstance(caught.value, TimedOut)


async def test_a_socks_proxy_leads_to_the_api(api, token):
    async def socks(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        head = await reader.readexactly(5)
        await reader.readexactly(head[4] + 2 if head[3] == 3 else 5)
        writer.write(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        to_api, from_api = await asyncio.open_connection("127.0.0.1", api.port)
        await asyncio.gather(pour(reader, from_api), pour(to_api, writer))

    async def pour(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while data := await source.read(65536):
            sink.write(data)
        sink.close()

    async with (
        listening(socks) as listener,
        bot_at(api.url, token, proxy_url=f"socks5://127.0.0.1:{listener.port}") as bot,
    ):
        assert (await bot.get_me()).username == "a_bot"
    assert listener.connections == 1


async def test_it_can_be_shut_and_opened_again_and_leaves_nothing_open(api, token):
    request = wire.request()
    url = f"{api.url}{token}/getMe"
    for _ in range(2):
        await request.initialize()
        await request.post(url)
        await request.shutdown()
    del request
    gc.collect()  # an open session or socket would warn here, and a warning is an error
