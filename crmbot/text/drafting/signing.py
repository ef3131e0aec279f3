"""The trader's signature under a text; on days of mourning without his trade."""

import re

from crmbot.text.drafting.facts import About, Reason
from crmbot.text.drafting.material import material
from crmbot.text.drafting.plain_text import visible
from crmbot.text.normalise import search_key

_GROUPS = re.compile(r"\s*(?:[،,؛;|/\\·•()\[\]«»\n]|\s[-–—]\s)\s*")


_CLOSERS = ')]»"'


def signed(text: str, sign: str) -> str:
    """A text with its signature, parted by a full stop where it ends in none; alone where there is no signature."""
    if not sign or not text:
        return text
    ends_bare = text.rstrip(_CLOSERS)[-1:].isalnum()
    return f"{text}. {sign}" if ends_bare else f"{text} {sign}"


def signature(about: About) -> str:
    """How texts are signed; empty where the trader has set none. A condolence bears his name alone."""
    whole = " ".join(visible(about.signature).split())
    if about.mood != "mourning" and about.reason not in (Reason.CONDOLENCE, Reason.BEREAVED):
        return whole
    groups = [group for group in _GROUPS.split(whole) if group]
    trade = material(about.language).words("firms")
    named = (group for group in groups if search_key(group.split(" ")[0]) not in trade)
    return next(named, groups[0].rsplit(" ", 1)[-1] if groups else "")
