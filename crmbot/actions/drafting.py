"""Drafting: from what the book knows of customers to what may be sent or said to each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crmbot.actions.drafting_facts import facts_of, facts_of_all
from crmbot.actions.occasions.catalogue import catalogue
from crmbot.actions.occasions.naming import name_in
from crmbot.domain.occasion_mood import mood_of
from crmbot.domain.occasion_rule import Occurrence
from crmbot.store.book import Book
from crmbot.text.drafting import (
    About,
    Check,
    Draft,
    Facts,
    Load,
    OwnText,
    Reason,
    Theme,
    check,
    parse_own,
    why_not,
    write_all,
    write_one,
    write_own,
)
from crmbot.text.texts import texts_in

PREVIEWED = 3


@dataclass(frozen=True)
class Batch:
    """Drafts in the order asked for, why others got none (customer id → reason).

    The reasons are those of ``text.drafting.why_not``, ``gone`` (deleted, or not in this book), ``blank`` (nothing was
    left of the trader's own text).
    """

    about: About
    drafts: tuple[Draft, ...]
    withheld: dict[int, str]

    @cached_property
    def check(self) -> Check:
        """What the check found; of up to 200 drafts, which are held to each other, some 0.4 s."""
        return check(self.drafts, self.about)


def about(
    book: Book, reason: Reason, *, occasion: Occurrence | None = None, load: Load | None = None, turn: int = 0
) -> About:
    """What drafts of this book are about: on the occasion's day, else today. ``turn``: 0 the original wording."""
    its = catalogue(book)
    known = its.known[occasion.key] if occasion else None
    texts = texts_in(book.member.language)
    day = occasion.day if occasion else book.today
    return About(
        reason=reason,
        day=day,
        language=texts.language,
        mood=mood_of(day, its.shifts),
        signature=book.settings.read().signature,
        theme=Theme(known.key, name_in(texts, known), known.kind, known.faith) if known else None,
        load=load,
        turn=turn,
    )


def write(book: Book, customer_ids: Sequence[int], what: About, own: str = "") -> Batch:
    """A batch of drafts; ``own``: the trader's own text with fields instead of ours.

    Raises:
        CrmError: the own text cannot be read (text.drafting.parse_own).
    """
    mine = parse_own(own, what.language) if own else None
    found, withheld = list[Facts](), dict[int, str]()
    known = facts_of_all(book, customer_ids, what)
    for customer_id in dict.fromkeys(customer_ids):
        facts = known.get(customer_id)
        why = "gone" if facts is None else why_not(facts, what)
        if why or facts is None:
            withheld[customer_id] = why
        else:
            found.append(facts)
    drafts = write_all(found, what) if mine is None else _own(mine, found, what)
    written = {draft.customer_id for draft in drafts}
    withheld |= {one.customer_id: "blank" for one in found if one.customer_id not in written}
    return Batch(what, tuple(drafts), withheld)


def one(book: Book, customer_id: int, what: About, own: str = "") -> Draft | None:
    """One person's draft; None: he gets none, or is not in this book."""
    facts = facts_of(book, customer_id, what)
    if facts is None:
        return None
    return write_own(parse_own(own, what.language), facts, what) if own else write_one(facts, what)


def preview(book: Book, customer_ids: Sequence[int], what: About, own: str) -> tuple[Draft, ...]:
    """How the trader's own text reads for the first three of these people who can get it."""
    mine, shown = parse_own(own, what.language), list[Draft]()
    known = facts_of_all(book, customer_ids, what)
    for customer_id in dict.fromkeys(customer_ids):
        facts = known.get(customer_id)
        draft = write_own(mine, facts, what) if facts else None
        shown += [draft] if draft else []
        if len(shown) == PREVIEWED:
            break
    return tuple(shown)


def _own(mine: OwnText, found: Sequence[Facts], what: About) -> list[Draft]:
    written = (write_own(mine, facts, what) for facts in found)
    return [draft for draft in written if draft is not None]
