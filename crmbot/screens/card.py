"""The call card: one message for one customer."""

from datetime import date
from decimal import Decimal
from typing import Protocol

from crmbot.actions.cards import Card
from crmbot.clock import local_day
from crmbot.domain.group import Outcome
from crmbot.domain.interaction import FollowUp, Interaction, Purchase
from crmbot.screens.card_head import group_of_new, is_new, moved, status, who
from crmbot.screens.card_rows import card_rows
from crmbot.screens.people import mourning, phone_line
from crmbot.screens.screen import Screen
from crmbot.text.normalise import per_unit, without_numbers
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Measure, Toman

_ZONE = "Asia/Tehran"
MOST_LINES = 7


def call_card(texts: Texts, card: Card, zone: str = _ZONE) -> Screen:
    """The card after a contact was logged, or as it was found; at most seven short lines and what it asks."""
    return Screen("\n".join(card_lines(texts, card, zone)), card_rows(texts, card))


def card_lines(texts: Texts, card: Card, zone: str = _ZONE) -> list[str]:
    """The card's lines; what is empty is left out, and of too many what can best be missed."""
    promises = list(dict.fromkeys(promise_line(texts, promise, card.today) for promise in card.follow_ups))
    last_talk, last_purchase = _last_talk(texts, card, zone), _last_purchase(texts, card)
    lines = [
        mourning(texts, card.customer, card.today),
        status(texts, card),
        who(texts, card),
        *(phone_line(texts, phone) for phone in card.phones),
        group_of_new(texts, card),
        *_this_contact(texts, card),
        *(_paid(texts, promise) for promise in card.paid),
        last_talk,
        last_purchase,
        *promises[:2],
        remembered(texts, card),
        moved(texts, card),
        texts.say("card-ask-mobile") if card.needs_mobile else "",
        *(texts.say(notice) for notice in card.notices),
        texts.say("card-told-bereaved") if card.mourning_asked else "",
        texts.say("lines-waits", said=_short(card.line_waiting[1])) if card.line_waiting else "",
    ]
    kept = _fitted([line for line in lines if line], [last_talk, *promises[1:2], last_purchase])
    return [*kept, *filter(None, [_question(texts, card)])]


def _fitted(lines: list[str], spare: list[str]) -> list[str]:
    """At most seven lines, as far as the spare ones, given up one by one, allow it."""
    for line in filter(None, spare):
        if len(lines) > MOST_LINES:
            lines.remove(line)
    return lines


def _this_contact(texts: Texts, card: Card) -> list[str]:
    """What this contact was about: what was bought, else what was asked for."""
    if card.bought_now:
        return [_bought(texts, bought, card.today) for bought in card.bought_now]
    names = texts.plain("list-comma").join(product.name for product in card.asked)
    call = card.call
    if call and (call.quantity is not None or call.amount is not None or call.unit_price is not None):
        return [
            texts.say("card-wants", products=goods_words(texts, call, names) if names else _offer_words(texts, call))
        ]
    return [texts.say("card-wants", products=names)] if names and not is_new(card) else []


def _offer_words(texts: Texts, call: Interaction) -> str:
    """«5 tonnes, 85 thousand a kilo»: what was said of goods that nobody named."""
    size = texts.spell(Measure(call.quantity, call.unit)) if call.quantity is not None else ""
    return texts.plain("list-comma").join(filter(None, [size, price_words(texts, call)]))


def _bought(texts: Texts, bought: Purchase, today: date) -> str:
    kind = "card-sample-now" if bought.is_sample else "card-bought-now"
    day = [] if bought.bought_on == today else [texts.plain("card-on-day", day=Day(bought.bought_on, today))]
    return texts.say(kind, what=texts.plain("list-comma").join([load_words(texts, bought), *day]))


def _paid(texts: Texts, promise: FollowUp) -> str:
    return texts.say("card-paid-sum", amount=Toman(promise.amount)) if promise.amount else texts.say("card-paid")


def _last_talk(texts: Texts, card: Card, zone: str) -> str:
    talk = card.last_talk
    if talk is None or card.is_first:
        return ""
    day = Day(local_day(talk.at, zone), card.today)
    if card.call and day.day == card.today and talk.outcome == Outcome.CALL_ONLY:
        return ""  # that he was talked to today is said by the first line
    return texts.say("card-last-talk", day=day, outcome=outcome_words(texts, talk))


def outcome_words(texts: Texts, talk: Interaction) -> str:
    """What a contact led to: «took the price list»."""
    return texts.plain(f"outcome-{talk.outcome}")


def _last_purchase(texts: Texts, card: Card) -> str:
    bought = card.last_purchase
    if bought is None or bought.id in {now.id for now in card.bought_now}:
        return ""
    return texts.say("card-last-purchase", what=load_words(texts, bought), day=Day(bought.bought_on, card.today))


class Load(Protocol):
    """Goods with what is known of their quantity and price: a purchase, or an offer."""

    @property
    def quantity(self) -> Decimal | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def amount(self) -> int | None: ...
    @property
    def unit_price(self) -> int | None: ...
    @property
    def price_unit(self) -> str: ...


def load_words(texts: Texts, bought: Purchase) -> str:
    """«5 tonnes lentils, 85 thousand a kilo»: what is known of a load, never a unit price as its total."""
    return goods_words(texts, bought, bought.product)


def goods_words(texts: Texts, load: Load, goods: str) -> str:
    """The same for goods that were not bought, or not one product."""
    size = texts.spell(Measure(load.quantity, load.unit)) if load.quantity is not None else ""
    what = " ".join(part for part in (size, goods) if part) or texts.plain("load-unnamed")
    price = price_words(texts, load)
    return texts.plain("load-priced", what=what, price=price) if price else what


def price_words(texts: Texts, load: Load) -> str:
    """«85 thousand a kilo» or the amount of the whole load; empty where neither is known."""
    if load.unit_price is not None:
        unit = load.price_unit or load.unit
        if not unit:
            return texts.plain("load-each", price=Toman(load.unit_price))
        each = per_unit(unit) if texts.language == "fa" else unit
        return texts.plain("load-unit-price", unit=each, price=Toman(load.unit_price))
    return texts.spell(Toman(load.amount)) if load.amount is not None else ""


def promise_line(texts: Texts, promise: FollowUp, today: date) -> str:
    """An open promise: what, and for which day."""
    day = Day(promise.due_on, today)
    if promise.kind == "money" and promise.amount is not None:
        return texts.say("card-money-promise", amount=Toman(promise.amount), day=day)
    reason = promise.reason or texts.plain(f"promise-{promise.kind}")
    return texts.say("card-promise", reason=reason, day=day)


def remembered(texts: Texts, card: Card) -> str:
    """What one has to remember before calling: an open complaint, else the words kept about him; empty: nothing."""
    complaint = next((remark for remark in card.remarks if remark.kind == "complaint"), None)
    if complaint:
        return texts.say("card-complaint", said=_short(complaint.said))
    remark = next((remark for remark in card.remarks if remark.kind == "remember"), next(iter(card.remarks), None))
    return texts.say(f"remark-{remark.kind}", said=_short(remark.said)) if remark else ""


def _short(said: str, limit: int = 80) -> str:
    line = without_numbers(said)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _question(texts: Texts, card: Card) -> str:
    if card.question == "other_name" and card.call:
        return texts.say("ask-other-name", given=card.call.given_name, known=card.customer.name or "-")
    if card.question == "price" and card.call:
        load: Load = card.bought_now[0] if card.bought_now else card.call
        return texts.say("ask-price", read=price_words(texts, load))
    return texts.say(f"ask-{card.question}") if card.question else ""
