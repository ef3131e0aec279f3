"""The day's list as one message."""

from datetime import timedelta

from crmbot.actions.digest import Money, Today
from crmbot.actions.due_money import Settled
from crmbot.screens.due_money import owed, settled
from crmbot.screens.due_words import person_lines
from crmbot.screens.people import named, phone_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Plain

_SHOWN = 12  # people; longer lists are gone through card by card
_NAMED = 8
_MONEY_KEYS = 3


def digest(texts: Texts, today: Today) -> Screen:
    """Whom to call, then money, then what comes; one line where nothing is left."""
    blocks = [_head(texts, today), *_calls(texts, today), *_money(texts, today), *_coming(texts, today)]
    return Screen("\n".join(blocks), _ways(texts, today))


def after_money(texts: Texts, result: Settled) -> Screen:
    """What became of promised money, and the list as it then stands."""
    rest = digest(texts, result.list)
    undo = Button(texts.plain("key-undo"), f"undo:do:{result.entry}") if result.entry else None
    return Screen(f"{settled(texts, result)}\n{rest.text}", rows(*rest.rows, row(undo)))


def _head(texts: Texts, today: Today) -> str:
    if today.is_empty:
        return texts.say("today-made", count=today.made) if today.made else texts.say("today-nothing")
    day = _in_full(texts, today)
    if not today.calls and today.made:
        return texts.say("today-head-made", day=day, count=today.made)
    if not today.calls:
        return texts.say("today-head-no-calls", day=day)
    if not today.works:
        following = Day(today.following, today.today)
        return texts.say("today-head-off", day=day, count=len(today.calls), following=following)
    return texts.say("today-head", day=day, count=len(today.calls), minutes=today.minutes)


def _in_full(texts: Texts, today: Today) -> str:
    """The weekday and date, also of today."""
    return Day(today.day, today.day - timedelta(weeks=1)).spelled(texts)


def _calls(texts: Texts, today: Today) -> list[str]:
    lines: list[str] = []
    for place, call in enumerate(today.calls[:_SHOWN], 1):
        first, *others = person_lines(texts, call)
        lines += [f"{texts.spell(Plain(place))}. {first}", *others]
    hidden = len(today.calls) - _SHOWN
    if hidden > 0:
        lines.append(texts.say("today-more", count=hidden))
    if today.waiting:
        lines.append(texts.say("today-waiting", count=today.waiting))
    if today.by_sms:
        names = texts.plain("list-comma").join(named(texts, one) for one in today.by_sms[:_NAMED])
        left = len(today.by_sms) - _NAMED
        lines.append(texts.say("today-by-sms-more" if left > 0 else "today-by-sms", names=names, count=max(left, 0)))
    return lines


def _money(texts: Texts, today: Today) -> list[str]:
    lines = [_owed(texts, one) for one in today.money]
    return [texts.say("today-money-head"), *lines] if lines else []


def _owed(texts: Texts, one: Money) -> str:
    number = next(iter(one.phones), None)
    return f"{owed(texts, one)}\n{phone_line(texts, number)}" if number else owed(texts, one)


def _coming(texts: Texts, today: Today) -> list[str]:
    lines = []
    for one in today.coming:
        key = f"occasion-{one.known.key}"
        name = one.known.name or (texts.plain(key) if texts.has(key) else "")
        certain = "today-coming" if one.occurrence.certain else "today-coming-perhaps"
        if name:
            lines.append(texts.say(certain, name=name, day=Day(one.occurrence.day, today.day)))
    return lines


def _ways(texts: Texts, today: Today) -> Rows:
    if today.day != today.today:
        return ()
    start = Button(texts.plain("today-key-start"), "today:go:0")
    later = Button(texts.plain("today-key-later", day=Day(today.following, today.today)), "today:tomorrow")
    return rows(
        row(*((start, later) if today.works else (later, start)) if today.calls else ()),
        row(*(_money_key(texts, one) for one in today.money[:_MONEY_KEYS])),
        row(
            Button(texts.plain("today-key-more"), "today:all:0") if today.waiting else None,
            _closing_key(texts, today),
            Button(texts.plain("today-key-plan"), "today:plan"),
        ),
    )


def _closing_key(texts: Texts, today: Today) -> Button | None:
    """«Closed today» on a day with calls; «not closed» on one he closed himself."""
    if today.closed:
        return Button(texts.plain("today-key-open"), f"today:open:{today.day}")
    return Button(texts.plain("today-key-closed"), f"today:close:{today.day}") if today.calls and today.works else None


def _money_key(texts: Texts, one: Money) -> Button:
    """Leads to where the money is noted as come, or put off."""
    return Button(texts.plain("today-key-money", name=named(texts, one.customer)), f"today:money:{one.promise_id}")
