"""The sentence with which the trader begins a call: it asks after the person, it never sells and never blames."""

from crmbot.actions.due_reasons import Call
from crmbot.domain.customer import Customer
from crmbot.text.texts import Texts

_VARIANTS = 4
_UNHEARD_DAYS = 14
_ASKED = {"delivery": "delivery", "sample": "sample", "third_purchase": "third", "birthday": "birthday"}


def opening(texts: Texts, call: Call) -> str:
    """One of a few ways to begin, the same for a person in one week; spoken words, shown in quotes."""
    kind = _kind(call)
    number = (call.customer.id + call.day.toordinal() // 7) % _VARIANTS + 1
    while number > 1 and not texts.has(f"opening-{kind}-{number}"):
        number -= 1
    hello = greeting(texts, call.customer)
    named = hello != texts.plain("opening-hello-unnamed")  # a shop has no family to ask after
    said = texts.plain(f"opening-{kind}-{number}", greeting=hello, named=named)
    return texts.say("due-open-with", said=said)


def _kind(call: Call) -> str:
    if call.why == "delivery":
        return "left" if call.purchase and call.purchase.left_on else "delivery"
    if call.why in _ASKED and not call.owes:
        return _ASKED[call.why]
    if call.why == "win_back":
        return "win-back"
    return "unheard" if call.unheard is None or call.unheard >= _UNHEARD_DAYS else "plain"


def greeting(texts: Texts, customer: Customer) -> str:
    """«Hello, Mr so-and-so», by the name the trader uses; without a title nobody is named at all."""
    if customer.address:
        return texts.plain("opening-hello", name=customer.address)
    if customer.name and customer.honorific and texts.has(f"called-{customer.honorific}"):
        return texts.plain("opening-hello", name=texts.plain(f"called-{customer.honorific}", name=customer.name))
    return texts.plain("opening-hello-unnamed")
