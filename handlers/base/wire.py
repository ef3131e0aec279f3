"""The wire to the Bot API: PTB's own request object, with aiohttp underneath instead of httpcore.

httpcore looks through all of its connections at every request, which with 200 chats is most of a bot's CPU.
Uploads, parsing and timeouts stay PTB's; only the transport below httpx changes.
"""

import asyncio
import json
from base64 import b64encode
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from ssl import SSLContext
from typing import Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport
from telegram.request import BaseRequest, HTTPXRequest

RawUpdate = dict[str, Any]
Taker = Callable[[Sequence[RawUpdate]], Awaitable[None]]


def request(
    *,
    proxy_url: str | None = None,
    pool_size: int = 256,
    connect_timeout: float = 10.0,
    read_timeout: float = 20.0,
    write_timeout: float = 20.0,
    media_write_timeout: float = 120.0,
    pool_timeout: float = 30.0,
    taker: Taker | None = None,
) -> BaseRequest:
    """The request object of a bot, for ``get_updates_request`` as for ``request``; each needs one of its own.

    Times in seconds. ``taker`` is given every batch of raw updates before PTB is; if it raises, the batch
    counts as not received (let it raise :class:`telegram.error.NetworkError`: PTB then polls again, with a
    growing pause). HTTP proxies go through aiohttp, ``socks5://`` and ``socks5h://`` through stock httpx;
    proxies named in the environment are not read. Needs no running loop.
    """
    options: dict[str, Any] = {
        "connection_pool_size": pool_size,
        "connect_timeout": connect_timeout,
        "read_timeout": read_timeout,
        "write_timeout": write_timeout,
        "media_write_timeout": media_write_timeout,
        "pool_timeout": max(pool_timeout, connect_timeout),  # aiohttp counts the connecting into it
    }
    if proxy_url and proxy_url.startswith("socks"):
        return _Wire(taker, proxy=proxy_url, **options)
    return _Wire(taker, httpx_kwargs={"transport": _Transport(pool_size, proxy_url)}, **options)


class _Wire(HTTPXRequest):
    def __init__(self, taker: Taker | None, **options: Any) -> None:
        super().__init__(**options)
        self._taker = taker

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        status, payload = await super().do_request(*args, **kwargs)
        if self._taker is not None and status == 200:
            await self._taker(_updates(payload))
        return status, payload


def _updates(payload: bytes) -> list[RawUpdate]:
    """Empty for what is no list of updates: PTB itself complains of that."""
    try:
        result = json.loads(payload)["result"]
    except (ValueError, LookupError, TypeError):
        return []
    return result if isinstance(result, list) else []


class _Transport(AiohttpTransport):
    """httpx-aiohttp, telling lost connections from timeouts, bounded in time, and open again after a close.

    httpx-aiohttp reports a refused or dropped connection as ``ConnectTimeout``, and PTB repeats a poll that
    timed out without any pause: thousands of attempts a second against a dead API.
    """

    def __init__(self, pool_size: int, proxy_url: str | None) -> None:
        proxy = _proxy(proxy_url) if proxy_url else None
        self._open = lambda: _session(pool_size)  # a session wants the running loop, so it is made at first use
        super().__init__(verify=_trusted(), proxy=proxy, client=self._open)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            async with asyncio.timeout(_longest(request)):
                return await self._whole(request)
        except TimeoutError as error:
            raise httpx.WriteTimeout("the request took longer than all of its timeouts") from error
        except httpx.TimeoutException as error:
            raise _told_apart(error) from error

    async def _whole(self, request: httpx.Request) -> httpx.Response:
        """With its body, so that an answer cut off in the middle is told from a timeout as well."""
        if self.proxy and request.url.scheme == "http":  # aiohttp sends them with CONNECT only
            request.headers.update(self.proxy.headers)
        response = await super().handle_async_request(request)
        try:
            await response.aread()
        except BaseException:
            await response.aclose()
            raise
        return response

    async def aclose(self) -> None:
        await super().aclose()
        self.client = self._open


def _proxy(url: str) -> httpx.Proxy:
    """The password as a header: httpx-aiohttp's own way is deprecated in aiohttp."""
    proxy = httpx.Proxy(url)
    if not proxy.raw_auth:
        return proxy
    secret = b64encode(b":".join(proxy.raw_auth)).decode()
    return httpx.Proxy(proxy.url, headers={"Proxy-Authorization": f"Basic {secret}"})


def _longest(request: httpx.Request) -> float | None:
    """aiohttp has no timeout for writing: a stalled upload would hold its person's lane for ever."""
    timeouts = request.extensions.get("timeout", {}).values()
    return None if None in timeouts else sum(timeouts) or None


def _told_apart(error: httpx.TimeoutException) -> httpx.TransportError:
    cause = error.__cause__
    if isinstance(cause, aiohttp.ClientConnectorError):
        return httpx.ConnectError(str(error))
    if isinstance(cause, aiohttp.ClientConnectionError) and not isinstance(cause, TimeoutError):
        return httpx.RemoteProtocolError(str(error))
    return error


def _session(pool_size: int) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(limit=pool_size, ssl=_trusted(), ttl_dns_cache=300)
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())


@cache
def _trusted() -> SSLContext:
    """The certificates stock httpx trusts; reading them costs some 10 ms, so both requests share them."""
    return httpx.create_ssl_context()
