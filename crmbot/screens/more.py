"""«بیشتر»: a customer's details in one message, page by page; every tap is saved and shown with ✓."""

from crmbot.actions.details import Details
from crmbot.domain.customer import Channel
from crmbot.domain.titles import Title
from crmbot.screens import more_numbers, more_words
from crmbot.screens.forms import result_screen
from crmbot.screens.more_keys import back, chip, edit, key, ticked, whom
from crmbot.screens.people import headline, phone_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day

_MARKS = ("price_only", "no_text", "no_religious")
_MOST_BYTES = 64


def more(texts: Texts, shown: Details) -> Screen:
    """The page that is looked at."""
    pages = {
        "name": _name, "city": _city, "source": _source, "goods": _goods, "channel": _channel,
        "numbers": more_numbers.page, "words": more_words.page,
    }  # fmt: skip
    lines, keys = pages.get(shown.page, _first)(texts, shown)
    done = texts.say("more-cut", limit=shown.limit) if shown.limit else texts.say("more-saved")
    undo = Button(texts.plain("key-undo"), f"undo:do:{shown.entry}") if shown.entry else None
    text = "\n".join(line for line in (done if shown.entry else "", *lines) if line)
    its = f"text:for:{shown.customer.id}:c{shown.interaction_id or 0}"
    words = Button(texts.plain("text-key"), its) if not shown.page else None
    return Screen(text, rows(*keys, row(undo, words, back(texts, shown))))


@result_screen.register
def _typed(result: Details, texts: Texts, zone: str) -> Screen:  # noqa: ARG001
    """What a field behind «بیشتر» shows after it was typed."""
    return more(texts, result)


def _first(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    customer = shown.customer
    lines = [headline(texts, customer), *(phone_line(texts, phone) for phone in shown.phones[:3])]
    if customer.address:
        lines.append(texts.say("more-address", address=customer.address))
    if customer.source:
        lines.append(texts.say("more-source", source=customer.source))
    if shown.bereaved and customer.bereaved_until:
        lines.append(texts.say("card-bereaved", until=Day(customer.bereaved_until, shown.today)))
    lines.append(texts.say("more-ask"))
    pages = [key(texts, shown, page) for page in ("name", "city", "goods", "numbers", "words", "source")]
    marks = [_mark(texts, shown, mark, stands=bool(getattr(customer, mark))) for mark in _MARKS]
    mourning = _mark(texts, shown, "bereaved", stands=shown.bereaved)
    gone = Button(texts.plain("more-delete"), f"more:delete:{whom(shown)}")
    return lines, rows(*in_rows([*pages, *marks, mourning, key(texts, shown, "channel"), gone], 2))


def _mark(texts: Texts, shown: Details, mark: str, *, stands: bool) -> Button:
    return Button(ticked(texts.plain(f"more-{mark}"), stands), f"more:mark:{whom(shown)}:{mark}:{int(not stands)}")


def _name(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    customer = shown.customer
    lines = [
        texts.say("more-name-is", name=customer.name) if customer.name else texts.say("more-name-none"),
        texts.say("more-also-names", names=customer.also_names) if customer.also_names else "",
        texts.say("more-address", address=customer.address) if customer.address else texts.say("more-address-none"),
        texts.say("more-title-ask"),
    ]
    titles = [
        chip(texts.plain(f"title-{title}"), f"more:title:{whom(shown)}", title, stands=customer.honorific == title)
        for title in Title
    ]
    emptied = [
        Button(texts.plain(f"more-clear-{field}"), f"more:clear:{whom(shown)}:{field}")
        for field in ("address", "also_names")
        if getattr(customer, field)
    ]
    others = edit(texts, shown, "also_names") if customer.also_names else None
    typed = row(edit(texts, shown, "name"), edit(texts, shown, "address"), others)
    return lines, rows(*in_rows(titles, 3), typed, row(*emptied))


def _city(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    return _one_of(texts, shown, "city", shown.customer.city)


def _source(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    return _one_of(texts, shown, "source", shown.customer.source)


def _one_of(texts: Texts, shown: Details, field: str, value: str) -> tuple[list[str], Rows]:
    """A field with its value, the usual answers, and a way to type another."""
    lines = [texts.say(f"more-{field}-is", value=value) if value else texts.say(f"more-{field}-none")]
    usual = [one for one in shown.chips if ":" not in one]
    chips = [Button(ticked(one, one == value), f"more:{field}-is:{whom(shown)}:{one}") for one in usual]
    fitting = [button for button in chips if len(button.data.encode()) <= _MOST_BYTES]
    empty = Button(texts.plain("more-clear"), f"more:clear:{whom(shown)}:{field}") if value else None
    return lines, rows(*in_rows(fitting, 3), row(edit(texts, shown, field), empty))


def _goods(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    his = {product.id for product in shown.wants}
    names = texts.plain("list-comma").join(product.name for product in shown.wants)
    lines = [texts.say("more-goods-are", names=names) if names else texts.say("more-goods-none")]
    chips = [
        Button(ticked(one.name, one.id in his), f"more:want:{whom(shown)}:{one.id}:{int(one.id not in his)}")
        for one in shown.goods
    ]
    return lines, rows(*in_rows(chips, 2), row(edit(texts, shown, "goods")))


def _channel(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    chosen = shown.customer.channel
    lines = [texts.say("more-channel-ask")]
    if chosen:
        lines.insert(0, texts.say("more-channel-is", channel=texts.plain(f"channel-{chosen}")))
    chips = [
        chip(texts.plain(f"channel-{one}"), f"more:by:{whom(shown)}", one, stands=one == chosen) for one in Channel
    ]
    return lines, rows(*in_rows(chips, 3))
