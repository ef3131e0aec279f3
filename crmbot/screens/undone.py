"""What undo says."""

from crmbot.actions.undoing import Undone
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.store.journal import Entry
from crmbot.text.texts import Texts


def undone(texts: Texts, result: Undone) -> Screen:
    """What was turned back, where the group stands now, and the way forth again."""
    entry = result.entry
    lines = [texts.say("undo-again" if result.again else "undo-done", what=what(texts, entry))]
    if len(result.moved) == 1:
        lines.append(texts.say("undo-group", group=result.moved[0].after))
    elif result.moved:
        lines.append(texts.say("undo-groups", count=len(result.moved)))
    label, verb = ("key-undo", "do") if result.again else ("key-redo", "redo")
    keys = row(
        Button(texts.plain(label), f"undo:{verb}:{entry.id}"),
        Button(texts.plain("key-card"), f"card:show:{result.card.customer.id}") if result.card else None,
    )
    return Screen("\n".join(lines), rows(keys))


def latest(texts: Texts, entries: list[Entry]) -> Screen:
    """The last twenty things done; a tap turns one back."""
    if not entries:
        return Screen(texts.say("undo-nothing"))
    keys = tuple((Button(what(texts, entry)[:60], _data(entry)),) for entry in entries)
    return Screen(texts.say("undo-list", count=len(entries)), keys)


def _data(entry: Entry) -> str:
    """A whole file goes back in many steps, which is its own room's work."""
    return f"import:entry:{entry.id}" if entry.action == "import" else f"undo:do:{entry.id}"


def what(texts: Texts, entry: Entry) -> str:
    """One thing done, in plain words."""
    name = str(entry.words.get("name") or "") or texts.plain("person-unnamed")
    text_id = f"did-{entry.action}"
    return texts.plain(text_id if texts.has(text_id) else "did-something", name=name)
