"""Where a call is aimed: the chat and the message in it."""

from playground.core.chats import Chat, Message
from playground.core.params import Params
from playground.core.refusal import RefusalError, bad
from playground.core.world import World


def known_chat(world: World, params: Params) -> Chat:
    """The chat of `chat_id`, opened or refused."""
    wanted = params.text("chat_id")
    if not wanted:
        raise bad("chat_id is empty")
    chat = world.chats.get(int(wanted)) if wanted.lstrip("-").isdigit() else None
    if chat is None or not chat.opened:
        raise bad("chat not found")
    return chat


def open_chat(world: World, params: Params) -> Chat:
    """The chat of `chat_id` in which the bot may write now."""
    chat = known_chat(world, params)
    if chat.blocked and chat.is_private:
        raise RefusalError(403, "Forbidden: bot was blocked by the user")
    if chat.blocked:
        raise RefusalError(403, "Forbidden: bot was kicked from the group chat")
    return chat


def message_in(chat: Chat, params: Params, refusal: str) -> Message:
    """The message of `message_id`, or a 400 in the words of `refusal`."""
    message = chat.messages.get(params.number("message_id") or 0)
    if message is None:
        raise bad(refusal)
    return message
