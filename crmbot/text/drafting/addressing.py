"""How a person is addressed in the trader's mouth; TONE's table is the rule."""

import re
from functools import lru_cache

from crmbot.text.drafting.facts import Facts
from crmbot.text.drafting.material import Material, material
from crmbot.text.drafting.plain_text import inserted
from crmbot.text.normalise import search_key

_FORMAL_BELOW = 4  # groups 1 to 3 are written to formally
_LETTERS = 2  # one letter is no name
_LONGEST = 40  # what is longer is a note that somebody put in the name's place
_ASIDE = re.compile(r"\s*(?:[(\[/|،؛,;:].*|\s[-–—]\s.*)$")
_NUMBERED = re.compile(r"[\s\d.\-]+$")


def who(facts: Facts, language: str, *, formal: bool = False) -> str:
    """What follows «hello»: his own form of address wins, else title and name; empty: nobody may be named.

    A title inside the name counts as one. A firm goes by its name. A name without a title and what is no name at all
    are not said; sex is never guessed. ``formal``: as in an SMS to somebody one hardly knows.
    """
    formal = formal and facts.group < _FORMAL_BELOW
    return _who(facts.address, facts.title, facts.name, facts.first_name, formal, language)


@lru_cache(maxsize=16384)
def _who(address: str, title: str, name: str, first_name: bool, formal: bool, language: str) -> str:
    words = material(language)
    own = inserted(address)
    if is_name(own, words):
        return own
    plain = _name_alone(name)
    if not is_name(plain, words):
        return ""
    if _is_firm(plain, words) or (len(plain.split()) > 1 and plain.split()[-1] in words.lines("titles-behind")):
        return plain
    bare = _untitled(plain, words)
    if not title:
        return plain if bare != plain and is_name(bare, words) else ""
    forms = [f"called-first-{title}"] * first_name + [f"called-formal-{title}"] * formal + [f"called-{title}"]
    form = next((form for form in forms if words.has(form)), "")
    return words.one(form, {"name": bare}) if form and is_name(bare, words) else ""


def is_name(text: str, words: Material) -> bool:
    """Whether somebody can be called that: it has letters, and does not say that nobody knows his name."""
    key = search_key(text)
    said = sum(one.isalpha() for one in key) >= _LETTERS and not any(one.isdigit() for one in key)
    nobody = words.words("no-names") | words.words("firms")
    return said and len(text) <= _LONGEST and key not in nobody


@lru_cache(maxsize=16384)
def is_firm(address: str, name: str, language: str) -> bool:
    """Whether a shop or a firm is greeted: it has a name of its own, and nobody in it a form of address."""
    words = material(language)
    return not is_name(inserted(address), words) and _is_firm(_name_alone(name), words)


def _name_alone(name: str) -> str:
    return inserted(_NUMBERED.sub("", _ASIDE.sub("", inserted(name))))


def _untitled(name: str, words: Material) -> str:
    """The name behind the titles it begins with."""
    for title in words.lines("titles-before"):
        if name.startswith(f"{title} "):
            return _untitled(name.removeprefix(title).strip(), words)
    return name


def _is_firm(name: str, words: Material) -> bool:
    return search_key(name.split(" ")[0]) in words.words("firms") and " " in name
