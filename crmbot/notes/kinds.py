"""Whether a text is a call note at all, or several in one."""

from collections.abc import Callable

from crmbot.notes.note import Note
from crmbot.notes.reading import Line

_TOLD = ("talk", "outcome", "complaint", "cheque", "call word")


def is_call_note(line: Line, note: Note) -> bool:
    """Whether the text records something: a number, a deal, a talk or a coming day; not a greeting or a question."""
    if note.phones or note.invalid_numbers:
        return True
    if line.text.rstrip().endswith(("؟", "?")) or line.is_a(0, "question"):
        return False
    if note.quantity or note.amount or note.follow_up or note.complaint:
        return True
    named = bool(note.name or note.products or note.city)
    told = any(line.is_a(index, *_TOLD) for index in range(len(line)))
    return named and told


def split_people(text: str, read: Callable[[str], Note]) -> tuple[Note, ...]:
    """One note a line where every line has a number and a name of its own; else none."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return ()
    notes = [read(line) for line in lines]
    each_own = all(note.phones and note.name for note in notes)
    numbers = [number for note in notes for number in note.phones]
    if not each_own or len(set(numbers)) < len(numbers):
        return ()
    return tuple(notes)
