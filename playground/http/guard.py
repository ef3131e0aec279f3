"""Who may talk to the playground: this machine only, and for the page's side only who holds its token."""

import hmac
import json
from typing import Any

from tornado.web import HTTPError, RequestHandler

from playground.http.stage import Stage


class Guarded(RequestHandler):
    """Refuses foreign Host names (DNS rebinding) and foreign Origins (other web pages) before anything is read."""

    stage: Stage

    def initialize(self, stage: Stage) -> None:
        self.stage = stage

    def prepare(self) -> None:
        hosts = {f"{name}:{self.stage.port}" for name in ("127.0.0.1", "localhost")}
        if self.request.host not in hosts:
            raise HTTPError(403, reason="Wrong host")
        origin = self.request.headers.get("Origin")
        if origin is not None and origin not in {f"http://{host}" for host in hosts}:
            raise HTTPError(403, reason="Wrong origin")

    def set_default_headers(self) -> None:
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cache-Control", "no-store")
        self.clear_header("Server")

    def write_json(self, value: Any, status: int = 200) -> None:
        """Answers with JSON."""
        self.set_status(status)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(value, ensure_ascii=False))


class PageGuarded(Guarded):
    """Asks for the page token too, in the header X-Playground-Token or as ?token=."""

    def prepare(self) -> None:
        super().prepare()
        given = self.request.headers.get("X-Playground-Token") or self.get_query_argument("token", "")
        if not hmac.compare_digest(given.encode(), self.stage.page_token.encode()):
            raise HTTPError(403, reason="Wrong page token")
