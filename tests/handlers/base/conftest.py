"""A Bot API on the loopback, just large enough to stand at the other end of the wire."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

import pytest
from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
ME = {"id": 123456, "is_bot": True, "first_name": "bot", "username": "a_bot"}


class FakeApi:
    """Hands out ``updates`` by long polling until they are confirmed; writes down every other call."""

    def __init__(self, port: int = 0) -> None:
        self.updates: list[dict[str, Any]] = []
        self.confirmed = 0
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.held_after: int | None = None  # so many messages get an answer, the next ones wait for release()
        self._released = asyncio.Event()
        self.faults: list[tuple[int, dict[str, Any]]] = []
        self._changed = asyncio.Event()
        self._sockets = bind_sockets(port, "127.0.0.1")
        self.port = self._sockets[0].getsockname()[1]
        self._server = HTTPServer(Application([(r"/bot[^/]+/(\w+)", _Call, {"api": self})]))
        self._server.add_sockets(self._sockets)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/bot"

    def sent(self) -> list[str]:
        return [params["text"] for method, params in self.calls if method == "sendMessage"]

    def says(self, update_id: int, person: int, text: str, chat_type: str = "private") -> dict[str, Any]:
        profile = {"id": person, "is_bot": False, "first_name": "p"}
        message = {"message_id": update_id, "date": 1_700_000_000, "text": text, "from": profile}
        message["chat"] = {"id": person if chat_type == "private" else -5, "type": chat_type}
        return {"update_id": update_id, "message": message}

    def hand_out(self, *updates: dict[str, Any]) -> None:
        self.updates += updates
        self.wake()

    def wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    def release(self) -> None:
        self.held_after = None
        self._released.set()

    async def hold(self) -> None:
        if self.held_after is not None and len(self.sent()) > self.held_after:
            await self._released.wait()

    async def until(self, condition: Any) -> None:
        async with asyncio.timeout(20):
            while not condition():
                await self._changed.wait()

    async def polled(self, offset: int, patience: float) -> list[dict[str, Any]]:
        self.confirmed = max(self.confirmed, offset - 1)
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        self.wake()
        if not self.updates and patience:
            changed = self._changed
            try:
                await asyncio.wait_for(changed.wait(), patience)
            except TimeoutError:
                return []
        return self.updates[:100]

    async def close(self) -> None:
        self.wake()
        self._server.stop()
        await self._server.close_all_connections()


class _Call(RequestHandler):
    def initialize(self, api: FakeApi) -> None:
        self.api = api

    async def post(self, method: str) -> None:
        params = {key: self.get_body_argument(key) for key in self.request.body_arguments}
        params |= {key: files[0]["filename"] for key, files in self.request.files.items()}
        if method == "getUpdates":
            result: Any = await self.api.polled(int(params.get("offset", 0)), float(params.get("timeout", 0)))
        else:
            self.api.calls.append((method, params))
            self.api.wake()
            await self.api.hold()
            if self.api.faults:
                status, answer = self.api.faults.pop(0)
                self.set_status(status)
                return self.finish(answer) and None
            result = ME if method == "getMe" else True
            if "chat_id" in params:
                result = {"message_id": 1, "date": 1, "chat": {"id": int(params["chat_id"]), "type": "private"}}
        with suppress(StreamClosedError):  # the bot was killed meanwhile
            await self.finish(json.dumps({"ok": True, "result": result}))


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    fake = FakeApi()
    yield fake
    await fake.close()


@pytest.fixture
async def api_at() -> AsyncIterator[Callable[[int], FakeApi]]:
    """An API that comes up later, at a port known before."""
    fakes: list[FakeApi] = []

    def come_up(port: int) -> FakeApi:
        fakes.append(FakeApi(port))
        return fakes[-1]

    yield come_up
    for fake in fakes:
        await fake.close()


@pytest.fixture
def token() -> str:
    return TOKEN
