"""One person of the day's list after the other, with what came of the last call above him."""

from crmbot.actions.cards import Card
from crmbot.actions.due import Step
from crmbot.actions.due_reasons import Call
from crmbot.screens.card import load_words, promise_line, remembered
from crmbot.screens.digest import digest
from crmbot.screens.draft_key import text_key
from crmbot.screens.due_words import person_lines
from crmbot.screens.people import called, mourning
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.week_opening import opening
from crmbot.text.texts import Texts
from crmbot.text.values import Day


def step(texts: Texts, shown: Step) -> Screen:
    """The next person, or the list's end."""
    if shown.call is None or shown.card is None:
        lines = [told(texts, shown), texts.say("due-finished")]
        rest = digest(texts, shown.list)
        return Screen("\n".join(line for line in (*lines, rest.text) if line), rest.rows)
    passed = shown.list.passed  # who is done has left the list: he is counted on, or nothing would seem to move
    place = texts.say("due-place", place=passed + shown.place + 1, count=passed + len(shown.list.calls))
    first, *others = person_lines(texts, shown.call)
    lines = [told(texts, shown), f"{place} · {first}", *others, *known_lines(texts, shown.card, shown.call)]
    return Screen("\n".join(line for line in lines if line), _keys(texts, shown, shown.call))


def told(texts: Texts, shown: Step) -> str:
    """What the tap before did."""
    if not shown.done or shown.whom is None:
        return ""
    name = called(texts, shown.whom)
    if shown.done == "unanswered":
        again = texts.plain("due-done-unanswered-week")
        if shown.again_on:
            again = texts.plain("due-done-unanswered-day", day=Day(shown.again_on, shown.list.today))
        return texts.say("due-done-unanswered", name=name, again=again)
    if shown.done == "tomorrow" and shown.again_on:
        return texts.say("due-done-tomorrow", name=name, day=Day(shown.again_on, shown.list.today))
    return texts.say(f"due-done-{shown.done}", name=name)


def known_lines(texts: Texts, card: Card, call: Call) -> list[str]:
    """Whether he mourns, last purchase and price, the open promise, remembered words, and a sentence to begin with."""
    lines = []
    if card.last_purchase and call.why != "delivery":
        what, day = load_words(texts, card.last_purchase), Day(card.last_purchase.bought_on, card.today)
        lines.append(texts.say("card-last-purchase", what=what, day=day))
    its = call.promise.id if call.promise else 0
    lines += [promise_line(texts, one, card.today) for one in card.follow_ups if one.id != its][:1]
    mourns = mourning(texts, card.customer, card.today)
    begin = "" if mourns else opening(texts, call)
    return [line for line in (mourns, *lines, remembered(texts, card), begin) if line]


def _keys(texts: Texts, shown: Step, call: Call) -> Rows:
    def key(answer: str, label: str = "") -> Button:
        data = f"today:did:{call.customer.id}:{shown.place}:{answer}:{int(shown.all_of_them)}"
        return Button(label or texts.plain(f"due-key-{answer}"), data)

    turn = f"today:{'all' if shown.all_of_them else 'go'}:{shown.place + 1}"
    return rows(
        row(key("talked"), key("bought"), key("unanswered")),
        row(
            key("tomorrow", Day(shown.list.following, shown.list.today).spelled(texts)),
            Button(texts.plain("due-key-next"), turn) if shown.place + 1 < len(shown.list.calls) else None,
            Button(texts.plain("key-undo"), f"undo:do:{shown.entry}") if shown.entry else None,
        ),
        row(
            Button(texts.plain("key-card"), f"card:show:{call.customer.id}"),
            text_key(texts, call, f"{'a' if shown.all_of_them else 't'}{shown.place}"),
            Button(texts.plain("due-key-list"), "today:list"),
        ),
    )
