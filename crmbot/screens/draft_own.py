"""The trader's own sentence for a reason on the screen: how it reads for three people, and the way back to ours."""

from html import escape

from crmbot.actions.draft_own import Listed, Own, Purpose
from crmbot.screens.draft_texts import undo
from crmbot.screens.forms import result_screen
from crmbot.screens.more_keys import ticked
from crmbot.screens.screen import Button, Rows, Screen, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts
from crmbot.text.values import Plain


@result_screen.register
def own(shown: Own, texts: Texts, zone: str = "") -> Screen:  # noqa: ARG001
    """The sentence, three people for whom it is read, and the fields that may stand in it."""
    purpose = _purpose(texts, shown.purpose, shown.name)
    lines = [
        texts.say(f"text-own-{shown.done}") if shown.done else "",
        texts.say("text-own-is" if shown.said else "text-own-none", what=purpose),
        f"<code>{escape(shown.said, quote=False)}</code>" if shown.said else "",
        texts.say("text-own-reads" if shown.drafts else "text-own-nobody"),
    ]
    for place, draft in enumerate(shown.drafts, 1):
        lines.append(f"{texts.spell(Plain(place))}. {escape(draft.text, quote=False)}")
    fields = " ".join(f"{{{name}}}" for name in shown.fields)
    lines.append(texts.say("text-own-fields", fields=fields))
    return Screen("\n".join(line for line in lines if line), _rows(texts, shown))


def listed(texts: Texts, shown: Listed) -> Screen:
    """For what a sentence can be written; those that are the trader's own with ✓."""
    chips = [
        Button(ticked(_purpose(texts, purpose, name), stands), f"text:own:{purpose.code}")
        for purpose, stands, name in shown.purposes
    ]
    back = row(Button(texts.plain("key-settings"), "settings:open"))
    return Screen(texts.say("text-own-ask"), rows(*in_rows(chips, 2), back))


def _purpose(texts: Texts, purpose: Purpose, name: str) -> str:
    return name or texts.plain("text-why-load-any" if purpose.reason == "load" else f"text-why-{purpose.reason}")


def _rows(texts: Texts, shown: Own) -> Rows:
    code, text_id = shown.purpose.code, shown.text_id
    write = f"edit:text-all:{text_id}" if text_id else f"edit:text-own:{code}"
    back = (
        Button(texts.plain("text-key-texts"), f"text:at:{text_id}")
        if text_id
        else Button(texts.plain("text-key-mine"), "text:mine")
    )
    return rows(
        row(
            Button(texts.plain("text-key-rewrite" if shown.said else "text-key-write"), write),
            Button(texts.plain("text-key-original"), f"text:back:{code}:{text_id}") if shown.said else None,
        ),
        row(undo(texts, shown.entry), back),
    )
