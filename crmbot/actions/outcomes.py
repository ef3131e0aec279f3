"""What a contact led to, by the note of it."""

from crmbot.domain.group import Outcome
from crmbot.notes import Note


def outcomes_of(note: Note) -> tuple[Outcome, ...]:
    """What a contact led to, as its note tells it; nothing for a mere talk.

    Only words about it make a call unanswered: a bare number or a contact card is a call. Money that came is no
    outcome: it pays for a load before.
    """
    if note.paid:
        return ()
    if note.outcome in ("none", "call_only"):
        return (Outcome.NO_ANSWER,) if went_unanswered(note) else ()
    return (Outcome(note.outcome),)


def went_unanswered(note: Note) -> bool:
    """Whether the note says that nobody was reached; that somebody died says it not."""
    words = note.spans.get("outcome")
    return note.outcome == "none" and bool(words) and words != note.spans.get("bereaved")
