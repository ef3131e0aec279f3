"""Screens as JSON, so that the outbox can keep them until they are sent."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from crmbot.screens import occasions_due, tidying
from crmbot.screens.screen import Button, Contact, File, Place, Screen
from crmbot.text.texts import Texts, texts_in

JSON = dict[str, Any]
_SHOWN: dict[str, Callable[[Texts, Mapping[str, Any]], Screen]] = {
    "tidy": tidying.offered,
    "tidy-later": tidying.reminded,
    "occasion": occasions_due.reminded,
    "season": occasions_due.season,
    "moon": occasions_due.moon,
}


def to_stored(screen: Screen) -> JSON:
    """A screen as JSON; what it does not have is left out."""
    kept: JSON = {"text": screen.text}
    if screen.rows:
        kept["rows"] = [[_button(button) for button in line] for line in screen.rows]
    if screen.keyboard:
        kept["keyboard"] = [list(line) for line in screen.keyboard]
    if screen.file:
        content = b64encode(screen.file.content).decode()
        kept["file"] = _without_empty({**asdict(screen.file), "content": content})
    if screen.contact:
        kept["contact"] = asdict(screen.contact)
    if screen.place:
        kept["place"] = asdict(screen.place)
    if screen.also:
        kept["also"] = [to_stored(further) for further in screen.also]
    return kept


def from_stored(kept: Mapping[str, Any]) -> Screen:
    """The screen that the outbox keeps: one as ``to_stored`` wrote it, or one that is made now of what it ``show``s.

    The latter is a name («tidy»), a ``language`` and what that screen needs: actions know no screens, and a screen
    made when it is sent is in the words of that day.

    Raises:
        LookupError, TypeError or ValueError: it is neither; a later version of the bot has written it, say.
    """
    if "show" in kept:
        return _SHOWN[kept["show"]](texts_in(kept["language"]), kept)
    file = {**kept["file"], "content": b64decode(kept["file"].get("content", ""))} if "file" in kept else None
    return Screen(
        text=kept["text"],
        rows=tuple(tuple(Button(**button) for button in line) for line in kept.get("rows", ())),
        keyboard=tuple(tuple(line) for line in kept.get("keyboard", ())),
        file=File(**file) if file else None,
        contact=Contact(**kept["contact"]) if "contact" in kept else None,
        place=Place(**kept["place"]) if "place" in kept else None,
        also=tuple(from_stored(further) for further in kept.get("also", ())),
    )


def _button(button: Button) -> JSON:
    return {"label": button.label, **_without_empty(asdict(button))}


def _without_empty(fields: JSON) -> JSON:
    return {name: value for name, value in fields.items() if value}
