"""A correction typed as a reply to a card: only the fields it speaks of."""

import re
from dataclasses import dataclass, replace
from datetime import date

from crmbot.notes.known import Known
from crmbot.notes.note import Note
from crmbot.notes.number_told import OF_HIM
from crmbot.notes.parse import read_one
from crmbot.notes.reading import Line

_LEADING_NO = re.compile(r"^\s*(?:نه|نخیر|نه بابا|no|na)(?=[\s،,.])", re.IGNORECASE)
_SPOKEN = ("phones", "name", "honorific", "city", "products", "quantity", "amount", "follow_up", "source")


_HIS = ("name cue", "family cue", "place label", "product label")
_ANY_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a correction changes: `note` holds the new values, `fields` the names of those it speaks of.

    A field outside `fields` is to stay as it was, whatever `note` holds there.
    """

    note: Note
    fields: frozenset[str]


def parse_correction(text: str, today: date, known: Known | None = None) -> Correction:
    """The fields a correction speaks of («نه ۵ تن، شهرش هم یزده» → quantity and city), with their new values.

    The outcome and the complaint count only where words say them. Empty `fields` where nothing was understood.
    """
    note = replace(read_one(_LEADING_NO.sub(_blank, text), today, known), text=text)
    spoken = {field for field in _SPOKEN if getattr(note, field)}
    if "outcome" in note.spans:
        spoken.add("outcome")
    if note.complaint:
        spoken.add("complaint")
    if note.marks:
        spoken.add("marks")
    if note.payment_due:
        spoken.add("payment_due")
    return Correction(note, frozenset(spoken))


def speaks_of_him(text: str) -> bool:
    """Whether a text begins with something of his («اسمش …», «شهرش …»): it corrects whoever was spoken of last."""
    first, _, rest = text.strip().partition(" ")
    return bool(rest) and first.lower().endswith(OF_HIM) and Line(text[:60], _ANY_DAY).is_a(0, *_HIS)


def _blank(found: re.Match[str]) -> str:
    """Blanks of the same length, so that places in the text stay true."""
    return " " * len(found.group())
