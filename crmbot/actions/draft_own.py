"""The trader's own sentence for a reason, with fields in plain words, in place of ours for everybody."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from crmbot.actions import drafting
from crmbot.actions.draft_batch import Batch, about_of, batch_of
from crmbot.actions.draft_shown import text_of
from crmbot.actions.occasions.catalogue import Known, catalogue
from crmbot.actions.occasions.naming import name_in
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.text.drafting import About, Draft, Load, Reason, parse_own
from crmbot.text.drafting.material import FIELDS, material
from crmbot.text.texts import texts_in

REASONS = tuple(Reason)
_OF_OCCASIONS = (Reason.GREETING, Reason.CONDOLENCE)
_WITHOUT_GOODS = (Reason.CONDOLENCE, Reason.BEREAVED, Reason.LAPSE, Reason.WIN_BACK, Reason.MONEY)
_GOODS, _LOAD = ("product", "bought", "ago"), ("load", "price", "until")
_LOOKED_AT = 60  # people of a group among whom three are sought
_AHEAD = timedelta(500)


@dataclass(frozen=True)
class Purpose:
    """What a sentence is for: a reason, of one occasion (None: of every one)."""

    reason: Reason
    occasion: Known | None = None

    @property
    def code(self) -> int:
        """How buttons name it."""
        return (self.occasion.number if self.occasion else 0) * 100 + REASONS.index(self.reason)


@dataclass(frozen=True)
class Own:
    """The sentence for a purpose (empty: ours is used) and how it reads for up to three people of the book.

    ``name`` is its occasion's; ``fields`` are what may stand in braces. ``text_id`` leads back to the text under which
    it was asked for (0: none). ``done``: written, back or empty; ``entry`` its journal entry.
    """

    purpose: Purpose
    said: str
    drafts: tuple[Draft, ...]
    fields: tuple[str, ...]
    name: str = ""
    text_id: int = 0
    done: str = ""
    entry: int | None = None


@dataclass(frozen=True)
class Listed:
    """All purposes that a sentence can be written for in settings, and whether one is; an occasion's own ones last."""

    purposes: tuple[tuple[Purpose, bool, str], ...]


def listed(book: Book) -> Listed:
    """For what the trader writes himself."""
    kept = book.own_texts.all()
    every = {one.reason for one in kept if not one.occasion}
    its = catalogue(book)
    found: list[tuple[Purpose, bool, str]] = [(Purpose(one), one in every, "") for one in REASONS]
    for one in kept:
        known = its.known.get(one.occasion)
        if known:
            found.append((Purpose(Reason(one.reason), known), True, _name(book, known)))
    return Listed(tuple(found))


def purpose_of(book: Book, code: int) -> Purpose:
    """The purpose behind a button; CrmError where there is none."""
    number, place = divmod(code, 100)
    if place >= len(REASONS):
        raise CrmError("stale-button")
    return Purpose(REASONS[place], catalogue(book).numbered(number) if number else None)


def purpose_of_text(book: Book, text_id: int) -> Purpose:
    """What a text is for. CrmError for words that are the trader's alone."""
    batch = batch_of(text_of(book, text_id).batch)
    if batch.kind == "own":
        raise CrmError("stale-button")
    about = about_of(book, batch)
    return Purpose(about.reason, catalogue(book).numbered(batch.number) if about.theme else None)


def page(book: Book, purpose: Purpose, text_id: int = 0) -> Own:
    """The sentence and three people for whom it is read."""
    key = purpose.occasion.key if purpose.occasion else ""
    said = next((one.said for one in book.own_texts.all() if (one.reason, one.occasion) == (purpose.reason, key)), "")
    about = _about(book, purpose)
    drafts = _preview(book, about, said, text_id) if about else ()
    name = _name(book, purpose.occasion) if purpose.occasion else ""
    return Own(purpose, said, drafts, fields_for(purpose.reason, book.member.language), name, text_id)


