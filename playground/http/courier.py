"""Posts updates to the bot's webhook."""

import asyncio

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.simple_httpclient import SimpleAsyncHTTPClient

from playground.core.updates import Update
from playground.http.stage import Stage

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0


class Courier:
    """Delivers one update at a time, in order; without a 2xx it is posted again after a growing pause."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._client: AsyncHTTPClient = SimpleAsyncHTTPClient(force_instance=True)

    async def run(self) -> None:
        """Works until it is cancelled."""
        while True:
            world = self._stage.world
            found = world.updates.take(None, 1) if world.webhook["url"] else []
            if found:
                await self._deliver(found[0])
            else:
                await self._stage.wait(3600)

    async def _deliver(self, update: Update) -> None:
        hook, pause = self._stage.world.webhook, _FIRST_PAUSE
        while hook is self._stage.world.webhook:
            error = await self._post(hook["url"], hook.get("secret", ""), update)
            if not error:
                self._stage.world.updates.confirm(update.id)
                self._stage.stir()
                return
            hook |= {"last_error_date": int(self._stage.world.clock()), "last_error_message": error}
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _post(self, url: str, secret: str, update: Update) -> str:
        headers = {"Content-Type": "application/json"}
        if secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        request = HTTPRequest(url, "POST", headers, update.body.encode(), request_timeout=60, follow_redirects=False)
        try:
            answer = await self._client.fetch(request, raise_error=False)
        except OSError as error:
            return f"Connection failed: {type(error).__name__}"
        return "" if 200 <= answer.code < 300 else f"Wrong response from the webhook: {answer.code}"
