"""A pack on the screen: its text and one block of numbers to copy, and what to do next."""

from html import escape

from crmbot.actions.packs import Away, Opened
from crmbot.screens.forms import result_screen
from crmbot.screens.packs_phone import phone
from crmbot.screens.packs_words import left_out_line
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day, Time

COPIED = 256
"""What a copy button can hold, in characters."""


@result_screen.register
def opened(shown: Opened, texts: Texts, zone: str = "") -> Screen:  # noqa: ARG001
    """A block to be sent; first of all, once, how the phone wants its numbers."""
    if not shown.asked_phone and shown.waiting:
        return phone(texts, shown.phone, shown.pack.id)
    lines = [
        texts.say("pack-noted", count=shown.sent) if shown.sent else "",
        _head(texts, shown),
        left_out_line(texts, shown.pack.left_out) if not shown.block else "",
        texts.say("pack-gone", count=shown.gone) if shown.gone else "",
        _line(texts, shown),
        *(_held(texts, shown) if shown.hold or not shown.waiting else _block(texts, shown)),
    ]
    return Screen("\n".join(line for line in lines if line), _rows(texts, shown))


def more(texts: Texts, shown: Opened) -> Screen:
    """What is seldom needed: the line and its limit, the phone, how to paste, putting the rest away."""
    its = shown.pack.id
    lines = [
        Button(("✓ " if shown.line and one.id == shown.line.id else "") + one.name, f"pack:line:{its}:{one.id}")
        for one in shown.lines
    ]
    keys = rows(
        *in_rows(lines, 3),
        row(
            Button(texts.plain("pack-key-line"), f"edit:pack-line:{its}"),
            Button(texts.plain("pack-key-cap"), f"edit:pack-cap:{its}") if shown.line else None,
        ),
        row(Button(texts.plain("pack-key-phone"), f"pack:phone:{its}")),
        row(
            Button(texts.plain("pack-key-iphone"), f"pack:help:iphone:{its}"),
            Button(texts.plain("pack-key-android"), f"pack:help:android:{its}"),
        ),
        row(Button(texts.plain("pack-key-away"), f"pack:away:{its}"), _back(texts, its)),
    )
    return Screen("\n".join(part for part in (texts.say("pack-more"), _line(texts, shown)) if part), keys)


def how_to_paste(texts: Texts, kind: str, pack_id: int) -> Screen:
    """How the numbers and the text get into an iPhone or an Android phone."""
    other = "android" if kind == "iphone" else "iphone"
    keys = row(Button(texts.plain(f"pack-key-{other}"), f"pack:help:{other}:{pack_id}"), _back(texts, pack_id))
    return Screen(texts.say(f"pack-help-{kind}") + "\n" + texts.say("pack-help-nuisance"), rows(keys))


def away(texts: Texts, result: Away) -> Screen:
    """It was put away."""
    keys = row(Button(texts.plain("key-undo"), f"undo:do:{result.entry}")) if result.entry else ()
    return Screen(texts.say("pack-put-away"), rows(keys))


def _head(texts: Texts, shown: Opened) -> str:
    title = shown.pack.title or texts.plain("pack-untitled")
    return texts.say("pack-head", title=title, count=shown.total)


def _line(texts: Texts, shown: Opened) -> str:
    if shown.line is None:
        return ""
    if shown.line.cap is None:
        return texts.say("pack-line-is", line=shown.line.name, count=shown.sent_today)
    return texts.say("pack-line-capped", line=shown.line.name, count=shown.sent_today, cap=shown.line.cap)


def _held(texts: Texts, shown: Opened) -> list[str]:
    """Why nothing is handed out: all is sent, it is late, its text is no longer true, the line has sent enough."""
    return [texts.say(f"pack-held-{shown.hold}" if shown.waiting else "pack-all-sent")]


def _block(texts: Texts, shown: Opened) -> list[str]:
    numbers = len(shown.people)
    place = texts.say("pack-block", place=shown.block + 1, blocks=shown.blocks, count=numbers)
    if not shown.text:
        said = [texts.say("pack-no-text-unsigned" if shown.unsigned else "pack-no-text")]
    else:
        size = texts.say("pack-length", length=shown.length[0], parts=shown.length[1])
        said = [f"<code>{escape(shown.text, quote=False)}</code>", size]
    return [
        place,
        *said,
        f"<code>{escape(shown.numbers, quote=False)}</code>",
        _until(texts, shown),
        texts.say("text-unsigned") if shown.unsigned and not shown.block else "",
        texts.say("pack-day-of-mourning") if shown.mourning and not shown.pack.condoles else "",
        texts.say("pack-try-first") if not shown.block else "",
    ]


def _until(texts: Texts, shown: Opened) -> str:
    """When its text is no longer true; of an occasion nobody asks."""
    if shown.until is None or shown.pack.occasion:
        return ""
    return texts.say("pack-holds-until", day=Day(shown.until.date(), shown.today), hour=Time(shown.until))


def _rows(texts: Texts, shown: Opened) -> Rows:
    its = shown.pack.id
    undo = row(Button(texts.plain("key-undo"), f"undo:do:{shown.entry}")) if shown.entry else ()
    if not shown.waiting or shown.hold == "expired":
        return rows(undo, row(Button(texts.plain("pack-key-new"), "pack:open")))
    write = row(
        Button(texts.plain("pack-key-edit" if shown.text else "pack-key-write"), f"edit:pack-text:{its}"),
        Button(texts.plain("pack-key-file"), f"pack:txt:{its}"),
    )
    sign = row(Button(texts.plain("text-key-sign"), f"edit:pack-sign:{its}") if shown.unsigned else None)
    ways = row(Button(texts.plain("pack-key-more"), f"pack:more:{its}"), *undo)
    if shown.hold in ("mourning", "capped"):
        return rows(write[:1], sign, ways)
    if shown.hold:
        return rows(write, sign, ways)
    return rows(_copies(texts, shown), _sending(texts, shown), write, sign, ways)


def _copies(texts: Texts, shown: Opened) -> tuple[Button, ...]:
    """Only what a button can hold whole; the rest is copied by tapping it in the message."""
    return row(
        Button(texts.plain("pack-copy-text"), copy=shown.text) if 0 < len(shown.text) <= COPIED else None,
        Button(texts.plain("pack-copy-numbers"), copy=shown.numbers) if len(shown.numbers) <= COPIED else None,
    )


def _sending(texts: Texts, shown: Opened) -> tuple[Button, ...]:
    its, people = shown.pack.id, shown.people
    sent = f"pack:sent:{its}:{people[0].position}:{people[-1].position}"
    others = shown.waiting > len(people)
    return row(
        Button(texts.plain("pack-key-sent"), sent),
        Button(texts.plain("pack-key-next"), f"pack:at:{its}:{shown.block + 1}") if others else None,
    )


def _back(texts: Texts, pack_id: int) -> Button | None:
    return Button(texts.plain("key-back"), f"pack:at:{pack_id}") if pack_id else None
