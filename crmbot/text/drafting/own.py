"""The trader's own sentences with fields in plain Persian: «{name}, the load of {product} has come»."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crmbot.domain.errors import CrmError
from crmbot.text.drafting.addressing import who
from crmbot.text.drafting.facts import About, Facts
from crmbot.text.drafting.material import FIELDS, material
from crmbot.text.drafting.plain_text import visible
from crmbot.text.drafting.signing import signature, signed
from crmbot.text.drafting.values import values
from crmbot.text.drafting.withheld import why_not
from crmbot.text.drafting.writing import Draft
from crmbot.text.normalise import search_key

_FIELD = re.compile(r"\{([^{}]*)\}")
_SENTENCE = re.compile(r"[^.؟?!\n]*(?:[.؟?!](?!\d)|\n|$)")
_NAMED = re.compile(r"\s*\{who\}")
_LOOSE_START = re.compile(r"^[\s،,؛;:]+")
LONGEST = 1000


@dataclass(frozen=True)
class OwnText:
    """A text of the trader's own, its fields by their codes: «{who}»."""

    text: str
    fields: frozenset[str]


def field_names(language: str) -> tuple[str, ...]:
    """What fields are called in that language, the person's name first."""
    words = material(language)
    return tuple(words.one(f"field-{field}", {}) for field in FIELDS if words.has(f"field-{field}"))


def parse_own(text: str, language: str) -> OwnText:
    """Reads the trader's own text.

    Raises:
        CrmError: an unknown field, a brace without its fellow, nothing written, or more than 1,000 characters.
    """
    kept = visible(text)
    if not kept:
        raise CrmError("drafting-empty")
    if len(kept) > LONGEST:
        raise CrmError("drafting-long", limit=LONGEST)
    codes = _codes(language)
    found: set[str] = set()

    def code(match: re.Match[str]) -> str:
        field = codes.get(search_key(match[1]))
        if field is None:
            every = " ".join(f"{{{name}}}" for name in field_names(language))
            raise CrmError("drafting-unknown-field", field=match[0], fields=every)
        found.add(field)
        return f"\x02{field}\x03"

    marked = _FIELD.sub(code, kept)
    if "{" in marked or "}" in marked:
        raise CrmError("drafting-brace")
    return OwnText(marked.replace("\x02", "{").replace("\x03", "}"), frozenset(found))


def write_own(own: OwnText, facts: Facts, about: About) -> Draft | None:
    """The text for one person, signed; None where nothing may be said to him or nothing of it is left.

    A sentence whose fact is not in his history is left out; where he has no title his name alone is.
    """
    if why_not(facts, about):
        return None
    name = who(facts, about.language, formal=True)
    known = values(facts, about)
    sign = signature(about)
    text = _filled(own.text, known | {"signature": sign} | ({"who": name} if name else {}))
    if not text:
        return None
    whole = text if "signature" in own.fields else signed(text, sign)
    return Draft(
        facts.customer_id, about.reason, whole, "", name, tuple(known.values()), facts.remembered, facts.bereaved,
        own=True,
    )  # fmt: skip


def _codes(language: str) -> dict[str, str]:
    words = material(language)
    return {search_key(words.one(f"field-{field}", {})): field for field in FIELDS if words.has(f"field-{field}")}


def _filled(text: str, known: Mapping[str, str]) -> str:
    kept = []
    for sentence in _SENTENCE.findall(text):
        if "who" not in known:
            sentence = _LOOSE_START.sub("", _NAMED.sub("", sentence))
        if all(field in known for field in _FIELD.findall(sentence)):
            kept.append(_FIELD.sub(lambda match: known[match[1]], sentence))
    joined = "".join(
        one if one.startswith((" ", "\n")) or not number else f" {one}" for number, one in enumerate(kept) if one
    )
    return visible(joined) if any(letter.isalnum() for letter in joined) else ""
