"""What a text asks to remember, and texts that say nothing to be kept."""

from datetime import date

from crmbot.notes.reading import Line

_ANY_DAY = date(2026, 1, 1)


def to_remember(line: Line) -> str:
    """The words after «یادت باشه», as typed; they are taken, so that no field reads them. Empty: nothing is asked."""
    for index, cue in line.each("remember cue"):
        after = index + cue.length
        if after < len(line):
            words = line.written(after, len(line) - after).strip(" :،,.؛-\n")
            line.take(index, len(line) - index, "memory")
            return words
    return ""


def is_slip(text: str) -> bool:
    """Whether a text says nothing but that something went wrong («اشتباه شد»)."""
    return _is_nothing_but(text, "slip")


def says_nothing(text: str) -> bool:
    """Whether a text holds no word to be kept: signs alone, a word of thanks."""
    return not any(letter.isalnum() for letter in text) or _is_nothing_but(text, "nothing said")


def _is_nothing_but(text: str, kind: str) -> bool:
    line = Line(text[:60], _ANY_DAY)
    words = [index for index in range(len(line)) if line.kind(index) == "word"]
    covered = {place for index, found in line.each(kind) for place in range(index, index + found.length)}
    return bool(words) and covered.issuperset(words)
