"""A list on its way into the book: what was understood, what was chosen, how far it is."""

from crmbot.actions.importing_steps import Progress
from crmbot.domain.imports import STANDINGS, ImportFile, Known, Listed, Understood
from crmbot.domain.phone import dialled
from crmbot.screens.import_columns import columns_line, ignored_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.text.texts import Texts

_LONGEST = 60


def screen_of(texts: Texts, file: ImportFile) -> Screen:
    """The file as it stands, whatever its state."""
    if file.state == "read":
        return understood(texts, file)
    return {"reading": reading, "failed": failed, "undone": undone, "dropped": dropped}.get(file.state, done)(
        texts, file
    )


def ask_for_file(texts: Texts) -> Screen:
    """/import with nothing under way."""
    return Screen(texts.say("import-ask"))


def reading(texts: Texts, file: ImportFile) -> Screen:
    """The file has come and is being read."""
    return Screen(texts.say("import-reading", file=file.filename[:_LONGEST]))


def failed(texts: Texts, file: ImportFile) -> Screen:
    """The file cannot be read, and why."""
    return Screen(texts.say(file.fault or "import-broken"))


def dropped(texts: Texts, _file: ImportFile) -> Screen:
    """It is not let in."""
    return Screen(texts.say("import-dropped"))


def understood(texts: Texts, file: ImportFile) -> Screen:
    """What the file holds; nothing is in the book yet. Ends with the one question, or with what there is to choose."""
    read = file.understood
    assert read is not None
    lines = [
        _head(texts, read),
        texts.say("import-missed", count=read.missed) if read.missed else "",
        columns_line(texts, read),
        ignored_line(texts, read),
        *(_example(texts, one) for one in read.examples),
    ]
    if not file.has_effect:
        lines.append(texts.say("import-nothing-new"))
        return Screen(_joined(lines), rows(*_side_keys(texts, file)))
    lines += [
        _known_line(texts, file),
        texts.say("import-not-yet"),
        texts.say("import-ask-standing") if read.ungrouped else "",
    ]
    return Screen(_joined(lines), _choices(texts, file))


def progress(texts: Texts, file: ImportFile, far: Progress) -> Screen:
    """On its way in, or back."""
    if file.state == "undoing":
        percent = 100 * far.done // far.total if far.total else 0
        return Screen(texts.say("import-going-back", percent=percent))
    stop = Button(texts.plain("key-import-stop"), f"import:undo:{file.id}")
    return Screen(texts.say("import-going-in", done=far.done, total=far.total), rows(row(stop)))


def done(texts: Texts, file: ImportFile) -> Screen:
    """It is in."""
    return Screen(done_text(texts, file), rows(row(undo_key(texts, file))))


def done_text(texts: Texts, file: ImportFile) -> str:
    """How many came in, how many of the known were changed, and that rejected rows follow."""
    read = file.understood
    refused, goods = (read.refused, read.goods) if read else (0, 0)
    lines = [
        _all_in(texts, file) if file.added else "",
        texts.say("import-done-changed", count=file.changed) if file.changed else "",
        texts.say("import-done-goods", count=goods) if goods and not file.added else "",
        texts.say("import-done-nothing") if not (file.added or file.changed or goods) else "",
        texts.say("import-done-rejected", count=refused) if refused else "",
    ]
    return " ".join(line for line in lines if line)


def _all_in(texts: Texts, file: ImportFile) -> str:
    read = file.understood
    if read and read.holds and file.added == read.people:
        return texts.say("import-done-own", held=_held(texts, read))
    return texts.say("import-done", count=file.added)


def undo_key(texts: Texts, file: ImportFile) -> Button:
    """Takes the whole file back."""
    return Button(texts.plain("key-import-undo"), f"import:undo:{file.id}")


