"""How a person's message gets into the chat and into the bot's queue."""

from collections.abc import Callable, Iterable
from typing import Any

from playground.core.chats import Chat
from playground.core.methods.sending import without_reply
from playground.core.params import JSON
from playground.core.people import Account
from playground.core.refusal import ImpossibleError
from playground.core.world import World

Act = Callable[[World, Account, Chat, JSON], Any]


def arrive(world: World, account: Account, chat: Chat, content: JSON, args: JSON) -> JSON:
    """Posts a person's message and queues the update.

    From `args`: `date` (seconds since 1970), `reply_to` (a message id), `forwarded_from` (a name, or a User as JSON).
    In a group the bot gets only what privacy mode lets through: commands, mentions, replies to it, service messages.
    """
    if chat.blocked:
        raise ImpossibleError("the bot is blocked here: unblock it first")
    if chat.is_private:
        chat.opened = True
    fields = {**_forwarded(world, args), **_replied(chat, args), **content}
    message = world.post(chat, account.as_user(), fields, args.get("date"))
    if chat.is_private or _reaches_bot(world, message.data):
        chat.asked_at.append(world.clock())
        world.updates.put("message", message.data)
    return message.data


def _replied(chat: Chat, args: JSON) -> JSON:
    wanted = args.get("reply_to")
    if wanted is None:
        return {}
    if wanted not in chat.messages:
        raise ImpossibleError(f"no message {wanted} here to reply to")
    return {"reply_to_message": without_reply(chat.messages[wanted])}


def _forwarded(world: World, args: JSON) -> JSON:
    source = args.get("forwarded_from")
    if not source:
        return {}
    date = args.get("forwarded_date") or int(world.clock())
    if isinstance(source, str):
        return {"forward_origin": {"type": "hidden_user", "date": date, "sender_user_name": source}}
    return {"forward_origin": {"type": "user", "date": date, "sender_user": {"is_bot": False, **source}}}


def _reaches_bot(world: World, message: JSON) -> bool:
    replied = message.get("reply_to_message", {}).get("from", {}).get("id")
    return (
        replied == world.bot["id"]
        or bool({"new_chat_members", "left_chat_member", "group_chat_created"} & message.keys())
        or any(_is_for_bot(world, message, entity) for entity in _entities(message))
    )


def _entities(message: JSON) -> Iterable[JSON]:
    entities: list[JSON] = message.get("entities", [])
    return entities


def _is_for_bot(world: World, message: JSON, entity: JSON) -> bool:
    start = entity["offset"]
    said = message["text"][start : start + entity["length"]]
    if entity["type"] == "mention":
        return bool(said == f"@{world.bot['username']}")
    return entity["type"] == "bot_command" and said.partition("@")[2] in {"", world.bot["username"]}
