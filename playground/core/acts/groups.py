"""Groups: a person makes one, puts the bot into it or out of it."""

from playground.core.acts.arriving import Act, arrive
from playground.core.acts.touching import standing_change
from playground.core.chats import Chat
from playground.core.params import JSON
from playground.core.people import Account
from playground.core.refusal import ImpossibleError
from playground.core.world import World


def opens_group(world: World, account: Account, _chat: Chat, args: JSON) -> JSON:
    """A new group `title` with the bot in it and the people whose ids are in `members`. Returns the Chat."""
    group_id = -1_000_000 - world.next_message_id
    data = {"id": group_id, "type": "group", "title": str(args["title"])}
    group = Chat(data, opened=True, members={account.id, *args.get("members", [])})
    world.chats[group_id] = group
    world.updates.put("my_chat_member", standing_change(world, account, group, "left", "member"))
    arrive(world, account, group, {"group_chat_created": True}, args)
    return data


def removes_bot(world: World, account: Account, chat: Chat, _args: JSON) -> JSON:
    """Puts the bot out of the group the person stands in."""
    if chat.is_private:
        raise ImpossibleError("a bot is removed from groups only")
    change = standing_change(world, account, chat, "member", "kicked")
    world.updates.put("my_chat_member", change)
    chat.blocked = True
    world.tell("left", chat=chat.id)
    return change


ACTS: dict[str, Act] = {"opens_group": opens_group, "removes_bot": removes_bot}
