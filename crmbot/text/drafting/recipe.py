"""Which parts make a draft of each kind, and from which sentences each part may come for this person."""

from collections.abc import Callable

from crmbot.text.drafting.facts import About, Facts, Reason
from crmbot.text.drafting.material import material
from crmbot.text.drafting.plain_text import inserted
from crmbot.text.drafting.values import often

Part = tuple[str, ...]  # names of the material's parts, any of whose sentences will do

UNHEARD_DAYS = 14
_WISHING = (Reason.GREETING, Reason.BIRTHDAY, Reason.LAPSE, Reason.WIN_BACK)
_GREETING = (Reason.GREETING, Reason.BIRTHDAY)
_SWAPPING = (Reason.GREETING, Reason.BIRTHDAY, Reason.LOAD, Reason.LAPSE, Reason.WIN_BACK, Reason.THANKS)


def text_recipe(facts: Facts, about: About) -> tuple[Part, ...]:
    """The parts of an SMS behind the greeting, in order; the signature comes behind them."""
    recipe = _PARTS[about.reason]
    return recipe(facts, about)


def said_recipe(facts: Facts, about: About) -> tuple[Part, ...]:
    """The parts to say aloud behind the greeting; none: nobody is rung for this."""
    if about.reason in _GREETING:
        return _felicity(about), ("greeting-said",)
    if about.reason == Reason.CONDOLENCE:
        return ()
    parts = text_recipe(facts, about)
    return parts if about.reason in (Reason.LOAD, Reason.BEREAVED) else parts[:2]


def hello(facts: Facts, about: About) -> str:
    """The part that greets somebody who may be named."""
    restrained = facts.bereaved or about.mood != "plain" or about.reason in (Reason.CONDOLENCE, Reason.BEREAVED)
    if restrained:
        return "hello-plain"
    return "hello-brief" if about.reason in _WISHING else "hello"


def in_order(pieces: list[str], about: About, place: int) -> list[str]:
    """The sentences of a text, the first its greeting, in one of the orders in which they may stand."""
    order = place // 13 % (3 if about.reason in _GREETING else 2)
    if about.reason not in _SWAPPING or len(pieces) < 3 or not order:
        return pieces
    hello, first, second, *rest = pieces
    return [hello, second, first, *rest] if order == 1 else [hello, first, *rest, second]


def _greeting(facts: Facts, about: About) -> tuple[Part, ...]:
    return _felicity(about), _remembered(facts), *_wish(about)


def _felicity(about: About) -> Part:
    if about.reason == Reason.BIRTHDAY:
        return ("felicity-birthday",)
    if about.theme is not None and about.theme.kind == "neutral":
        return ("felicity-neutral",)
    alone = _of_theme("felicity-only", about)
    own = _of_theme("felicity", about)
    return (alone,) if alone != "felicity-only" else tuple(dict.fromkeys((own, "felicity")))


def _remembered(facts: Facts) -> Part:
    if _named(facts):
        return ("greeting-often", "greeting-bought") if often(facts) else ("greeting-bought",)
    if inserted(facts.asked) and facts.bought is None:
        return ("greeting-asked",)
    return ("greeting-city", "greeting-none") if inserted(facts.city) else ("greeting-none",)


def _wish(about: About) -> tuple[Part, ...]:
    own = _of_theme("wish-second", about)
    return ("wish-first",), ((own, "wish-second") if own != "wish-second" else (own,))


def _of_theme(part: str, about: About) -> str:
    own = f"{part}-{about.theme.key}" if about.theme else part
    return own if material(about.language).has(own) else part


def _condolence(_facts: Facts, about: About) -> tuple[Part, ...]:
    return ((_of_theme("condolence", about),),)


def _load(facts: Facts, about: About) -> tuple[Part, ...]:
    asked = "load-asked" if facts.bought is None and inserted(facts.asked) else "load-none"
    known = "load-bought" if _named(facts) else asked
    priced = about.load is not None and about.load.price and about.load.until
    return ((known,), ("load-news",), *((("load-price",),) if priced else ()), ("load-ask",))


def _lapse(facts: Facts, about: About) -> tuple[Part, ...]:
    unheard = facts.unheard is None or facts.unheard >= UNHEARD_DAYS
    return ("lapse-unheard" if unheard else "lapse-heard",), ("lapse-how",), *_wish(about)


def _thanks(facts: Facts, about: About) -> tuple[Part, ...]:
    bought = facts.bought
    if bought is None or not _named(facts):
        return ("thanks-unnamed",), ("thanks-word",), ("thanks-end-bought",)
    kind = "left" if bought.left_on == about.day else "bought"
    return (f"thanks-{kind}",), ("thanks-word",), (f"thanks-end-{kind}",)


def _named(facts: Facts) -> bool:
    return facts.bought is not None and bool(inserted(facts.bought.product))


def _third(facts: Facts, _about: About) -> tuple[Part, ...]:
    kind = "third-unnamed" if not _named(facts) else "third-twice" if facts.twice else "third-bought"
    return (kind,), ("third-ask",), ("third-end",)


def _delivery(facts: Facts, _about: About) -> tuple[Part, ...]:
    return ("delivery-asked" if _named(facts) else "delivery-unnamed",), ("delivery-good",), ("delivery-end",)


_PARTS: dict[Reason, Callable[[Facts, About], tuple[Part, ...]]] = {
    Reason.GREETING: _greeting,
    Reason.BIRTHDAY: _greeting,
    Reason.CONDOLENCE: _condolence,
    Reason.BEREAVED: lambda facts, about: (("bereaved",),),
    Reason.LOAD: _load,
    Reason.LAPSE: _lapse,
    Reason.WIN_BACK: lambda facts, about: (("win-back-own",), ("lapse-how",), *_wish(about)),
    Reason.DELIVERY: _delivery,
    Reason.THIRD_PURCHASE: _third,
    Reason.THANKS: _thanks,
    Reason.MONEY: lambda facts, about: (("money-call",), ("money-ask",), ("money-end",)),
}
