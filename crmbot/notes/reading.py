"""A note laid open for reading: its tokens, what each may mean, its clauses, and which fields took which tokens."""

from collections.abc import Iterator
from datetime import date

from crmbot.notes.known import Known
from crmbot.notes.meanings import NEVER_PARTED, Meaning, begins_phrase, mended, of_key, of_known
from crmbot.notes.note import Span
from crmbot.notes.phones import Found, find_phones
from crmbot.notes.tokens import Token, tokenise

_LONGEST_PHRASE = 5
_MOST_TOKENS = 260
_SHORTEST_PARTED = 5
_SHORTEST_JOINED = 6
_INNER_MARKS = frozenset("%٪&'\"_#@")
_NOTHING_KNOWN = Known()


class Line:
    """One note under the reader's eyes.

    Mutable only in `taken`, since the fields read first take their tokens away, and in `judged`, what was found out
    of words already. `persian` holds the Persian of words written in Latin letters or misspelled.
    """

    def __init__(self, text: str, today: date, known: Known | None = None) -> None:
        self.text = text
        self.today = today
        self.known = known or _NOTHING_KNOWN
        self.phones: Found = find_phones(text)
        self.tokens: list[Token] = tokenise(text, self.phones.spans)[:_MOST_TOKENS]
        self._count = len(self.tokens)
        self.taken: list[str] = [""] * self._count
        self.persian: dict[int, str] = {}
        self.judged: dict[tuple[str, int], bool] = {}
        self.meanings: list[list[Meaning]] = [self._meanings_at(index) for index in range(len(self.tokens))]
        self._mend()
        self._best: list[dict[str, Meaning]] = [_best_by_kind(meanings) for meanings in self.meanings]
        self._places: dict[str, list[int]] = {}
        for index, best in enumerate(self._best):
            for kind in best:
                self._places.setdefault(kind, []).append(index)
        self.clause: list[int] = self._clauses()
        self.word_ends: list[int] = self._word_ends()
        self.word_keys: list[str] = [
            token.key if end == index + 1 else "".join(part.key for part in self.tokens[index:end])
            for index, (token, end) in enumerate(zip(self.tokens, self.word_ends, strict=True))
        ]

    def __len__(self) -> int:
        return self._count

    def key(self, index: int) -> str:
        """The folded spelling at a place, empty outside the note and at line breaks and marks."""
        if 0 <= index < self._count:
            token = self.tokens[index]
            return token.key if token.kind == "word" else ""
        return ""

    def kind(self, index: int) -> str:
        """The kind of token at a place, empty outside the note."""
        return self.tokens[index].kind if 0 <= index < self._count else ""

    def find(self, index: int, kind: str) -> Meaning | None:
        """The longest phrase of a kind that begins at a place; one without a clitic cut off first."""
        return self._best[index].get(kind) if 0 <= index < self._count else None

    def each(self, kind: str) -> Iterator[tuple[int, Meaning]]:
        """Every phrase of a kind, in order, none inside another."""
        free_from = 0
        for index in self._places.get(kind, ()):
            if index >= free_from:
                found = self._best[index][kind]
                free_from = index + found.length
                yield index, found

    def is_a(self, index: int, *kinds: str) -> bool:
        """Whether a phrase of one of the kinds begins at a place."""
        return 0 <= index < self._count and not self._best[index].keys().isdisjoint(kinds)

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
            meanings = self.meanings[index - back]
            if any(m.kind in ("city", "head", "outcome") and m.length > back and not m.cut for m in meanings):
                return True
        return False

    def take(self, start: int, length: int, field: str) -> None:
        """Mark tokens as read by a field."""
        self.taken[start : start + length] = [field] * length

    def free(self, index: int) -> bool:
        """Whether a place lies in the note and no field took it."""
        return 0 <= index < self._count and not self.taken[index]

    def span(self, start: int, length: int) -> Span:
        """Where some tokens stand in the text as typed."""
        return self.tokens[start].start, self.tokens[start + length - 1].end

    def written(self, start: int, length: int) -> str:
        """Some tokens as typed."""
        first, last = self.span(start, length)
        return self.text[first:last]

    def _meanings_at(self, index: int) -> list[Meaning]:
        first = self.tokens[index]
        if first.kind != "word":
            return list(of_key(first.key, 0, 1)) if first.kind == "mark" else []
        found: list[Meaning] = []
        key = ""
        for length, token in enumerate(self.tokens[index : index + _LONGEST_PHRASE], 1):
            if token.kind != "word":
                break
            key += token.key
            longest_cut = len(token.key) - token.spaced
            if length == 1 or not token.spaced:
                found += of_key(key, longest_cut, length)
            elif len(key) < _SHORTEST_JOINED or begins_phrase(key):
                found += self._of_joined(index, key, longest_cut, length)
            if self.known.table:
                found += of_known(self.known.table, key, longest_cut, length)
        return found

    def _of_joined(self, index: int, key: str, longest_cut: int, length: int) -> list[Meaning]:
        """Meanings of words joined over a blank; short words are not written apart («ما سه» is no ماسه)."""
        meanings = of_key(key, longest_cut, length)
        if len(key) <= _SHORTEST_PARTED and self._is_small_word(index):
            return [m for m in meanings if m.kind not in NEVER_PARTED]
        return list(meanings)

    def _is_small_word(self, index: int) -> bool:
        return any(m.kind in ("stop", "cardinal", "preposition") for m in of_key(self.tokens[index].key, 0, 1))

    def _mend(self) -> None:
        """Words no lexicon spells so get the meanings of the ones they stand for or sound like."""
        for index, token in enumerate(self.tokens):
            if token.kind == "word" and not self.meanings[index]:
                after_cue = index > 0 and any(m.kind == "place cue" for m in self.meanings[index - 1])
                word, meanings = mended(token.key, after_cue)
                if meanings:
                    self.meanings[index] = list(meanings)
                    self.persian[index] = word

    def _clauses(self) -> list[int]:
        clause, numbers = 0, []
        for token in self.tokens:
            numbers.append(clause)
            clause += token.kind == "break" or (token.kind == "mark" and token.key not in _INNER_MARKS)
        return numbers

    def _word_ends(self) -> list[int]:
        ends = list(range(1, len(self.tokens) + 1))
        for index in range(len(self.tokens) - 2, -1, -1):
            following = self.tokens[index + 1]
            if following.kind == "word" and not following.spaced:
                ends[index] = ends[index + 1]
        return ends


def _best_by_kind(meanings: list[Meaning]) -> dict[str, Meaning]:
    best: dict[str, Meaning] = {}
    for meaning in meanings:
        held = best.get(meaning.kind)
        if held is None or (meaning.length, not meaning.cut) > (held.length, not held.cut):
            best[meaning.kind] = meaning
    return best
