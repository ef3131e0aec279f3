"""setWebhook, deleteWebhook, getWebhookInfo. Delivery itself is the courier's work (`playground.http.courier`)."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playground.core.params import JSON, Params
from playground.core.refusal import bad
from playground.core.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def set_webhook(world: World, params: Params) -> bool:
    """Where updates are to be posted from now on. Plain HTTP is allowed here, but only to this machine."""
    url, secret = params.text("url"), params.text("secret_token")
    if urlsplit(url).hostname not in {None, "127.0.0.1", "localhost", "::1"}:
        raise bad("bad webhook: the playground posts to loopback addresses only")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _drop_if_asked(world, params)
    allowed = params.tree("allowed_updates")
    if allowed is not None:
        world.updates.allowed = allowed
    world.webhook = {"url": url, "secret": secret}
    world.tell("webhook")
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """Back to getUpdates."""
    _drop_if_asked(world, params)
    world.webhook = {"url": ""}
    return True


def _drop_if_asked(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.drop()


def get_webhook_info(world: World, _params: Params) -> JSON:
    """The address, what waits for it, and the last error with its instant."""
    hook = {name: value for name, value in world.webhook.items() if name != "secret"}
    fixed = {"has_custom_certificate": False, "pending_update_count": len(world.updates)}
    return {**hook, **fixed, **({"allowed_updates": world.updates.allowed} if world.updates.allowed else {})}


METHODS: dict[str, Callable[[World, Params], Any]] = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
