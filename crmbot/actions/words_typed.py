"""What is typed about texts to customers: one person's text, and a sentence for all of a reason."""

from crmbot.actions import draft_edits, draft_own, draft_single
from crmbot.actions.draft_shown import text_of
from crmbot.actions.forms.asking import Label
from crmbot.actions.forms.edit_form import Field, editable, nothing_yet
from crmbot.actions.typed import any_words
from crmbot.store.book import Book


def _of_text(book: Book, text_id: int) -> Label:
    return draft_edits.shown(book, text_id).customer or ""


def _now(book: Book, text_id: int) -> Label:
    return text_of(book, text_id).said


def _own_now(book: Book, code: int) -> Label:
    return draft_own.page(book, draft_own.purpose_of(book, code)).said


def _own_now_of(book: Book, text_id: int) -> Label:
    return draft_own.page(book, draft_own.purpose_of_text(book, text_id)).said


editable(
    Field(
        name="text",
        ask="text-ask",
        read=any_words,
        apply=lambda book, text_id, _call, said: draft_edits.reword(book, text_id, said),
        shown=lambda book, text_id, _call: draft_edits.shown(book, text_id),
        about=_of_text,
        now=_now,
        of_customer=False,
    )
)
editable(
    Field(
        name="text-sign",
        ask="settings-ask-signature",
        read=any_words,
        apply=lambda book, text_id, _call, said: draft_edits.sign(book, text_id, said),
        shown=lambda book, text_id, _call: draft_edits.shown(book, text_id),
        of_customer=False,
    )
)
editable(
    Field(
        name="text-free",
        ask="text-ask",
        read=any_words,
        apply=lambda book, customer_id, call, said: draft_single.type_one(book, customer_id, f"c{call or 0}", said),
    )
)
editable(
    Field(
        name="text-all",
        ask="text-ask-all",
        read=any_words,
        apply=lambda book, text_id, _call, said: draft_own.write(
            book, draft_own.purpose_of_text(book, text_id), said, text_id
        ),
        shown=lambda book, text_id, _call: draft_own.page(book, draft_own.purpose_of_text(book, text_id), text_id),
        about=nothing_yet,
        now=_own_now_of,
        of_customer=False,
    )
)
editable(
    Field(
        name="text-own",
        ask="text-ask-all",
        read=any_words,
        apply=lambda book, code, _call, said: draft_own.write(book, draft_own.purpose_of(book, code), said),
        shown=lambda book, code, _call: draft_own.page(book, draft_own.purpose_of(book, code)),
        now=_own_now,
        of_customer=False,
    )
)
