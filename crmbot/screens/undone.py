"""What undo says."""

from datetime import date

from crmbot.actions.undoing import Undone
from crmbot.clock import local_day, local_time
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.store.journal import Entry
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Time

_LONGEST = 60


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


def latest(texts: Texts, entries: list[Entry], today: date, zone: str) -> Screen:
    """The last twenty things done; a tap turns one back. Two that are called alike are told apart by their hour."""
    if not entries:
        return Screen(texts.say("undo-nothing"))
    labels = [what(texts, entry, str(entry.words.get("number") or "")) for entry in entries]
    keys = []
    for entry, label in zip(entries, labels, strict=True):
        when = _when(texts, entry, today, zone) if labels.count(label) > 1 else ""
        keys.append((Button(label[: _LONGEST - len(when)] + when, _data(entry)),))
    return Screen(texts.say("undo-list", count=len(entries)), tuple(keys))


def _when(texts: Texts, entry: Entry, today: date, zone: str) -> str:
    """«, yesterday 10:42»; of today the hour alone."""
    day = local_day(entry.at, zone)
    parts = [Time(local_time(entry.at, zone)).spelled(texts)]
    if day != today:
        parts.insert(0, Day(day, today).spelled(texts))
    return texts.plain("list-comma") + " ".join(parts)


def _data(entry: Entry) -> str:
    """A whole file goes back in many steps, which is its own room's work."""
    return f"import:entry:{entry.id}" if entry.action == "import" else f"undo:do:{entry.id}"


def what(texts: Texts, entry: Entry, nameless: str = "") -> str:
    """One thing done, in plain words; ``nameless`` stands for a name nobody told."""
    name = str(entry.words.get("name") or "") or nameless or texts.plain("person-unnamed")
    text_id = f"did-{entry.action}"
    return texts.plain(text_id if texts.has(text_id) else "did-something", name=name)
