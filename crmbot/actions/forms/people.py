"""People as answers: by number, by contact card, by name, or one of those talked to last."""

import re
from collections.abc import Iterable
from dataclasses import replace

from crmbot.actions import finding
from crmbot.actions.calls import Said, customer_of
from crmbot.actions.fitting import fitted
from crmbot.actions.forms.asking import Answer, Choice, Label, Read, Unclear
from crmbot.actions.forms.refusing import only_words, with_letters
from crmbot.actions.knowing import known
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.phone import PhoneError, parse_phone
from crmbot.notes import Note, nearest_city, parse_city, parse_note, parse_person
from crmbot.notes.title_codes import title_code
from crmbot.store.book import Book

RECENT = 6
_LONGEST_NAME, _LONGEST_CITY = 80, 40
_FIGURE, _FIGURES, _FEWEST_FIGURES = re.compile(r"\d"), re.compile(r"[\d\s()+./-]+"), 7


def somebody(book: Book, answer: Answer, nobody: str = "form-who-nobody") -> Read[Said | int]:
    """A number, a contact card, or part of a name or number of somebody known: his id where only one fits.

    Raises:
        Unclear: several fit, who are offered; or nobody does.
    """
    note = _note(book, answer)
    if note.phones:
        return Read(Said(note, answer.text, answer.message_id), _who(book, note))
    found = [] if answer.number else finding.find(book, answer.text[:60]).people
    if len(found) == 1:
        return Read(found[0][0].id, _label(book, found[0][0]))
    if found:
        raise Unclear("form-who-several", people_chips(book, (one for one, _ in found)))
    _refuse_number(note, answer)
    raise Unclear(nobody)


def number(book: Book, answer: Answer) -> Read[str]:
    """One more number of somebody known."""
    note = _note(book, answer)
    if note.phones:
        return Read(note.phones[0], Phone(id=0, number=note.phones[0]))
    _refuse_number(note, answer)
    raise Unclear("form-number-none")


def somebody_picked(book: Book, value: str) -> Read[int]:
    """A chip's person."""
    customer = customer_of(book, int(value))
    return Read(customer.id, _label(book, customer))


def recent_chips(book: Book) -> list[Choice]:
    """Those the member talked to last, the latest first."""
    return people_chips(book, book.customers.recent(book.member.id, RECENT))


def people_chips(book: Book, people: Iterable[Customer]) -> list[Choice]:
    """One chip a person."""
    return [Choice(str(one.id), _label(book, one)) for one in people]


def name(book: Book, answer: Answer) -> Read[dict[str, str]]:
    """A name with its title, and the town where it is told too («آقای رضائیان یزد»)."""
    only_words(book, answer)
    text, _ = fitted(with_letters(answer.text, "form-name-unclear"), _LONGEST_NAME)
    honorific, read_name = parse_person(text)
    title, town = title_code(honorific), _town_beside(text, book)
    told = {"name": read_name or text, "honorific": title, "city": town}
    label = Customer(id=0, name=told["name"], honorific=title, city=town)
    return Read({field: value for field, value in told.items() if value}, label)


def city(book: Book, answer: Answer) -> Read[str]:
    """A town in its standard spelling, or the one nearest to a place; one nobody knows as it was typed."""
    if answer.place:
        return _nearest(*answer.place)
    only_words(book, answer)
    text, _ = fitted(with_letters(answer.text, "form-city-unclear"), _LONGEST_CITY)
    read = parse_city(text, known(book)) or text
    return Read(read, read)


def _nearest(latitude: float, longitude: float) -> Read[str]:
    read = nearest_city(latitude, longitude)
    if read is None:
        raise Unclear("form-place-unclear")
    return Read(read, read)


def _town_beside(text: str, book: Book) -> str:
    """The town that stands beside a name, not the one a family is called after."""
    note = parse_note(text, book.today) if " " in text else None
    return note.city if note and note.name and note.city else ""


def _note(book: Book, answer: Answer) -> Note:
    """What was typed; a contact's name is read as a note too, and its number wins over what the name holds."""
    note = parse_note(answer.text, book.today, known(book))
    if not answer.number:
        return note
    on_card = parse_note(answer.number, book.today)
    its_name = note.name or fitted(answer.text, _LONGEST_NAME)[0]
    return replace(
        note, phones=on_card.phones, invalid_numbers=on_card.invalid_numbers, name=its_name, outcome="call_only",
        follow_up=None,
    )  # fmt: skip


def _refuse_number(note: Note, answer: Answer) -> None:
    """Tells what is wrong with what was meant as a number; figures alone are, from seven on."""
    for wrong in note.invalid_numbers:
        raise Unclear(f"form-number-{wrong.fault}", written=wrong.written[:40])
    written = answer.number or answer.text
    if answer.number or (_FIGURES.fullmatch(written) and len(_FIGURE.findall(written)) >= _FEWEST_FIGURES):
        try:
            parse_phone(written)
        except PhoneError as error:
            raise Unclear(f"form-number-{error.fault}", written=written[:40]) from error


def _label(book: Book, customer: Customer) -> Label:
    if customer.name:
        return customer
    phones = book.phones.of(customer.id)
    return phones[0] if phones else customer


def _who(book: Book, note: Note) -> Label:
    """Whom a note names, else whom the book knows by its number."""
    if note.name:
        return Customer(id=0, name=note.name, honorific=title_code(note.honorific), city=note.city or "")
    holder = book.customers.get(book.phones.holder(note.phones[0]) or 0)
    return holder if holder and holder.name else Phone(id=0, number=note.phones[0])
