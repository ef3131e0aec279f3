"""One row of a book taken home as the value it was written from."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from crmbot.domain.imports import Listed
from crmbot.domain.own_book import Brought, Contact, Load, Promise, Ware, Wish, Words
from crmbot.sheets.own_cells import Cells
from crmbot.sheets.own_layout import REMARKS
from crmbot.sheets.own_marks import instant
from crmbot.sheets.own_words import code, codes
from crmbot.sheets.products import products_cell, products_in
from crmbot.text.normalise import search_key

_NO_LABEL = "-"
_TALKED = ("call_only",)
_LAST = 1_000_000


def person_of(cells: Cells, group: int) -> Brought:
    """A customer, without his history; ``group`` is what the sheet or the row says of him."""
    said, opening = cells.mark, _pair(cells.mark.get("s"))
    marks = codes("mark", cells.text("marks"))
    listed = Listed(
        phones=cells.phones("phones"),
        name=cells.text("name"),
        honorific=code("title", cells.text("title")),
        also_name=cells.text("firm"),
        city=cells.text("city"),
        products=products_in(cells.text("products")),
        group=group,
        last_contact=cells.day("last-contact"),
    )
    return Brought(
        listed,
        address=cells.text("address"),
        channel=code("channel", cells.text("channel")),
        source=cells.text("source"),
        keeper=cells.text("keeper"),
        price_only="price_only" in marks,
        no_text="no_text" in marks,
        no_religious="no_religious" in marks,
        no_call="no_call" in marks,
        bereaved_until=cells.day("bereaved"),
        stated_rhythm=code("rhythm", cells.text("rhythm")),
        stated_last=code("stated-last", cells.text("stated-last")),
        stated_on=_day(said.get("d")),
        made=instant(said.get("m")),
        opening=None if opening is None else _whole(opening[0]),
        opened=None if opening is None else instant(opening[1]),
        labels=_labels(cells.text("labels")),
        words=tuple(one for _, one in sorted(_words(cells), key=lambda placed: placed[0])),
        wishes=tuple(Wish(str(name), instant(at)) for name, at in filter(None, map(_pair, _list(said.get("w"))))),
    )


def contact_of(cells: Cells, zone: str) -> Contact | None:
    """A contact; None where nothing says when it was."""
    at = cells.moment("hour", "a", zone)
    if at is None:
        return None
    outcomes = codes("outcome", cells.text("outcome"))
    given = _pair(cells.mark.get("g")) or ("", "")
    return Contact(
        at,
        kind=code("contact", cells.text("contact")) or "call",
        direction=code("way", cells.text("way")) or "in",
        outcomes=() if outcomes == _TALKED else outcomes,
        said=cells.text("said"),
        products=_products(cells),
        by=cells.text("by"),
        given_name=str(given[0]),
        given_honorific=str(given[1]),
        price_other=_whole(cells.mark.get("o")),
        **_money(cells),
    )


def load_of(cells: Cells) -> Load | None:
    """A load; None without a day."""
    day, said = cells.day("day"), cells.mark
    if day is None:
        return None
    return Load(
        day,
        at=instant(said.get("a")),
        product=cells.text("product"),
        is_sample=code("outcome", cells.text("outcome")) == "sample",
        left_on=cells.day("left"),
        estimate=cells.whole("estimate"),
        by=cells.text("by"),
        contact=instant(said.get("c")),
        number=_whole(said.get("k")) or 0,
        order=_whole(said.get("o")) or 0,
        **_money(cells),
    )


def promise_of(cells: Cells) -> Promise | None:
    """A promise; None without a day."""
    due, said = cells.day("due"), cells.mark
    if due is None:
        return None
    state = code("state", cells.text("state"))
    return Promise(
        due,
        kind=code("promise", cells.text("promise")) or "talk",
        reason=cells.text("reminder"),
        amount=cells.whole("amount"),
        state=state if state in ("open", "done", "dropped") else "open",
        by=cells.text("by"),
        made=instant(said.get("a")),
        closed=instant(said.get("x")),
        tries=_whole(said.get("t")) or 0,
        contact=instant(said.get("c")),
        load=_whole(said.get("k")) or 0,
    )


def ware_of(cells: Cells) -> tuple[int, Ware] | None:
    """A product and its place among all; None for a row without a name."""
    name, said = cells.text("product"), cells.mark
    if not search_key(name):
        return None
    hidden = instant(said.get("h")) if cells.has("hidden") else None
    ware = Ware(name, cells.text("unit"), cells.text("price"), instant(said.get("u")), cells.decimal("sample"), hidden)
    return _whole(said.get("i")) or 0, replace(ware, weights=tuple(_weights(cells.text("weights"))))


def with_wishes(one: Brought) -> Brought:
    """The person with what somebody added to the cell of his products by hand; the rest of it stands elsewhere."""
    names = {wish.product for wish in one.wishes} | {load.product for load in one.loads}
    names |= {name for contact in one.contacts for name in contact.products}
    known = {search_key(name) for name in names}
    known |= {search_key(part) for name in names for part in products_in(products_cell((name,)))}
    more = tuple(Wish(name) for name in one.listed.products if search_key(name) not in known)
    return replace(one, wishes=one.wishes + more) if more else one


def _words(cells: Cells) -> Iterator[tuple[int, Words]]:
    """Words of all kinds, each with its place among them; those written by hand stand behind all others."""
    marks = cells.mark.get("r")
    for kind, column in REMARKS.items():
        lines = cells.text(column).split("\n") if cells.text(column) else []
        known = [one for one in _list(marks.get(kind) if isinstance(marks, dict) else None) if len(_list(one)) == 3]
        counts = [_whole(count) or 1 for _, count, _ in known]
        if sum(counts) != len(lines):
            yield from ((_LAST, Words(kind, line.strip())) for line in lines if line.strip())
            continue
        for (at, _, place), count in zip(known, counts, strict=True):
            yield _whole(place) or 0, Words(kind, "\n".join(lines[:count]), instant(at))
            lines = lines[count:]


def _products(cells: Cells) -> tuple[str, ...]:
    """The products of a cell; the hidden ones where nobody touched it, for some names a cell cannot hold."""
    kept = tuple(str(name) for name in _list(cells.mark.get("w")))
    written = cells.text("products")
    return kept if kept and products_cell(kept) == written else products_in(written)


def _labels(cell: str) -> tuple[str, ...]:
    return tuple("" if label == _NO_LABEL else label for label in cell.split("\n")) if cell else ()


def _weights(cell: str) -> Iterator[tuple[str, Decimal]]:
    for line in cell.split("\n"):
        unit, colon, kilos = line.rpartition(": ")
        if colon and kilos.replace(".", "", 1).isdecimal():
            yield unit, Decimal(kilos)


def _money(cells: Cells) -> dict[str, Any]:
    return {
        "quantity": cells.decimal("quantity"), "unit": cells.text("unit"), "amount": cells.whole("amount"),
        "unit_price": cells.whole("unit-price"), "price_unit": cells.text("price-unit"),
    }  # fmt: skip


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _pair(value: object) -> tuple[Any, Any] | None:
    return (value[0], value[1]) if isinstance(value, list) and len(value) == 2 else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _day(value: object) -> date | None:
    try:
        return datetime.fromisoformat(value).date() if isinstance(value, str) and value else None
    except ValueError:
        return None
