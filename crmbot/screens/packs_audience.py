"""Choosing whom a pack is for, on the screen: every choice is one tap and counts again."""

from dataclasses import replace

from crmbot.actions.packs_audience import QUIET_DAYS, TEXTED_DAYS, Audience, Whom
from crmbot.screens.more_keys import ticked
from crmbot.screens.packs_words import left_out_line
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.text.normalise import search_key
from crmbot.text.texts import Texts

_MOST_BYTES = 64
_CALLED = set("45")


def audience(texts: Texts, shown: Audience) -> Screen:
    """How many it would be, who is left out, and the choices."""
    whom = shown.whom
    groups = texts.plain("list-comma").join(texts.spell(int(one)) for one in whom.groups)
    lines = [
        texts.say("pack-audience", count=shown.count, groups=groups),
        left_out_line(texts, shown.left_out),
        texts.say("pack-call-them") if _CALLED & set(whom.groups) else "",
    ]
    make = row(Button(texts.plain("pack-key-make"), _data(whom, "make"))) if shown.count else ()
    keys = rows(make, *_choices(texts, shown), *_left(texts, shown))
    return Screen("\n".join(line for line in lines if line), keys)


def _choices(texts: Texts, shown: Audience) -> list[tuple[Button, ...]]:
    whom = shown.whom
    quiet = [(days, "pack-quiet") for days in QUIET_DAYS if days]
    texted = [(days, "pack-texted") for days in TEXTED_DAYS if days]
    return [
        tuple(_group(texts, whom, one) for one in "12345"),
        tuple(
            Button(ticked(texts.plain(word, days=days), whom.quiet == days), _data(_turned(whom, "quiet", days)))
            for days, word in quiet
        ),
        tuple(
            Button(ticked(texts.plain(word, days=days), whom.texted == days), _data(_turned(whom, "texted", days)))
            for days, word in texted
        ),
        _goods(shown),
        _cities(shown),
    ]


def _group(texts: Texts, whom: Whom, group: str) -> Button:
    stands = group in whom.groups
    groups = whom.groups.replace(group, "") if stands else "".join(sorted({*whom.groups, group}))
    label = ticked(texts.spell(int(group)), stands)
    return Button(label, _data(replace(whom, groups=groups or group)))


def _goods(shown: Audience) -> tuple[Button, ...]:
    if shown.product:
        return row(Button(ticked(shown.product.name, stands=True), _data(replace(shown.whom, product_id=0))))
    return _fitting([Button(one.name, _data(replace(shown.whom, product_id=one.id))) for one in shown.products])


def _cities(shown: Audience) -> tuple[Button, ...]:
    if shown.whom.city:
        return row(Button(ticked(shown.whom.city, stands=True), _data(replace(shown.whom, city=""))))
    return _fitting([Button(one, _data(replace(shown.whom, city=one))) for one in shown.cities])


def _left(texts: Texts, shown: Audience) -> list[tuple[Button, ...]]:
    """Packs that were left half sent."""
    return [
        (
            Button(
                texts.plain("pack-key-resume", title=_title(one.title or one.said), count=one.waiting),
                f"pack:at:{one.id}",
            ),
        )
        for one in shown.open
    ]


def _title(said: str) -> str:
    return said if len(said) <= 20 else said[:19] + "…"


def _turned(whom: Whom, what: str, days: int) -> Whom:
    if what == "quiet":
        return replace(whom, quiet=0 if whom.quiet == days else days)
    return replace(whom, texted=0 if whom.texted == days else days)


def _fitting(chips: list[Button]) -> tuple[Button, ...]:
    return tuple(chip for chip in chips if len(chip.data.encode()) <= _MOST_BYTES)


def _data(whom: Whom, verb: str = "who") -> str:
    return f"pack:{verb}:{whom.groups}:{whom.product_id}:{whom.quiet}:{whom.texted}:{search_key(whom.city)}"
