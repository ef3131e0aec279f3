"""What was kept in a rush: one short line says for whom."""

from crmbot.actions.keeping import Kept
from crmbot.actions.kept_lines import KIND as LINE
from crmbot.actions.memories import Remembered
from crmbot.screens.found import people_keys
from crmbot.screens.people import named
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.texts import Texts

_SORTS = ("birthday", "taste", "joke", "complaint")
_SHOWN = 200


def kept(texts: Texts, result: Kept) -> Screen:
    """For whom a paper was kept, or the question for whom it is."""
    if result.people is not None:
        return _whose(texts, result)
    its = result.paper.id
    keys = row(Button(texts.plain("keep-key-other"), f"keep:other:{its}"), _undo(texts, result.entry))
    if result.customer is None:
        return Screen(texts.say("keep-waits"), rows(keys))
    parts = [named(texts, result.customer), result.customer.city if result.customer.name else ""]
    name = texts.plain("list-comma").join(part for part in parts if part)
    near = result.near_city
    town = row(
        Button(texts.plain("keep-key-city", city=near), f"keep:city:{result.customer.id}:{near}") if near else None
    )
    return Screen(texts.say(f"keep-{result.paper.kind}-for", name=name), rows(town, keys))


def remembered(texts: Texts, result: Remembered) -> Screen:
    """The words that were kept, and what sort of words they may be."""
    name = named(texts, result.card.customer)
    lines = [texts.say("keep-remembered", name=name, said=_cut(result.said))]
    if result.limit:
        lines.append(texts.say("keep-cut", limit=result.limit))
    sorts = [Button(texts.plain(f"history-key-{sort}"), f"history:sort:{result.remark_id}:{sort}") for sort in _SORTS]
    card = Button(texts.plain("history-key-card"), f"card:show:{result.card.customer.id}")
    return Screen("\n".join(lines), rows(row(*sorts), row(_undo(texts, result.card.entry), card)))


def strange(texts: Texts) -> Screen:
    """Something that nothing can be made of: a sticker, a poll, a video."""
    return Screen(texts.say("keep-strange"))


def _whose(texts: Texts, result: Kept) -> Screen:
    assert result.people is not None
    its, asked = result.paper.id, result.people.asked[:60]
    kind, said = result.paper.kind, result.paper.caption
    if asked and not result.people.people:
        text = texts.say("find-nobody", asked=asked)
    else:
        text = texts.say("keep-line-whose", said=_cut(said)) if kind == LINE else texts.say(f"keep-{kind}-whose")
    people: Rows = people_keys(texts, result.people, f"keep:give:{its}:")
    show = None if kind == LINE else Button(texts.plain("history-key-send"), f"history:send:{its}")
    later = Button(texts.plain("keep-key-later"), f"keep:wait:{its}")
    return Screen(text, rows(*people, row(show, later, _undo(texts, result.entry))))


def _cut(said: str, longest: int = _SHOWN) -> str:
    line = " ".join(said.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _undo(texts: Texts, entry: int | None) -> Button | None:
    return Button(texts.plain("key-undo"), f"undo:do:{entry}") if entry else None
