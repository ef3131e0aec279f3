"""The head of a card: what was stored, who it is, and how his group moved."""

from crmbot.actions.cards import Card
from crmbot.domain.group import Outcome
from crmbot.screens.people import called, group_name, headline
from crmbot.text.texts import Texts


def status(texts: Texts, card: Card) -> str:
    """What was just stored, or where the card stands."""
    if card.customer.deleted_at:
        return texts.say("card-deleted")
    if card.call is None:
        return ""
    if card.status:
        return texts.say(card.status)
    if card.is_first:
        return texts.say("card-first")
    if card.call.outcome == Outcome.NO_ANSWER:
        return texts.say("card-no-answer")
    return texts.say("card-again")


def who(texts: Texts, card: Card) -> str:
    """Who he is: with what he asked for where he is new, else with his group."""
    customer = card.customer
    marks = [texts.plain("card-price-only")] if customer.price_only else []
    if is_new(card):
        return headline(texts, customer, *(product.name for product in card.asked), *marks)
    return headline(
        texts,
        customer,
        texts.plain("group-short", group=customer.group, what=texts.plain(f"group-{customer.group}")),
        *marks,
    )


def group_of_new(texts: Texts, card: Card) -> str:
    """The group of somebody new, on a line of its own."""
    return group_name(texts, card.customer.group) if is_new(card) else ""


def is_new(card: Card) -> bool:
    """Whether the card shows the first contact with him."""
    return card.is_first and card.call is not None


def moved(texts: Texts, card: Card) -> str:
    """That the group moved, and why."""
    if card.moved is None:
        return ""
    way = "up" if card.moved.after > card.moved.before else "down"
    why = texts.plain(f"moved-why-{card.moved.after}") if way == "up" else ""
    name = called(texts, card.customer)
    return texts.say(f"group-moved-{way}", name=name, before=card.moved.before, after=card.moved.after, why=why)