def undone(texts: Texts, file: ImportFile) -> Screen:
    """It is out again, but for who was touched since."""
    lines = [texts.say("import-undone", file=file.filename[:_LONGEST])]
    if file.kept.count:
        names = texts.plain("list-comma").join(file.kept.names)
        which = "import-kept" if file.kept.count <= len(file.kept.names) else "import-kept-many"
        lines.append(texts.say(which if names else "import-kept-unnamed", count=file.kept.count, names=names))
    again = Button(texts.plain("key-import-again"), f"import:go:{file.id}")
    return Screen("\n".join(lines), rows(row(again)))


def _head(texts: Texts, read: Understood) -> str:
    if read.kind == "own":
        return _own_head(texts, read)
    parts = [
        texts.say("import-holds-contacts", count=read.holds["contacts"]) if "contacts" in read.holds else "",
        texts.say("import-new", count=read.new) if read.new else "",
        texts.say("import-known", count=read.known) if read.known else "",
        texts.say("import-duplicates", count=read.duplicates) if read.duplicates else "",
        texts.say("import-rejected", count=read.refused) if read.refused else "",
        texts.say("import-others", count=read.others) if read.others else "",
    ]
    found = texts.plain("list-comma").join(part for part in parts if part)
    if not found:
        return texts.say("import-read-nobody", rows=read.rows)
    return texts.say("import-read", rows=read.rows) + " " + found + texts.plain("import-read-end")


def _own_head(texts: Texts, read: Understood) -> str:
    """A file of the book, or a list of it: what it holds, and whom the book has not."""
    held = _held(texts, read)
    which = "import-own" if "contacts" in read.holds else "import-own-list"
    new = texts.say("import-own-new", count=read.new) if read.new and read.known else ""
    lost = texts.say("import-own-lost", count=read.refused) if read.refused else ""
    head = texts.say(which, held=held) if held else texts.say("import-own-empty")
    return " ".join(part for part in (head, new, lost) if part)


def _held(texts: Texts, read: Understood) -> str:
    counts = [texts.say(f"import-holds-{name}", count=count) for name, count in read.holds.items() if count]
    return texts.plain("list-comma").join(counts)


def _known_line(texts: Texts, file: ImportFile) -> str:
    read = file.understood
    if read is None or not (read.updates or read.goods):
        return ""
    if not read.updates:
        return texts.say("import-goods", count=read.goods)
    if file.known is Known.SKIP:
        return texts.say("import-known-skip")
    return texts.say(f"import-known-{file.known}", count=file.would_change)


def _example(texts: Texts, one: Listed) -> str:
    parts = [one.name or texts.plain("person-unnamed"), one.city, texts.plain("list-comma").join(one.products[:2])]
    shown = [texts.spell(part) for part in parts if part]
    shown += [texts.say("import-group", group=one.group)] if one.group else []
    return "• " + " · ".join([*shown, *(dialled(number) for number in one.phones[:1])])


def _choices(texts: Texts, file: ImportFile) -> Rows:
    read = file.understood
    assert read is not None
    standing = [_chip(texts, f"standing-{one}", f"answer:{file.id}:{one}", file.standing == one) for one in STANDINGS]
    known = [_chip(texts, f"known-{one}", f"known:{file.id}:{one}", file.known is one) for one in Known]
    go = Button(texts.plain("key-import-go"), f"import:go:{file.id}")
    return rows(
        row(*standing) if read.ungrouped else (),
        row(*known) if read.updates else (),
        row(None if file.asks_standing else go),
        *_side_keys(texts, file),
    )


def _chip(texts: Texts, label: str, data: str, chosen: bool) -> Button:
    text = texts.plain(f"key-import-{label}")
    return Button(f"✓ {text}" if chosen else text, f"import:{data}")


def _side_keys(texts: Texts, file: ImportFile) -> Rows:
    read = file.understood
    refused = Button(texts.plain("key-import-rejected"), f"import:rejected:{file.id}")
    return rows(
        row(
            Button(texts.plain("key-import-columns"), f"import:columns:{file.id}:0") if read and read.columns else None,
            refused if read and read.refused else None,
            Button(texts.plain("key-import-drop"), f"import:drop:{file.id}") if file.has_effect else None,
        )
    )


def _joined(lines: list[str]) -> str:
    return "\n".join(line for line in lines if line)
