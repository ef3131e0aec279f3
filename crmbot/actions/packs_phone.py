"""The phone a pack is sent from: asked once, then remembered; its lines and how many SMS a day each may send."""

from dataclasses import dataclass, replace

from crmbot.actions import packs, packs_text
from crmbot.actions.forms.asking import Answer, Choice, Read, Term, Unclear
from crmbot.actions.forms.edit_form import Field, editable
from crmbot.actions.packs import Opened
from crmbot.actions.packs_numbers import FORMS, SEPARATORS, SIZES
from crmbot.actions.typed import any_words, words
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.store.pack_phones import PackPhone
from crmbot.text.drafting import sms_parts
from crmbot.text.normalise import latin_digits

_LINE_NAME, _MOST_A_DAY, _MOST_PARTS = 20, 10_000, 10
_NONE = "none"


@dataclass(frozen=True)
class PhoneAsked:
    """How the member's phone wants its numbers; ``pack_id`` is the pack that waits for it (0: none)."""

    phone: PackPhone
    pack_id: int
    entry: int | None = None


def phone(book: Book, pack_id: int) -> PhoneAsked:
    """The phone as it stands."""
    return PhoneAsked(packs.phone_of(book), pack_id)


def set_phone(book: Book, what: str, value: str, pack_id: int) -> PhoneAsked:
    """Changes one thing about the phone: separator, form or size. Packs made before keep their blocks.

    Raises:
        CrmError: there is no such choice.
    """
    before = packs.phone_of(book)
    if what == "separator" and value in SEPARATORS:
        after = replace(before, separator=value)
    elif what == "form" and value in FORMS:
        after = replace(before, form=value)
    elif what == "size" and value in map(str, SIZES):
        after = replace(before, size=int(value))
    else:
        raise CrmError("stale-button")
    book.pack_phones.put(book.member.id, after)
    return PhoneAsked(after, pack_id, book.journal.write("pack-phone"))


def settle_phone(book: Book, pack_id: int) -> Opened:
    """«همین خوب است»: what stands is remembered; the pack comes next, cut to the blocks of this phone while unsent."""
    its = packs.phone_of(book)
    book.pack_phones.put(book.member.id, its)
    if not any(one.sent for one in book.packs.people(packs.pack_of(book, pack_id), book.today)):
        book.packs.change(pack_id, size=its.size)
    book.journal.write("pack-phone")
    return packs.show(book, pack_id)


def use_line(book: Book, pack_id: int, line_id: int) -> Opened:
    """Notes from which line a pack goes out."""
    packs.pack_of(book, pack_id)
    if book.pack_phones.line(line_id) is None:
        raise CrmError("stale-button")
    book.packs.change(pack_id, pack_line_id=line_id)
    return replace(packs.show(book, pack_id), entry=book.journal.write("pack-line"))


def name_line(book: Book, pack_id: int, name: str) -> Opened:
    """Names a line and uses it for this pack."""
    packs.pack_of(book, pack_id)
    return use_line(book, pack_id, book.pack_phones.name_line(book.member.id, name))


def cap_line(book: Book, pack_id: int, cap: int | None) -> Opened:
    """Sets how many SMS a day the pack's line may send; None: no limit. Raises CrmError where it has no line."""
    its = packs.pack_of(book, pack_id)
    if its.line_id is None:
        raise CrmError("stale-button")
    book.pack_phones.cap(its.line_id, cap)
    return replace(packs.show(book, pack_id), entry=book.journal.write("pack-cap"))


def _text(book: Book, pack_id: int, answer: Answer) -> Read[str]:
    read = any_words(book, pack_id, answer)
    length, parts = sms_parts(packs_text.signed_for(book, packs.pack_of(book, pack_id), read.value))
    if not read.value:
        raise Unclear("pack-text-empty")
    if parts > _MOST_PARTS:
        raise Unclear("pack-text-long", (), length=length, parts=parts)
    return read


def _line(book: Book, pack_id: int, answer: Answer) -> Read[str]:
    read = words(book, pack_id, answer)
    name = " ".join(read.value.split())[:_LINE_NAME]
    if not name:
        raise Unclear("pack-line-empty")
    return Read(name, name)


def _cap(_book: Book, _pack_id: int, answer: Answer) -> Read[int | None]:
    digits = latin_digits(answer.text).strip()
    if not digits.isdecimal() or not 0 < len(digits) < 6 or not 0 < int(digits) <= _MOST_A_DAY:
        raise Unclear("pack-cap-unclear")
    return Read(int(digits))


editable(
    Field(
        name="pack-text", ask="pack-ask-text", read=_text,
        apply=lambda book, pack_id, _call, said: packs_text.write_text(book, pack_id, said),
        shown=lambda book, pack_id, _call: packs.show(book, pack_id),
        now=lambda book, pack_id: packs.pack_of(book, pack_id).said,
        of_customer=False,
    )
)  # fmt: skip
editable(
    Field(
        name="pack-sign", ask="settings-ask-signature", read=any_words,
        apply=lambda book, pack_id, _call, said: packs_text.sign(book, pack_id, said),
        shown=lambda book, pack_id, _call: packs.show(book, pack_id),
        of_customer=False,
    )
)  # fmt: skip
editable(
    Field(
        name="pack-line", ask="pack-ask-line", read=_line,
        apply=lambda book, pack_id, _call, name: name_line(book, pack_id, name),
        shown=lambda book, pack_id, _call: packs.show(book, pack_id),
        of_customer=False,
    )
)  # fmt: skip
editable(
    Field(
        name="pack-cap", ask="pack-ask-cap", read=_cap,
        apply=lambda book, pack_id, _call, cap: cap_line(book, pack_id, cap),
        shown=lambda book, pack_id, _call: packs.show(book, pack_id),
        choices=lambda _book, _pack_id: [Choice(_NONE, Term("pack-no-cap"))],
        picked=lambda _book, _pack_id, _value: Read(None),
        of_customer=False,
    )
)  # fmt: skip
