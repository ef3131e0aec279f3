"""Help: the method in short pages, and every command with one line about it."""

from crmbot.screens.paging import page_of, pager
from crmbot.screens.screen import Screen, rows
from crmbot.text.texts import Texts

COMMANDS = (
    "today", "call", "buy", "week", "find", "groups", "offer", "occasions", "prices",
    "import", "export", "undo", "settings", "help", "cancel", "start",
)  # fmt: skip
"""The commands of the bot, in the order of its menu."""

_PAGES = ("line", "groups", "contact", "day", "card", "text", "rush", "goods", "undo", "phone", "commands")
LAST = len(_PAGES) - 1


def page(texts: Texts, number: int) -> Screen:
    """One page, counted from 0; a page that is none shows the nearest."""
    number = min(max(number, 0), LAST)
    lines = [texts.say(f"help-{_PAGES[number]}")]
    if number == LAST:
        lines += [texts.say("help-command", command=f"/{name}", what=described(texts, name)) for name in COMMANDS]
    lines.append(page_of(texts, number, LAST))
    return Screen("\n".join(lines), rows(pager(texts, number, LAST, lambda to: f"help:page:{to}")))


def described(texts: Texts, command: str) -> str:
    """What a command does, in a few words."""
    return texts.plain(f"command-{command}")
