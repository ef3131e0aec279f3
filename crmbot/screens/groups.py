"""The five groups on the screen: how many, then who and why."""

from crmbot.actions.grouping import Overview, Page, Standing, Why
from crmbot.screens.card import load_words
from crmbot.screens.paging import page_of, pager
from crmbot.screens.people import headline, phone_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.normalise import search_key
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Plain

_MOST_BYTES = 64
_IN_A_ROW = 4


def overview(texts: Texts, result: Overview) -> Screen:
    """How many stand in each group and what each gets."""
    total = sum(result.counts.values())
    if not total and not result.price_only:
        return Screen(texts.say("groups-empty"))
    lines = [texts.say("groups-head", total=total)]
    for group in sorted(result.counts, reverse=True):
        words = {"what": texts.plain(f"group-{group}"), "gets": texts.plain(f"groups-gets-{group}")}
        lines.append(texts.say("groups-line", group=group, count=result.counts[group], **words))
    if result.price_only:
        lines.append(texts.say("groups-price-only", count=result.price_only))
    keys = [
        Button(texts.plain("groups-key", group=group), _data(group))
        for group in sorted(result.counts, reverse=True)
        if result.counts[group]
    ]
    return Screen("\n".join(lines), rows(row(*keys[:2]), row(*keys[2:])))


def page(texts: Texts, result: Page) -> Screen:
    """One page of a group: each with number, city and why he is there; filters one tap away."""
    group = result.group
    lines = [texts.say("groups-page-head", group=group, what=texts.plain(f"group-{group}"), total=result.total)]
    lines += [_filters(texts, result), page_of(texts, result.number, result.last)]
    for place, one in enumerate(result.people, 1):
        lines += _person(texts, place, one, result)
    if not result.people:
        lines.append(texts.say("groups-page-nobody", group=group))
    return Screen("\n".join(line for line in lines if line), _rows(texts, result))


def _person(texts: Texts, place: int, one: Standing, result: Page) -> list[str]:
    return [
        f"{texts.spell(Plain(place))}. {headline(texts, one.customer)}",
        *(phone_line(texts, phone) for phone in one.phones[:1]),
        _why(texts, one.why, result),
    ]


def _why(texts: Texts, why: Why, result: Page) -> str:
    if why.day is None:
        return texts.say("groups-why-never" if why.kind == "talk" else "groups-why-standing")
    day = Day(why.day, result.today)
    if why.purchase:
        kind = "groups-why-tried" if why.kind == "sample" else "groups-why-bought"
        return texts.say(kind, what=load_words(texts, why.purchase), day=day)
    return texts.say(f"groups-why-{why.kind}", day=day)


def _filters(texts: Texts, result: Page) -> str:
    names = [name for name in (result.city, result.product.name if result.product else "") if name]
    return texts.say("groups-page-only", filter=texts.plain("list-comma").join(names)) if names else ""


def _rows(texts: Texts, result: Page) -> Rows:
    cards = [
        Button(texts.spell(Plain(place)), f"card:show:{one.customer.id}") for place, one in enumerate(result.people, 1)
    ]
    product_id = result.product.id if result.product else 0
    turn = pager(texts, result.number, result.last, lambda n: _data(result.group, n, product_id, result.city))
    back = Button(texts.plain("groups-key-all"), "groups:all")
    return rows(
        row(*cards[:_IN_A_ROW]),
        row(*cards[_IN_A_ROW:]),
        _city_chips(texts, result, product_id),
        _product_chips(texts, result),
        (*turn, back),
    )


def _city_chips(texts: Texts, result: Page, product_id: int) -> tuple[Button, ...]:
    if result.city:
        clear = texts.plain("groups-key-clear", filter=result.city)
        return row(Button(clear, _data(result.group, 0, product_id)))
    chips = [Button(city, _data(result.group, 0, product_id, city)) for city in result.cities]
    return _fitting(chips) if len(chips) > 1 else ()


def _product_chips(texts: Texts, result: Page) -> tuple[Button, ...]:
    if result.product:
        clear = texts.plain("groups-key-clear", filter=result.product.name)
        return row(Button(clear, _data(result.group, 0, 0, result.city)))
    chips = [Button(product.name, _data(result.group, 0, product.id, result.city)) for product in result.products]
    return _fitting(chips) if len(chips) > 1 else ()


def _fitting(chips: list[Button]) -> tuple[Button, ...]:
    return tuple(chip for chip in chips if len(chip.data.encode()) <= _MOST_BYTES)


def _data(group: int, number: int = 0, product_id: int = 0, city: str = "") -> str:
    return f"groups:page:{group}:{number}:{product_id}:{search_key(city)}"
