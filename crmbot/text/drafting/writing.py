"""Writing drafts: a text to send and a line to say, for one person or for a batch in which no two are alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crmbot.text.drafting.addressing import who
from crmbot.text.drafting.choosing import first_new, in_turn, letters, place_of, seed_of
from crmbot.text.drafting.facts import About, Facts, Reason
from crmbot.text.drafting.likeness import TOO_ALIKE, Alike, bare
from crmbot.text.drafting.material import Sentence, material
from crmbot.text.drafting.recipe import Part, hello, in_order, said_recipe, text_recipe
from crmbot.text.drafting.signing import signature
from crmbot.text.drafting.sms import TWO_PARTS
from crmbot.text.drafting.values import values
from crmbot.text.drafting.withheld import why_not

_TRIES = 40
_HELD = 100  # people in a batch whose texts are all held to each other
_ALIKE = TOO_ALIKE - 0.02
_ENDS = ".؟?"
_ROOM_ALOUD = 10_000
_RESERVED = 16  # letters for each sentence to come
_FORMS = (Reason.CONDOLENCE, Reason.BEREAVED)


@dataclass(frozen=True)
class Draft:
    """One person's draft: plain text without markup.

    ``text`` is an SMS, signed; ``said`` a line to say aloud, empty where nobody is rung for this. ``who`` is how he is
    addressed in the text, empty: without a name. ``values`` are the facts that may stand in it, in words.
    ``remembered`` are words about him for the trader's eye alone. ``own``: from the trader's own sentence.
    """

    customer_id: int
    reason: Reason
    text: str
    said: str = ""
    who: str = ""
    values: tuple[str, ...] = ()
    remembered: tuple[str, ...] = ()
    bereaved: bool = False
    own: bool = False


class Desk:
    """Where one batch is written, so that no two of its texts are the same and few sentences come back.

    Args:
        about: what all of it is about.
        aloud: whether a line to say is written too.
        held: whether each text is held to all earlier ones; for small batches, it costs 20 microseconds a pair.
    """

    def __init__(self, about: About, *, aloud: bool = True, held: bool = False) -> None:
        self.about = about
        self._aloud = aloud
        self._seed = seed_of(about)
        self._signature = signature(about)
        self._held = held
        self._written: set[str] = set()
        self._earlier: list[Alike] = []
        self._place = -1

    def write(self, facts: Facts, place: int | None = None) -> Draft | None:
        """The next one's draft; None: he gets none (withheld.why_not says why). ``place``: where he stands instead."""
        if why_not(facts, self.about):
            return None
        about, known = self.about, values(facts, self.about)
        formal = who(facts, about.language, formal=True)
        if place is not None:
            self._place = place - 1
        text = self._text(facts, known, formal)
        said = self._said(facts, known) if self._aloud else ""
        inserts = tuple(known.values())
        return Draft(facts.customer_id, about.reason, text, said, formal, inserts, facts.remembered, facts.bereaved)

    def _text(self, facts: Facts, known: dict[str, str], name: str) -> str:
        recipe = ((_hello(facts, self.about, name),), *text_recipe(facts, self.about))
        fields = known | {"who": name} if name else known
        room = TWO_PARTS - len(self._signature) - 1
        text = ""
        for _ in range(1 if self.about.reason in _FORMS else _TRIES):
            self._place += 1
            text = self._composed(recipe, fields, room, facts.got)
            if text not in self._written and not self._is_alike(text, name):
                break
        self._written.add(text)
        return f"{text} {self._signature}".strip()

    def _is_alike(self, text: str, name: str) -> bool:
        if not self._held:
            return False
        its = bare(f"{text} {self._signature}", name)
        if any(earlier.ratio(its) > _ALIKE for earlier in self._earlier):
            return True
        self._earlier.append(Alike(its))
        return False

    def _said(self, facts: Facts, known: dict[str, str]) -> str:
        parts = said_recipe(facts, self.about)
        if not parts:
            return ""
        name = who(facts, self.about.language)
        fields = known | {"who": name} if name else known
        return self._composed(((_hello(facts, self.about, name),), *parts), fields, _ROOM_ALOUD, ())

    def _composed(self, recipe: tuple[Part, ...], fields: dict[str, str], room: int, got: Sequence[str]) -> str:
        words, known = material(self.about.language), frozenset(fields)
        pieces = []
        chosen = letters(self._place, self._seed, len(recipe))
        for number, (part, letter) in enumerate(zip(recipe, chosen, strict=True)):
            options = first_new(in_turn(words.fitting(part, known), letter, self._place), got)
            left = room - _RESERVED * (len(recipe) - number - 1)
            piece = _fitting(options, fields, left, needed=number < len(recipe) - 1)
            if piece:
                pieces.append(piece)
                room -= len(piece) + 1
        while pieces and pieces[-1][-1] not in _ENDS:  # the first half of a wish whose second found no room
            pieces.pop()
        return " ".join(in_order(pieces, self.about, self._place))


def write_all(people: Iterable[Facts], about: About, *, aloud: bool = True) -> list[Draft]:
    """The drafts of a batch, in the people's order; who gets none is left out. Some 40 microseconds each."""
    listed = list(people)
    desk = Desk(about, aloud=aloud, held=len(listed) <= _HELD)
    return [draft for draft in map(desk.write, listed) if draft is not None]


def write_one(facts: Facts, about: About) -> Draft | None:
    """One person's draft, the same whenever it is asked for in a week, another for another ``about.turn``."""
    return Desk(about).write(facts, place_of(facts))


def _hello(facts: Facts, about: About, name: str) -> str:
    return hello(facts, about) if name else "hello-unnamed"


def _fitting(options: Sequence[Sentence], fields: dict[str, str], room: int, *, needed: bool) -> str:
    for one in options:
        piece = one.filled(fields)
        if len(piece) < room:
            return piece
    return min((one.filled(fields) for one in options), key=len) if needed and options else ""
