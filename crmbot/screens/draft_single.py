"""A text for one person on the screen: to copy, to say, to note; other reasons that are true of him below it."""

from crmbot.actions.draft_shown import Shown
from crmbot.clock import local_day
from crmbot.screens.draft_texts import for_day, text_lines, titles, undo, ways, why_words, wordings
from crmbot.screens.forms import result_screen
from crmbot.screens.packs_personal import personal
from crmbot.screens.people import headline, mourning, phone_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day

_LISTS = {"t": "today:go", "a": "today:all"}


@result_screen.register
def shown_text(shown: Shown, texts: Texts, zone: str) -> Screen:
    """A text where it was opened: alone, or in its batch."""
    return single(texts, shown, zone) if shown.is_alone else personal(texts, shown)


def single(texts: Texts, shown: Shown, zone: str = "Asia/Tehran") -> Screen:
    """The text that fits him, or that there is nothing to be said."""
    customer, its = shown.customer, shown.text
    assert customer is not None
    sent = its.sent_at if its else None
    lines = [
        texts.say(f"text-done-{shown.done}") if shown.done else "",
        mourning(texts, customer, shown.today),
        headline(texts, customer, why_words(texts, shown.why)) if shown.why else headline(texts, customer),
        *(phone_line(texts, one) for one in shown.phones),
        texts.say("text-sent-on", day=Day(local_day(sent, zone), shown.today)) if sent and not shown.done else "",
        texts.say(f"text-{shown.cannot}") if shown.cannot else "",
        texts.say(f"text-held-{shown.hold}") if shown.hold and not shown.cannot else "",
        for_day(texts, shown),
        texts.say("text-aloud", said=its.aloud) if its and its.aloud else "",
        *(text_lines(texts, shown) if not shown.cannot else ()),
    ]
    if its is None:
        lines.append(texts.say("text-nothing"))
    return Screen("\n".join(line for line in lines if line), _rows(texts, shown))


def _rows(texts: Texts, shown: Shown) -> Rows:
    its, customer = shown.text, shown.customer
    assert customer is not None
    others = [
        Button(why_words(texts, why), f"text:as:{customer.id}:{shown.home or 'c0'}:{why.batch.key}")
        for why in shown.others
    ]
    last = row(undo(texts, shown.entry), _home(texts, shown))
    if its is None:
        call = shown.home[1:] if shown.home[:1] == "c" else "0"
        typed = Button(texts.plain("text-key-type"), f"edit:text-free:{customer.id}:{call}")
        return rows(row(None if shown.cannot else typed), last)
    if shown.cannot:
        return rows(*in_rows(others, 3), last)
    sent = Button(texts.plain("pack-key-sent"), f"text:sent:{its.id}") if its.sent_at is None else None
    return rows(
        ways(texts, shown),
        row(sent, *wordings(texts, shown)) if sent else wordings(texts, shown),
        *titles(texts, shown),
        *in_rows(others, 3),
        row(_for_all(texts, shown), *last),
    )


def _for_all(texts: Texts, shown: Shown) -> Button | None:
    if shown.text is None or shown.batch.kind == "own":
        return None
    return Button(texts.plain("text-key-all"), f"text:all:{shown.text.id}")


def _home(texts: Texts, shown: Shown) -> Button:
    """The way back: to his card, the place in the day's list, or the weekly session."""
    assert shown.customer is not None
    kind, place = shown.home[:1], shown.home[1:]
    if kind in _LISTS and place.isdigit():
        return Button(texts.plain("due-key-list"), f"{_LISTS[kind]}:{place}")
    if kind == "w":
        return Button(texts.plain("due-key-list"), "week:on")
    call = f":{place}" if place.isdigit() and place != "0" else ""
    return Button(texts.plain("key-card"), f"card:show:{shown.customer.id}{call}")
