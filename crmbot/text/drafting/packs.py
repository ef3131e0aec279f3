"""One honest text for many: what groups 1 to 3 get, in one part of an SMS where it fits."""

from collections.abc import Iterable

from crmbot.text.drafting.choosing import seed_of
from crmbot.text.drafting.facts import About, Facts, Reason
from crmbot.text.drafting.material import Sentence, material
from crmbot.text.drafting.shelf import shelf
from crmbot.text.drafting.signing import signature
from crmbot.text.drafting.sms import ONE_PART
from crmbot.text.drafting.values import values


def pack_text(about: About) -> str:
    """The pack's text, signed; empty where there is none: other reasons than a greeting, a condolence or a load, no
    occasion or goods given, or a greeting or load on a day of mourning.
    """
    sign, known = signature(about), values(Facts(0), about)
    written = [f"{one.filled(known)} {sign}".strip() for one in _options(about, known)]
    fitting = [text for text in written if len(text) <= ONE_PART]
    if fitting:
        return fitting[seed_of(about) % len(fitting)] if about.turn else fitting[0]
    return min(written, key=len, default="")


def _options(about: About, known: Iterable[str]) -> tuple[Sentence, ...]:
    part = _part(about)
    return shelf(material(about.language), frozenset(known)).ways((part,)) if part else ()


def _part(about: About) -> str:
    theme = about.theme
    if about.reason == Reason.CONDOLENCE and theme is not None and theme.kind == "mourning":
        own = f"pack-condolence-{theme.key}"
        return own if material(about.language).has(own) else "pack-condolence"
    if about.mood == "mourning":
        return ""
    if about.reason == Reason.GREETING and theme is not None and theme.kind != "mourning" and about.mood == "plain":
        return "pack-greeting" if theme.kind == "joyful" else "pack-greeting-neutral"
    if about.reason == Reason.LOAD and about.load is not None:
        return "pack-load-price" if about.load.price and about.load.until else "pack-load"
    return ""
