"""The simulation API: what tests and the page ask of the imitated people and of the world.

POST /sim/act {"person": key or id, "act": name, "args": {...}, "chat": id}: does one act of `playground.core.acts`,
answers {"result": ..., "version": the world's version just before it}. A person who cannot do it: 409 {"error": why}.
POST /sim/<order> with a JSON body, see `playground.http.orders`; GET /sim/<question>, see `playground.http.questions`.
"""

import json
from typing import Any

from playground.core.acts import ACTS
from playground.core.chats import Chat
from playground.core.params import JSON
from playground.core.people import Account
from playground.core.refusal import ImpossibleError, RefusalError
from playground.core.world import World
from playground.http.guard import PageGuarded
from playground.http.orders import ORDERS
from playground.http.questions import QUESTIONS


def account_named(world: World, name: str | int) -> Account:
    """The person of that key or id."""
    if isinstance(name, int) and name in world.people:
        return world.people[name]
    for account in world.people.values():
        if name == account.key:
            return account
    raise ImpossibleError(f"nobody here is called {name}")


class SimPost(PageGuarded):
    """Acts and orders."""

    async def post(self, name: str) -> None:
        try:
            body: JSON = json.loads(self.request.body or b"{}")
            self.write_json(await self._perform(name, body))
        except (ImpossibleError, RefusalError, LookupError, TypeError, ValueError) as error:
            self.write_json({"error": str(error) or repr(error)}, 409)

    async def _perform(self, name: str, body: JSON) -> Any:
        if name == "act":
            return self._act(body)
        if name == "acts":
            return [self._act(one) for one in body["acts"]]
        return await ORDERS[name](self.stage, body)

    def _act(self, body: JSON) -> JSON:
        world = self.stage.world
        account = account_named(world, body["person"])
        chat = _chat_of(world, account, body.get("chat"))
        before = world.version
        return {"result": ACTS[body["act"]](world, account, chat, body.get("args", {})), "version": before}


class SimGet(PageGuarded):
    """Questions."""

    async def get(self, name: str) -> None:
        asked = {key: found[-1].decode() for key, found in self.request.query_arguments.items()}
        try:
            self.write_json(await QUESTIONS[name](self.stage, asked))
        except (KeyError, ValueError) as error:
            self.write_json({"error": repr(error)}, 409)


def _chat_of(world: World, account: Account, chat_id: int | None) -> Chat:
    chat = world.chats.get(account.id if chat_id is None else int(chat_id))
    if chat is None or account.id not in chat.members:
        raise ImpossibleError(f"{account.key} is not in chat {chat_id}")
    return chat
