"""What comes, on the screen: the next ninety days, one occasion, and whom to ring for it."""

from crmbot.actions.occasions.listing import Coming, Opened, Page
from crmbot.actions.occasions.naming import name_in
from crmbot.actions.occasions.people import Person, Ringing
from crmbot.screens.card import load_words
from crmbot.screens.forms import result_screen
from crmbot.screens.paging import page_of, pager
from crmbot.screens.people import headline, phone_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Date, Day, Minute, Plain

_IN_A_ROW = 4


@result_screen.register
def listed(result: Page, texts: Texts, zone: str = "") -> Screen:  # noqa: ARG001
    """A page of what comes, each with its day and how far it is."""
    head = "occasions-head-all" if result.all_of_them else "occasions-head"
    lines = [
        texts.say("occasions-gone") if result.entry else "",
        texts.say(head, count=result.total) if result.total else texts.say("occasions-none"),
        page_of(texts, result.number, result.last),
        *(f"{texts.spell(Plain(n))}. {_line(texts, one, result)}" for n, one in enumerate(result.coming, 1)),
    ]
    return Screen("\n".join(line for line in lines if line), _page_keys(texts, result))


@result_screen.register
def opened(result: Opened, texts: Texts, zone: str = "") -> Screen:  # noqa: ARG001
    """One occasion: its next day, how it is reminded of, and what can be chosen."""
    lines = [
        texts.say("more-saved") if result.entry else "",
        f"<b>{texts.spell(name_in(texts, result.known))}</b>",
        _when(texts, result.coming) if result.coming else texts.say("occasions-unknown"),
        *_reminded(texts, result),
        _moon(texts, result),
    ]
    return Screen("\n".join(line for line in lines if line), rows(*_keys(texts, result)))


def ringing(texts: Texts, result: Ringing) -> Screen:
    """Whom to ring, each with number and last purchase."""
    name = name_in(texts, result.known)
    if not result.people:
        lines = [texts.say(f"occasions-{result.kind}-nobody", name=name)]
    else:
        lines = [texts.say(f"occasions-{result.kind}-head", name=name, count=result.total)]
        lines.append(page_of(texts, result.number, result.last))
    for place, one in enumerate(result.people, 1):
        lines += _person(texts, place, one, result)
    return Screen("\n".join(line for line in lines if line), _people_keys(texts, result))


def coming_line(texts: Texts, one: Coming) -> str:
    """One occasion with its day and how far it is, for the end of another screen."""
    parts = [
        texts.spell(name_in(texts, one.known)),
        texts.spell(Date(one.day)),
        away(texts, one.days),
        "" if one.occurrence.certain else texts.say("occasions-maybe"),
    ]
    return texts.plain("list-comma").join(part for part in parts if part)  # a dot before a figure is read as a nought


def away(texts: Texts, days: int) -> str:
    """«today», «tomorrow», «in 3 days»."""
    near = {0: "day-today", 1: "day-tomorrow"}.get(days)
    return texts.say(near) if near else texts.say("occasions-away", days=days)


def _line(texts: Texts, one: Coming, result: Page) -> str:
    off = "" if one.known.on or not result.all_of_them else texts.plain("list-comma") + texts.say("occasions-off")
    return coming_line(texts, one) + off


def _page_keys(texts: Texts, result: Page) -> Rows:
    numbers = [
        Button(texts.spell(Plain(n)), f"occasions:open:{one.known.number}") for n, one in enumerate(result.coming, 1)
    ]
    every = int(result.all_of_them)
    other = Button(texts.plain(f"occasions-key-{'on' if every else 'all'}"), f"occasions:list:0:{1 - every}")
    undo = Button(texts.plain("key-undo"), f"undo:do:{result.entry}") if result.entry else None
    return rows(
        row(*numbers[:_IN_A_ROW]),
        row(*numbers[_IN_A_ROW:]),
        pager(texts, result.number, result.last, lambda n: f"occasions:list:{n}:{every}"),
        row(Button(texts.plain("occasions-key-new"), "edit:occasion-own:0"), other),
        row(undo),
    )


