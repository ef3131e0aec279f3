"""The people of the playground for synchronous tests.

    sim = SimClient(playground.page_url)
    owner = sim.person("owner")
    owner.says("/start")
    card = owner.hears()               # blocks until the bot has answered this person and is quiet
    owner.taps("Undo")                 # by the button's label; CannotError when no message shows it
    assert sim.errors() == []

Standard library only; one short connection per request, safe from any thread. It blocks: from a coroutine call it
through `asyncio.to_thread`, and never run the bot's own loop in the thread that waits.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from http.client import HTTPConnection
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from playground.core.params import JSON
from playground.core.people import Account
from playground.player import Person
from playground.seen import Seen

__all__ = ["CannotError", "Person", "Seen", "SimClient"]


class CannotError(Exception):
    """What was asked of a person or of the world is impossible; the text says why (and what is on the screen)."""


class SimClient:
    """The world seen from outside. `page_url` is `Playground.page_url`.

    `marks` remembers, per person and chat, up to which version of the world he has heard the bot.
    """

    def __init__(self, page_url: str) -> None:
        split = urlsplit(page_url)
        self._host = split.netloc
        self._token = parse_qs(split.query)["token"][0]
        self.marks: dict[tuple[int, int], int] = {}

    def person(self, name: str | int) -> Person:
        """The person of that key or Telegram id."""
        found = [one for one in self.state()["people"] if name in {one["key"], one["id"]}]
        if not found:
            raise CannotError(f"nobody here is called {name}")
        return Person(self, Account(**found[0]))

    def new_person(self, key: str, id: int, first_name: str, **more: str) -> Person:
        """Adds a person to the world; `more` are further fields of `Account`."""
        account = Account(key, id, first_name, **more)
        self.order("people", asdict(account))
        return Person(self, account)

    def state(self) -> JSON:
        """Bot, people, chats (with reply keyboard and commands), notice, controls, version."""
        return dict(self.ask("state"))

    def version(self) -> int:
        """The world's version now."""
        return int(self.state()["version"])

    def calls(self, method: str = "") -> list[JSON]:
        """The bot's calls, oldest first: number, at, method, params, status, error. getUpdates only when refused."""
        return list(self.ask("calls", method=method)["calls"])

    def errors(self) -> list[str]:
        """Mistakes no test may leave behind: unknown methods, parameters and fields."""
        return list(self.ask("errors")["errors"])

    def unanswered_taps(self) -> list[JSON]:
        """Callback queries the bot has not answered."""
        return list(self.ask("errors")["unanswered"])

    def timings(self) -> JSON:
        """`latencies` in seconds from a person's message to the bot's first one after it; `unanswered`; `queued`."""
        return dict(self.ask("timings"))

    def faults(self, kind: str = "", method: str = "", times: int = 1, **more: float) -> None:
        """Orders trouble (`playground.core.faults.Fault`); without a kind ends all trouble."""
        self.order("faults", {"kind": kind, "method": method, "times": times, **more} if kind else {})

    def flood_mode(self, on: bool = True) -> None:
        """Switches Telegram's limits (30 a second, 1 a second in a chat) on or off."""
        self.order("flood", {"on": on})

    def latency(self, seconds: float) -> None:
        """Makes every answer of the Bot API but getUpdates take this long."""
        self.order("latency", {"seconds": seconds})

    def redeliver(self, count: int) -> list[int]:
        """Delivers the last `count` confirmed updates again; returns their ids."""
        return list(self.order("redeliver", {"count": count})["update_ids"])

    def reset(self) -> None:
        """An empty world with the people of the start."""
        self.order("reset", {})

    def expires_taps(self) -> None:
        """Makes all unanswered taps too old to be answered, as after a long stop of the bot."""
        self.order("expire", {})

    def press_control(self, number: int) -> str:
        """Presses the page's control button of that index; returns its toast."""
        return str(self.order("control", {"number": number})["toast"])

    def waits_until_quiet(self, calm: float = 0.2, timeout: float = 5.0) -> None:
        """Blocks until no update is queued, no call is on its way and nothing has happened for `calm` seconds."""
        if not self.ask("quiet", calm=calm, timeout=timeout)["quiet"]:
            raise TimeoutError(f"the bot did not become quiet within {timeout} s")

    def waits_for(self, holds: Callable[[], Any], timeout: float = 5.0) -> Any:
        """Blocks until `holds()` is true, asked again after every change in the world; returns its value."""
        seen = self.version()
        while not (value := holds()):
            version = int(self.ask("wait", since=seen, timeout=timeout)["version"])
            if version <= seen:
                raise TimeoutError(f"nothing changed for {timeout} s")
            seen = version
        return value

    def ask(self, question: str, **query: Any) -> Any:
        """GET /sim/<question>."""
        return self._request("GET", f"/sim/{question}?{urlencode(query)}")

    def order(self, name: str, body: JSON) -> Any:
        """POST /sim/<order>."""
        return self._request("POST", f"/sim/{name}", json.dumps(body).encode())

    def download(self, file_id: str) -> bytes:
        """The content of a file by its id."""
        return self._raw("GET", f"/sim/file/{quote(file_id)}", None)[1]

    def _request(self, verb: str, path: str, body: bytes | None = None) -> Any:
        status, content = self._raw(verb, path, body)
        if status == 409:
            raise CannotError(json.loads(content)["error"])
        if status != 200:
            raise RuntimeError(f"{verb} {path.partition('?')[0]}: {status}")
        return json.loads(content)

    def _raw(self, verb: str, path: str, body: bytes | None) -> tuple[int, bytes]:
        connection = HTTPConnection(self._host, timeout=120)
        try:
            connection.request(verb, path, body, {"X-Playground-Token": self._token})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()
