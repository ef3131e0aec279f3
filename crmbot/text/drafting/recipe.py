"""Which sentences make a draft of each kind, in which orders, and where each may come from for this person.

A plan is written as its sentences in order: ``lapse-since+lapse-why lapse-how close?`` is a sentence of two halves, one
of a single part, and one that is left out where there is no room. ``one|other``: any sentence of either part will do.
"""

from functools import cache

from crmbot.text.drafting.facts import About, Facts, Reason
from crmbot.text.drafting.greeting import greeting, named
from crmbot.text.drafting.material import material
from crmbot.text.drafting.plain_text import inserted

BRIEF_HELLO = "hello-plain"
UNHEARD_DAYS = 14
LONG_UNHEARD_DAYS = 30
_FORMS = (Reason.CONDOLENCE, Reason.BEREAVED)


def plans(facts: Facts, about: About, *, aloud: bool) -> tuple[str, ...]:
    """The orders of sentences that may follow the greeting, the last a short one for where there is little room.

    None: nobody is rung for this. The signature comes behind an SMS.
    """
    if aloud and about.reason == Reason.CONDOLENCE:
        return ()
    return _PLANS[about.reason](facts, about, aloud)


def hello(facts: Facts, about: About, name: str, *, firm: bool, aloud: bool) -> str:
    """The sentence that greets him: by his name where he may be named."""
    if not name:
        return "hello-unnamed"
    if firm:
        return "hello-firm"
    restrained = facts.bereaved or about.mood != "plain" or about.reason in _FORMS
    return BRIEF_HELLO if restrained else "hello-said" if aloud else "hello"


def _condolence(_facts: Facts, about: About, _aloud: bool) -> tuple[str, ...]:
    own = f"condolence-{about.theme.key}" if about.theme else ""
    return (own if material(about.language).has(own) else "condolence",)


def _bereaved(_facts: Facts, _about: About, _aloud: bool) -> tuple[str, ...]:
    return ("bereaved",)


def _load(facts: Facts, about: About, _aloud: bool) -> tuple[str, ...]:
    asked = "load-asked" if facts.bought is None and inserted(facts.asked) else "load-none"
    known = "load-bought" if named(facts) else asked
    if about.load is not None and about.load.price and about.load.until:
        return (
            f"{known} load-news load-price load-ask?", "load-news load-price load-keep+load-word?",
            "load-when+load-want load-come load-price load-ask?", f"{known} load-tell+load-here load-price",
            "load-news load-price",
        )  # fmt: skip
    of_goods = (
        f"load-news {known} load-keep+load-word", f"load-tell+load-here {known} load-ask",
        f"{known} load-when+load-want load-come",
    )  # fmt: skip
    return (
        f"{known} load-news load-keep+load-word", f"{known} load-tell+load-here load-ask",
        "load-when+load-want load-come load-keep+load-word", "load-tell+load-here load-keep+load-word",
        *(of_goods if known != "load-none" else ()), "load-news load-ask",
    )  # fmt: skip


def _lapse(facts: Facts, _about: About, aloud: bool) -> tuple[str, ...]:
    if facts.unheard is not None and facts.unheard >= UNHEARD_DAYS:
        return _asking_after("lapse-since+lapse-why", "lapse-alone", aloud)
    return _asking_after("lapse-heard+lapse-why", "lapse-why", aloud)


def _win_back(facts: Facts, _about: About, aloud: bool) -> tuple[str, ...]:
    if facts.unheard is not None and facts.unheard >= LONG_UNHEARD_DAYS:
        return _asking_after("win-back-long+win-back-fault", "", aloud)
    return _asking_after("lapse-heard+lapse-why", "lapse-why", aloud)


@cache
def _asking_after(opening: str, alone: str, aloud: bool) -> tuple[str, ...]:
    asked, then = "lapse-at+lapse-thing", "lapse-at|lapse-then+lapse-thing"
    if aloud:
        return f"{opening} lapse-how", f"lapse-how {opening}", f"{opening} {then}", f"{asked} {opening}", opening
    brief = (f"{alone} lapse-how close", f"{alone} {asked} close") if alone else ()
    return (
        f"{opening} lapse-how close?", f"{opening} {then} close?", f"lapse-how {opening}",
        f"{asked} {opening}", *brief, opening,
    )  # fmt: skip


def _delivery(facts: Facts, _about: About, aloud: bool) -> tuple[str, ...]:
    end = "" if aloud else " any-matter+any-tell?"
    if not named(facts):
        return f"delivery-unnamed delivery-good{end}", "delivery-unnamed"
    asked = "delivery-load+delivery-arrived"
    if aloud:
        told = "any-matter+any-tell"
        return f"{asked} delivery-good", f"delivery-guess {told}", f"{asked} {told}", asked
    return f"{asked} delivery-good delivery-end?", f"delivery-guess delivery-good{end}", f"{asked}{end}", asked


def _thanks(facts: Facts, about: About, aloud: bool) -> tuple[str, ...]:
    thanks, end = "thanks-for+thanks-say", "any-matter+any-tell"
    if facts.bought is None or not named(facts):
        return f"thanks-unnamed {end}", "thanks-unnamed thanks-word thanks-end-bought", "thanks-unnamed"
    if facts.bought.left_on == about.day:
        news, arrived = "thanks-load+thanks-gone", "left-when+left-tell"
        if aloud:
            return f"{news} thanks-word", f"{news} {arrived}", news
        return f"{news} thanks-word thanks-end-left?", f"{news} {arrived}", f"{news} {arrived} thanks-word?", news
    if aloud:
        return f"{thanks} thanks-word? {end}", f"{thanks} {end}", f"took+grateful {end}", thanks
    return f"{thanks} thanks-word thanks-end-bought", f"{thanks} {end}", f"took+grateful {end}", thanks


def _third(facts: Facts, _about: About, aloud: bool) -> tuple[str, ...]:
    known = "third-twice" if facts.twice and named(facts) else "third-bought" if named(facts) else "third-unnamed"
    end = "" if aloud else " third-end?"
    ask = "third-when+third-need"
    return (
        f"{known} {ask}{end}", f"{ask} {known}{end}", f"{known} third-ask third-free+third-call?", f"{known} third-ask",
    )  # fmt: skip


def _money(_facts: Facts, _about: About, aloud: bool) -> tuple[str, ...]:
    end = "" if aloud else " money-end?"
    call = "money-why+money-call|money-rang" if aloud else "money-why+money-call"
    ask = "money-when+money-talk"
    return f"{call} {ask}|money-suit{end}", f"{ask} money-about{end}", f"{call} money-ask{end}", f"{call} money-ask"


_PLANS = {
    Reason.GREETING: greeting,
    Reason.BIRTHDAY: greeting,
    Reason.CONDOLENCE: _condolence,
    Reason.BEREAVED: _bereaved,
    Reason.LOAD: _load,
    Reason.LAPSE: _lapse,
    Reason.WIN_BACK: _win_back,
    Reason.DELIVERY: _delivery,
    Reason.THANKS: _thanks,
    Reason.THIRD_PURCHASE: _third,
    Reason.MONEY: _money,
}
