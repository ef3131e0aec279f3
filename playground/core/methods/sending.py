"""send...: everything by which the bot puts a new message into a chat."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from telegram.constants import ChatAction, MediaGroupLimit, MessageLimit

from playground.core.chats import Chat, Message
from playground.core.entities import read_text
from playground.core.files import content_of
from playground.core.markup import read_inline, read_reply
from playground.core.measure import units
from playground.core.methods.target import open_chat
from playground.core.params import JSON, Params
from playground.core.refusal import bad
from playground.core.world import World


def read_body(params: Params) -> JSON:
    """The `text` parameter as message fields, refused when empty or too long."""
    text, entities = read_text(params, "text", "entities")
    if not text:
        raise bad("message text is empty")
    if units(text) > MessageLimit.MAX_TEXT_LENGTH:
        raise bad("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def read_caption(params: Params) -> JSON:
    """The `caption` parameter as message fields; none when it is empty."""
    text, entities = read_text(params, "caption", "caption_entities")
    if units(text) > MessageLimit.CAPTION_LENGTH:
        raise bad("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def deliver(world: World, chat: Chat, content: JSON, params: Params) -> JSON:
    """Puts the bot's message into the chat, with the keyboard and the reply the call asks for."""
    raw = params.tree("reply_markup")
    replied = _replied(chat, params)
    reply = read_reply(raw, chat.is_private, world.log.mistake)
    inline = None if reply else read_inline(raw, world.log.mistake)
    if inline:
        content = {**content, "reply_markup": inline}
    message = world.post(chat, world.bot, {**replied, **content})
    message.keyboard = "other" if reply else "inline" if inline else ""
    if reply is not None:
        _show_keyboard(world, chat, reply)
    _note_latency(world, chat)
    chat.touched = world.version
    return message.data


def _show_keyboard(world: World, chat: Chat, reply: JSON) -> None:
    chat.keyboard = reply if "keyboard" in reply else None
    world.tell("keyboard", chat=chat.id, keyboard=chat.keyboard)


def _note_latency(world: World, chat: Chat) -> None:
    if chat.asked_at:
        world.latencies.append(world.clock() - chat.asked_at.pop(0))


def _replied(chat: Chat, params: Params) -> JSON:
    wanted = params.tree("reply_parameters") or {}
    if not wanted:
        return {}
    message = chat.messages.get(int(wanted.get("message_id", 0)))
    if message is not None:
        return {"reply_to_message": without_reply(message)}
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


def without_reply(message: Message) -> JSON:
    """A message as it stands inside another one: its own reply is left out."""
    return {name: value for name, value in message.data.items() if name != "reply_to_message"}


def send_message(world: World, params: Params) -> JSON:
    """A text."""
    return deliver(world, open_chat(world, params), read_body(params), params)


def send_file(kind: str, world: World, params: Params) -> JSON:
    """A file of that kind, with an optional caption."""
    chat = open_chat(world, params)
    content = content_of(world.files.given(params, kind, kind))
    return deliver(world, chat, {**content, **read_caption(params)}, params)


def send_contact(world: World, params: Params) -> JSON:
    """A contact card."""
    chat = open_chat(world, params)
    contact = {name: params.text(name) for name in ("phone_number", "first_name", "last_name", "vcard")}
    for name in ("phone_number", "first_name"):
        if not contact[name]:
            raise bad(f"contact {name.replace('_', ' ')} is empty")
    return deliver(world, chat, {"contact": {name: value for name, value in contact.items() if value}}, params)


def send_location(world: World, params: Params) -> JSON:
    """A point on the map, in degrees."""
    chat = open_chat(world, params)
    latitude, longitude = params.fraction("latitude"), params.fraction("longitude")
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise bad("wrong latitude or longitude specified")
    return deliver(world, chat, {"location": {"latitude": latitude, "longitude": longitude}}, params)


def send_media_group(world: World, params: Params) -> list[JSON]:
    """An album of 2 to 10 files, all pictures or all documents."""
    chat, items = open_chat(world, params), params.tree("media")
    if not isinstance(items, list) or not items:
        raise bad("media not found")
    if not MediaGroupLimit.MIN_MEDIA_LENGTH <= len(items) <= MediaGroupLimit.MAX_MEDIA_LENGTH:
        raise bad("wrong number of media in the album: it must include 2-10 items")
    if len({item["type"] for item in items}) > 1:
        raise bad("document can't be mixed with other media types")
    contents = [read_media(world, item, params) for item in items]
    group = {"media_group_id": str(world.next_message_id)}
    rest = Params({name: value for name, value in params.values.items() if name != "reply_markup"})
    return [deliver(world, chat, {**group, **content}, rest) for content in contents]


def read_media(world: World, item: JSON, params: Params) -> JSON:
    """An InputMedia object as message fields. Its file may be attached to the call."""
    kind = str(item.get("type"))
    if kind not in {"photo", "document"}:
        raise bad(f"type {kind} of the media is not known here")
    entities = json.dumps(item.get("caption_entities") or [])
    inner = Params({**item, kind: item.get("media"), "caption_entities": entities}, params.uploads)
    return {**content_of(world.files.given(inner, kind, kind)), **read_caption(inner)}


def send_chat_action(world: World, params: Params) -> bool:
    """ "is typing ..." and the like."""
    chat, action = open_chat(world, params), params.text("action")
    if action not in set(ChatAction):
        raise bad("wrong parameter action in request")
    world.tell("action", chat=chat.id, action=action)
    return True


METHODS: dict[str, Callable[[World, Params], Any]] = {
    "sendMessage": send_message,
    "sendPhoto": partial(send_file, "photo"),
    "sendDocument": partial(send_file, "document"),
    "sendVoice": partial(send_file, "voice"),
    "sendContact": send_contact,
    "sendLocation": send_location,
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
}
