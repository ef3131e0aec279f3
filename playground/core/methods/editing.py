"""edit..., deleteMessage, pinChatMessage: what the bot does to a message that is there."""

from collections.abc import Callable
from typing import Any

from playground.core.chats import Chat, Message
from playground.core.markup import read_inline
from playground.core.methods.sending import read_body, read_caption, read_media
from playground.core.methods.target import message_in, open_chat
from playground.core.params import JSON, Params
from playground.core.refusal import bad
from playground.core.world import World

_TEXT = {"text", "entities"}
_CAPTION = {"caption", "caption_entities"}
_MEDIA = {"photo", "document", "voice"}
_DELETABLE_FOR = 48 * 3600
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def edit_text(world: World, params: Params) -> JSON:
    """New text; the inline keyboard is replaced too, and removed when the call brings none."""
    chat, message = _editable(world, params)
    if "text" not in message.data:
        raise bad("there is no text in the message to edit")
    return _replace(world, chat, message, _TEXT, read_body(params), params)


def edit_caption(world: World, params: Params) -> JSON:
    """New caption under a file; an empty one removes it."""
    chat, message = _editable(world, params)
    if not _MEDIA & message.data.keys():
        raise bad("there is no caption in the message to edit")
    return _replace(world, chat, message, _CAPTION, read_caption(params), params)


def edit_markup(world: World, params: Params) -> JSON:
    """Another inline keyboard, or none."""
    chat, message = _editable(world, params)
    return _replace(world, chat, message, set(), {}, params)


def edit_media(world: World, params: Params) -> JSON:
    """Another file and caption."""
    chat, message = _editable(world, params)
    item = params.tree("media")
    if not isinstance(item, dict):
        raise bad("media not found")
    return _replace(world, chat, message, _MEDIA | _CAPTION | _TEXT, read_media(world, item, params), params)


def delete(world: World, params: Params) -> bool:
    """Removes a message, the bot's or the person's, not older than 48 hours."""
    chat = open_chat(world, params)
    message = message_in(chat, params, "message to delete not found")
    if world.clock() - message.data["date"] > _DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")
    del chat.messages[message.id]
    chat.touched = world.tell("deleted", chat=chat.id, message_id=message.id)
    return True


def pin(world: World, params: Params) -> bool:
    """Pins a message at the top of the chat."""
    chat = open_chat(world, params)
    chat.pinned = message_in(chat, params, "message to pin not found").id
    world.tell("pinned", chat=chat.id, message_id=chat.pinned)
    return True


def _editable(world: World, params: Params) -> tuple[Chat, Message]:
    if params.text("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    chat = open_chat(world, params)
    message = message_in(chat, params, "message to edit not found")
    if not message.by_bot or message.keyboard == "other":
        raise bad("message can't be edited")
    return chat, message


def _replace(world: World, chat: Chat, message: Message, old: set[str], new: JSON, params: Params) -> JSON:
    markup = read_inline(params.tree("reply_markup"), world.log.mistake)
    touched = old | {"reply_markup"}
    after = {**new, **({"reply_markup": markup} if markup else {})}
    if after == {name: value for name, value in message.data.items() if name in touched}:
        raise bad(_SAME)
    for name in touched:
        message.data.pop(name, None)
    message.data.update(after)
    if old:
        message.data["edit_date"] = int(world.clock())
    message.edits += 1
    world.tell_message("edited", chat, message)
    chat.touched = world.version
    return message.data


METHODS: dict[str, Callable[[World, Params], Any]] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "deleteMessage": delete,
    "pinChatMessage": pin,
}
