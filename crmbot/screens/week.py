"""The weekly session: how many hours, one card at a time, how it ended, and its list as text."""

from collections.abc import Sequence

from crmbot.actions.digest_choice import CALLED_FROM
from crmbot.actions.due_reasons import Call
from crmbot.actions.week import HOURS, Asked, Shown
from crmbot.clock import local_day
from crmbot.screens.draft_key import text_key
from crmbot.screens.due import known_lines
from crmbot.screens.due_words import person_lines, why
from crmbot.screens.people import called, phone_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.week_end import end_lines
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Plain

_MOST = 4000  # characters of one message; Telegram takes 4,096
_KEYS = (("planned",), ("talked", "bought"), ("unanswered", "later", "never"))
_OF_A_CALL = ("talked", "bought", "unanswered")


def ask(texts: Texts, asked: Asked, text_id: str = "week-ask") -> Screen:
    """How many hours; or, where a session was left, whether to go on with it."""
    more = row(
        Button(texts.plain("week-key-text"), "week:text"),
        Button(texts.plain("week-key-file"), "week:file"),
    )
    gone = row(Button(texts.plain("week-key-win-back"), "week:gone"))
    if asked.open:
        said = texts.say("week-open", place=asked.seen + 1, count=asked.cards)
        ways = row(Button(texts.plain("week-key-go-on"), "week:on"), Button(texts.plain("week-key-anew"), "week:anew"))
        return Screen(said, rows(ways, more, gone))
    if not asked.waiting:
        return _nobody(texts, asked, gone)
    groups = texts.plain("week-groups-4" if asked.group >= CALLED_FROM else "week-groups-3")
    return Screen(texts.say(text_id, count=asked.waiting, groups=groups), rows(hours(texts), more, gone))


def _nobody(texts: Texts, asked: Asked, gone: tuple[Button, ...]) -> Screen:
    """Nothing is claimed of those whose rhythm is not known."""
    if not asked.unknown:
        return Screen(texts.say("week-nobody"), rows(gone))
    lines = [texts.say("week-nobody"), texts.say("week-unknown", count=asked.unknown)]
    return Screen("\n".join(lines), rows(row(Button(texts.plain("key-groups"), "groups:all")), gone))


def hours(texts: Texts) -> tuple[Button, ...]:
    """One to four hours."""
    return tuple(Button(texts.plain("week-hours", hours=count), f"week:hours:{count}") for count in HOURS)


def session(texts: Texts, shown: Shown, zone: str) -> Screen:
    """The next card, or how it ended."""
    told = _told(texts, shown)
    undo = Button(texts.plain("key-undo"), f"undo:do:{shown.entry}") if shown.entry else None
    if shown.call is None or shown.card is None or shown.row is None:
        lines = [told, *(end_lines(texts, shown.end, shown.today) if shown.end else ())]
        return Screen("\n".join(line for line in lines if line), rows(row(undo), _lists(texts)))
    first, *others = person_lines(texts, shown.call)
    lines = [told, f"{texts.say('due-place', place=shown.place + 1, count=shown.count)} · {first}"]
    lines += [*others, _last_talk(texts, shown, zone)]
    lines += known_lines(texts, shown.card, shown.call)
    return Screen(
        "\n".join(line for line in lines if line), _keys(texts, shown.row.id, text_key(texts, shown.call, "w"), undo)
    )


def as_text(texts: Texts, calls: Sequence[Call], head: str = "week-list-head") -> Screen:
    """The list to read or to pass on; split into messages where it is long."""
    if not calls:
        return Screen(texts.say("week-win-back-nobody" if head == "week-win-back-head" else "week-nobody"))
    blocks = [texts.say(head, count=len(calls))]
    for place, call in enumerate(calls, 1):
        number = (phone_line(texts, phone) for phone in call.phones[:1])
        name = f"{texts.spell(Plain(place))}. {called(texts, call.customer)}"
        blocks.append("\n".join([name, *number, why(texts, call)]))
    first, *others = _pages(blocks)
    return Screen(first, also=tuple(Screen(one) for one in others))


def _pages(blocks: Sequence[str]) -> list[str]:
    pages = [""]
    for block in blocks:
        if pages[-1] and len(pages[-1]) + len(block) > _MOST:
            pages.append("")
        pages[-1] = f"{pages[-1]}\n{block}" if pages[-1] else block
    return pages


def _keys(texts: Texts, card_id: int, *others: Button | None) -> Rows:
    lines = [
        row(*(Button(texts.plain(f"week-key-{name}"), f"week:did:{card_id}:{name}") for name in line)) for line in _KEYS
    ]
    return rows(*lines, row(*others))


def _lists(texts: Texts) -> tuple[Button, ...]:
    return row(
        Button(texts.plain("due-key-list"), "today:list"),
        Button(texts.plain("week-key-win-back"), "week:gone"),
    )


def _told(texts: Texts, shown: Shown) -> str:
    if not shown.done or shown.whom is None:
        return ""
    name = called(texts, shown.whom)
    if shown.done == "planned" and shown.planned_on:
        return texts.say("week-done-planned", name=name, day=Day(shown.planned_on, shown.today))
    if shown.done == "unanswered":
        again = texts.plain("due-done-unanswered-week")
        if shown.planned_on:
            again = texts.plain("due-done-unanswered-day", day=Day(shown.planned_on, shown.today))
        return texts.say("due-done-unanswered", name=name, again=again)
    return texts.say(f"{'due' if shown.done in _OF_A_CALL else 'week'}-done-{shown.done}", name=name)


def _last_talk(texts: Texts, shown: Shown, zone: str) -> str:
    talked = shown.call.customer.last_talk_at if shown.call else None
    return texts.say("week-last-talk", day=Day(local_day(talked, zone), shown.today)) if talked else ""
