"""What a note tells of how its customer is to be dealt with: he mourns, wants no SMS, wants no more calls."""

from crmbot.notes.note import Span
from crmbot.notes.reading import Line


def find_marks(line: Line) -> dict[str, tuple[Span, ...]]:
    """The marks told, each with the places of its words, which are taken."""
    found: dict[str, tuple[Span, ...]] = {}
    for index, mark in line.each("told mark"):
        if not line.free(index):
            continue
        found[mark.value] = (*found.get(mark.value, ()), line.span(index, mark.length))
        line.take(index, mark.length, "mark")
    return found
