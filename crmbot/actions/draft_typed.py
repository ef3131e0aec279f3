"""Words the trader types himself: for one person, or in place of ours for everybody of a reason."""

from dataclasses import replace

from crmbot.actions.draft_batch import OWN, Batch, about_of
from crmbot.actions.drafting_facts import facts_of
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.text.drafting import About, Draft, Facts, Reason, parse_own, write_own
from crmbot.text.drafting.signing import signature


def typed_draft(book: Book, customer_id: int, batch: Batch, said: str) -> Draft:
    """A draft in the trader's own words, signed; a sentence whose field is not known of him is left out.

    Raises:
        CrmError: the text cannot be read (text.drafting.parse_own), or nothing is left of it for him.
    """
    about = about_of(book, batch)
    mine = parse_own(said, about.language)
    facts = facts_of(book, customer_id, about)
    if facts is None:
        raise CrmError("stale-button")
    draft = write_own(mine, facts, _let(about, facts, batch))
    if draft is None:
        raise CrmError("text-typed-blank")
    return replace(draft, reason=about.reason, bereaved=facts.bereaved)


def _let(about: About, facts: Facts, batch: Batch) -> About:
    """The same in a form that nothing withholds: what he types himself, the trader answers for; the check tells."""
    if batch.kind != OWN and about.reason in (Reason.CONDOLENCE, Reason.BEREAVED):
        return about
    signed = replace(about, signature=signature(about), mood="plain")
    if batch.kind != OWN:
        return signed
    if facts.bought is not None:
        return replace(signed, reason=Reason.THANKS)
    return replace(signed, reason=Reason.BEREAVED if facts.bereaved else Reason.LAPSE)
