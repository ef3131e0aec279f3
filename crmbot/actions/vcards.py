"""A contact card that holds more than one number or person: its vCard is read."""

from dataclasses import replace

from crmbot.actions import calls
from crmbot.actions.calls import Said
from crmbot.actions.cards import Card
from crmbot.actions.lines import Several
from crmbot.notes import note_of_contact
from crmbot.sheets import SheetError, read_customers
from crmbot.sheets.values import FoundCustomer
from crmbot.store.book import Book

MOST_PEOPLE = 5


def holds_more(vcard: str | None) -> bool:
    """Whether a vCard says more than the one name and number Telegram shows of it."""
    text = (vcard or "").upper()
    return text.count("BEGIN:VCARD") > 1 or text.count("\nTEL") > 1


def log_vcard(book: Book, vcard: str, said: Said) -> Card | Several:
    """Logs a call with the person of a vCard and all his numbers, or with each of up to five people.

    ``said`` is what Telegram shows of it; it stands alone where the vCard cannot be read.
    """
    try:
        people = read_customers(vcard.encode(), "contact.vcf").customers[:MOST_PEOPLE]
    except SheetError:
        people = ()
    if len(people) > 1:
        cards, entry = calls.record_many(book, [_said(book, one) for one in people])
        return Several(tuple(cards), entry)
    numbers = dict.fromkeys((*said.note.phones, *(number for one in people for number in one.phones)))
    return calls.record(book, replace(said, note=replace(said.note, phones=tuple(numbers))))


def _said(book: Book, found: FoundCustomer) -> Said:
    note, label = note_of_contact(found.name or "", found.phones, book.today)
    return Said(replace(note, city=note.city or found.city or None), found.name or "", label=label)
