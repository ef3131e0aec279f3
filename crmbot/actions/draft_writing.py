"""Personal texts on paper: written once, kept as they were shown, written anew when what they say is no longer true."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

from crmbot.actions import drafting
from crmbot.actions.draft_batch import OWN, Batch, about_of, batch_of, fit_of
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.store.personal_texts import PersonalText
from crmbot.text.drafting import About, Draft, Facts, Reason, check, parse_own
from crmbot.text.drafting.addressing import who
from crmbot.text.drafting.likeness import TOO_ALIKE, Alike, bare
from crmbot.text.texts import LANGUAGES

_TURNS = 6
_FLAWS = ("alike", "blank", "mourning")
_HELD = 200
_SET_FORMS = (Reason.CONDOLENCE, Reason.BEREAVED)


def renew(book: Book, batch: Batch, ids: Sequence[int]) -> None:
    """Writes the texts that are missing or no longer hold; those sent or typed by the trader stay as they are."""
    about = about_of(book, batch)
    kept = {one.customer_id: one for one in book.personal_texts.texts(batch.key)}
    named = {one.customer_id: one.named for one in book.personal_texts.places(batch.key, fit_of(about), about.day)}
    own = own_of(book, about)
    wanted = [one for one in ids if one not in kept or _is_worn(kept[one], stamp_of(about, own, named.get(one, "")))]
    if not wanted:
        return
    after = max((one.position for one in kept.values()), default=-1) + 1
    places = {one: kept[one].position if one in kept else after + n for n, one in enumerate(wanted)}
    drafts = compose(book, wanted, about, own)
    drafts = _apart(book, drafts, list(kept.values()), about)
    customers = book.histories.people([draft.customer_id for draft in drafts])
    rows = [row_of(draft, about, own, customers[draft.customer_id], places[draft.customer_id]) for draft in drafts]
    book.personal_texts.put(batch.key, rows, book.now)
    _look_through(book, batch, about, drafts, kept.values())


def rewrite(book: Book, its: PersonalText, turn: int) -> None:
    """Another wording for one person, unlike those of the others; nothing where he gets none any more."""
    batch = batch_of(its.batch)
    others = [one for one in book.personal_texts.texts(its.batch) if one.id != its.id] if batch.is_many else []
    for number in range(turn, turn + _TURNS):
        about = about_of(book, batch, number)
        own = own_of(book, about) if not number else ""
        draft = next(iter(compose(book, [its.customer_id], about, own)), None)
        if draft is None:
            return
        fresh = own or (draft.text != its.said and not is_alike(draft, others, about))
        if fresh or number == turn + _TURNS - 1:
            keep(book, its, draft, about, own)
            return


def keep(book: Book, its: PersonalText, draft: Draft, about: About, own: str = "") -> None:
    """Puts a draft in the place of a text; one that was sent is to be sent anew."""
    customer = book.customers.get(its.customer_id)
    assert customer is not None
    row = row_of(draft, about, own, customer, its.position)
    aloud = draft.said or its.aloud
    flaws = ",".join(flaws_of(draft, about, customer))
    home = {"home": its.home, "own": draft.own and not own}
    book.personal_texts.put(its.batch, [{**row, **home, "aloud": aloud, "flaws": flaws}], book.now)


def compose(book: Book, ids: Sequence[int], about: About, own: str) -> list[Draft]:
    """Drafts in the order of the people; by the trader's own sentence where there is one and something of it is left
    for a person."""
    if not own:
        return list(drafting.write(book, ids, about).drafts)
    ours = drafting.write(book, ids, about, own)
    found = {one.customer_id: one for one in ours.drafts}
    bare = [one for one, why in ours.withheld.items() if why == "blank"]
    aloud = {one.customer_id: one for one in drafting.write(book, ids, about).drafts}
    found |= {one: aloud[one] for one in bare if one in aloud}
    return [replace(found[one], said=aloud[one].said) for one in dict.fromkeys(ids) if one in found]


def own_of(book: Book, about: About) -> str:
    """The trader's own sentence for this reason; empty: there is none, or it was written in another language."""
    said = book.own_texts.of(about.reason, about.theme.key if about.theme else "")
    return said if said and reads(said, about.language) else ""


