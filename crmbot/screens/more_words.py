"""The page of what is remembered about a customer, and that of one remark."""

from crmbot.actions.details import Details
from crmbot.actions.remembering import KINDS
from crmbot.domain.interaction import Remark
from crmbot.screens.more_keys import edit
from crmbot.screens.screen import Button, Rows, row, rows
from crmbot.screens.several import in_rows
from crmbot.text.texts import Texts

SHOWN = 6
_SHORT = 40


def page(texts: Texts, shown: Details) -> tuple[list[str], Rows]:
    """What is remembered, each a button to its own page, and what can be added."""
    if shown.remark:
        return _one(texts, shown, shown.remark)
    remarks = shown.remarks[:SHOWN]
    lines = [_line(texts, remark) for remark in remarks] or [texts.say("more-words-none")]
    known = [Button(_label(texts, remark), f"more:remark:{_its(shown, remark)}") for remark in remarks]
    return lines, rows(*in_rows(known, 1), *in_rows([edit(texts, shown, kind) for kind in KINDS], 2))


def _one(texts: Texts, shown: Details, remark: Remark) -> tuple[list[str], Rows]:
    gone = "more-complaint-settled" if remark.kind == "complaint" else "more-words-forget"
    return [_line(texts, remark)], rows(
        row(
            Button(texts.plain("more-words-reword"), f"edit:remark:{_its(shown, remark)}"),
            Button(texts.plain(gone), f"more:forget:{_its(shown, remark)}"),
        ),
    )


def _line(texts: Texts, remark: Remark) -> str:
    return texts.say(f"remark-{remark.kind}", said=remark.said)


def _label(texts: Texts, remark: Remark) -> str:
    said = texts.plain(f"remark-{remark.kind}", said=remark.said)
    return said if len(said) <= _SHORT else said[: _SHORT - 1] + "…"


def _its(shown: Details, remark: Remark) -> str:
    return f"{remark.id}:{shown.interaction_id or 0}"
