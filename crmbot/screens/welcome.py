"""The first screens: greeting, keys, and what strangers see."""

from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.text.texts import Texts

FIRST = ("key-show-me", "key-have-list")
"""What a new book is offered once, above its keys."""
KEYS = (("key-today", "key-call", "key-buy"), ("key-find", "key-groups", "key-menu"))


def keyboard(texts: Texts) -> tuple[tuple[str, ...], ...]:
    """The six keys beside the input field."""
    return tuple(tuple(texts.plain(key) for key in line) for line in KEYS)


def greeting(texts: Texts) -> Screen:
    """The first message of a new book; with the next one its two first keys go away."""
    first = tuple(texts.plain(key) for key in FIRST)
    return Screen(texts.say("start-greeting"), keyboard=(first, *keyboard(texts)))


def shown_how(texts: Texts) -> Screen:
    """«نشانم بده»: how a call is written down, as the help says it first."""
    return Screen(f"{texts.say('help-line')}\n{texts.say('start-more-help')}", keyboard=keyboard(texts))


def list_awaited(texts: Texts) -> Screen:
    """«اکسل دارم»: what can be sent."""
    return Screen(texts.say("import-ask"), keyboard=keyboard(texts))


def here_again(texts: Texts) -> Screen:
    """/start by somebody who is in already."""
    return Screen(texts.say("start-again"), keyboard=keyboard(texts))


def menu(texts: Texts) -> Screen:
    """What is one tap away from the keyboard."""
    keys = [
        ("key-week", "week:open"),
        ("key-prices", "prices:page:0"),
        ("key-undo-list", "undo:list"),
        ("key-trash", "trash:page:0"),
        ("key-occasions", "occasions:list:0:0"),
        ("key-packs", "pack:open"),
        ("key-offer", "offer:ask"),
        ("key-import-menu", "import:menu"),
        ("key-export-menu", "export:ask"),
        ("key-settings", "settings:open"),
        ("key-help", "help:page:0"),
    ]
    pairs = [keys[start : start + 2] for start in range(0, len(keys), 2)]
    lines = [row(*(Button(texts.plain(label), data) for label, data in line)) for line in pairs]
    return Screen(texts.say("menu"), rows(*lines))


def told(texts: Texts, text_id: str) -> Screen:
    """One sentence."""
    return Screen(texts.say(text_id))
