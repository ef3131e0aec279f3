"""The playground as one object that a program or a test starts and stops."""

import asyncio
import secrets
import socket
import threading
import time
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Self

from tornado.httpserver import HTTPServer

from playground.core.params import JSON
from playground.core.people import Account, usual_people
from playground.core.world import World
from playground.http.app import application
from playground.http.courier import Courier
from playground.http.polling import LongPolls
from playground.http.stage import Control, Stage

_BOT_ID = 7_000_000_001
_FAREWELL = 0.01  # seconds for the answers of those who waited
_BODY_MOST = 120 * 1024 * 1024


class Playground:
    """A local stand-in for Telegram, listening on 127.0.0.1 only.

    `port` 0 takes a free one. `token` is the bot's, a fresh one by default (the bot's id in it stays the same).
    `people` are the accounts that exist at the start, three usual ones by default. `notice` is a line shown on the
    page, a claim code for instance. `controls` are buttons on the page as (label, callback): callbacks run in a
    worker thread of the playground's, may block, and may return a short text to show.
    `name` and `username` are the bot's.

    Runs in a daemon thread with an event loop of its own. `start` returns when the socket listens, so a bot started
    after it finds it up. Also a context manager. Cost: one thread, about 10 ms to start.
    """

    def __init__(
        self,
        port: int = 0,
        token: str | None = None,
        people: Sequence[Account] | None = None,
        notice: str = "",
        controls: Iterable[Control] = (),
        name: str = "Playground",
        username: str = "playground_bot",
    ) -> None:
        self.token = token or f"{_BOT_ID}:{secrets.token_urlsafe(26)}"
        bot: JSON = {"id": _id_in(self.token), "is_bot": True, "first_name": name, "username": username}
        self.world = World(bot, usual_people() if people is None else people, time.time)
        self._stage = Stage(self.world, self.token, notice=notice, controls=list(controls))
        self._wanted_port = port
        self._up = threading.Event()
        self._failure: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    @property
    def base_url(self) -> str:
        """The Bot API's address for python-telegram-bot's `base_url`: ends in /bot."""
        return f"{self._origin}/bot"

    @property
    def base_file_url(self) -> str:
        """The same for downloads: ends in /file/bot."""
        return f"{self._origin}/file/bot"

    @property
    def page_url(self) -> str:
        """The chat page with its token; whoever knows it holds the whole playground."""
        return f"{self._origin}/?token={self._stage.page_token}"

    @property
    def _origin(self) -> str:
        return f"http://127.0.0.1:{self._stage.port}"

    def start(self) -> Self:
        """Begins to listen. OSError when the port is taken."""
        self._thread = threading.Thread(target=self._run, name="playground", daemon=True)
        self._thread.start()
        self._up.wait()
        if self._failure is not None:
            raise self._failure
        return self

    def stop(self) -> None:
        """Ends open polls, closes the socket and joins the thread. Harmless when it does not run."""
        if self._loop is not None and self._thread is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._quit.set)
            self._thread.join()

    def set_controls(self, controls: Iterable[Control]) -> None:
        """Replaces the page's control buttons."""
        self._stage.controls = list(controls)
        self._tell("controls")

    def set_notice(self, notice: str) -> None:
        """Replaces the line on the page."""
        self._stage.notice = notice
        self._tell("notice")

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _tell(self, kind: str) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.world.tell, kind)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            self._failure = error
            self._up.set()

    async def _serve(self) -> None:
        self._loop, self._quit = asyncio.get_running_loop(), asyncio.Event()
        self.world.told = self._stage.tell
        polls = LongPolls(self._stage)
        server = HTTPServer(application(self._stage, polls), max_body_size=_BODY_MOST, max_buffer_size=_BODY_MOST)
        listening = socket.create_server(("127.0.0.1", self._wanted_port))
        listening.setblocking(False)
        self._stage.port = listening.getsockname()[1]
        server.add_socket(listening)
        self._up.set()
        courier = asyncio.create_task(Courier(self._stage).run())
        await self._quit.wait()
        courier.cancel()
        await self._close(server, polls)

    async def _close(self, server: HTTPServer, polls: LongPolls) -> None:
        self._stage.stopping = True
        polls.wake()
        self._stage.stir()
        server.stop()
        await asyncio.sleep(_FAREWELL)
        for hang_up in list(self._stage.closers):
            hang_up()
        await server.close_all_connections()


def _id_in(token: str) -> int:
    number, separator, _ = token.partition(":")
    if not separator or not number.isdigit():
        raise ValueError("a bot token is <number>:<secret>")
    return int(number)
