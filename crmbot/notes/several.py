"""Several people told of in one message: where one ends and the next begins."""

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from crmbot.notes.lexicon import entries, fold
from crmbot.notes.note import Note, Span

Read = Callable[[str], Note]
_SURE = 0.6
_PARTS = re.compile(r"(?:[،,؛;/|]|\sو)\s*$")


def split_people(text: str, read: Read) -> tuple[Note, ...]:
    """One note a person, in order, where a message tells of several; else none.

    A number with a name, town or goods of its own begins a person, in a line of its own or parted by a comma; so does
    each of the numbers where the lines hold nothing else. What stands below a person and names nobody is still his.
    A person whose number is missing or wrong has a note without a number.
    """
    pieces = [piece for line in text.splitlines() if line.strip() for piece in _in_line(line, read)]
    if len(pieces) < 2:
        return ()
    groups = _grouped(pieces)
    notes = [group[0] if len(group) == 1 else read("\n".join(one.text for one in group)) for group in groups]
    numbers = {number for note in notes for number in note.phones}
    one_number = len(numbers) == 1 and all(note.phones for note in notes)
    return tuple(notes) if len(notes) > 1 and not one_number else ()


def numbers_in(note: Note) -> list[Span]:
    """Where numbers stand, right and wrong ones, in order."""
    return sorted([*note.spans.get("phones", ()), *(bad.span for bad in note.invalid_numbers)])


def _in_line(line: str, read: Read) -> list[Note]:
    """The people of one line: cut before each number where it begins with one, behind each where it ends with one."""
    whole = read(line)
    places = numbers_in(whole)
    if len(places) < 2:
        return [whole]
    if not line[: places[0][0]].strip():
        cuts = [start for start, _ in places]
    elif not line[places[-1][1] :].strip(" .،,؛;"):
        cuts = [0, *(end for _, end in places[:-1])]
    else:
        return [whole]
    texts = [line[start:end] for start, end in pairwise([*cuts, len(line)])]
    notes = [read(one.strip(" ،,؛;/|")) for one in texts]
    parted = all(_PARTS.search(line[:cut]) or _PARTS.match(line[cut:].lstrip()[:1]) for cut in cuts[1:])
    return notes if all(_is_whole(note, parted) for note in notes) else [whole]


def _is_whole(note: Note, parted: bool) -> bool:
    return bool(note.name and not note.is_business and (parted or note.city or note.products))


def _grouped(pieces: list[Note]) -> list[list[Note]]:
    groups: list[list[Note]] = []
    begins = _beginner(pieces)
    for piece in pieces:
        if groups and not begins(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _beginner(pieces: list[Note]) -> Callable[[list[Note], Note], bool]:
    """Whether a line begins a person after the lines of another; it depends on how the whole message is laid out."""
    listed = sum(bool(numbers_in(one)) and _tells_who(one) for one in pieces) > 1
    only_numbers = all(numbers_in(one) and not one.rest and not _tells_who(one) for one in pieces)
    number_first = bool(numbers_in(pieces[0])) and not pieces[0].name
    followed = {id(one) for one, after in pairwise(pieces) if numbers_in(after) and not after.name}

    def begins(group: list[Note], piece: Note) -> bool:
        numbered, named = any(map(numbers_in, group)), any(_names_another(one, []) for one in group)
        another = _names_another(piece, group)
        if not numbers_in(piece):
            expected = bool(piece.city) or id(piece) in followed or (listed and piece.sureness.get("name", 0) >= _SURE)
            return numbered and named and another and expected
        if not numbered:
            return listed and named and another
        return only_numbers or _tells_who(piece) or (number_first and named)

    return begins


def _names_another(piece: Note, group: list[Note]) -> bool:
    """Whether a line names a person who is not named in the lines above it."""
    return bool(piece.name) and not piece.is_business and all(piece.name != one.name for one in group)


def _tells_who(piece: Note) -> bool:
    """Whether a line says more than a number and what sort of number it is («دفتر یزد»)."""
    labelled = any(fold(word) in _labels() for word in piece.rest.split())
    return bool(piece.name or ((piece.city or piece.products) and not labelled))


@cache
def _labels() -> frozenset[str]:
    found = (spellings for kind, _, spellings in entries("numbers.txt") if kind == "phone label")
    return frozenset(fold(spelling) for spellings in found for spelling in spellings)
