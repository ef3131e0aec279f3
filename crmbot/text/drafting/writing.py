"""Writing drafts: a text to send and a line to say, for one person or for a batch in which no two are alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from crmbot.text.drafting.addressing import is_firm, who
from crmbot.text.drafting.choosing import place_of, seed_of
from crmbot.text.drafting.composing import Composed, Setting, fitting, spoken
from crmbot.text.drafting.facts import About, Facts, Reason
from crmbot.text.drafting.likeness import TOO_ALIKE, Alike, bare
from crmbot.text.drafting.material import material
from crmbot.text.drafting.recipe import BRIEF_HELLO, hello, plans
from crmbot.text.drafting.shelf import shelf
from crmbot.text.drafting.signing import signature
from crmbot.text.drafting.sms import TWO_PARTS
from crmbot.text.drafting.values import values
from crmbot.text.drafting.withheld import why_not

_TRIES = 60
_TRIES_FOR_NEW = 2  # for sentences that have not met before; more cost time and bring little
_HELD = 100  # people in a batch whose texts are all held to each other
_ALIKE = TOO_ALIKE - 0.02
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


class Tray:
    """What is written so far for one batch, so that the next is not the same, nor much like it.

    ``held``: whether each is held to all earlier ones; for small batches, it costs 20 microseconds a pair.
    """

    def __init__(self, held: bool, tries: int) -> None:
        self._held, self._tries = held, tries
        self._written: set[str] = set()
        self._together: set[int] = set()
        self._earlier: list[Alike] = []
        self.place = -1

    def lay(self, write: Callable[[int], Composed], setting: Setting, name: str, sign: str = "") -> str:
        """The first new text of those that ``write`` makes for the places to come; the last one where none is."""
        text = ""
        for tried in range(self._tries):
            self.place += 1
            found = write(self.place)
            together = _together([one.number for one in found.said])
            if tried < min(_TRIES_FOR_NEW, self._tries - 1) and not together.isdisjoint(self._together):
                continue
            text = found.text(setting)
            its = text.replace(name, "") if name else text
            if its not in self._written and not self._is_alike(f"{its} {sign}"):
                self._written.add(its)
                self._together |= together
                break
        return f"{text} {sign}".strip()

    def _is_alike(self, text: str) -> bool:
        if not self._held:
            return False
        its = bare(text)
        if any(earlier.ratio(its) > _ALIKE for earlier in self._earlier):
            return True
        self._earlier.append(Alike(its))
        return False


def _together(used: Sequence[int]) -> set[int]:
    """Which three sentences a text says together; of a short one, which two behind its greeting."""
    return set(map(hash, combinations(sorted(used), 3) if len(used) > 4 else combinations(sorted(used[1:]), 2)))


class Desk:
    """Where one batch is written, so that no two of its texts are the same and few sentences come back.

    Args:
        about: what all of it is about.
        aloud: whether a line to say is written too.
        held: whether each text is held to all earlier ones.
    """

    def __init__(self, about: About, *, aloud: bool = True, held: bool = False) -> None:
        self.about = about
        self._aloud = aloud
        self._seed = seed_of(about)
        self._words = material(about.language)
        self._signature = signature(about)
        tries = 1 if about.reason in _FORMS else _TRIES
        self._texts, self._lines = Tray(held, tries), Tray(held, tries)

    def write(self, facts: Facts, place: int | None = None) -> Draft | None:
        """The next one's draft; None: he gets none (withheld.why_not says why). ``place``: where he stands instead."""
        about = self.about
        if why_not(facts, about):
            return None
        if place is not None:
            self._texts.place = self._lines.place = place - 1
        known = values(facts, about)
        formal = who(facts, about.language, formal=True)
        setting = self._setting(facts, known, formal)
        text = self._text(facts, setting, formal)
        said = self._said(facts, known) if self._aloud else ""
        inserts = tuple(known.values())
        return Draft(facts.customer_id, about.reason, text, said, formal, inserts, facts.remembered, facts.bereaved)

    def _text(self, facts: Facts, setting: Setting, name: str) -> str:
        written, greeting = plans(facts, self.about, aloud=False), self._greeting(facts, name)
        greetings = (greeting, *((BRIEF_HELLO,) if name else ()))
        room = TWO_PARTS - len(self._signature) - 1
        return self._texts.lay(
            lambda place: fitting(greetings, written, setting, place, room), setting, name, self._signature
        )

    def _said(self, facts: Facts, known: dict[str, str]) -> str:
        written, name = plans(facts, self.about, aloud=True), who(facts, self.about.language)
        if not written:
            return ""
        mine = self._setting(facts, known, name, aloud=True)
        greeting = self._greeting(facts, name, aloud=True)
        return self._lines.lay(lambda place: spoken(greeting, written, mine, place), mine, name)

    def _setting(self, facts: Facts, known: dict[str, str], name: str, *, aloud: bool = False) -> Setting:
        fields = known | {"who": name} if name else known
        unsaid = ("of-a-home",) * self._is_firm(facts) + ("of-a-text",) * aloud
        its_shelf = shelf(self._words, frozenset(fields), frozenset(unsaid))
        return Setting(its_shelf, fields, self._seed, "\n".join(facts.got))

    def _greeting(self, facts: Facts, name: str, *, aloud: bool = False) -> str:
        return hello(facts, self.about, name, firm=self._is_firm(facts), aloud=aloud)

    def _is_firm(self, facts: Facts) -> bool:
        return is_firm(facts.address, facts.name, self.about.language)


def write_all(people: Iterable[Facts], about: About, *, aloud: bool = True) -> list[Draft]:
    """The drafts of a batch, in the people's order; who gets none is left out. Some 40 microseconds each."""
    listed = list(people)
    desk = Desk(about, aloud=aloud, held=len(listed) <= _HELD)
    return [draft for draft in map(desk.write, listed) if draft is not None]


def write_one(facts: Facts, about: About) -> Draft | None:
    """One person's draft, the same whenever it is asked for in a week, another for another ``about.turn``."""
    return Desk(about).write(facts, place_of(facts))
