"""A Bot API request read into parameters, whichever way it was encoded."""

import json

from tornado.httputil import HTTPServerRequest

from playground.core.params import Params, Upload
from playground.core.refusal import bad


def read_params(request: HTTPServerRequest) -> Params:
    """Query string, form, multipart or JSON body, as Telegram takes all four."""
    values: dict[str, object] = {
        name: found[-1].decode("utf-8", "replace") for name, found in request.arguments.items()
    }
    if request.headers.get("Content-Type", "").startswith("application/json"):
        values |= _json_body(request.body)
    uploads = {
        name: Upload(found[-1]["filename"], found[-1]["body"], found[-1]["content_type"])
        for name, found in request.files.items()
    }
    return Params(values, uploads)


def _json_body(body: bytes) -> dict[str, object]:
    try:
        tree = json.loads(body)
    except ValueError as error:
        raise bad("can't parse request JSON body") from error
    if not isinstance(tree, dict):
        raise bad("request JSON body must be an Object")
    return tree
