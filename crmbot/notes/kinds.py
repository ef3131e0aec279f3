"""Whether a text is a call note at all."""

from crmbot.notes.note import Note
from crmbot.notes.reading import Line

_TOLD = ("talk", "outcome", "complaint", "cheque", "call word", "call told")


def is_call_note(line: Line, note: Note) -> bool:
    """Whether the text records something: a number, a deal, a talk or a coming day; not a greeting or a question."""
    if note.phones or note.invalid_numbers:
        return True
    if line.text.rstrip().endswith(("؟", "?")) or line.is_a(0, "question"):
        return False
    if note.quantity or note.amount or note.follow_up or note.complaint or note.marks or note.remember:
        return True
    named = bool(note.name or note.products or note.city)
    told = any(line.is_a(index, *_TOLD) for index in range(len(line)))
    return named and told


def tells_of_talk(line: Line) -> bool:
    """Whether words say that a call took place («زنگ زد», «میخواست»)."""
    return any(not line.taken[index] for index, _ in line.each("call told"))
