"""How the days are planned, and what became of a day that was closed or put off."""

from datetime import date

from crmbot.actions.digest import Today
from crmbot.actions.due import Closed
from crmbot.actions.due_plan import Planning
from crmbot.screens.digest import digest
from crmbot.screens.forms import result_screen
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Minute


def plan(texts: Texts, shown: Planning) -> Screen:
    """Hours, minutes and closing days, each with its key."""
    its = shown.plan
    lines = [
        texts.say("plan-head"),
        texts.say("plan-digest", hour=Minute(its.digest_minute)) if its.digest_on else texts.say("plan-digest-off"),
        texts.say("plan-minutes", minutes=its.day_minutes, each=its.call_minutes),
        texts.say("plan-evening") if its.evening_on else "",
        texts.say("plan-week", hour=Minute(its.week_minute)) if its.week_on else texts.say("plan-week-off"),
        _closings(texts, shown),
    ]
    return Screen("\n".join(line for line in lines if line), _keys(texts, shown))


def closed(texts: Texts, result: Closed) -> Screen:
    """A day that is closed now, or open again, and the list as it then stands."""
    day = Day(result.day, result.list.today)
    said = texts.say("today-closed", day=day, until=Day(result.until, result.list.today))
    back = Button(texts.plain("today-key-open"), f"today:open:{result.day}")
    return Screen(said, rows(row(back, Button(texts.plain("due-key-list"), "today:list"))))


def moved(texts: Texts, count: int, until: date, today: Today) -> Screen:
    """Everybody was left for another day."""
    said = texts.say("today-all-tomorrow", count=count, until=Day(until, today.today))
    return Screen(said, digest(texts, today).rows)


@result_screen.register
def _plan(result: Planning, texts: Texts, _zone: str) -> Screen:
    return plan(texts, result)


def _closings(texts: Texts, shown: Planning) -> str:
    if not shown.closings:
        return ""
    days = texts.plain("list-comma").join(Day(day, shown.today).spelled(texts) for day in shown.closings[:6])
    return texts.say("plan-closings", days=days)


def _keys(texts: Texts, shown: Planning) -> Rows:
    def typed(name: str, field: str) -> Button:
        return Button(texts.plain(f"plan-key-{name}"), f"edit:{field}:0")

    def switch(name: str, stands: bool) -> Button:
        return Button(texts.plain(f"plan-key-{name}-{'off' if stands else 'on'}"), f"today:toggle:{name}")

    its = shown.plan
    return rows(
        row(typed("digest", "digest_minute"), typed("week", "week_minute")),
        row(typed("minutes", "day_minutes"), typed("each", "call_minutes"), typed("closing", "closing_day")),
        row(switch("digest", its.digest_on), switch("week", its.week_on), switch("evening", its.evening_on)),
        row(Button(texts.plain("due-key-list"), "today:list")),
    )
