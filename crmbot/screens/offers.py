"""A special load on the screen: its people split at once, whom to ring and how to begin, what became of it."""

from crmbot.actions.offers import PAGE, Asked, Ringing, Shown
from crmbot.clock import local_day, local_time
from crmbot.screens.card import load_words
from crmbot.screens.forms import result_screen
from crmbot.screens.packs_words import left_out_line
from crmbot.screens.paging import page_of, pager
from crmbot.screens.people import headline, phone_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.store.offers import Offer
from crmbot.text.normalise import per_unit
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Measure, Plain, Time, Toman


@result_screen.register
def ask(asked: Asked, texts: Texts, zone: str = "Asia/Tehran") -> Screen:
    """Which load? Products to tap, the whole line to type, and the loads before."""
    chips = [Button(one.name, f"offer:of:{one.id}") for one in asked.products]
    before = [(Button(_before(texts, one, asked, zone), f"offer:show:{one.id}:0"),) for one in asked.latest]
    keys = rows(*in_rows(chips, 4), row(Button(texts.plain("offer-key-line"), "edit:offer-line:0")), *before)
    return Screen(texts.say("offer-ask"), keys)


def _before(texts: Texts, one: Offer, asked: Asked, zone: str) -> str:
    day = Day(local_day(one.made_at, zone), asked.today)
    return texts.plain("offer-key-before", product=one.product, day=day)


def _split(texts: Texts, its: Shown) -> str:
    """How many get an SMS and how many a call; of whom there are none is left out."""
    if its.by_sms and its.calls:
        return texts.say("offer-split", sms=its.by_sms, calls=its.calls)
    if its.calls:
        return texts.say("offer-split-calls", calls=its.calls)
    return texts.say("offer-split-sms", sms=its.by_sms) if its.by_sms else ""


@result_screen.register
def shown(its: Shown, texts: Texts, zone: str = "Asia/Tehran") -> Screen:
    """The load, how many get an SMS and how many a call, and one page of the calls."""
    lines = [
        _head(texts, its.offer, zone, its),
        _split(texts, its),
        left_out_line(texts, its.left_out) if not its.number else "",
        texts.say("offer-planned", count=its.planned) if its.planned is not None else "",
        _result(texts, its),
        page_of(texts, its.number, its.last),
    ]
    for place, one in enumerate(its.people, its.number * PAGE + 1):
        lines += _person(texts, place, one, its)
    return Screen("\n".join(line for line in lines if line), _rows(texts, its))


def _head(texts: Texts, offer: Offer, zone: str, its: Shown) -> str:
    parts = [texts.plain("offer-load", product=offer.product)]
    if offer.quantity is not None:
        parts.append(Measure(offer.quantity, offer.unit).spelled(texts))
    if offer.unit_price is not None:
        parts.append(f"{per_unit(offer.price_unit)} {Toman(offer.unit_price).spelled(texts)}")
    head = texts.spell(texts.plain("list-comma").join(parts))
    if offer.until is None:
        return head if offer.unit_price is None else f"{head}\n{texts.say('offer-no-end')}"
    day = Day(local_day(offer.until, zone), its.today)
    return f"{head}\n{texts.say('offer-until', day=day, hour=Time(local_time(offer.until, zone)))}"


def _result(texts: Texts, its: Shown) -> str:
    result = its.result
    if not (result.texted or result.talked or result.unanswered or result.bought):
        return ""
    return texts.say("offer-result", **vars(result))


def _person(texts: Texts, place: int, one: Ringing, its: Shown) -> list[str]:
    """Who, his number, what he took before, and how to begin; of who owes, that money comes first."""
    lines = [
        f"{texts.spell(Plain(place))}. {headline(texts, one.customer)}",
        *(phone_line(texts, phone) for phone in one.phones[:1]),
    ]
    if one.bought:
        day = Day(one.bought.bought_on, its.today)
        lines.append(texts.say("offer-bought", what=load_words(texts, one.bought), day=day))
    if one.owes:
        return [*lines, texts.say("offer-owes")]
    return [*lines, texts.say("due-open-with", said=one.said)] if one.said else lines


def _rows(texts: Texts, its: Shown) -> Rows:
    number = its.offer.id
    cards = [
        Button(texts.spell(Plain(place)), f"card:show:{one.customer.id}")
        for place, one in enumerate(its.people, its.number * PAGE + 1)
    ]
    return rows(
        _ways(texts, its),
        _also_texted(texts, its),
        row(Button(texts.plain("personal-key"), f"pack:one:offer:{number}:0:0") if its.calls else None),
        tuple(cards),
        pager(texts, its.number, its.last, lambda to: f"offer:show:{number}:{to}"),
        row(
            Button(texts.plain("offer-key-again"), f"offer:show:{number}:{its.number}"),
            Button(texts.plain("key-undo"), f"undo:do:{its.entry}") if its.entry else None,
        ),
    )


def _ways(texts: Texts, its: Shown) -> tuple[Button, ...]:
    """The SMS, or going on with it while people wait; and the calls."""
    number, pack = its.offer.id, its.pack
    label = None
    if pack and pack.waiting:
        label = texts.plain("offer-key-resume", count=pack.waiting)
    elif its.by_sms and not pack:
        label = texts.plain("offer-key-pack", count=its.by_sms)
    return row(
        Button(label, f"offer:pack:{number}") if label else None,
        Button(texts.plain("offer-key-plan"), f"offer:plan:{number}") if its.calls else None,
    )


def _also_texted(texts: Texts, its: Shown) -> tuple[Button, ...]:
    """Who got an SMS lately is left out, unless the trader wants him; who waits in another pack, there."""
    texted, waiting = (0 if its.pack else its.left_out.get(why, 0) for why in ("texted", "in_pack"))
    key = Button(texts.plain("offer-key-pack-all", count=texted), f"offer:pack:{its.offer.id}:1") if texted else None
    return row(key, Button(texts.plain("offer-key-packs"), "pack:open") if waiting else None)
