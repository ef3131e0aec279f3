"""A personal text on the screen: to copy, with the person's number, and the way to the next one."""

from html import escape
from urllib.parse import quote

from crmbot.actions.packs_personal import Batch, Personal
from crmbot.domain.customer import Channel
from crmbot.screens.packs import COPIED
from crmbot.screens.people import headline, phone_line
from crmbot.screens.screen import Button, File, Rows, Screen, row, rows
from crmbot.sheets.outgoing import BookSheet, Field
from crmbot.sheets.write_book import book_of
from crmbot.text.drafting import Check
from crmbot.text.texts import Texts
from crmbot.text.values import Plain


def personal(texts: Texts, shown: Personal) -> Screen:
    """One person; at the first of them what the check of all found."""
    undo = row(Button(texts.plain("key-undo"), f"undo:do:{shown.entry}")) if shown.entry else ()
    if shown.draft is None or shown.customer is None:
        return Screen(texts.say("personal-done", count=shown.count), rows(undo))
    place = texts.say("due-place", place=Plain(shown.place + 1), count=Plain(shown.count))
    lines = [
        _checked(texts, shown.check) if not shown.place else "",
        f"{place} · {headline(texts, shown.customer)}",
        phone_line(texts, shown.phone) if shown.phone else "",
        f"<code>{escape(shown.draft.text, quote=False)}</code>",
        texts.say("pack-length", length=shown.length[0], parts=shown.length[1]),
    ]
    return Screen("\n".join(line for line in lines if line), rows(*_rows(texts, shown), undo))


def sheet(texts: Texts, pairs: list[tuple[str, str]]) -> Screen:
    """Numbers and texts as an xlsx."""
    fields = (
        Field(texts.plain("personal-column-number"), "phones"),
        Field(texts.plain("personal-column-text"), "text", 60),
    )
    content = book_of([BookSheet("1", fields, [((number,), text) for number, text in pairs])])
    name = f"{texts.plain('personal-file')}.xlsx"
    return Screen(texts.say("personal-file-done", count=len(pairs)), file=File(name, content))


def _checked(texts: Texts, check: Check) -> str:
    """One ✓ line when all is well, else what is not."""
    if check.fine:
        return texts.say("personal-fine", count=check.total)
    found = {name: len(getattr(check, name)) for name in ("alike", "blank", "untitled", "mourning")}
    told = [texts.plain(f"personal-{name}", count=count) for name, count in found.items() if count]
    return texts.say("personal-not-fine", what=texts.plain("list-comma").join(told))


def _rows(texts: Texts, shown: Personal) -> Rows:
    assert shown.draft and shown.customer
    text, customer = shown.draft.text, shown.customer
    url = f"https://wa.me/{shown.phone.number[1:]}?text={quote(text)}" if shown.phone else ""
    return rows(
        row(
            Button(texts.plain("pack-copy-text"), copy=text) if len(text) <= COPIED else None,
            Button(texts.plain("key-contact"), f"card:contact:{customer.id}"),
            Button(texts.plain("personal-key-whatsapp"), url=url)
            if url and customer.channel == Channel.WHATSAPP
            else None,
        ),
        row(
            Button(texts.plain("pack-key-sent"), _data(shown.batch, "did", shown.place, customer.id)),
            Button(texts.plain("due-key-next"), _data(shown.batch, "one", shown.place + 1)),
        ),
        row(Button(texts.plain("personal-key-file"), _data(shown.batch, "sheet", 0))),
    )


def _data(batch: Batch, verb: str, place: int, customer_id: int = 0) -> str:
    return f"pack:{verb}:{batch.kind}:{batch.number}:{batch.year}:{place}:{customer_id}"