def reads(said: str, language: str) -> bool:
    """Whether a sentence's fields are of this language."""
    try:
        parse_own(said, language)
    except CrmError:
        return False
    return language in LANGUAGES


def stamp_of(about: About, own: str, named: str) -> int:
    """What a text was written from, in a number: other words behind it, another number."""
    return crc32("\x1f".join((about.signature, about.language, own, named)).encode())


def named_of(customer: Customer) -> str:
    """What of a customer decides how he is addressed."""
    return "\x1f".join((customer.address, customer.honorific, customer.name))


def row_of(draft: Draft, about: About, own: str, customer: Customer, position: int) -> dict[str, Any]:
    """A draft as the table keeps it."""
    return {
        "customer_id": draft.customer_id, "position": position, "said": draft.text, "aloud": draft.said,
        "called": draft.who, "flaws": "", "own": False, "turn": about.turn, "home": "",
        "stamp": stamp_of(about, own, named_of(customer)),
    }  # fmt: skip


def flaws_of(draft: Draft, about: About, customer: Customer) -> list[str]:
    """What is wrong with one text alone."""
    found = check([draft], about)
    return [name for name in _FLAWS if getattr(found, name)] + ["untitled"] * is_untitled(draft, customer, about)


def is_untitled(draft: Draft, customer: Customer, about: About) -> bool:
    """Whether he is greeted without a name only because nobody said how he is addressed."""
    if draft.who or customer.honorific:
        return False
    return bool(who(Facts(0, title="mohandes", name=customer.name), about.language))


def is_alike(draft: Draft, others: Sequence[PersonalText], about: About) -> bool:
    """Whether a text is too like one of the others, or the same where they are many; set forms may be."""
    if about.reason in _SET_FORMS:
        return False
    text, rest = bare(draft.text, draft.who), [bare(one.said, one.called) for one in others if not one.own]
    its = Alike(text)
    return text in rest if len(rest) > _HELD else any(its.ratio(one) > TOO_ALIKE for one in rest)


def as_draft(its: PersonalText) -> Draft:
    """A kept text as the check takes it."""
    return Draft(its.customer_id, Reason.LAPSE, its.said, its.aloud, its.called, own=its.own)


def _apart(book: Book, drafts: list[Draft], kept: Sequence[PersonalText], about: About) -> list[Draft]:
    """The drafts, those too like an earlier one in other words where there are any."""
    known = {bare(one.said, one.called) for one in kept if not one.own}
    found = []
    for draft in drafts:
        its = bare(draft.text, draft.who)
        if its in known and not draft.own and about.reason not in _SET_FORMS:
            draft = _otherwise(book, draft, about, known)
            its = bare(draft.text, draft.who)
        known.add(its)
        found.append(draft)
    return found


def _otherwise(book: Book, draft: Draft, about: About, known: Collection[str]) -> Draft:
    for turn in range(1, _TURNS):
        other = drafting.one(book, draft.customer_id, replace(about, turn=turn))
        if other is not None and bare(other.text, other.who) not in known:
            return other
    return draft


def _look_through(
    book: Book, batch: Batch, about: About, written: Sequence[Draft], kept: Iterable[PersonalText]
) -> None:
    """The check of the whole batch; what it found is noted at each text."""
    anew = {one.customer_id for one in written}
    found = check([*(as_draft(one) for one in kept if one.customer_id not in anew), *written], about)
    by_name = {name: set(getattr(found, name)) for name in _FLAWS}
    drafts = {one.customer_id: one for one in written}
    marks = {}
    for its in book.personal_texts.texts(batch.key):
        flaws = [name for name in _FLAWS if its.customer_id in by_name[name]]
        if its.customer_id in drafts:
            customer = book.customers.get(its.customer_id) if not drafts[its.customer_id].who else None
            flaws += ["untitled"] * bool(customer and is_untitled(drafts[its.customer_id], customer, about))
        elif "untitled" in its.flaws:
            flaws.append("untitled")
        if ",".join(flaws) != its.flaws:
            marks[its.id] = ",".join(flaws)
    book.personal_texts.mark(marks)


def _is_worn(its: PersonalText, stamp: int) -> bool:
    return its.sent_at is None and not its.own and its.stamp != stamp and batch_of(its.batch).kind != OWN
