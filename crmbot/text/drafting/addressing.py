"""How a person is addressed in the trader's mouth; TONE's table is the rule."""

from functools import lru_cache

from crmbot.text.drafting.facts import Facts
from crmbot.text.drafting.material import Material, material
from crmbot.text.drafting.plain_text import inserted
from crmbot.text.normalise import search_key

_FORMAL_BELOW = 4  # groups 1 to 3 are written to formally


def who(facts: Facts, language: str, *, formal: bool = False) -> str:
    """What follows «hello»: his own form of address wins, else title and name; empty: nobody may be named.

    A firm, a name without a title and what is no name at all are not named; sex is never guessed. ``formal``: as in an
    SMS to somebody one hardly knows.
    """
    formal = formal and facts.group < _FORMAL_BELOW
    return _who(facts.address, facts.title, facts.name, facts.first_name, formal, language)


@lru_cache(maxsize=16384)
def _who(address: str, title: str, name: str, first_name: bool, formal: bool, language: str) -> str:
    words = material(language)
    own = inserted(address)
    if is_name(own, words):
        return own
    plain = inserted(name)
    if not title or not is_name(plain, words) or _is_firm(plain, words):
        return ""
    forms = [f"called-first-{title}"] * first_name + [f"called-formal-{title}"] * formal + [f"called-{title}"]
    form = next((form for form in forms if words.has(form)), "")
    return words.one(form, {"name": plain}) if form else ""


def is_name(text: str, words: Material) -> bool:
    """Whether somebody can be called that: it has a letter, and does not say that nobody knows his name."""
    key = search_key(text)
    return any(one.isalpha() for one in key) and key not in words.words("no-names")


def _is_firm(name: str, words: Material) -> bool:
    return search_key(name.split(" ")[0]) in words.words("firms")
