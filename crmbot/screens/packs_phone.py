"""The phone a pack is sent from, on the screen."""

from crmbot.actions.packs_numbers import FORMS, SEPARATORS, SIZES
from crmbot.screens.more_keys import ticked
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.store.pack_phones import PackPhone
from crmbot.text.texts import Texts


def phone(texts: Texts, its: PackPhone, pack_id: int) -> Screen:
    """What stands between numbers, how they are written, how many at once; asked once, changed at any time."""

    def key(what: str, value: str, label: str) -> Button:
        stands = str(getattr(its, what)) == value
        return Button(ticked(label, stands), f"pack:set:{what}:{value}:{pack_id}")

    keys = rows(
        tuple(key("separator", one, texts.plain(f"pack-separator-{one}")) for one in SEPARATORS),
        tuple(key("form", one, texts.plain(f"pack-form-{one}")) for one in FORMS),
        tuple(key("size", str(one), texts.plain("pack-size", count=one)) for one in SIZES),
        row(Button(texts.plain("pack-key-settled"), f"pack:settle:{pack_id}")) if pack_id else (),
    )
    return Screen(texts.say("pack-ask-phone"), keys)
