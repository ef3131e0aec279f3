"""The name of a contact card, which is how the trader knows somebody: «رضا مغازه», «حاج رضا بازار تهران»."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crmbot.notes.lexicon import fold, general
from crmbot.notes.note import Note
from crmbot.notes.number_told import label_of
from crmbot.notes.parse import parse_note

_WORD = re.compile(r"[^\W_]+(?:\u200c[^\W_]+)*")
_FIELDS = ("city", "products", "quantity", "amount", "source")


def note_of_contact(name: str, phones: Sequence[str], today: date) -> tuple[Note, str]:
    """A contact's name read as a note, and what its number is («دفتر») where the name says so.

    Town and goods in a name are his; of the other words none is lost: what is no label of a number stays in the name.
    """
    read = parse_note(name, today)
    left = [] if read.name is None else _words_but(name, read, ("name", *_FIELDS))
    labels = [label_of(word) for word in left]
    known_as = read.name or name
    if not all(labels):
        labels, known_as = [], " ".join(_words_but(name, read, ("city",)))
    plain = replace(read, phones=tuple(phones), name=known_as, outcome="call_only", follow_up=None)
    return plain, next(iter(labels), "")


def _words_but(text: str, read: Note, fields: Sequence[str]) -> list[str]:
    """The words no field took, but for titles."""
    taken = [span for field in fields for span in read.spans.get(field, ())]
    words = [found for found in _WORD.finditer(text) if not _lies_in(found.span(), taken)]
    return [found.group() for found in words if not (read.honorific and _is_title(found.group()))]


def _lies_in(place: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in spans)


def _is_title(word: str) -> bool:
    return any(sense.kind == "honorific" for sense in general().get(fold(word), ()))
