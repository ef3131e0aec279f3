"""What every room of personal texts shows of one: the text to copy, its length, what ails it, the ways to send it."""

from html import escape
from urllib.parse import quote

from crmbot.actions.draft_batch import OWN
from crmbot.actions.draft_shown import Shown, Why
from crmbot.domain.customer import Channel
from crmbot.domain.titles import Title
from crmbot.screens.packs import COPIED
from crmbot.screens.screen import Button, Rows, row, rows
from crmbot.text.texts import Texts
from crmbot.text.values import Day

TITLES = (Title.AQA, Title.KHANOM, Title.HAJ, Title.MOHANDES)


def text_lines(texts: Texts, shown: Shown, *, copied: bool = True) -> list[str]:
    """The text (to be copied by a tap, where it may go out), its length and faults."""
    if shown.text is None:
        return []
    said = escape(shown.text.said, quote=False)
    lines = [
        f"<code>{said}</code>" if copied else said,
        texts.say("pack-length", length=shown.length[0], parts=shown.length[1]),
        *(texts.say(f"text-flaw-{flaw}") for flaw in shown.text.flaws.split(",") if flaw),
    ]
    if shown.unsigned:
        lines.append(texts.say("text-unsigned"))
    if shown.remark:
        lines.append(texts.say(f"remark-{shown.remark.kind}", said=shown.remark.said))
    return lines


def for_day(texts: Texts, shown: Shown) -> str:
    """That a text is for a later day than today; empty where it is not."""
    return texts.say("text-for-day", day=Day(shown.day, shown.today)) if shown.day and shown.day > shown.today else ""


def ways(texts: Texts, shown: Shown) -> tuple[Button, ...]:
    """Copy, the person as a contact, WhatsApp for who prefers it."""
    assert shown.text and shown.customer
    said = shown.text.said
    by_whatsapp = shown.phones and shown.customer.channel == Channel.WHATSAPP
    url = f"https://wa.me/{shown.phones[0].number[1:]}?text={quote(said)}" if by_whatsapp else ""
    return row(
        Button(texts.plain("pack-copy-text"), copy=said) if len(said) <= COPIED else None,
        Button(texts.plain("key-contact"), f"card:contact:{shown.customer.id}"),
        Button(texts.plain("personal-key-whatsapp"), url=url) if url else None,
    )


def wordings(texts: Texts, shown: Shown) -> tuple[Button, ...]:
    """Another wording, one's own words, ours again."""
    assert shown.text
    its = shown.text.id
    other = Button(texts.plain("text-key-ours" if shown.text.own else "text-key-other"), f"text:{_turn(shown)}:{its}")
    return row(
        other if shown.batch.kind != OWN else None,
        Button(texts.plain("text-key-type"), f"edit:text:{its}"),
        Button(texts.plain("text-key-sign"), f"edit:text-sign:{its}") if shown.unsigned else None,
    )


def titles(texts: Texts, shown: Shown) -> Rows:
    """His title, one tap away, where nothing else keeps his name out of the text."""
    if shown.text is None or "untitled" not in shown.text.flaws:
        return ()
    its = shown.text.id
    return rows(row(*(Button(texts.plain(f"title-{one}"), f"text:call:{its}:{one}") for one in TITLES)))


def why_words(texts: Texts, why: Why) -> str:
    """A reason in two words: an occasion or load by its name."""
    if why.reason == "load":
        return texts.plain("text-why-load", product=why.name)
    return why.name or texts.plain(f"text-why-{why.reason}")


def undo(texts: Texts, entry: int | None) -> Button | None:
    """«برگردان» of the tap before."""
    return Button(texts.plain("key-undo"), f"undo:do:{entry}") if entry else None


def _turn(shown: Shown) -> str:
    return "ours" if shown.text and shown.text.own else "other"
