"""What comes by itself about occasions: reminders, season lists, and the question about the moon."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from crmbot.actions.occasions.moon import MoonAnswer
from crmbot.actions.occasions.seasons import Season
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Date

Kept = Mapping[str, Any]


def reminded(texts: Texts, kept: Kept) -> Screen:
    """A reminder of an occasion: which day, and how many to ring, to write to, and in the pack."""
    name = kept["name"] or texts.plain(f"occasion-{kept['key']}")
    day, today = date.fromisoformat(kept["day"]), date.fromisoformat(kept["today"])
    days = (day - today).days
    near = {0: "today", 1: "tomorrow"}.get(days, "ahead")
    said = f"occasions-said-{near}" + ("" if kept["certain"] else "-maybe")
    far = {"days": days} if near == "ahead" else {}
    lines = [texts.say(said, name=name, day=Date(day), **far), _also(texts, kept), _counts(texts, kept)]
    return Screen("\n".join(line for line in lines if line), _ways(texts, kept))


def season(texts: Texts, kept: Kept) -> Screen:
    """A season's list three weeks before its occasion: how many bought last year, how many are left."""
    which = texts.plain(f"season-{kept['key']}")
    goods = texts.plain("occasions-and").join(kept["goods"])
    bought = {"goods": goods} if goods else {}
    text_id = "season-bought" if goods else "season-bought-something"
    lines = [texts.say(text_id, season=which, then=kept["then"], **bought), texts.say("season-left", left=kept["left"])]
    number, year = kept["number"], kept["year"]
    keys = rows(
        row(
            Button(texts.plain("season-key-list"), f"occasions:season:{number}:{year}:0"),
            Button(texts.plain("season-key-later"), f"occasions:later:{number}:{year}"),
        ),
        row(Button(texts.plain("occasions-key-stop"), f"occasions:endseason:{number}")),
    )
    return Screen(" ".join(lines), keys)


def put_off(texts: Texts, result: Season) -> Screen:
    """«بعداً»: when it comes again."""
    if result.put_off_to is None:
        return Screen(texts.say("season-not-later"))
    return Screen(texts.say("season-put-off", day=Date(result.put_off_to)))


def moon(texts: Texts, kept: Kept) -> Screen:
    """Which day the month begins on: asked on the evening of the 29th, and again next morning."""
    year, month, again = kept["year"], kept["month"], kept["again"]
    asked_on = date.fromisoformat(kept["on"])
    text_id = "moon-ask-again" if again else "moon-ask"
    chips = [_first(texts, year, month, date.fromisoformat(day), asked_on) for day in kept["days"]]
    not_yet = Button(texts.plain("moon-key-not-yet"), f"occasions:notyet:{year}:{month}")
    names = {"ended": texts.plain(f"lunar-month-{month - 1}"), "month": texts.plain(f"lunar-month-{month}")}
    return Screen(texts.say(text_id, **names), rows(row(*chips), row(not_yet)))


def answered(texts: Texts, result: MoonAnswer) -> Screen:
    """What was said of the moon, with the way back."""
    month = texts.plain(f"lunar-month-{result.month}")
    if result.first is None:
        return Screen(texts.say("moon-asked-again" if result.asked_again else "moon-as-printed", month=month))
    undo = Button(texts.plain("key-undo"), f"undo:do:{result.entry}") if result.entry else None
    return Screen(texts.say("moon-noted", month=month, day=Date(result.first)), rows(row(undo)))


def _first(texts: Texts, year: int, month: int, day: date, asked_on: date) -> Button:
    label = {0: "moon-key-today", 1: "moon-key-tomorrow"}.get((day - asked_on).days, "moon-key-after")
    return Button(texts.plain(label), f"occasions:first:{year}:{month}:{day:%Y%m%d}")


def _also(texts: Texts, kept: Kept) -> str:
    if not kept["also"]:
        return ""
    day = Date(date.fromisoformat(kept["also_day"]))
    return texts.say("occasions-also", name=texts.plain(f"occasion-{kept['also']}"), day=day)


def _counts(texts: Texts, kept: Kept) -> str:
    kind = "-mourning" if kept["mourning"] else ""
    parts = [
        texts.say("occasions-count-calls", count=kept["calls"]) if kept["calls"] else "",
        texts.say(f"occasions-count-texts{kind}", count=kept["texts"]) if kept["texts"] else "",
        texts.say(f"occasions-count-pack{kind}", count=kept["pack"]) if kept["pack"] else "",
    ]
    told = texts.plain("occasions-semicolon").join(part for part in parts if part)
    return f"{told}." if told else ""


def _ways(texts: Texts, kept: Kept) -> tuple[tuple[Button, ...], ...]:
    number, year = kept["number"], kept["year"]
    calls = Button(texts.plain("occasions-key-calls"), f"occasions:calls:{number}:{year}:0") if kept["calls"] else None
    texted = Button(texts.plain("personal-key"), f"pack:one:occasion:{number}:{year}:0") if kept["texts"] else None
    pack = Button(texts.plain("pack-key-occasion"), f"pack:occasion:{number}:{year}") if kept["pack"] else None
    stop = Button(texts.plain("occasions-key-stop"), f"occasions:stop:{number}")
    return rows(row(calls), row(texted, pack), row(stop))
