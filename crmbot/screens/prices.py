"""Prices: the list on the trader's screen, and as a text to be forwarded."""

import html
from collections.abc import Iterator
from dataclasses import replace

from crmbot.actions.pricing import Priced, PriceList, Prices
from crmbot.screens.forms import result_screen
from crmbot.screens.paging import pager
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts
from crmbot.text.values import Date, Day

_LONGEST = 3500


def prices(texts: Texts, shown: Prices) -> Screen:
    """The products of this page with their prices; a tap on one asks for its price."""
    lines = [*_done(texts, shown), _head(texts, shown.all), *_page(texts, shown), _ask(texts, shown)]
    products = [
        Button(product.name, f"edit:price:{product.id}") for product in shown.page.products if not product.hidden_at
    ]
    turn = pager(texts, shown.page.number, shown.page.last, lambda number: f"prices:page:{number}")
    new = Button(texts.plain("goods-new"), "edit:product-new:0")
    undo = Button(texts.plain("key-undo"), f"undo:do:{shown.entry}") if shown.entry else None
    text = "\n".join(line for line in lines if line)
    return Screen(text, rows(*in_rows(products, 2), turn, _with_list(texts, shown.all), row(new, undo)))


@result_screen.register
def _typed(result: Prices, texts: Texts, zone: str) -> Screen:  # noqa: ARG001
    """The list after a price was typed."""
    return prices(texts, result)


def handed_over(texts: Texts, card: Screen, listed: PriceList) -> Screen:
    """A card after «price list» was tapped: today's list follows it, ready to be forwarded; none: the card alone."""
    if not listed.lines:
        return card
    age = _age(texts, listed)
    text = f"{card.text}\n{age}" if age else card.text
    return replace(card, text=text).followed_by(*to_forward(texts, listed))


def to_forward(texts: Texts, listed: PriceList) -> tuple[Screen, ...]:
    """The list as plain text, without isolates or markup; several messages where one cannot hold it.

    The day stands on it only when every price is of that day.
    """
    day = {"day": Date(listed.today)} if listed.is_fresh else {}
    lines = [texts.plain("prices-list-day" if day else "prices-list", **day)]
    for one in listed.lines:
        lines.append(texts.plain("prices-list-line", name=one.product.name, price=one.product.price_text))
    parts = _parted([*lines, listed.signature] if listed.signature else lines)
    return tuple(Screen(html.escape(part, quote=False)) for part in parts)


def _parted(lines: list[str]) -> Iterator[str]:
    """Lines in texts that a message can hold."""
    part: list[str] = []
    for line in lines:
        if part and sum(map(len, part)) + len(part) + len(line) > _LONGEST:
            yield "\n".join(part)
            part = []
        part.append(line)
    yield "\n".join(part)


def _done(texts: Texts, shown: Prices) -> list[str]:
    if shown.limit:
        return [texts.say("more-cut", limit=shown.limit)]
    return [texts.say("more-saved")] if shown.entry else []


def _head(texts: Texts, listed: PriceList) -> str:
    if not listed.lines:
        return texts.say("prices-none-yet")
    return _age(texts, listed) or texts.say("prices-today", count=len(listed.lines))


def _age(texts: Texts, listed: PriceList) -> str:
    """From which day the prices are, where they are not of today."""
    if listed.is_fresh:
        return ""
    return texts.say("prices-oldest" if listed.days[1:] else "prices-of-day", day=Day(listed.days[0], listed.today))


def _page(texts: Texts, shown: Prices) -> list[str]:
    here = {product.id for product in shown.page.products}
    return [_line(texts, line, shown.all) for line in shown.all.lines if line.product.id in here]


def _line(texts: Texts, line: Priced, listed: PriceList) -> str:
    name, price = line.product.name, line.product.price_text
    if line.day == listed.today or not listed.days[1:]:
        return texts.say("prices-line", name=name, price=price)
    return texts.say("prices-line-old", name=name, price=price, day=Day(line.day, listed.today))


def _ask(texts: Texts, shown: Prices) -> str:
    return texts.say("prices-ask-which") if shown.page.products else texts.say("prices-no-goods")


def _with_list(texts: Texts, listed: PriceList) -> tuple[Button, ...]:
    """What can be done with the list as a whole."""
    if not listed.lines:
        return ()
    stand = Button(texts.plain("prices-stand"), "prices:stand") if not listed.is_fresh else None
    return row(Button(texts.plain("prices-ready"), "prices:ready"), stand)
