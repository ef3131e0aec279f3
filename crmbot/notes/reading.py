"""A note laid open for reading: its tokens, what each may mean, its clauses, and which fields took which tokens."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from crmbot.notes.finglish import persian_words
from crmbot.notes.known import Known
from crmbot.notes.lexicon import Table, entries, general
from crmbot.notes.note import Span
from crmbot.notes.phones import Found, find_phones
from crmbot.notes.sounds import same_sound
from crmbot.notes.tokens import Token, tokenise

_LONGEST_PHRASE = 5
_SHORTEST_STEM = 2
_SHORTEST_PARTED = 5
_NEVER_PARTED = frozenset(("head", "city", "given name", "family name", "modifier"))
_INNER_MARKS = frozenset("%٪+&'\"_#@")
_NOTHING_KNOWN = Known()


class Meaning(NamedTuple):
    """What the tokens from one place on may mean: kind, standard form, how many tokens, and the clitic that was cut
    off to know it («تهرانه» → ه), empty where it stands as it is."""

    kind: str
    value: str
    length: int
    cut: str


class Line:
    """One note under the reader's eyes. Mutable only in `taken`: the fields read first take their tokens away."""

    def __init__(self, text: str, today: date, known: Known | None = None) -> None:
        self.text = text
        self.today = today
        self.known = known or _NOTHING_KNOWN
        self.phones: Found = find_phones(text)
        self.tokens: list[Token] = tokenise(text, self.phones.spans)
        self.taken: list[str] = [""] * len(self.tokens)
        self.persian: dict[int, str] = {}
        self.meanings: list[list[Meaning]] = self._look_up()
        self._add_finglish()
        self._mend_spelling()
        self.clause: list[int] = self._clauses()

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, index: int) -> str:
        """The folded spelling at a place, empty outside the note and at line breaks and marks."""
        if 0 <= index < len(self.tokens) and self.tokens[index].kind == "word":
            return self.tokens[index].key
        return ""

    def kind(self, index: int) -> str:
        """The kind of token at a place, empty outside the note."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def find(self, index: int, kind: str) -> Meaning | None:
        """The longest phrase of a kind that begins at a place; one without a clitic cut off first."""
        if not 0 <= index < len(self.tokens):
            return None
        found = None
        for meaning in self.meanings[index]:
            if meaning.kind == kind and (found is None or _better(meaning, found)):
                found = meaning
        return found

    def each(self, kind: str) -> Iterator[tuple[int, Meaning]]:
        """Every phrase of a kind, in order, none inside another."""
        index = 0
        while index < len(self.tokens):
            found = self.find(index, kind)
            if found:
                yield index, found
            index += found.length if found else 1

    def is_a(self, index: int, *kinds: str) -> bool:
        """Whether a phrase of one of the kinds begins at a place."""
        return 0 <= index < len(self.tokens) and any(m.kind in kinds for m in self.meanings[index])

    def take(self, start: int, length: int, field: str) -> None:
        """Mark tokens as read by a field."""
        self.taken[start : start + length] = [field] * length

    def free(self, index: int) -> bool:
        """Whether a place lies in the note and no field took it."""
        return 0 <= index < len(self.tokens) and not self.taken[index]

    def ends(self, index: int, *kinds: str) -> bool:
        """Whether a phrase of one of the kinds ends right before a place."""
        return any(
            any(m.kind in kinds and m.length == back for m in self.meanings[index - back])
            for back in range(1, min(_LONGEST_PHRASE, index) + 1)
        )

    def inside(self, index: int) -> bool:
        """Whether a place lies inside a longer phrase of goods or a town that began before it."""
        for back in range(1, _LONGEST_PHRASE):
            if index - back < 0 or self.clause[index - back] != self.clause[index]:
                return False
            if any(
                m.kind in ("city", "head", "outcome") and m.length > back and not m.cut
                for m in self.meanings[index - back]
            ):
                return True
        return False

    def span(self, start: int, length: int) -> Span:
        """Where some tokens stand in the text as typed."""
        return self.tokens[start].start, self.tokens[start + length - 1].end

    def written(self, start: int, length: int) -> str:
        """Some tokens as typed."""
        first, last = self.span(start, length)
        return self.text[first:last]

    def _look_up(self) -> list[list[Meaning]]:
        tables = (self.known.table, general()) if self.known.table else (general(),)
        return [self._meanings_at(index, tables) for index in range(len(self.tokens))]

    def _meanings_at(self, index: int, tables: tuple[Table, ...]) -> list[Meaning]:
        found: list[Meaning] = []
        key = ""
        for length in range(1, min(_LONGEST_PHRASE, len(self.tokens) - index) + 1):
            token = self.tokens[index + length - 1]
            if token.kind != "word":
                if length == 1 and token.kind == "mark":
                    _add(found, tables, token.key, 1, "")
                break
            key += token.key
            _add(found, tables, key, length, "")
            if length > 1 and len(key) <= _SHORTEST_PARTED and token.spaced:
                found = [m for m in found if m.length < length or m.kind not in _NEVER_PARTED]
            for stem in _stems(key):
                if len(key) - len(stem) < len(token.key) or not token.spaced:
                    _add(found, tables, stem, length, key[len(stem) :])
        return found

    def _mend_spelling(self) -> None:
        """Words no lexicon knows, but one that sounds the same («مهندص», «چیطی»), get its meanings."""
        for index, token in enumerate(self.tokens):
            if token.kind != "word" or self.meanings[index] or token.key.isascii():
                continue
            right = same_sound(token.key) or self._town_with_a_slip(index)
            if right:
                _add(self.meanings[index], (general(),), right, 1, "")
                self.persian.setdefault(index, right)

    def _town_with_a_slip(self, index: int) -> str | None:
        """A town after «از» or «تو» with one letter too many at its end («کرجح»)."""
        shorter = self.tokens[index].key[:-1]
        is_town = any(sense.kind == "city" for sense in general().get(shorter, ()))
        return shorter if is_town and self.is_a(index - 1, "place cue") else None

    def _add_finglish(self) -> None:
        """Words in Latin letters that no lexicon spells so get the meanings of the Persian they stand for."""
        for index, token in enumerate(self.tokens):
            if token.kind != "word" or not token.key.isascii() or self.meanings[index]:
                continue
            for match in persian_words(token.key):
                self.meanings[index].append(Meaning(match.kind, match.value, 1, ""))
                self.persian.setdefault(index, match.word)

    def _clauses(self) -> list[int]:
        clause, numbers = 0, []
        for index, token in enumerate(self.tokens):
            numbers.append(clause)
            clause += token.kind == "break" or (token.kind == "mark" and token.key not in _INNER_MARKS)
        return numbers


def _better(one: Meaning, other: Meaning) -> bool:
    return (one.length, not one.cut) > (other.length, not other.cut)


def _add(found: list[Meaning], tables: tuple[Table, ...], key: str, length: int, cut: str) -> None:
    for table in tables:
        for kind, value in table.get(key, ()):
            if not cut or kind in _bendable():
                found.append(Meaning(kind, value, length, cut))


@cache
def _bendable() -> frozenset[str]:
    return frozenset(value for section, value, _ in entries("grammar.txt") if section == "bendable")


@cache
def _clitics() -> frozenset[str]:
    return frozenset(value for section, value, _ in entries("grammar.txt") if section == "clitic")


def _stems(key: str) -> list[str]:
    clitics = _clitics()
    stems = []
    for cut in range(1, 6):
        if len(key) - cut < _SHORTEST_STEM:
            break
        if key[-cut:] in clitics:
            stems.append(key[:-cut])
    return stems
