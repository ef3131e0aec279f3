"""The Bot API over HTTP: /bot<token>/<method>."""

import asyncio
import hmac
import json
from typing import Any

from playground.core.faults import Fault
from playground.core.methods import METHODS
from playground.core.params import Params
from playground.core.refusal import RefusalError, bad, too_many
from playground.core.schema import Method, method_named
from playground.http.guard import Guarded
from playground.http.polling import LongPolls
from playground.http.raw import RawJson
from playground.http.reading import read_params
from playground.http.stage import Stage

_BAD_GATEWAY = "<html><body><h1>502 Bad Gateway</h1></body></html>"


class DroppedError(Exception):
    """The connection is to be closed without an answer."""


class BotApi(Guarded):
    """One call: trouble first, then the checks all methods share, then the method."""

    polls: LongPolls

    def initialize(self, stage: Stage, polls: LongPolls) -> None:  # type: ignore[override]
        super().initialize(stage)
        self.polls = polls
        self.gone = False

    def on_connection_close(self) -> None:
        self.gone = True
        self.polls.left(self)

    async def get(self, token: str, name: str) -> None:
        await self.post(token, name)

    async def post(self, token: str, name: str) -> None:
        method = method_named(name)
        title = method.name if method else name
        counted = title != "getUpdates"
        self.stage.in_flight += counted
        params = Params()
        try:
            params = read_params(self.request)
            self._admit(token)
            result = await self._perform(method, title, params)
            self._succeed(title, params, result)
        except RefusalError as refusal:
            self._refuse(title, params, refusal)
        except DroppedError:
            self._drop(title, params)
        except (TypeError, ValueError, LookupError, AttributeError) as error:
            self.stage.world.log.mistake(f"{title} with a malformed argument: {error!r}")
            self._refuse(title, params, bad("malformed argument"))
        finally:
            self.stage.in_flight -= counted
            self.stage.stir()

    async def _perform(self, method: Method | None, title: str, params: Params) -> Any:
        fault = self.stage.world.faults.strike(title)
        if fault and fault.kind != "drop_after":
            await _suffer(fault)
        if self.stage.world.latency and title != "getUpdates":
            await asyncio.sleep(self.stage.world.latency)
        result = await self._run(method, title, params)
        if fault and fault.kind == "drop_after":
            raise DroppedError
        return result

    async def _run(self, method: Method | None, title: str, params: Params) -> Any:
        world = self.stage.world
        for unknown in sorted(params.values.keys() - (method.parameters if method else params.values.keys())):
            world.log.mistake(f"{title} has no parameter {unknown}")
        if title == "getUpdates":
            return await self.polls.get_updates(params, self)
        if title not in METHODS:
            world.log.mistake(f"{title} is not imitated")
            raise RefusalError(501, f"Not Implemented: the playground does not imitate {title}")
        if title.startswith("send") and title != "sendChatAction":
            world.flood.check(params.text("chat_id"), world.clock())
        return METHODS[title](world, params)

    def _admit(self, token: str) -> None:
        if not hmac.compare_digest(token.encode(), self.stage.token.encode()):
            raise RefusalError(401, "Unauthorized")

    def _refuse(self, title: str, params: Params, refusal: RefusalError) -> None:
        body: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
        if refusal.parameters:
            body["parameters"] = refusal.parameters
        self._note(title, params, refusal.status, refusal.description)
        self._send(refusal.status, _BAD_GATEWAY if refusal.status == 502 else json.dumps(body))

    def _succeed(self, title: str, params: Params, result: Any) -> None:
        self._note(title, params, 200, "")
        written = result if isinstance(result, RawJson) else json.dumps(result, ensure_ascii=False)
        self._send(200, f'{{"ok":true,"result":{written}}}')

    def _send(self, status: int, body: str) -> None:
        if self.gone:
            return
        self.set_status(status)
        self.set_header("Content-Type", "application/json" if body.startswith("{") else "text/html")
        self.finish(body)

    def _drop(self, title: str, params: Params) -> None:
        self._note(title, params, 0, "connection dropped")
        self.detach().close()

    def _note(self, title: str, params: Params, status: int, error: str) -> None:
        world = self.stage.world
        if title == "getUpdates" and status == 200:
            return
        world.log.note(world.clock(), title, params.for_log(), status, error)
        world.tell("call", method=title, status=status)


async def _suffer(fault: Fault) -> None:
    if fault.kind == "429":
        raise too_many(fault.retry_after)
    if fault.kind == "500":
        raise RefusalError(500, "Internal Server Error")
    if fault.kind == "502":
        raise RefusalError(502, "Bad Gateway")
    if fault.kind == "drop":
        raise DroppedError
    await asyncio.sleep(fault.seconds)
