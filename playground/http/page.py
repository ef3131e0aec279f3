"""The chat page and the WebSocket that keeps it fresh."""

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketClosedError, WebSocketHandler

from playground.core.params import JSON
from playground.http.guard import PageGuarded

_FILE = Path(__file__).parent.parent / "page.html"


class Page(PageGuarded):
    """The one static page. Its own script and style are allowed by their hashes, nothing else runs."""

    def get(self) -> None:
        html, policy = _page()
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Content-Security-Policy", policy)
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("X-Frame-Options", "DENY")
        self.finish(html)


class Socket(WebSocketHandler, PageGuarded):
    """Sends every event of the world as JSON. What the page sends is ignored."""

    def check_origin(self, origin: str) -> bool:
        return origin in {f"http://{name}:{self.stage.port}" for name in ("127.0.0.1", "localhost")}

    def open(self, *args: str, **kwargs: str) -> None:
        self.stage.listeners.add(self._send)
        self.stage.closers.add(self._hang_up)

    def on_message(self, message: str | bytes) -> None:
        """The page has nothing to say here."""

    def on_close(self) -> None:
        self.stage.listeners.discard(self._send)
        self.stage.closers.discard(self._hang_up)

    def _hang_up(self) -> None:
        if self.ws_connection is not None and self.ws_connection.stream is not None:
            self.ws_connection.stream.close()

    def _send(self, event: JSON) -> None:
        try:
            self.write_message(json.dumps(event, ensure_ascii=False))
        except WebSocketClosedError:
            self.stage.listeners.discard(self._send)


@cache
def _page() -> tuple[str, str]:
    html = _FILE.read_text(encoding="utf-8")
    policy: dict[str, Any] = {
        "default-src": "'none'",
        "script-src": _hash_of("script", html),
        "style-src": _hash_of("style", html),
        "img-src": "'self' data:",
        "media-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return html, "; ".join(f"{name} {value}" for name, value in policy.items())


def _hash_of(tag: str, html: str) -> str:
    content = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
    digest = hashlib.sha256(content.group(1).encode() if content else b"").digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
