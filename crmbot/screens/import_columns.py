"""What the columns of a list were taken for, and the keys that put one right."""

from crmbot.domain.imports import MEANINGS, ColumnUnderstood, ImportFile, Understood
from crmbot.screens.paging import pager
from crmbot.screens.screen import Button, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts

PAGE = 8
_SAMPLE = 30
_NAMED = 5
_OFFERED = tuple(meaning for meaning in MEANINGS if meaning not in ("middle_name", "area_code"))


def columns_line(texts: Texts, read: Understood) -> str:
    """«Columns: name ← customer, phone ← mobile»: each meaning with the headings it was found under."""
    found: dict[str, list[str]] = {}
    for column in read.columns:
        if column.meaning != "ignored":
            names = found.setdefault(column.meaning, [])
            names += [] if _heading(texts, column) in names else [_heading(texts, column)]
    comma = texts.plain("list-comma")
    parts = [
        texts.say("import-column", meaning=texts.plain(f"meaning-{meaning}"), heading=comma.join(names[:3]))
        for meaning, names in found.items()
    ]
    return texts.say("import-columns") + " " + comma.join(parts) if parts and read.kind in ("book", "csv") else ""


def ignored_line(texts: Texts, read: Understood) -> str:
    """The columns that are not read, by their headings; empty where all are."""
    names = dict.fromkeys(one.heading[:_SAMPLE] for one in read.columns if one.meaning == "ignored" and one.heading)
    if not names or read.kind not in ("book", "csv"):
        return ""
    some = texts.plain("list-comma").join([*names][:_NAMED])
    return texts.say("import-columns-ignored" if len(names) <= _NAMED else "import-columns-ignored-more", names=some)


def columns(texts: Texts, file: ImportFile, page: int) -> Screen:
    """All columns, one a key; a tap asks what it means."""
    read = file.understood
    all_columns = read.columns if read else ()
    last = max(0, (len(all_columns) - 1) // PAGE)
    shown = all_columns[min(page, last) * PAGE :][:PAGE]
    keys = [(Button(_label(texts, one), f"import:column:{file.id}:{one.key}"),) for one in shown]
    turn = pager(texts, min(page, last), last, lambda number: f"import:columns:{file.id}:{number}")
    back = row(Button(texts.plain("key-back"), f"import:show:{file.id}"))
    return Screen(texts.say("import-ask-column"), rows(*keys, turn, back))


def column(texts: Texts, file: ImportFile, key: str) -> Screen:
    """One column with what stands in it, and what it may mean."""
    one = next((column for column in file.understood.columns if column.key == key), None) if file.understood else None
    if one is None:
        return Screen(texts.say("stale-button"))
    samples = texts.plain("list-comma").join(sample[:_SAMPLE] for sample in one.samples)
    lines = [
        texts.say("import-ask-meaning", heading=_heading(texts, one)),
        texts.say("import-samples", samples=samples) if samples else "",
    ]
    chips = [
        Button(
            ("✓ " if meaning == one.meaning else "") + texts.plain(f"meaning-{meaning}"),
            f"import:means:{file.id}:{key}:{meaning}",
        )
        for meaning in _OFFERED
    ]
    back = row(Button(texts.plain("key-back"), f"import:columns:{file.id}:0"))
    return Screen("\n".join(line for line in lines if line), rows(*in_rows(chips, 3), back))


def _label(texts: Texts, one: ColumnUnderstood) -> str:
    meaning = texts.plain(f"meaning-{one.meaning}")
    where = f"{one.sheet[:12]}: " if one.sheet else ""
    return f"{where}{_heading(texts, one)} ← {meaning}"[:60]


def _heading(texts: Texts, one: ColumnUnderstood) -> str:
    return one.heading[:_SAMPLE] or texts.plain("import-column-number", number=one.position + 1)
