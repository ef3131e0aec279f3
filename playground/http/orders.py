"""POST /sim/<order>: what a test changes in the world from outside."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from playground.core.faults import Fault
from playground.core.params import JSON
from playground.core.people import Account
from playground.http.stage import Stage

Order = Callable[[Stage, JSON], Awaitable[Any]]


async def _people(stage: Stage, body: JSON) -> JSON:
    """Adds a person: the fields of `Account`."""
    return {"id": stage.world.meet(Account(**body)).id}


async def _faults(stage: Stage, body: JSON) -> JSON:
    """Orders trouble: the fields of `Fault`; an empty body ends all trouble."""
    if body:
        stage.world.faults.order(Fault(**body))
    else:
        stage.world.faults.clear()
    return {}


async def _flood(stage: Stage, body: JSON) -> JSON:
    """Switches flood mode: {"on": true}."""
    stage.world.flood.on = bool(body["on"])
    return {}


async def _latency(stage: Stage, body: JSON) -> JSON:
    """How long every Bot API answer but getUpdates takes: {"seconds": 0.05}."""
    stage.world.latency = float(body["seconds"])
    return {}


async def _redeliver(stage: Stage, body: JSON) -> JSON:
    """Hands the last {"count": n} confirmed updates out again."""
    return {"update_ids": stage.world.updates.redeliver(int(body["count"]))}


async def _reset(stage: Stage, _body: JSON) -> JSON:
    """Empties the world: only the people of the start and what the bot has set up are there."""
    stage.world.begin()
    stage.world.tell("reset")
    return {}


async def _expire(stage: Stage, _body: JSON) -> JSON:
    """Makes all unanswered taps too old to be answered."""
    stage.world.queries.expire()
    return {}


async def _control(stage: Stage, body: JSON) -> JSON:
    """Runs control {"number": n} in a worker thread and answers {"toast": what it returned}."""
    _, callback = stage.controls[int(body["number"])]
    toast = await asyncio.get_running_loop().run_in_executor(None, callback)
    return {"toast": toast or ""}


ORDERS: dict[str, Order] = {
    "people": _people,
    "faults": _faults,
    "flood": _flood,
    "latency": _latency,
    "redeliver": _redeliver,
    "reset": _reset,
    "expire": _expire,
    "control": _control,
}
