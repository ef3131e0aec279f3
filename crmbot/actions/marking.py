"""Marks told in a line: he wants no SMS, no more calls; a loss in his family is remembered as it was said."""

from crmbot.domain.customer import Customer
from crmbot.notes import Note
from crmbot.store.book import Book

_SET = ("no_text", "no_call", "price_only", "no_religious")
_LONGEST = 300


def mark_as_told(book: Book, customer_id: int, note: Note, interaction_id: int | None = None) -> None:
    """Sets the marks a note tells of, and keeps what it asks to remember.

    A loss is kept as it was said; the mark of mourning is his to set who knows how near it was.
    """
    told = {name: True for name in note.marks if name in _SET}
    if told:
        book.customers.change(customer_id, **told)
    kept = [_without_numbers(note)] if "bereaved" in note.marks else []
    for words in (*kept, *filter(None, [note.remember])):
        book.remarks.add(customer_id, book.member.id, "remember", words[:_LONGEST], book.now, interaction_id)


def asks_mourning(note: Note, customer: Customer) -> bool:
    """Whether the mark of mourning is to be offered: a loss is told, and he does not mourn yet."""
    return "bereaved" in note.marks and customer.bereaved_until is None


def _without_numbers(note: Note) -> str:
    words = note.text
    for start, end in reversed(note.spans.get("phones", ())):
        words = words[:start] + words[end:]
    return " ".join(words.split())
