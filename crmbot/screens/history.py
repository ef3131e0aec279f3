"""The full history of a customer on the screen."""

from crmbot.actions.clearing import REMARKS, Cleared
from crmbot.actions.history import Opened, Page
from crmbot.clock import local_time
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.history import Kind
from crmbot.domain.interaction import Attachment
from crmbot.screens.history_lines import WHOLE, line_words, what_words
from crmbot.screens.paging import page_of, pager
from crmbot.screens.people import group_name, headline, named, phone_line
from crmbot.screens.screen import Button, Contact, File, Place, Rows, Screen, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Plain, Time


def page(texts: Texts, result: Page) -> Screen:
    """A page of the history: each entry with its day, a key opens it."""
    lines = [
        headline(texts, result.customer),
        *(phone_line(texts, phone) for phone in result.phones),
        group_name(texts, result.customer.group),
        texts.say("history-total", total=result.total) if result.total else texts.say("history-nothing"),
        page_of(texts, result.number, result.last),
    ]
    for place, line in enumerate(result.lines, 1):
        lines.append(f"{texts.spell(Plain(place))}. {line_words(texts, line, result.today)}")
    return Screen("\n".join(line for line in lines if line), _page_rows(texts, result))


def opened(texts: Texts, result: Opened) -> Screen:
    """One entry in full, and what can be done with it."""
    line, takes = result.line, result.loads or result.promises
    lines = [
        headline(texts, result.customer),
        line_words(texts, line, result.today, WHOLE),
        texts.say("history-time", time=Time(local_time(line.at, result.zone))) if line.at else "",
        texts.say("history-goes-along", loads=result.loads, promises=result.promises) if takes else "",
    ]
    its = result.customer.id
    show = Button(texts.plain("history-key-send"), f"history:send:{line.id}") if line.kind is Kind.PAPER else None
    keys = row(
        show,
        Button(texts.plain("history-key-clear"), f"history:clear:{line.kind}:{line.id}"),
        Button(texts.plain("history-key-open"), f"history:page:{its}:{result.number}"),
    )
    return Screen("\n".join(one for one in lines if one), rows(_sorts(texts, result), keys))


def cleared(texts: Texts, result: Cleared) -> Screen:
    """What was taken out, and where the group stands without it."""
    card, its = result.card, result.card.customer.id
    lines = [texts.say("history-cleared", what=what_words(texts, result.line, card.today))]
    if card.moved:
        before, after = card.moved.before, card.moved.after
        lines.append(texts.say("group-moved-down", name=named(texts, card.customer), before=before, after=after))
    keys = row(
        Button(texts.plain("key-undo"), f"undo:do:{card.entry}") if card.entry else None,
        Button(texts.plain("history-key-open"), f"history:page:{its}:0"),
        Button(texts.plain("history-key-card"), f"card:show:{its}"),
    )
    return Screen("\n".join(lines), rows(keys))


def contact(texts: Texts, customer: Customer, phones: tuple[Phone, ...]) -> Screen:
    """The person as a contact, so that the phone can call, text or save him: one for each of his numbers."""
    name = " ".join(part for part in (named(texts, customer), customer.city) if part)
    cards = [Screen("", contact=Contact(phone.number, f"{name} {phone.label}".strip()[:64])) for phone in phones]
    return cards[0].followed_by(*cards[1:])


def paper(texts: Texts, customer: Customer | None, kept: Attachment, day: Day) -> Screen:
    """A kept photo, voice note, paper or place, sent again."""
    if kept.kind == "location":
        latitude, _, longitude = kept.file_id.partition(",")
        return Screen("", place=Place(float(latitude), float(longitude)))
    name = named(texts, customer) if customer else ""
    args = {"name": name or texts.plain("person-unnamed"), "day": day}
    text = (
        texts.say("history-sent-said", said=kept.caption, **args) if kept.caption else texts.say("history-sent", **args)
    )
    return Screen(text, file=File(file_id=kept.file_id, kind=kept.kind))


def _page_rows(texts: Texts, result: Page) -> Rows:
    its = result.customer.id
    entries = [
        Button(texts.spell(Plain(place)), f"history:open:{line.kind}:{line.id}")
        for place, line in enumerate(result.lines, 1)
    ]
    return rows(
        row(*entries),
        pager(texts, result.number, result.last, lambda number: f"history:page:{its}:{number}"),
        row(
            Button(texts.plain("history-key-card"), f"card:show:{its}"),
            Button(texts.plain("key-contact"), f"card:contact:{its}"),
            Button(texts.plain("key-more"), f"more:open:{its}"),
            Button(texts.plain("history-key-merge"), f"merge:open:{its}"),
        ),
    )


def _sorts(texts: Texts, result: Opened) -> tuple[Button, ...]:
    """What sort of words a remark is, one tap away."""
    if result.line.kind is not Kind.REMARK:
        return ()
    now = getattr(result.line.what, "kind", "")
    return tuple(
        Button(texts.plain(f"history-key-{sort}"), f"history:sort:{result.line.id}:{sort}")
        for sort in REMARKS
        if sort != now
    )
