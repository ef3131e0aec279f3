"""Choosing whom a pack is for, on the screen: every choice counts again."""

from dataclasses import replace

from crmbot.actions.packs_audience import TALK_DAYS, TEXTED_DAYS, Audience, Picking, Whom
from crmbot.screens.more_keys import ticked
from crmbot.screens.packs_words import left_out_line
from crmbot.screens.paging import pager
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.store.packs import OpenPack
from crmbot.text.normalise import search_key
from crmbot.text.texts import Texts

_MOST_BYTES = 64
_TITLE = 24
_CALLED = set("45")


def audience(texts: Texts, shown: Audience) -> Screen:
    """How many it would be, who is left out, and what can be chosen; packs that were left stand first."""
    whom = shown.whom
    groups = texts.plain("list-comma").join(texts.spell(int(one)) for one in whom.groups)
    lines = [
        texts.say("pack-audience", count=shown.count, groups=groups),
        left_out_line(texts, shown.left_out),
        texts.say("pack-call-them") if _CALLED & set(whom.groups) else "",
    ]
    make = row(
        Button(texts.plain("pack-key-make"), _data(whom, "make")) if shown.count else None,
        Button(texts.plain("pack-key-numbers"), _data(whom, "file")) if shown.count else None,
    )
    keys = rows(*_left(texts, shown.open), make, *_choices(texts, shown))
    return Screen("\n".join(line for line in lines if line), keys)


def picking(texts: Texts, shown: Picking) -> Screen:
    """The chips of one choice; «any» among them."""
    chips = [button for button in _chips(texts, shown) if len(button.data.encode()) <= _MOST_BYTES]
    width = 2 if shown.what in ("talk", "texted") else 3
    keys = rows(
        *in_rows(chips, width),
        pager(texts, shown.number, shown.last, lambda to: f"{_data(shown.whom, 'by')}:{shown.what}:{to}"),
        row(Button(texts.plain("key-back"), _data(shown.whom))),
    )
    return Screen(texts.say(f"pack-pick-{shown.what}"), keys)


def _choices(texts: Texts, shown: Audience) -> list[tuple[Button, ...]]:
    whom = shown.whom
    goods, city = (one or texts.plain("pack-any") for one in (shown.product and shown.product.name, shown.city))
    said = {
        "goods": texts.plain("pack-key-goods", goods=goods),
        "city": texts.plain("pack-key-city", city=city),
        "talk": _talk(texts, whom.quiet),
        "texted": _texted(texts, whom.texted),
    }
    keys = [Button(label, f"{_data(whom, 'by')}:{what}:0") for what, label in said.items()]
    return [tuple(_group(texts, whom, one) for one in "12345"), *in_rows(keys, 2)]


def _group(texts: Texts, whom: Whom, group: str) -> Button:
    stands = group in whom.groups
    groups = whom.groups.replace(group, "") if stands else "".join(sorted({*whom.groups, group}))
    label = ticked(texts.plain("pack-key-group", group=int(group)), stands)
    return Button(label, _data(replace(whom, groups=groups or group)))


def _chips(texts: Texts, shown: Picking) -> list[Button]:
    whom = shown.whom
    if shown.what == "talk":
        return [_chip(_talk(texts, days), whom, replace(whom, quiet=days)) for days in TALK_DAYS]
    if shown.what == "texted":
        return [_chip(_texted(texts, days), whom, replace(whom, texted=days)) for days in TEXTED_DAYS]
    any_of_them = texts.plain("pack-any")
    if shown.what == "goods":
        some = [(0, any_of_them), *((one.id, one.name) for one in shown.goods)]
        return [_chip(name, whom, replace(whom, product_id=its)) for its, name in some]
    cities = [("", any_of_them), *((search_key(one), one) for one in shown.cities)]
    return [_chip(name, whom, replace(whom, city=key)) for key, name in cities]


def _chip(label: str, whom: Whom, chosen: Whom) -> Button:
    return Button(ticked(label, whom == chosen), _data(chosen))


def _talk(texts: Texts, days: int) -> str:
    if not days:
        return texts.plain("pack-talk-any")
    return texts.plain("pack-quiet" if days > 0 else "pack-talked", days=abs(days))


def _texted(texts: Texts, days: int) -> str:
    return texts.plain("pack-texted", days=days) if days else texts.plain("pack-texted-any")


def _left(texts: Texts, left: tuple[OpenPack, ...]) -> list[tuple[Button, ...]]:
    """Packs that were left half sent."""
    return [
        (
            Button(
                texts.plain("pack-key-resume", title=_title(one.title or one.said), count=one.waiting),
                f"pack:at:{one.id}",
            ),
        )
        for one in left
    ]


def _title(said: str) -> str:
    return said if len(said) <= _TITLE else said[: _TITLE - 1] + "…"


def _data(whom: Whom, verb: str = "who") -> str:
    talk = f"n{-whom.quiet}" if whom.quiet < 0 else str(whom.quiet)
    return f"pack:{verb}:{whom.groups}:{whom.product_id}:{talk}:{whom.texted}:{search_key(whom.city)}"
