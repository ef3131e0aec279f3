"""One Persian sentence for why somebody is to be called, and how he stands in a list."""

from dataclasses import replace

from crmbot.actions.digest_choice import TAKEN_OVER
from crmbot.actions.due_reasons import Call
from crmbot.actions.week_people import SEASON
from crmbot.domain.customer import Customer
from crmbot.screens.card import load_words
from crmbot.screens.people import called, phone_line
from crmbot.text.texts import Texts
from crmbot.text.values import Day

_A_RHYTHM = 3  # orders


def person_lines(texts: Texts, call: Call) -> list[str]:
    """Name, city and group; his first number alone on its line; the reason."""
    return [person_line(texts, call.customer), *(phone_line(texts, one) for one in call.phones[:1]), why(texts, call)]


def person_line(texts: Texts, customer: Customer) -> str:
    """Name, city and what his group is called, parted by commas."""
    group = texts.spell(texts.plain(f"group-{customer.group}"))
    city = texts.spell(customer.city) if customer.name else ""
    return texts.plain("list-comma").join(part for part in (called(texts, customer), city, group) if part)


def why(texts: Texts, call: Call) -> str:
    """The reason in one sentence."""
    say = {"talk": _promised, "delivery": _delivery, "birthday": _birthday, "sample": _sampled}.get(call.why)
    if say:
        return say(texts, call)
    if call.why == "win_back":
        return roughly_last(texts, call) or texts.say("week-win-back-line", days=call.silent)
    if call.why.startswith(SEASON):
        return texts.say("due-why-season", season=texts.plain(call.why))
    if call.why == TAKEN_OVER:
        return texts.say("due-why-old-list")
    if call.why in ("third_purchase", "second_call"):
        return _bought_before(texts, call)
    return rhythm(texts, call) + (texts.say("due-why-late") if call.why == "late" else "")


def rhythm(texts: Texts, call: Call) -> str:
    """«Buys every 7 days, 16 have gone»; for an erratic buyer from quartile to quartile. Empty before the third order:
    one gap is no rhythm."""
    if call.cadence is None or call.cadence.rhythm.n < _A_RHYTHM:
        return ""
    if call.stated:
        return f"{texts.say(f'due-stated-{call.stated.rhythm}')} {roughly_last(texts, call)}".strip()
    low, high = call.cadence.spoken_gap
    if low != high:
        return texts.say("due-rhythm-between", low=low, high=high, gone=call.silent)
    return texts.say("due-rhythm", gap=low, gone=call.silent)


def roughly_last(texts: Texts, call: Call) -> str:
    """When he last bought as the trader remembered it: from how many months to how many; empty where it was written
    down, or he said nothing of it."""
    if call.stated is None or call.stated.last is None:
        return ""
    low, high = call.stated.months(call.day)
    if high is None:
        return texts.say("due-stated-over", low=low)
    return texts.say("due-stated-lately") if not low else texts.say("due-stated-between", low=low, high=high)


def _promised(texts: Texts, call: Call) -> str:
    promise = call.promise
    assert promise is not None
    if promise.tries:
        return texts.say("due-why-unanswered", count=promise.tries)
    day = Day(promise.due_on, call.day)
    if promise.reason:
        return texts.say("due-why-promise", reason=promise.reason, day=day)
    late = call.cadence is not None and call.silent > call.cadence.usual_gap
    return " ".join(part for part in (texts.say("due-why-call", day=day), rhythm(texts, call) if late else "") if part)


def _delivery(texts: Texts, call: Call) -> str:
    load = call.purchase
    if load is None:
        return texts.say("due-why-delivery-plain")
    what = load_words(texts, replace(load, amount=None, unit_price=None))
    if load.left_on:
        return texts.say("due-why-left", what=what, day=Day(load.left_on, call.day))
    return texts.say("due-why-delivery", what=what, day=Day(load.bought_on, call.day))


def _birthday(texts: Texts, call: Call) -> str:
    return texts.say("due-why-birthday", said=call.said)


def _sampled(texts: Texts, _call: Call) -> str:
    return texts.say("due-why-sample")


def _bought_before(texts: Texts, call: Call) -> str:
    last = call.customer.last_purchase_on or (call.cadence.last if call.cadence else call.day)
    return texts.say(f"due-why-{call.why.replace('_', '-')}", days=(call.day - last).days)
