"""Two cards of one person: chosen, looked at, made one."""

from crmbot.actions.cards import Card
from crmbot.actions.merging import Choice, Preview, Side
from crmbot.screens.found import people_keys
from crmbot.screens.people import group_name, headline, named, phone_line
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.screens.trash import with_undo
from crmbot.text.texts import Texts


def choose(texts: Texts, result: Choice) -> Screen:
    """Which card is his too."""
    its, asked = result.customer.id, result.found.asked[:60]
    name = named(texts, result.customer)
    if not asked:
        text = texts.say("merge-choose", name=name)
    elif result.found.people:
        text = texts.say("merge-found", name=name, count=len(result.found.people), asked=asked)
    else:
        text = texts.say("merge-nobody", asked=asked)
    people = people_keys(texts, result.found, f"merge:see:{its}:")
    return Screen(text, rows(*people, row(Button(texts.plain("merge-key-back"), f"merge:back:{its}"))))


def preview(texts: Texts, result: Preview) -> Screen:
    """Both cards, which of them stays, and what it takes over."""
    kept, other = result.kept.customer.id, result.other.customer.id
    fields = texts.plain("list-comma").join(texts.plain(f"merge-field-{name}") for name in result.filled)
    lines = [
        texts.say("merge-preview"),
        texts.say("merge-kept"),
        *_side(texts, result.kept),
        texts.say("merge-goes"),
        *_side(texts, result.other),
        texts.say("merge-filled", fields=fields) if fields else "",
    ]
    keys = row(
        Button(texts.plain("merge-key-do"), f"merge:do:{kept}:{other}"),
        Button(texts.plain("merge-key-turn"), f"merge:see:{other}:{kept}"),
    )
    back = row(Button(texts.plain("merge-key-back"), f"merge:back:{kept}"))
    return Screen("\n".join(line for line in lines if line), rows(keys, back))


def merged(texts: Texts, card: Card, zone: str) -> Screen:
    """The one card that is left."""
    return with_undo(texts, card, zone, texts.say("merge-done"))


def _side(texts: Texts, side: Side) -> list[str]:
    return [
        headline(texts, side.customer),
        *(phone_line(texts, phone) for phone in side.phones),
        group_name(texts, side.customer.group),
        texts.say("merge-has", contacts=side.contacts, loads=side.loads, others=side.other_entries),
    ]