def _when(texts: Texts, one: Coming) -> str:
    sure = "" if one.occurrence.certain else "\n" + texts.say("occasions-unsure")
    return f"{texts.say('occasions-when', day=Date(one.day), away=away(texts, one.days))}{sure}"


def _reminded(texts: Texts, result: Opened) -> list[str]:
    its = result.reminding
    by = "" if its == result.known else texts.say("occasions-reminded-by", name=name_in(texts, its))
    if not its.on:
        return [by, texts.say("occasions-reminded-off")]
    days = texts.plain("list-comma").join(
        texts.plain("occasions-lead", days=lead) if lead else texts.plain("occasions-lead-day") for lead in its.leads
    )
    return [by, texts.say("occasions-reminded", days=days, hour=Minute(result.minute))]


def _moon(texts: Texts, result: Opened) -> str:
    if not (result.said and result.said_on and result.coming):
        return ""
    kind = {-1: "early", 0: "same", 1: "late"}[result.said.days]
    month = texts.plain(f"lunar-month-{result.known.rule.month}")
    day = Day(result.said_on, result.coming.today)
    return texts.say(f"occasions-moon-{kind}", month=month, who=result.said.by, day=day)


def _keys(texts: Texts, result: Opened) -> Rows:
    number, its = result.known.number, result.reminding
    toggle = "occasions-key-switch-off" if its.on else "occasions-key-switch-on"
    year = result.coming.occurrence.year if result.coming else 0
    return rows(
        row(
            Button(texts.plain("occasions-key-leads"), f"edit:occasion-leads:{number}"),
            Button(texts.plain("occasions-key-hour"), f"edit:occasion-hour:{number}"),
            Button(texts.plain(toggle), f"occasions:switch:{number}"),
        ),
        _moon_keys(texts, result, year),
        _own_keys(texts, result) if result.known.is_own else (),
        row(Button(texts.plain("occasions-key-calls"), f"occasions:calls:{number}:{year}:0"))
        if year and result.known.kind != "mourning"
        else (),
        row(
            Button(texts.plain("key-undo"), f"undo:do:{result.entry}") if result.entry else None,
            Button(texts.plain("occasions-key-list"), "occasions:list:0:0"),
        ),
    )


def _own_keys(texts: Texts, result: Opened) -> tuple[Button, ...]:
    once = "occasions-key-yearly" if result.known.rule.only else "occasions-key-once"
    return row(
        Button(texts.plain(once), f"occasions:once:{result.known.number}"),
        Button(texts.plain("occasions-key-remove"), f"occasions:remove:{result.known.number}"),
    )


def _moon_keys(texts: Texts, result: Opened, year: int) -> tuple[Button, ...]:
    if result.month is None:
        return ()
    month, moved = texts.plain(f"lunar-month-{result.month.month}"), result.said.days if result.said else 0
    move = f"occasions:move:{result.known.number}:{year}"
    return row(
        Button(texts.plain("occasions-key-earlier", month=month), f"{move}:early") if moved > -1 else None,
        Button(texts.plain("occasions-key-later", month=month), f"{move}:late") if moved < 1 else None,
    )


def _person(texts: Texts, place: int, one: Person, result: Ringing) -> list[str]:
    bought = one.bought
    return [
        f"{texts.spell(Plain(place))}. {headline(texts, one.customer)}",
        *(phone_line(texts, phone) for phone in one.phones[:1]),
        texts.say("card-last-purchase", what=load_words(texts, bought), day=Day(bought.bought_on, result.today))
        if bought
        else "",
    ]


def _people_keys(texts: Texts, result: Ringing) -> Rows:
    number, year = result.known.number, result.coming.occurrence.year
    cards = [
        Button(texts.spell(Plain(place)), f"card:show:{one.customer.id}") for place, one in enumerate(result.people, 1)
    ]
    turn = pager(texts, result.number, result.last, lambda n: f"occasions:{result.kind}:{number}:{year}:{n}")
    back = Button(texts.spell(name_in(texts, result.known)), f"occasions:open:{number}")
    return rows(row(*cards), (*turn, back))
