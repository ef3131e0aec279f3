"""The words that stand for codes in a book taken home, and the codes again from the words of any language."""

from collections.abc import Iterable
from functools import cache

from crmbot.domain.customer import Channel
from crmbot.domain.group import Outcome
from crmbot.domain.lapse_prior import RoughLast, StatedRhythm
from crmbot.domain.titles import Title
from crmbot.text.normalise import search_key
from crmbot.text.texts import LANGUAGES, texts_in

_COMMA = "، "
_KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "title": ("title-", tuple(Title)),
    "channel": ("channel-", tuple(Channel)),
    "rhythm": ("rhythm-", tuple(StatedRhythm)),
    "stated-last": ("last-", tuple(RoughLast)),
    "outcome": ("outcome-", tuple(Outcome)),
    "mark": ("export-mark-", ("price_only", "no_text", "no_religious", "no_call")),
    "way": ("export-way-", ("in", "out")),
    "contact": ("export-contact-", ("call", "sms", "visit")),
    "promise": ("export-promise-", ("talk", "delivery", "money")),
    "state": ("export-state-", ("open", "done", "dropped")),
    "hidden": ("export-hidden-", ("yes",)),
}
MARKS = _KINDS["mark"][1]


@cache
def word(kind: str, code: str, language: str) -> str:
    """What stands in the file for a code; the code itself where there is no word for it, nothing for none."""
    prefix, codes = _KINDS[kind]
    return texts_in(language).plain(prefix + code) if code in codes else code


def words(kind: str, codes: Iterable[str], language: str) -> str:
    """Several of them in one cell."""
    return _COMMA.join(word(kind, code, language) for code in codes)


def code(kind: str, written: str) -> str:
    """The code a word stands for; a word nobody knows stands for itself."""
    return _codes(kind).get(search_key(written), written)


def codes(kind: str, written: str) -> tuple[str, ...]:
    """The codes of a cell of several words, known ones only."""
    found = (_codes(kind).get(search_key(part)) for part in written.replace(",", "،").split("،"))
    return tuple(one for one in found if one)


@cache
def _codes(kind: str) -> dict[str, str]:
    _, known = _KINDS[kind]
    said = {search_key(word(kind, one, language)): str(one) for language in LANGUAGES for one in known}
    return {str(one): str(one) for one in known} | said
