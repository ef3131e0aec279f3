"""Money somebody promised: whom to ask, how to begin, and whether it has come."""

from crmbot.actions.digest import Money
from crmbot.actions.due_money import Settled
from crmbot.screens.people import called, phone_line
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.screens.week_opening import greeting
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Toman


def owed(texts: Texts, one: Money) -> str:
    """Who, how much, and for which day."""
    name, day = called(texts, one.customer), Day(one.due_on, one.today)
    if one.amount is None:
        return texts.say("today-money-unknown", name=name, day=day)
    return texts.say("today-money", name=name, amount=Toman(one.amount), day=day)


def asked_for(texts: Texts, one: Money) -> Screen:
    """One promise of money; a call about it is about nothing else."""
    said = texts.plain("opening-money-1", greeting=greeting(texts, one.customer))
    lines = [owed(texts, one), *(phone_line(texts, phone) for phone in one.phones[:1])]
    lines.append(texts.say("due-open-with", said=said))
    return Screen("\n".join(lines), _keys(texts, one))


def settled(texts: Texts, result: Settled) -> str:
    """What became of it, to stand above the list."""
    name = called(texts, result.customer)
    if result.until is None:
        return texts.say("due-money-came", name=name)
    return texts.say("due-money-waits", name=name, day=Day(result.until, result.list.today))


def _keys(texts: Texts, one: Money) -> tuple[tuple[Button, ...], ...]:
    def later(label: str, days: int) -> Button:
        return Button(texts.plain(label), f"today:wait:{one.promise_id}:{days}")

    return rows(
        row(Button(texts.plain("due-key-paid"), f"today:paid:{one.promise_id}")),
        row(later("promise-day-on", 1), later("promise-week-on", 7)),
        row(
            Button(texts.plain("key-card"), f"card:show:{one.customer.id}"),
            Button(texts.plain("due-key-list"), "today:list"),
        ),
    )
