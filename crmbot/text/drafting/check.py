"""The check before a batch is handed out: what is alike, blank, without a name, or out of place in mourning."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crmbot.text.drafting.facts import About, Reason
from crmbot.text.drafting.likeness import TOO_ALIKE, Alike, bare
from crmbot.text.drafting.material import material
from crmbot.text.drafting.writing import Draft

_HELD_TO_ALL = 200  # a batch up to so many is compared pair by pair, some 0.4 s; of a larger one only equal texts count
_SET_FORMS = (Reason.CONDOLENCE, Reason.BEREAVED)
_LEFTOVER = re.compile(r"\{[^{}]*\}|\bNone\b|\bnan\b|\bnull\b")
_LETTER = r"[^\W\d_]"


@dataclass(frozen=True)
class Check:
    """What is wrong in a batch of ``total``: customers' ids, in the batch's order.

    ``alike``: over 0.80 like an earlier one, name and address left out (set forms and the trader's own text are not
    held to this). ``blank``: empty, or with a field left open. ``untitled``: greeted without a name. ``mourning``: a
    cheerful or selling word where there is mourning.
    """

    total: int
    alike: tuple[int, ...] = ()
    blank: tuple[int, ...] = ()
    untitled: tuple[int, ...] = ()
    mourning: tuple[int, ...] = ()

    @property
    def fine(self) -> bool:
        """Whether one line says it all."""
        return not (self.alike or self.blank or self.untitled or self.mourning)


def check(drafts: Sequence[Draft], about: About) -> Check:
    """Looks a batch through."""
    return Check(
        total=len(drafts),
        alike=() if about.reason in _SET_FORMS else _alike([one for one in drafts if not one.own]),
        blank=tuple(one.customer_id for one in drafts if is_blank(one.text)),
        untitled=tuple(one.customer_id for one in drafts if not one.who),
        mourning=tuple(one.customer_id for one in drafts if is_out_of_place(one, about)),
    )


def is_blank(text: str) -> bool:
    """Whether a text says nothing, or shows a field nobody filled."""
    return not any(one.isalpha() for one in text) or bool(_LEFTOVER.search(text))


def is_out_of_place(draft: Draft, about: About) -> bool:
    """Whether a text cheers in the first of Muharram, or cheers or sells on a day of mourning or to the bereaved."""
    mourns = about.mood == "mourning" or draft.bereaved or about.reason in _SET_FORMS
    if not mourns and about.mood == "plain":
        return False
    text = draft.text
    for value in (draft.who, *draft.values, about.signature):
        text = text.replace(value, " ") if value else text
    return bool(_words(about.language, "cheerful").search(text)) or (
        mourns and bool(_words(about.language, "selling").search(text))
    )


def _alike(drafts: Sequence[Draft]) -> tuple[int, ...]:
    texts = [(one.customer_id, bare(one.text, one.who)) for one in drafts]
    if len(texts) > _HELD_TO_ALL:
        return _equal(texts)
    earlier: list[Alike] = []
    found = []
    for customer_id, text in texts:
        if any(other.ratio(text) > TOO_ALIKE for other in earlier):
            found.append(customer_id)
        earlier.append(Alike(text))
    return tuple(found)


def _equal(texts: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    same: dict[str, list[int]] = defaultdict(list)
    for customer_id, text in texts:
        same[text].append(customer_id)
    return tuple(one for found in same.values() for one in found[1:])


@cache
def _words(language: str, part: str) -> re.Pattern[str]:
    listed = "|".join(re.escape(line) for line in material(language).lines(part))
    end = "" if part == "cheerful" else f"(?!{_LETTER})"
    return re.compile(f"(?<!{_LETTER})(?:{listed}){end}", re.IGNORECASE)