def of_code(book: Book, code: int) -> Own:
    """The same, by the purpose's code."""
    return page(book, purpose_of(book, code))


def of_text(book: Book, text_id: int) -> Own:
    """The same, asked for under a text."""
    return page(book, purpose_of_text(book, text_id), text_id)


def fields_for(reason: Reason, language: str) -> tuple[str, ...]:
    """What the fields are called that can be filled in a text for a reason."""
    words = material(language)
    left_out = set(_GOODS if reason in _WITHOUT_GOODS else ()) | set(_LOAD if reason != Reason.LOAD else ())
    left_out |= set() if reason in _OF_OCCASIONS else {"occasion"}
    codes = (one for one in FIELDS if one not in left_out and words.has(f"field-{one}"))
    return tuple(words.one(f"field-{one}", {}) for one in codes)


def write(book: Book, purpose: Purpose, said: str, text_id: int = 0) -> Own:
    """Uses the trader's sentence from now on; texts that wait are written anew by it, those typed for one person stay.

    Raises:
        CrmError: the sentence cannot be read (text.drafting.parse_own); the one before stays.
    """
    parse_own(said, book.member.language)
    return _put(book, purpose, said.strip(), text_id, "written")


def put_back(book: Book, code: int, text_id: int = 0) -> Own:
    """«برگرد به متن اصلی»: ours again, for the purpose of a code."""
    return _put(book, purpose_of(book, code), "", text_id, "back")


def _put(book: Book, purpose: Purpose, said: str, text_id: int, done: str) -> Own:
    key = purpose.occasion.key if purpose.occasion else ""
    book.own_texts.put(book.member.id, purpose.reason, key, said, book.now)
    entry = book.journal.write("own-text")
    known = text_id if text_id and book.personal_texts.get(text_id) else 0
    return replace(page(book, purpose, known), done=done, entry=entry)


def _preview(book: Book, about: About, said: str, text_id: int) -> tuple[Draft, ...]:
    ids = list(dict.fromkeys(_candidates(book, text_id)))
    if said:
        return drafting.preview(book, ids, about, said)
    return drafting.write(book, ids, about).drafts[: drafting.PREVIEWED]


def _candidates(book: Book, text_id: int) -> Iterator[int]:
    """Whom it could be read for: the one it was asked under, his batch, who is due, the latest of each group."""
    its = book.personal_texts.get(text_id) if text_id else None
    if its:
        yield its.customer_id
        yield from (one.customer_id for one in book.personal_texts.texts(its.batch)[:_LOOKED_AT])
    yield from (one.customer_id for one in book.digests.money(book.member.id, book.today))
    for group in (5, 4, 3):
        yield from (one.id for one in book.groups.page(group, 0, _LOOKED_AT))


def _about(book: Book, purpose: Purpose) -> About | None:
    """What a preview is about: the next such occasion, the latest load; None: there is none."""
    if purpose.reason in _OF_OCCASIONS:
        return _about_occasion(book, purpose)
    if purpose.reason != Reason.LOAD:
        return drafting.about(book, purpose.reason)
    latest = next(iter(book.offers.latest(book.member.id)), None)
    if latest is not None:
        return about_of(book, Batch("offer", latest.id))
    product = next(iter(book.products.all(limit=1)), None)
    return drafting.about(book, Reason.LOAD, load=Load(product.name)) if product else None


def _about_occasion(book: Book, purpose: Purpose) -> About | None:
    its = catalogue(book)
    mourning = purpose.reason == Reason.CONDOLENCE
    fitting = (
        one for one in its.between(book.today, book.today + _AHEAD)
        if (one.key == purpose.occasion.key if purpose.occasion else its.known[one.key].on)
        and (its.known[one.key].kind == "mourning") == mourning
    )  # fmt: skip
    found = next(fitting, None)
    return drafting.about(book, purpose.reason, occasion=found) if found else None


def _name(book: Book, known: Known) -> str:
    return name_in(texts_in(book.member.language), known)
