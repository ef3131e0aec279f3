"""Turning back what an import did to the goods: what was changed or used since stays as it is."""

from collections.abc import Sequence

from crmbot.store.pen import Image, Pen, packed, unpacked
from crmbot.store.tables import metadata, product, product_unit
from crmbot.store.undo import rows_in_the_way

GOODS = (product.name, product_unit.name)
_LEFT_ALONE = {"price_text": "", "hidden_at": None}


def turn_back_goods(pen: Pen, images: Sequence[Image]) -> None:
    """Turns back the products of one chunk, each with its weights, or not at all."""
    by_product: dict[int, list[Image]] = {}
    for image in images:
        its = image["i"] if image["t"] == product.name else _product_of(pen, image)
        by_product.setdefault(its, []).append(image)
    for own in by_product.values():
        if not _changed_since(pen, own):
            for image in reversed(own):
                _turn_back(pen, image)


def _product_of(pen: Pen, image: Image) -> int:
    written = image["a"] or {}
    now = written if "product_id" in written else pen.row(product_unit, image["i"], "product_id") or {}
    return int(now.get("product_id") or 0)


def _changed_since(pen: Pen, own: list[Image]) -> bool:
    """Also a price or a hiding given to a product that came without."""
    for image in own:
        if image["t"] == product.name and image["b"] is None:
            now = pen.row(product, image["i"], *_LEFT_ALONE)
            if packed(now) != {name: image["a"].get(name, value) for name, value in _LEFT_ALONE.items()}:
                return True
    return bool(rows_in_the_way(pen, own))


def _turn_back(pen: Pen, image: Image) -> None:
    table = metadata.tables[image["t"]]
    if image["b"] is None:
        pen.delete(table, image["i"])
    else:
        pen.update(table, image["i"], **unpacked(table, image["b"]))
