"""What the book sells, as the settings show it."""

from crmbot.actions.goods import Goods, Ware
from crmbot.domain.interaction import Product
from crmbot.domain.usual import usual
from crmbot.screens.forms import result_screen
from crmbot.screens.more_keys import chip
from crmbot.screens.paging import page_of, pager
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts
from crmbot.text.values import Measure

_MOST_BYTES = 64


@result_screen.register
def products(shown: Goods, texts: Texts, zone: str = "") -> Screen:  # noqa: ARG001
    """The products, page by page; a tap opens one."""
    head = texts.say("goods-head", count=shown.total) if shown.total else texts.say("goods-none")
    text = "\n".join(line for line in (head, page_of(texts, shown.number, shown.last)) if line)
    keys = in_rows([Button(_label(texts, one), f"goods:open:{one.id}") for one in shown.products], 2)
    turn = pager(texts, shown.number, shown.last, lambda number: f"goods:page:{number}")
    new = Button(texts.plain("goods-new"), "edit:product-new:0")
    return Screen(text, rows(*keys, turn, row(new, Button(texts.plain("key-settings"), "settings:open"))))


@result_screen.register
def product(shown: Ware, texts: Texts, zone: str = "") -> Screen:  # noqa: ARG001
    """One product and what can be said of it."""
    its = shown.product
    lines = [*_done(texts, shown), *facts(texts, shown)]
    shows = "show" if its.hidden_at else "hide"
    keys = rows(
        row(_edit(texts, its, "name"), Button(texts.plain("goods-price"), f"edit:price:{its.id}")),
        row(Button(texts.plain("goods-unit"), f"goods:units:{its.id}"), _edit(texts, its, "weight")),
        row(_edit(texts, its, "threshold"), _no_threshold(texts, its)),
        *in_rows(_weights(texts, shown), 2),
        row(Button(texts.plain(f"goods-{shows}"), f"goods:{shows}:{its.id}")),
        row(_undo(texts, shown), Button(texts.plain("settings-goods"), "goods:page:0")),
    )
    return Screen("\n".join(lines), keys)


def units(texts: Texts, shown: Ware) -> Screen:
    """In which unit a product is sold: the usual ones, or another."""
    its = shown.product
    chips = [chip(unit, f"goods:unit:{its.id}", unit, stands=unit == its.unit) for unit in usual("units")]
    back = Button(texts.plain("key-back"), f"goods:open:{its.id}")
    text = texts.say("goods-ask-which-unit", name=its.name)
    return Screen(text, rows(*in_rows(_fitting(chips), 3), row(_edit(texts, its, "unit"), back)))


def facts(texts: Texts, shown: Ware) -> list[str]:
    """What is known of a product, a line each."""
    its = shown.product
    kilos = [texts.say("goods-weighs", unit=unit, kilos=Measure(kilo, "")) for unit, kilo in shown.kilos.items()]
    below = its.sample_below
    lines = [
        texts.say("goods-name-is", name=its.name),
        texts.say("goods-unit-is", unit=its.unit) if its.unit else "",
        *kilos,
        texts.say("goods-threshold-is", kilos=Measure(below, "")) if below is not None else "",
        texts.say("goods-price-is", price=its.price_text) if its.price_text else "",
        texts.say("goods-is-hidden") if its.hidden_at else "",
    ]
    return [line for line in lines if line]


def _done(texts: Texts, shown: Ware) -> list[str]:
    done = []
    if shown.entry:
        done.append(texts.say("more-cut", limit=shown.limit) if shown.limit else texts.say("more-saved"))
    if shown.moved:
        done.append(texts.say("goods-moved", count=len(shown.moved)))
    return done


def _weights(texts: Texts, shown: Ware) -> list[Button]:
    """A key for each unit whose weight can be forgotten."""
    its = shown.product.id
    return _fitting(
        [Button(texts.plain("goods-unweigh", unit=unit), f"goods:unweigh:{its}:{unit}") for unit in shown.kilos]
    )


def _fitting(buttons: list[Button]) -> list[Button]:
    return [button for button in buttons if len(button.data.encode()) <= _MOST_BYTES]


def _no_threshold(texts: Texts, its: Product) -> Button | None:
    if its.sample_below is None:
        return None
    return Button(texts.plain("goods-no-threshold"), f"goods:any:{its.id}")


def _edit(texts: Texts, its: Product, field: str) -> Button:
    return Button(texts.plain(f"goods-type-{field}"), f"edit:product-{field}:{its.id}")


def _undo(texts: Texts, shown: Ware) -> Button | None:
    return Button(texts.plain("key-undo"), f"undo:do:{shown.entry}") if shown.entry else None


def _label(texts: Texts, its: Product) -> str:
    return texts.plain("goods-label-hidden", name=its.name) if its.hidden_at else its.name
