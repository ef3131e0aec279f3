"""The settings."""

from crmbot.actions.choosing import ZONES, Choices
from crmbot.screens.forms import result_screen
from crmbot.screens.more_keys import ticked
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.screens.welcome import keyboard
from crmbot.text.texts import LANGUAGES, Texts, texts_in
from crmbot.text.values import Minute

HOURS = tuple(hour * 60 for hour in (18, 19, 20, 21, 22))


@result_screen.register
def settings(shown: Choices, texts: Texts, zone: str = "") -> Screen:  # noqa: ARG001
    """All settings, or the page of one."""
    lines, keys = {"hour": _hour, "language": _language, "zone": _zone}.get(shown.page, _all)(texts, shown)
    done = texts.say("more-cut", limit=shown.limit) if shown.limit else texts.say("more-saved")
    text = "\n".join(line for line in (done if shown.entry else "", *lines) if line)
    return Screen(text, rows(*keys, row(_undo(texts, shown), _back(texts, shown))))


def spoken(texts: Texts, shown: Choices) -> Screen:
    """The settings in the member's new language, and with them its keys beside the input field."""
    told = Screen(texts.say("settings-spoken"), keyboard=keyboard(texts))
    return settings(shown, texts).followed_by(told)


def _all(texts: Texts, shown: Choices) -> tuple[list[str], Rows]:
    chosen = shown.chosen
    lines = [
        texts.say("settings-name-is", name=chosen.name) if chosen.name else texts.say("settings-name-none"),
        texts.say("settings-goods-are", count=shown.products),
        _hour_is(texts, shown),
        texts.say("settings-language-is", language=texts.plain(f"language-{shown.language}")),
        texts.say("settings-zone-is", zone=_place(texts, chosen.zone)) if chosen.zone != ZONES[0] else "",
        texts.say("settings-signature-is", signature=chosen.signature) if chosen.signature else "",
    ]
    keys = rows(
        row(_edit(texts, "book-name"), Button(texts.plain("settings-goods"), "goods:page:0")),
        row(_page(texts, "hour"), _page(texts, "language")),
        row(_edit(texts, "signature"), _page(texts, "zone")),
        row(Button(texts.plain("text-key-mine"), "text:mine")),
    )
    return lines, keys


def _hour(texts: Texts, shown: Choices) -> tuple[list[str], Rows]:
    chosen = shown.chosen
    hours = [
        Button(ticked(texts.spell(Minute(minute)), minute == chosen.tidy_minute), f"settings:at:{minute}")
        for minute in HOURS
    ]
    to = "off" if chosen.tidy_on else "on"
    others = row(_edit(texts, "tidy-hour"), Button(texts.plain(f"settings-tidy-turn-{to}"), f"settings:tidy:{to}"))
    return [_hour_is(texts, shown), texts.say("settings-tidy-what")], rows(*in_rows(hours, 5), others)


def _hour_is(texts: Texts, shown: Choices) -> str:
    if not shown.chosen.tidy_on:
        return texts.say("settings-tidy-off")
    return texts.say("settings-tidy-at", hour=Minute(shown.chosen.tidy_minute))


def _language(texts: Texts, shown: Choices) -> tuple[list[str], Rows]:
    """Each language under its own name, so that who cannot read this one finds his."""
    keys = [
        Button(ticked(texts_in(one).plain(f"language-{one}"), one == shown.language), f"settings:speak:{one}")
        for one in LANGUAGES
    ]
    return [texts.say("settings-ask-language")], rows(tuple(keys))


def _zone(texts: Texts, shown: Choices) -> tuple[list[str], Rows]:
    keys = [
        Button(ticked(_place(texts, zone), zone == shown.chosen.zone), f"settings:zone:{place}")
        for place, zone in enumerate(ZONES)
    ]
    return [texts.say("settings-ask-zone")], rows(*in_rows(keys, 3))


def _place(texts: Texts, zone: str) -> str:
    text_id = f"zone-{zone.partition('/')[2].lower()}"
    return texts.plain(text_id) if texts.has(text_id) else zone


def _edit(texts: Texts, name: str) -> Button:
    return Button(texts.plain(f"settings-type-{name}"), f"edit:{name}:0")


def _page(texts: Texts, page: str) -> Button:
    return Button(texts.plain(f"settings-page-{page}"), f"settings:page:{page}")


def _undo(texts: Texts, shown: Choices) -> Button | None:
    return Button(texts.plain("key-undo"), f"undo:do:{shown.entry}") if shown.entry else None


def _back(texts: Texts, shown: Choices) -> Button | None:
    return Button(texts.plain("key-settings"), "settings:open") if shown.page else None
