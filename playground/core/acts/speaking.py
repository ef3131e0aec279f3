"""What a person sends: text, contact cards, files, places, polls."""

import base64
from functools import partial

from telegram.constants import MessageLimit

from playground.core.acts.arriving import Act, arrive
from playground.core.chats import Chat
from playground.core.entities import trimmed
from playground.core.files import content_of
from playground.core.measure import cleaned, cut
from playground.core.params import JSON, Upload
from playground.core.people import Account
from playground.core.refusal import ImpossibleError
from playground.core.world import World

_FILES = ("photo", "document", "voice", "sticker", "audio", "video")


def says(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """`text`. What is too long for one message becomes several, as in Telegram's apps; the last one is returned."""
    said: JSON = {}
    for piece in cut(cleaned(str(args["text"])), MessageLimit.MAX_TEXT_LENGTH):
        text, entities = trimmed(piece, [])
        if text:
            content = {"text": text, "entities": entities} if entities else {"text": text}
            said = arrive(world, account, chat, content, args)
    if not said:
        raise ImpossibleError("an empty text cannot be sent")
    return said


def sends_contact(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """A card: `phone_number`, `first_name`, optional `last_name`, `user_id`, `vcard`."""
    names = ("phone_number", "first_name", "last_name", "user_id", "vcard")
    contact = {name: args[name] for name in names if args.get(name)}
    if "phone_number" not in contact:
        raise ImpossibleError("a contact needs a phone number")
    return arrive(world, account, chat, {"contact": {"first_name": "", **contact}}, args)


def sends_file(kind: str, world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """A file: `content` in base64, `name`, optional `mime` and `caption`."""
    upload = Upload(str(args.get("name", kind)), base64.b64decode(args["content"]), str(args.get("mime", "")))
    content = content_of(world.files.add(kind, upload))
    text, entities = trimmed(cleaned(str(args.get("caption") or "")), [])
    caption = {"caption": text} if text else {}
    marked = {"caption_entities": entities} if entities else {}
    return arrive(world, account, chat, {**content, **caption, **marked}, args)


def sends_location(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """A point: `latitude`, `longitude` in degrees."""
    point = {name: float(args[name]) for name in ("latitude", "longitude")}
    return arrive(world, account, chat, {"location": point}, args)


def sends_poll(world: World, account: Account, chat: Chat, args: JSON) -> JSON:
    """A poll: `question`, `options`."""
    options = [
        {"persistent_id": str(number), "text": text, "voter_count": 0} for number, text in enumerate(args["options"], 1)
    ]
    flags = {"is_closed": False, "is_anonymous": True, "allows_multiple_answers": False, "type": "regular"}
    poll = {"id": str(world.next_message_id), "question": args["question"], "options": options, **flags}
    poll |= {"total_voter_count": 0, "allows_revoting": True, "members_only": False}
    return arrive(world, account, chat, {"poll": poll}, args)


ACTS: dict[str, Act] = {
    "says": says,
    "sends_contact": sends_contact,
    "sends_location": sends_location,
    "sends_poll": sends_poll,
    **{f"sends_{kind}": partial(sends_file, kind) for kind in _FILES},
}
