"""The buttons under a call card: two rows, and above them what it asks, or chips for what is missing."""

from crmbot.actions.cards import Card
from crmbot.domain.group import Outcome
from crmbot.screens.screen import Button, Rows, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Toman

_MOST_BYTES = 64


def card_rows(texts: Texts, card: Card) -> Rows:
    """Outcomes, promise, more, undo for a contact just logged; the ways on for a card that was looked up."""
    if card.customer.deleted_at:
        return rows(row(Button(texts.plain("key-restore"), f"trash:restore:{card.customer.id}")))
    if card.call is None:
        return _looked_up(texts, card)
    first = _question(texts, card) if card.question else _chips(card)
    return rows(
        _mourning(texts, card), _line_waiting(texts, card), first, _outcomes(texts, card), _ways_on(texts, card)
    )


def _mourning(texts: Texts, card: Card) -> tuple[Button, ...]:
    if not card.mourning_asked or card.call is None:
        return ()
    return row(Button(texts.plain("more-bereaved"), f"more:mark:{card.customer.id}:{card.call.id}:bereaved:1"))


def _line_waiting(texts: Texts, card: Card) -> tuple[Button, ...]:
    if card.line_waiting is None or card.call is None:
        return ()
    return row(Button(texts.plain("key-line-his"), f"line:join:{card.line_waiting[0]}:{card.call.id}"))


def _outcomes(texts: Texts, card: Card) -> tuple[Button, ...]:
    assert card.call is not None
    if card.call.direction == "out" and card.call.outcome == Outcome.NO_ANSWER:
        return row(_outcome(texts, card, Outcome.NO_ANSWER))
    kinds = (Outcome.PRICE_LIST, Outcome.PROFORMA, Outcome.SAMPLE)
    mark = "✓ " if Outcome.PURCHASE in card.call.outcomes else ""
    bought = Button(mark + texts.plain("key-purchase"), f"card:buy:{card.call.id}")
    return row(*(_outcome(texts, card, kind) for kind in kinds), bought)


def _outcome(texts: Texts, card: Card, kind: Outcome) -> Button:
    assert card.call is not None
    mark = "✓ " if kind in card.call.outcomes else ""
    return Button(mark + texts.plain(f"key-{kind}"), f"card:out:{card.call.id}:{kind}")


def _ways_on(texts: Texts, card: Card) -> tuple[Button, ...]:
    assert card.call is not None
    outgoing = card.call.direction == "out" and card.call.outcome != Outcome.NO_ANSWER
    return row(
        Button(texts.plain("key-promise"), f"card:when:{card.call.id}"),
        _outcome(texts, card, Outcome.NO_ANSWER) if outgoing else None,
        _left(texts, card),
        Button(texts.plain("key-more"), f"more:open:{card.customer.id}:{card.call.id}"),
        Button(texts.plain("key-undo"), f"undo:do:{card.entry}") if card.entry else None,
    )


def _looked_up(texts: Texts, card: Card) -> Rows:
    its = card.customer.id
    return rows(
        row(
            Button(texts.plain("key-call-out"), f"card:call:{its}"),
            Button(texts.plain("key-history"), f"history:page:{its}:0"),
            _left(texts, card),
        ),
        row(
            Button(texts.plain("key-promise"), f"card:later:{its}"),
            Button(texts.plain("text-key"), f"text:for:{its}:c0"),
            Button(texts.plain("key-more"), f"more:open:{its}"),
            Button(texts.plain("key-contact"), f"card:contact:{its}"),
        ),
    )


def _left(texts: Texts, card: Card) -> Button | None:
    """«بار رفت»: for a load on this card that has not left and is to be asked after; then a word of thanks for it."""
    asked = {promise.purchase_id for promise in card.follow_ups if promise.kind == "delivery"}
    loads = [*card.bought_now, *([card.last_purchase] if card.last_purchase and not card.call else [])]
    load = next((one for one in loads if one.id in asked and one.left_on is None), None)
    its_call = card.call.id if card.call else 0
    if load is None and card.call and any(one.left_on == card.today for one in loads):
        return Button(texts.plain("text-why-thanks"), f"text:for:{card.customer.id}:c{its_call}:thanks")
    return Button(texts.plain("due-key-left"), f"due:left:{load.id}:{its_call}") if load else None


def _chips(card: Card) -> tuple[Button, ...]:
    """City chips first, product chips when the city is known: one question at a time."""
    assert card.call is not None
    cities = [Button(city, f"card:city:{card.call.id}:{city}") for city in card.cities]
    products = [Button(product.name, f"card:product:{card.call.id}:{product.id}") for product in card.products]
    return tuple(button for button in cities or products if len(button.data.encode()) <= _MOST_BYTES)


def _question(texts: Texts, card: Card) -> tuple[Button, ...]:
    assert card.call is not None
    its = card.call.id
    if card.question == "price" and card.call.price_other is not None:
        return row(
            Button(texts.plain("key-price-right"), f"card:price:{its}:right"),
            Button(texts.spell(Toman(card.call.price_other)), f"card:price:{its}:other"),
            Button(texts.plain("key-price-other"), f"edit:load_price:{its}:{its}"),
        )
    if card.question == "same_load":
        return row(
            Button(texts.plain("key-new-load"), f"card:load:{its}:new"),
            Button(texts.plain("key-same-load"), f"card:load:{its}:same"),
        )
    return row(
        Button(texts.plain("key-same-person"), f"card:name:{its}:same"),
        Button(texts.plain("key-rename"), f"card:name:{its}:rename"),
        Button(texts.plain("key-another-person"), f"card:name:{its}:also"),
    )
