"""The Bot API methods that are imitated, by their documented names. Each takes the world and the parameters."""

from collections.abc import Callable, Mapping
from typing import Any

from playground.core.methods import editing, files, profile, sending, taps, webhook
from playground.core.params import Params
from playground.core.world import World

Answer = Callable[[World, Params], Any]

METHODS: Mapping[str, Answer] = {
    **sending.METHODS,
    **editing.METHODS,
    **taps.METHODS,
    **files.METHODS,
    **profile.METHODS,
    **webhook.METHODS,
}
