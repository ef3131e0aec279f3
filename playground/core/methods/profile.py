"""What the bot says of itself and asks about chats: getMe, commands, descriptions, getChat, leaveChat, webhooks."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from telegram.constants import BotCommandLimit, BotDescriptionLimit

from playground.core.methods.target import known_chat, open_chat
from playground.core.params import JSON, Params
from playground.core.refusal import bad
from playground.core.world import World

_COMMAND = re.compile(rf"[a-z0-9_]{{{BotCommandLimit.MIN_COMMAND:d},{BotCommandLimit.MAX_COMMAND:d}}}")
_ABILITIES = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}


def get_me(world: World, _params: Params) -> JSON:
    """The bot's own account."""
    return {**world.bot, **_ABILITIES}


def set_commands(world: World, params: Params) -> bool:
    """The commands menu for a scope and a language."""
    commands = params.tree("commands")
    if not isinstance(commands, list):
        raise bad("can't parse commands: expected an Array of BotCommand")
    if len(commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    cleaned = [_checked(command) for command in commands]
    world.commands.put(params.tree("scope"), params.text("language_code"), cleaned)
    world.tell("commands")
    return True


def _checked(command: JSON) -> JSON:
    name, about = str(command.get("command", "")).lstrip("/"), str(command.get("description", "")).strip()
    if not _COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not BotCommandLimit.MIN_DESCRIPTION <= len(about) <= BotCommandLimit.MAX_DESCRIPTION:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": about}


def get_commands(world: World, params: Params) -> list[JSON]:
    """The list set for exactly that scope and language."""
    return world.commands.get(params.tree("scope"), params.text("language_code"))


def delete_commands(world: World, params: Params) -> bool:
    """Removes the list of that scope and language."""
    world.commands.put(params.tree("scope"), params.text("language_code"), [])
    world.tell("commands")
    return True


def describe(name: str, most: int, world: World, params: Params) -> bool:
    """Sets the text `name`, of at most `most` characters, that an empty chat or a profile shows."""
    text = params.text(name)
    if len(text) > most:
        raise bad(f"{name.replace('_', ' ')} is too long")
    world.commands.descriptions[name, params.text("language_code")] = text
    return True


def set_menu_button(world: World, params: Params) -> bool:
    """The button beside the input, for one chat or for all."""
    button = params.tree("menu_button") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise bad("can't parse menu button: unsupported type")
    chats = [known_chat(world, params)] if params.text("chat_id") else list(world.chats.values())
    for chat in chats:
        chat.menu_button = button
    return True


def get_chat(world: World, params: Params) -> JSON:
    """A chat's ChatFullInfo, as far as it is imitated."""
    chat = known_chat(world, params)
    fixed = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    pinned = chat.messages.get(chat.pinned or 0)
    return {**chat.data, **fixed, **({"pinned_message": pinned.data} if pinned else {})}


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def leave_chat(world: World, params: Params) -> bool:
    """The bot goes out of a group."""
    chat = open_chat(world, params)
    if chat.is_private:
        raise bad("chat member status can't be changed in private chats")
    chat.blocked = True
    world.tell("left", chat=chat.id)
    return True


METHODS: dict[str, Callable[[World, Params], Any]] = {
    "getMe": get_me,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyDescription": partial(describe, "description", BotDescriptionLimit.MAX_DESCRIPTION_LENGTH),
    "setMyShortDescription": partial(describe, "short_description", BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH),
    "setChatMenuButton": set_menu_button,
    "getChat": get_chat,
    "leaveChat": leave_chat,
}
