"""The card's keys: every tap edits the same message and is saved."""

from collections.abc import Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler

from crmbot.actions import cards, names, pricing, taps
from crmbot.actions.cards import Card
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.screens.card import call_card
from crmbot.screens.prices import handed_over
from handlers.base.app import App
from handlers.base.context import Context
from handlers.base.reading import tap

_NAMES: dict[str, Callable[..., Card]] = {
    "same": names.same_person,
    "rename": names.rename,
    "also": names.another_person,
}
_LOADS: dict[str, Callable[..., Card]] = {"new": names.load_is_new, "same": names.load_goes_on}


async def show(update: Update, context: Context) -> None:
    """A customer's card."""
    card = await context.look(cards.card, tap(update).number(0), tap(update).number(1) or None)
    if card is None:
        raise CrmError("stale-button")
    await context.say(call_card(context.texts, card, context.member.zone))


async def outcome(update: Update, context: Context) -> None:
    """Price list, proforma, sample, no answer. With a price list comes today's list, ready to be forwarded."""
    pressed = tap(update)
    if pressed.word(1) not in set(Outcome):
        raise CrmError("stale-button")
    kind = Outcome(pressed.word(1))
    card = await context.act(taps.toggle_outcome, pressed.number(), kind)
    if kind == Outcome.PRICE_LIST and card.call and kind in card.call.outcomes:
        screen = call_card(context.texts, card, context.member.zone)
        await context.say(handed_over(context.texts, screen, await context.look(pricing.price_list)))
    else:
        await _say(context, card)


async def city(update: Update, context: Context) -> None:
    """A city chip."""
    pressed = tap(update)
    await _say(context, await context.act(taps.name_city_of_call, pressed.number(), pressed.word(1)))


async def product(update: Update, context: Context) -> None:
    """A product chip."""
    pressed = tap(update)
    await _say(context, await context.act(taps.name_product, pressed.number(), pressed.number(1)))


async def other_name(update: Update, context: Context) -> None:
    """Same person, renamed, or one more person on this number."""
    await _choose(update, context, _NAMES)


async def load(update: Update, context: Context) -> None:
    """A new order, or the same load going on."""
    await _choose(update, context, _LOADS)


async def call_out(update: Update, context: Context) -> None:
    """«زنگ زدم» on a card that was looked up."""
    await _say(context, await context.act(taps.call_out, tap(update).number()))


async def _choose(update: Update, context: Context, ways: dict[str, Callable[..., Card]]) -> None:
    pressed = tap(update)
    if pressed.word(1) not in ways:
        raise CrmError("stale-button")
    await _say(context, await context.act(ways[pressed.word(1)], pressed.number()))


async def _say(context: Context, card: Card) -> None:
    await context.say(call_card(context.texts, card, context.member.zone))


def register(app: App) -> None:
    """Its keys."""
    keys = {
        "show": show, "out": outcome, "city": city, "product": product, "name": other_name, "load": load,
        "call": call_out,
    }  # fmt: skip
    for verb, handler in keys.items():
        app.add_handler(CallbackQueryHandler(handler, rf"^card:{verb}:"))
