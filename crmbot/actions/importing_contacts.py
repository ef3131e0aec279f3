"""A handful of contacts sent as a file: calls, as if each had been forwarded."""

from dataclasses import replace

from crmbot.actions import calls
from crmbot.actions.calls import Said
from crmbot.actions.importing import the_file
from crmbot.actions.lines import Several
from crmbot.domain.imports import ImportFile, Listed
from crmbot.notes import parse_note
from crmbot.store.book import Book

A_HANDFUL = 5


def is_a_handful(file: ImportFile) -> bool:
    """Whether a file read holds so few contacts that its people were on the phone just now."""
    read = file.understood
    return read is not None and read.kind == "vcf" and 0 < read.people <= A_HANDFUL and not read.refused


def log_contacts(book: Book, import_id: int) -> Several:
    """Logs a call with each of the file's people, under one entry. A name is read as a note («رضایی حبوبات یزد»)."""
    file = the_file(book, import_id)
    people = [one for _, one in book.imports.people(import_id, 0, A_HANDFUL)]
    cards, entry = calls.record_many(book, [_said(book, one) for one in people])
    book.imports.unstage(import_id, A_HANDFUL + 1)
    book.imports.change(file.id, state="called", told=False, callers=[card.call.id for card in cards if card.call])
    return Several(tuple(cards), entry)


def _said(book: Book, listed: Listed) -> Said:
    read = parse_note(listed.name, book.today)
    note = replace(
        read,
        phones=listed.phones,
        name=read.name or listed.name or None,
        city=read.city or listed.city or None,
        products=read.products or listed.products,
        outcome="call_only",
        follow_up=None,
    )
    return Said(note, listed.name)
