"""getFile."""

from collections.abc import Callable
from typing import Any

from playground.core.files import DOWNLOAD_MOST
from playground.core.params import JSON, Params
from playground.core.refusal import bad
from playground.core.world import World


def get_file(world: World, params: Params) -> JSON:
    """Where to download a file of at most 20 MB."""
    file = world.files.get(params.text("file_id"))
    if len(file.content) > DOWNLOAD_MOST:
        raise bad("file is too big")
    return {**file.described(), "file_path": file.path}


METHODS: dict[str, Callable[[World, Params], Any]] = {"getFile": get_file}
