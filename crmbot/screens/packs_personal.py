"""The personal texts of an occasion or a special load: one after the other, those already sent passed over."""

from crmbot.actions.draft_shown import Shown
from crmbot.actions.draft_titles import Untitled
from crmbot.screens.draft_texts import TITLES, for_day, text_lines, titles, undo, ways, wordings
from crmbot.screens.people import called, headline, phone_line
from crmbot.screens.screen import Button, File, Rows, Screen, row, rows
from crmbot.sheets.outgoing import BookSheet, Field
from crmbot.sheets.write_book import book_of
from crmbot.text.texts import Texts
from crmbot.text.values import Plain


def personal(texts: Texts, shown: Shown) -> Screen:
    """One person; at the first of them what the check of all found."""
    if shown.text is None or shown.customer is None:
        line = _told(texts, shown) if shown.done else texts.say("personal-done", count=shown.total)
        return Screen(line, rows(row(undo(texts, shown.entry))))
    place = texts.say("due-place", place=Plain(shown.place), count=Plain(shown.total))
    lines = [
        _told(texts, shown),
        texts.say("text-left", left=shown.left, count=shown.total) if shown.is_first else "",
        checked(texts, shown) if shown.is_first or shown.done in ("typed", "titled") else "",
        texts.say(f"text-held-{shown.hold}") if shown.hold else for_day(texts, shown) if shown.is_first else "",
        f"{place} · {headline(texts, shown.customer)}",
        *(phone_line(texts, one) for one in shown.phones),
        *text_lines(texts, shown, copied=not shown.hold),
    ]
    return Screen("\n".join(line for line in lines if line), _rows(texts, shown))


def more(texts: Texts, shown: Shown) -> Screen:
    """What is seldom needed: one's own sentence for all, the file, all of them sent at once."""
    assert shown.text
    its = shown.text.id
    lines = [texts.say("text-left", left=shown.left, count=shown.total), checked(texts, shown)]
    keys = rows(
        row(Button(texts.plain("text-key-all"), f"text:all:{its}")),
        row(Button(texts.plain("personal-key-file"), f"text:file:{its}")),
        row(Button(texts.plain("text-key-all-sent", count=shown.left), f"text:sentall:{its}"))
        if not shown.hold
        else (),
        row(Button(texts.plain("key-back"), f"text:at:{its}")),
    )
    return Screen("\n".join(lines), keys)


def untitled(texts: Texts, shown: Untitled) -> Screen:
    """Whose title is it? One tap, and the next one is asked about."""
    told = texts.say("text-titled", name=called(texts, shown.named)) if shown.named else ""
    back = Button(texts.plain("text-key-texts"), f"text:at:{shown.text_id}")
    if shown.customer is None:
        lines = [told, texts.say("text-titles-done")]
        return Screen("\n".join(line for line in lines if line), rows(row(undo(texts, shown.entry), back)))
    its = shown.text_id
    lines = [
        told,
        texts.say("text-check-untitled", count=shown.left),
        headline(texts, shown.customer),
        *(phone_line(texts, one) for one in shown.phones),
        texts.say("more-title-ask"),
    ]
    keys = rows(
        tuple(Button(texts.plain(f"title-{one}"), f"text:title:{its}:{one}") for one in TITLES),
        row(Button(texts.plain("text-key-no-title"), f"text:leave:{its}"), undo(texts, shown.entry), back),
    )
    return Screen("\n".join(line for line in lines if line), keys)


def sheet(texts: Texts, pairs: list[tuple[str, str]]) -> Screen:
    """Numbers and texts as an xlsx."""
    fields = (
        Field(texts.plain("personal-column-number"), "phones"),
        Field(texts.plain("personal-column-text"), "text", 60),
    )
    content = book_of([BookSheet("1", fields, [((number,), text) for number, text in pairs])])
    name = f"{texts.plain('personal-file')}.xlsx"
    return Screen(texts.say("personal-file-done", count=len(pairs)), file=File(name, content))


def checked(texts: Texts, shown: Shown) -> str:
    """One ✓ line when all is well, else what is not."""
    found = {name: count for name, count in shown.flaws.items() if count}
    if not found:
        return texts.say("personal-fine", count=shown.left)
    told = [texts.plain(f"text-check-{name}", count=count) for name, count in found.items()]
    return texts.say("personal-not-fine", what=texts.plain("list-comma").join(told))


def _told(texts: Texts, shown: Shown) -> str:
    if shown.done == "sent" and shown.whom:
        return texts.say("text-noted", name=called(texts, shown.whom), left=shown.left)
    return texts.say(f"text-done-{shown.done}") if shown.done else ""


def _rows(texts: Texts, shown: Shown) -> Rows:
    assert shown.text
    its = shown.text.id
    onward = Button(texts.plain("due-key-next"), f"text:next:{its}") if shown.left > 1 else None
    named = shown.flaws.get("untitled", 0)
    others = any(count for name, count in shown.flaws.items() if name != "untitled")
    return rows(
        ways(texts, shown) if not shown.hold else (),
        row(Button(texts.plain("pack-key-sent"), f"text:sent:{its}") if not shown.hold else None, onward),
        wordings(texts, shown),
        *(titles(texts, shown) if not shown.is_first else ()),
        row(
            Button(texts.plain("text-key-titles", count=named), f"text:titles:{its}") if named else None,
            Button(texts.plain("text-key-flaws"), f"text:flaw:{its}") if others else None,
        ),
        row(Button(texts.plain("key-more"), f"text:more:{its}"), undo(texts, shown.entry)),
    )
