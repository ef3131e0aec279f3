"""What a person does to what is there: tapping, pressing, editing, deleting, blocking."""

from playground.core.acts import speaking
from playground.core.acts.arriving import Act, arrive
from playground.core.chats import Chat, Message
from playground.core.entities import trimmed
from playground.core.measure import cleaned
from playground.core.params import JSON
from playground.core.people import Account
from playground.core.refusal import ImpossibleError
from playground.core.world import World


def taps(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """Taps the inline button `label`, on `message_id` or on the newest message that has it.

    Returns `{"query": id}`; for a button that only copies or opens something `{"copied": text}` or `{"opened": url}`.
    """
    message, button = _find_button(chat, str(args["label"]), args.get("message_id"))
    if "copy_text" in button:
        return {"copied": button["copy_text"]["text"]}
    if "callback_data" not in button:
        return {"opened": button.get("url", "")}
    return _query(world, account, chat, message, button["callback_data"])


def calls_back(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """A forged tap: any `data`, held by a button or not, on `message_id` or on the bot's newest message."""
    wanted = args.get("message_id")
    candidates = [message for message in chat.newest_first() if message.by_bot and wanted in {None, message.id}]
    if not candidates:
        raise ImpossibleError("no message of the bot's to tap on")
    return _query(world, account, chat, candidates[0], str(args["data"]))


def _query(world: World, account: Account, chat: Chat, message: Message, data: str) -> JSON:
    if chat.blocked:
        raise ImpossibleError("the bot is blocked here: unblock it first")
    query = world.queries.new(
        {"from": account.as_user(), "message": message.data, "chat_instance": str(chat.id), "data": data}
    )
    world.tell("asked", person=account.id, query=query["id"])
    world.updates.put("callback_query", query)
    return {"query": query["id"], "message_id": message.id}


def _find_button(chat: Chat, label: str, message_id: int | None) -> tuple[Message, JSON]:
    seen: list[str] = []
    for message in chat.newest_first():
        if message_id in {None, message.id}:
            for button in (button for row in message.buttons() for button in row):
                if button["text"] == label:
                    return message, button
                seen.append(button["text"])
    raise ImpossibleError(f"no button {label!r} here, only {seen}")


def presses(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """Presses the key `label` of the reply keyboard under the input."""
    rows = (chat.keyboard or {}).get("keyboard", [])
    keys = {key["text"]: key for row in rows for key in row}
    key = keys.get(str(args["label"]))
    if key is None:
        raise ImpossibleError(f"no key {args['label']!r} under the input, only {list(keys)}")
    if key.get("request_contact"):
        own = {"phone_number": account.phone, "first_name": account.first_name, "user_id": account.id}
        return speaking.sends_contact(world, account, chat, {**args, **own, "last_name": account.last_name})
    return speaking.says(world, account, chat, {**args, "text": key["text"]})


def edits(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """Changes the `text` of his own message `message_id`."""
    message = chat.messages.get(int(args["message_id"]))
    text, entities = trimmed(cleaned(str(args["text"])), [])
    if message is None or message.data["from"]["id"] != account.id or "text" not in message.data or not text:
        raise ImpossibleError(f"message {args['message_id']} is not his text to edit")
    message.data |= {"text": text, "edit_date": int(args.get("date") or world.clock())}
    message.data.pop("entities", None)
    if entities:
        message.data["entities"] = entities
    message.edits += 1
    world.tell_message("edited", chat, message)
    world.updates.put("edited_message", message.data)
    return message.data


def deletes(world: World, _account: Account, chat: Chat, args: JSON) -> JSON:
    """Removes message `message_id` for both sides. Bots are not told."""
    if chat.messages.pop(int(args["message_id"]), None) is None:
        raise ImpossibleError(f"no message {args['message_id']} here")
    world.tell("deleted", chat=chat.id, message_id=int(args["message_id"]))
    return {"deleted": int(args["message_id"])}


def blocks(world: World, account: Account, chat: Chat, _args: JSON) -> JSON:
    """Stops the bot."""
    return _change_standing(world, account, chat, blocked=True)


def unblocks(world: World, account: Account, chat: Chat, _args: JSON) -> JSON:
    """Lets the bot write again, and says /start as the app does."""
    _change_standing(world, account, chat, blocked=False)
    return arrive(world, account, chat, dict(zip(("text", "entities"), trimmed("/start", []), strict=True)), {})


def _change_standing(world: World, account: Account, chat: Chat, blocked: bool) -> JSON:
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    chat.blocked = blocked
    change = standing_change(world, account, chat, old, new)
    world.tell("blocked" if blocked else "unblocked", chat=chat.id)
    world.updates.put("my_chat_member", change)
    return change


def standing_change(world: World, account: Account, chat: Chat, old: str, new: str) -> JSON:
    """The Bot API's ChatMemberUpdated about the bot itself."""
    shapes = [
        {"user": world.bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
        for status in (old, new)
    ]
    head = {"chat": chat.data, "from": account.as_user(), "date": int(world.clock())}
    return {**head, "old_chat_member": shapes[0], "new_chat_member": shapes[1]}


ACTS: dict[str, Act] = {
    "taps": taps,
    "calls_back": calls_back,
    "presses": presses,
    "edits": edits,
    "deletes": deletes,
    "blocks": blocks,
    "unblocks": unblocks,
}
